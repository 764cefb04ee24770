"""Un sigle n’est expliqué nulle part.

Ce qui est clair dans un service ne veut rien dire dans un autre.
Un sigle du glossaire ou le sigle d’une direction est expliqué tout seul, partout.
Un sigle écrit à côté de ses mots, entre parenthèses, est expliqué aussi.

Exemple :

    Demandez la VAE.

Écrivez plutôt :

    Demandez la validation des acquis de l’expérience (VAE).
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.model.prose import visible
from marelle.rules.base import Note, Reading, Surroundings
from marelle.rules.capitals import lowered
from marelle.rules.typed import located

CODE = Code("MRL531", "unexplained-acronym", Severity.WARNING)
ENGLISH = """An acronym is explained nowhere.

What is clear in one service is Greek in another.
An acronym of the glossary, or the code of a department, is explained by itself everywhere.
An acronym written beside its words, in brackets, is explained too.
"""
_ACRONYM = re.compile(r"[A-ZÀ-Ý][A-Z0-9]*[A-Z][A-Z0-9]*(?!\w)")
# What everybody says, and nobody spells out.
_KNOWN = frozenset("ASAP TV PDF USB DVD CD TGV RER STOP SMS GPS WC OK SOS EN ISO".split())
_ROMAN = re.compile(r"[IVXLC]+")


def check(reading: Reading) -> Iterator[Note]:
    """Note each acronym once, where it first appears, unless the module explains it."""
    first: dict[str, Note] = {}
    explained: set[str] = set()
    for text, span in reading.sentences:
        if not _ACRONYM.search(text):
            continue
        for match in _ACRONYM.finditer(lowered(visible(text))):
            word, whole = match[0], match.string
            before, after = whole[: match.start()], whole[match.end() :]
            if before[-1:].isalnum() or _ROMAN.fullmatch(word) or word in _KNOWN:
                continue
            if after.lstrip().startswith("(") or (before.endswith("(") and after[:1] == ")"):
                explained.add(word)
            first.setdefault(word, Note(code=CODE.id, subject=word, span=span))
    for word, note in first.items():
        if word not in explained:
            document = reading.documents[note.span.path.rsplit("/", 1)[-1]]
            yield Note(code=CODE.id, subject=word, span=located(document, note.span, word))


def judge(note: Note, surroundings: Surroundings) -> Diagnostic | None:
    """Return a warning when neither the glossary nor the directions know the acronym."""
    if surroundings.acronyms is None or note.subject in surroundings.acronyms:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("Le sigle « {word} » n’est expliqué nulle part.").format(word=note.subject),
        hint=_("Écrivez-le en toutes lettres, ou ajoutez-le à « content/glossary.yml »."),
    )
