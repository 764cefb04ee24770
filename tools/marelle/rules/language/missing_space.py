"""Il manque une espace insécable avant « : », « ; », « ? », « ! » ou dans des guillemets.

Sans elle, le signe se colle au mot, ou part seul au début de la ligne suivante.
L’espace insécable (U+00A0) s’obtient par copier-coller, ou par le clavier du système.

Exemple : « Que faites-vous? », ou « Que faites-vous ? » avec une espace ordinaire.
Écrivez plutôt : « Que faites-vous ? » avec une espace insécable.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity, Span
from marelle.i18n import _
from marelle.rules.base import Reading, located

CODE = Code("MRL533", "missing-space", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A non-breaking space is missing before “:”, “;”, “?”, “!” or inside French quotes.

Without it the sign sticks to the word, or goes alone to the start of the next line.

Example: “Que faites-vous?”, or “Que faites-vous ?” with an ordinary space.
Write instead: “Que faites-vous ?” with a non-breaking space (U+00A0).
"""
# Addresses, code, entities and the mark of a picture keep their own punctuation.
_VERBATIM = re.compile(r"!\[|&#?\w+;|\]\([^)\n]*\)|`[^`\n]*`|\w+://\S+|\b\w+:[\w-]+")
_SIGN = re.compile("[:;?!\u00ab\u00bb]")
_KEPT = ("\u00a0", "\u202f")
_LAST_WORD = re.compile(r"\S* ?\Z")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text, or line of a lesson, that lacks a non-breaking space."""
    for text, span in reading.sentences:
        if not _SIGN.search(text) or _first(text) is None:
            continue  # most texts have no such sign
        prose = _VERBATIM.sub("¤", text)
        if (at := _first(prose)) is not None:
            document = reading.documents[span.path.rsplit("/", 1)[-1]]
            before = _LAST_WORD.search(prose, 0, at)
            yield _warning(
                prose[at], located(document, span, (before[0] if before else "") + prose[at])
            )


def _first(text: str) -> int | None:
    """Return the place of the first sign of *text* that lacks its space."""
    return next((m.start() for m in _SIGN.finditer(text) if _lacks(text, m.start())), None)


def _lacks(text: str, at: int) -> bool:
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign == "\u00ab":
        return after not in _KEPT
    if before == " ":
        return text[: at - 1].strip() != "" and not after.isalnum()
    return before.isalpha() and after.isspace() if sign == ":" else before.isalnum()


def _warning(sign: str, span: Span) -> Diagnostic:
    message = (
        _("Il manque une espace insécable après « {sign} ».")
        if sign == "\u00ab"
        else _("Il manque une espace insécable avant « {sign} ».")
    )
    return Diagnostic(
        code=CODE,
        span=span,
        message=message.format(sign=sign),
        hint=_("Mettez-y le caractère U+00A0, qui tient le signe près de son mot."),
    )
