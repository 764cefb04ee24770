"""Un module pose beaucoup de questions pour une seule notion.

Passé une douzaine, on répond pour finir. Une banque tire au sort ce qu’il faut.

Exemple :

    screens: [pourquoi.md, verifier.yml, huit-questions.yml, huit-autres.yml]

Écrivez plutôt :

    screens: [pourquoi.md, verifier.yml, huit-questions.yml]
"""

from collections.abc import Iterator

from marelle.activities import activity_types
from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.rules.base import Reading

CODE = Code("MRL515", "too-many-questions", Severity.WARNING)
ENGLISH = """A module asks many questions about a single notion.

Past a dozen, people answer in order to be done. A bank draws as many as needed.
"""
SETTINGS = {"questions": N_("Combien de questions comptées un module peut poser.")}


def check(reading: Reading, *, questions: int = 12) -> Iterator[Diagnostic]:
    """Yield a warning when more scored questions are asked, draws of banks taken into account."""
    if not reading.whole:
        return
    asked: dict[str, int] = {}
    draws: dict[str, int] = {}
    for activity in reading.activities:
        document = activity.node.document
        asked[document.path] = (
            asked.get(document.path, 0) + activity_types()[activity.item.type].scored
        )
        bank = document.root.part("bank")
        draws[document.path] = bank.get("draw", 0) if bank and isinstance(bank.value, dict) else 0
    count = sum(min(n, draws[path] or n) for path, n in asked.items())
    if count > questions:
        yield Diagnostic(
            code=CODE,
            span=reading.sheet.span("screens"),
            message=_("Ce module pose {count} questions ; visez {most} au plus.").format(
                count=count, most=questions
            ),
            hint=_("Tirez au sort avec « bank: », ou faites deux modules."),
        )
