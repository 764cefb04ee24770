"""Il manque une espace insécable avant « : », « ; », « ? », « ! » ou dans des guillemets.

Sans elle, le signe se colle au mot, ou part seul au début de la ligne suivante.
L’espace insécable (U+00A0) s’obtient par copier-coller, ou par le clavier du système.

Exemple : « Que faites-vous? », ou « Que faites-vous ? » avec une espace ordinaire.
Écrivez plutôt : « Que faites-vous ? » avec une espace insécable.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading, located

CODE = Code("MRL533", "missing-space", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A non-breaking space is missing before “:”, “;”, “?”, “!” or inside French quotes.

Without it the sign sticks to the word, or goes alone to the start of the next line.

Example: “Que faites-vous?”, or “Que faites-vous ?” with an ordinary space.
Write instead: “Que faites-vous ?” with a non-breaking space (U+00A0).
"""
# Addresses and code keep their own punctuation.
_VERBATIM = re.compile(r"\]\([^)\n]*\)|`[^`\n]*`|\w+://\S+|\b\w+:[\w-]+")
_MISSING = re.compile(
    r"\S+ [:;?!\u00bb](?!\w)|\u00ab(?![\u00a0\u202f])|\w+[?!;\u00bb]|[^\W\d_]+:(?=\s)"
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text, or line of a lesson, that lacks a non-breaking space."""
    for text, span in reading.sentences():
        if match := _MISSING.search(_VERBATIM.sub("¤", text)):
            document = reading.documents[span.path.rsplit("/", 1)[-1]]
            sign = "«" if match[0].startswith("«") else match[0][-1]
            message = (
                _("Il manque une espace insécable après « {sign} ».")
                if sign == "«"
                else _("Il manque une espace insécable avant « {sign} ».")
            )
            yield Diagnostic(
                code=CODE,
                span=located(document, span, match[0]),
                message=message.format(sign=sign),
                hint=_("Mettez-y le caractère U+00A0, qui tient le signe près de son mot."),
            )
