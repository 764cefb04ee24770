"""Il manque une espace insécable près d’un signe double ou d’un guillemet.

Sans elle, le signe se colle au mot, ou part seul au début de la ligne suivante.
Au clavier, cette espace est difficile à taper : « marelle check --fix » la met pour vous.

Exemple :

    Que faites-vous?

Écrivez plutôt :

    Que faites-vous ?
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Edit, Severity, Span
from marelle.i18n import _
from marelle.read.document import Document
from marelle.rules.base import Reading
from marelle.rules.typed import located, masked, source_of, typed

CODE = Code("MRL533", "missing-space", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A non-breaking space is missing before “:”, “;”, “?”, “!” or inside French quotes.

Without it the sign sticks to the word, or goes alone to the start of the next line.
"""
# Besides addresses and code: entities, the mark of a picture, « module:x », « a!=b », « x;y ».
_VERBATIM = re.compile(r"!\[|&#?\w+;|\b\w+:[\w-]+|\w+[;?!](?=[\w=&])")
_SEAM = re.compile(r"¤(?=[:;?!])")
_SIGN = re.compile("[:;?!\u00ab\u00bb]")
_KEPT = ("\u00a0", "\u202f")
_LAST_WORD = re.compile(r"\S* ?\Z")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text, or line of a lesson, that lacks a non-breaking space."""
    for text, span in reading.sentences:
        if not _SIGN.search(text) or not _places(text):
            continue  # most texts have no such sign
        prose = _prose(text)
        if places := _places(prose):
            document, at = source_of(reading.documents, span), places[0]
            before = _LAST_WORD.search(text, 0, at)
            place = located(document, span, (before[0] if before else "") + prose[at])
            yield _warning(prose[at], place, tuple(_edits(document, span)))


def _prose(text: str) -> str:
    """Return *text* with what keeps its own punctuation hidden, in as many characters."""
    hidden = _VERBATIM.sub(lambda kept: "¤" * len(kept[0]), masked(text))
    # « paris.fr: » is a word and its sign: the last letter of what is hidden is there.
    return _SEAM.sub(lambda seam: text[seam.start()], hidden)


def _places(text: str) -> list[int]:
    """Return the place of each sign of *text* that lacks its space."""
    return [m.start() for m in _SIGN.finditer(text) if _lacks(text, m.start())]


def _edits(document: Document, span: Span) -> Iterator[Edit]:
    for line, column, text in typed(document, span):
        # A line of a folded text ends with a space.
        folded = "\n" if line < span.end_line else ""
        for at in _places(_prose(text) + folded):
            after = text[at] == "\u00ab"
            start = at + 1 if after else at - (text[at - 1 : at] == " ")
            old = " " if text[start : start + 1] == " " else ""
            place = Span(document.path, line, column + start, line, column + start + len(old))
            yield Edit(place, old, _KEPT[0])


def _lacks(text: str, at: int) -> bool:
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign == "\u00ab":
        return after not in _KEPT
    if before == " ":
        return text[: at - 1].strip() != "" and not after.isalnum()
    return before.isalpha() and after.isspace() if sign == ":" else before.isalnum()


def _warning(sign: str, span: Span, edits: tuple[Edit, ...]) -> Diagnostic:
    message = (
        _("Il manque une espace insécable après « {sign} ».")
        if sign == "\u00ab"
        else _("Il manque une espace insécable avant « {sign} ».")
    )
    return Diagnostic(
        code=CODE,
        span=span,
        message=message.format(sign=sign),
        hint=_("« marelle check --fix » met l’espace qui tient le signe près de son mot."),
        edits=edits,
    )
