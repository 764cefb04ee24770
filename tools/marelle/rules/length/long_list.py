"""Une liste a plus de 7 éléments.

On ne retient pas une liste plus longue : on la saute.

Exemple :

    - Un matelas.
    - Un sac.
    - Un pneu.
    - Un vélo.
    - Un frigo.
    - Une table.
    - Une chaise.
    - Un carton.

Écrivez plutôt :

    - Un matelas.
    - Un sac.
    - Un meuble.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity, Span
from marelle.i18n import N_, _
from marelle.read.document import Document
from marelle.rules.base import Reading

CODE = Code("MRL509", "long-list", Severity.WARNING)
ENGLISH = """A list has more than 7 items.

Nobody remembers a longer list: people skip it.
"""
SETTINGS = {"items": N_("Combien d’éléments une liste peut avoir.")}
_ITEM = re.compile(r"( *)(?:[-*+]|\d+[.)]) ")


def check(reading: Reading, *, items: int = 7) -> Iterator[Diagnostic]:
    """Yield a warning for each list of a lesson that is too long, at its first item too many."""
    for _lesson, document in reading.lessons:
        for length, line in _lists(document):
            if length > items:
                yield Diagnostic(
                    code=CODE,
                    span=Span(document.path, line, 1, line, 2),
                    message=_("Cette liste a {count} éléments ; visez {most} au plus.").format(
                        count=length, most=items
                    ),
                    hint=_("Gardez l’essentiel, ou faites deux listes avec un titre chacune."),
                )


def _lists(document: Document) -> Iterator[tuple[int, int]]:
    """Yield how many items each list has, those inside another left out, and its first line."""
    count, first, indent = 0, 0, 0
    for number, line in enumerate(document.text.split("\n"), 1):
        if match := _ITEM.match(line):
            if not count:
                first, indent = number, len(match[1])
            count += len(match[1]) == indent
        elif line.strip() and not line.startswith(" " * (indent + 2)):
            yield count, first
            count = 0
    yield count, first
