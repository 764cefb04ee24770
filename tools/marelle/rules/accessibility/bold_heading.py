"""Une ligne en gras sert de titre.

L’œil voit un titre, le lecteur d’écran n’en voit pas : il ne peut ni l’annoncer ni y aller (RGAA
9.1).

Exemple :

    **La photo**

    Reculez de quelques pas.

Écrivez plutôt :

    ## La photo

    Reculez de quelques pas.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Edit, Severity, Span
from marelle.i18n import _
from marelle.rules.base import Reading

CODE = Code("MRL551", "bold-heading", Severity.WARNING)
ENGLISH = """A line in bold is used as a heading.

The eye sees a heading, the screen reader does not: it can neither announce it nor go to it (RGAA
9.1).
"""
_ALONE = re.compile(r"(?:\*\*|__)([^*_.!?…]+)(?:\*\*|__)[\s\u00a0:]*")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each paragraph that is nothing but bold words, and no sentence."""
    for _lesson, document in reading.lessons:
        lines = ["", *document.text.split("\n"), ""]
        for number in range(1, len(lines) - 1):
            match = _ALONE.fullmatch(lines[number])
            if match and not lines[number - 1].strip() and not lines[number + 1].strip():
                span = Span(document.path, number, 1, number, len(lines[number]) + 1)
                title = match[1].rstrip(" :\u00a0")
                heading = f"## {title}"
                yield Diagnostic(
                    code=CODE,
                    span=span,
                    message=_("« {text} » n’est un titre que pour l’œil.").format(text=title),
                    hint=_("Écrivez « {heading} ».").format(heading=heading),
                    edits=(Edit(span, lines[number], heading),),
                )
