"""Rules of good teaching: the files in the folders beside this one, found in name order.

All are warnings. A rule never stops a build, unless ``--strict`` asks for it.
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.diagnostics import Diagnostic, Severity
from marelle.rules.base import Note, Reading, Rule, Surroundings


@lru_cache
def rules() -> dict[str, Rule]:
    """Return every rule by the identifier of its code (MRL501)."""
    found: dict[str, Rule] = {}
    for file in sorted(Path(__file__).parent.glob("*/[!_]*.py")):
        rule = _rule(file.parent.name, file.stem)
        assert rule.code.severity is Severity.WARNING, file
        assert rule.code.id.startswith(("MRL5", "MRL79")), file
        assert rule.code.id not in found, file
        assert all(rule.explanations.values()), file
        found[rule.code.id] = rule
    return found


def _rule(family: str, name: str) -> Rule:
    module = import_module(f"{__name__}.{family}.{name}")
    return Rule(
        name=f"{family}/{name.replace('_', '-')}",
        code=module.CODE,
        explanations={"fr": (module.__doc__ or "").strip(), "en": module.ENGLISH.strip()},
        check=module.check,
        judge=getattr(module, "judge", None),
        language=getattr(module, "LANGUAGE", ""),
    )


def check(reading: Reading) -> tuple[list[Diagnostic], list[Note]]:
    """Run every rule on one module: its warnings, and the notes to be judged later."""
    warnings: list[Diagnostic] = []
    notes: list[Note] = []
    for rule in rules().values():
        for found in rule.check(reading):
            if isinstance(found, Note):
                notes.append(found)
            else:
                warnings.append(found)
    return warnings, notes


def judge(notes: Iterable[Note], surroundings: Surroundings) -> list[Diagnostic]:
    """Return the warnings that *notes* deserve beside the rest of the catalogue."""
    every = rules()
    verdicts = ((every[note.code].judge, note) for note in notes)
    found = (settle(note, surroundings) for settle, note in verdicts if settle)
    return [diagnostic for diagnostic in found if diagnostic]


def foreign(lang: str) -> frozenset[str]:
    """Return the codes of the rules that make no sense in the language *lang*."""
    return frozenset(r.code.id for r in rules().values() if r.language not in ("", lang))
