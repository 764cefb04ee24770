"""Des guillemets sont droits ( " ) au lieu d’être français ( « » ).

Dans une phrase, les guillemets français disent où commence ce que l’on cite, et où cela finit.

Exemple :

    Dites "bonjour" en premier.

Écrivez plutôt :

    Dites « bonjour » en premier.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.typed import edits, held, located, masked, source_of

CODE = Code("MRL554", "straight-quotes", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Quotation marks are straight ( " ) instead of French ( « » ).

In a sentence, French ones tell where what is quoted begins, and where it ends.
"""
_QUOTED = re.compile(r'(?<![\w="\\])"(?=[^\W_])([^"\n]*[^\s"\\])"(?![\w"])')
# Between two of them YAML escapes it: "dites \"oui\"".
_ESCAPED = re.compile(r'(?<![\w=\\])(?<!\\")\\"(?=[^\W_])([^"\\\n]*[^\s"\\])\\"(?!\w|\\")')
_NBSP = "\u00a0"


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text that quotes with them; it mends itself."""
    for text, span in reading.sentences:
        if '"' not in text or text.lstrip().startswith("!!!") or "](" in text:
            continue  # the title of a block, or of a link
        if match := _QUOTED.search(masked(text)):
            document = source_of(reading.documents, span)
            words = text[match.start() : match.end()]
            place = located(document, span, words)
            sign = _ESCAPED if held(document, span) == '"' else _QUOTED
            found = tuple(edits(document, span, sign, _new, masked))
            yield Diagnostic(
                code=CODE,
                span=place,
                message=_("{words} a des guillemets droits.").format(words=words),
                hint=_("Écrivez « {words} ».").format(words=match[1]),
                edits=found,
            )


def _new(match: re.Match[str]) -> str:
    return f"«{_NBSP}{match[1]}{_NBSP}»"
