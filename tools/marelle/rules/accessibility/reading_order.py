"""Le texte annonce plus bas, ou plus haut, ce qui n’y est pas.

Un lecteur d’écran et un petit téléphone donnent la leçon dans l’ordre où vous l’écrivez. « La
photo ci-dessous » doit venir après ce texte, dans le même écran.

Exemple :

    # Un matelas

    ![Un matelas barre le trottoir.](media/trottoir.svg)

    La photo ci-dessous montre le matelas.

Écrivez plutôt :

    # Un matelas

    La photo ci-dessous montre le matelas.

    ![Un matelas barre le trottoir.](media/trottoir.svg)
"""

import re
from collections.abc import Iterator
from itertools import chain

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.read.document import Document
from marelle.rules.base import Reading
from marelle.rules.search import met, under, unquoted

CODE = Code("MRL552", "reading-order", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """The text announces below, or above, what is not there.

A screen reader and a small phone give the lesson in the order in which you write it. “The photo
below” must come after this text, in the same screen.
"""
_PICTURES = ("picture", "figure", "before-after", "video")
_BOXES = ("key", "info", "tip", "warning", "example", "counter-example", "definition", "details")
# What a text may announce, and the kinds of blocks that answer to the name.
_KINDS = {
    "image": _PICTURES,
    "photo": _PICTURES,
    "photographie": _PICTURES,
    "dessin": _PICTURES,
    "schéma": _PICTURES,
    "illustration": _PICTURES,
    "vidéo": ("video",),
    "film": ("video",),
    "tableau": ("table",),
    "encadré": (*_BOXES, "phone", "address", "file"),
    "enregistrement": ("audio",),
}
_PATTERN = re.compile(
    rf"\b(?P<name>{'|'.join(_KINDS)})s? (?:qui (?:est |se trouve )?)?"
    r"(?:(?P<below>ci-dessous|ci-après|(?<=qui )suit\b)|ci-dessus|(?<=qui )précède\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"^\|", re.MULTILINE)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each thing that its screen does not have on the side it is said to be."""
    lessons = {document.path: document for _lesson, document in reading.lessons}
    for said in reading.said:
        for match in met(_PATTERN, unquoted(said).text) if said.span.path in lessons else ():
            lines = list(_lines(lessons[said.span.path], _KINDS[match["name"].lower()]))
            below = bool(match["below"])
            if any(line > said.span.line if below else line < said.span.line for line in lines):
                continue
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, match[0], match.start()),
                message=(
                    _("« {words} » : rien de tel ne vient après, dans cet écran.")
                    if below
                    else _("« {words} » : rien de tel ne vient avant, dans cet écran.")
                ).format(words=match[0]),
                hint=_("Changez l’ordre, ou nommez-le par ce qu’il montre."),
            )


def _lines(document: Document, kinds: tuple[str, ...]) -> Iterator[int]:
    """Yield the line of each block of one of *kinds*; tables and pictures may have no block."""
    blocks = document.data["blocks"]
    ranks = (rank for rank, block in enumerate(blocks) if block["kind"] in kinds)
    pictures = range(len(document.data["pictures"]) if "picture" in kinds else 0)
    yield from chain(
        (document.span("blocks", rank).line for rank in ranks),
        (document.span("pictures", rank).line for rank in pictures),
    )
    if "table" in kinds:
        for match in _BARE.finditer(document.text):
            yield document.text.count("\n", 0, match.start()) + 1
