"""Rules of good teaching: the files in the folders beside this one, found in name order.

All are warnings. A rule never stops a build, unless ``--strict`` or the project asks for it.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.diagnostics import Diagnostic, Severity
from marelle.rules.base import Note, Reading, Rule, Surroundings
from marelle.rules.examples import explanations
from marelle.rules.settings import AS_WRITTEN, Settings


@lru_cache
def rules() -> dict[str, Rule]:
    """Return every rule by the identifier of its code (MRL501)."""
    found: dict[str, Rule] = {}
    for file in sorted(Path(__file__).parent.glob("*/[!_]*.py")):
        rule = _rule(file.parent.name, file.stem)
        assert rule.code.severity is Severity.WARNING, file
        assert rule.code.id.startswith(("MRL5", "MRL79", "MRL97")), file
        assert rule.code.id not in found, file
        assert all(rule.explanations.values()), file
        found[rule.code.id] = rule
    return found


def _rule(family: str, name: str) -> Rule:
    module = import_module(f"{__name__}.{family}.{name}")
    return Rule(
        name=f"{family}/{name.replace('_', '-')}",
        code=module.CODE,
        explanations=explanations(module.__doc__ or "", module.ENGLISH),
        check=module.check,
        judge=getattr(module, "judge", None),
        language=getattr(module, "LANGUAGE", ""),
        settings=getattr(module, "SETTINGS", {}),
    )


def check(
    reading: Reading, settings: Settings = AS_WRITTEN, families: Collection[str] = ()
) -> tuple[list[Diagnostic], list[Note]]:
    """Run the rules that *settings* ask for on one module: warnings, and notes to be judged.

    *families* are those that make sense for what was read; all of them when none is named.
    """
    warnings: list[Diagnostic] = []
    notes: list[Note] = []
    for rule in rules().values():
        if settings.asked and settings.is_off(rule.code.name):
            continue
        if families and rule.name.partition("/")[0] not in families:
            continue
        for found in rule.check(reading, **settings.options(rule.code.name, rule.check)):
            if isinstance(found, Note):
                notes.append(found)
            else:
                warnings.append(_graded(found, settings))
    return warnings, notes


def judge(
    notes: Iterable[Note], surroundings: Surroundings, settings: Settings = AS_WRITTEN
) -> list[Diagnostic]:
    """Return the warnings that *notes* deserve beside the rest of the catalogue."""
    found: list[Diagnostic] = []
    for note in notes:
        rule = rules()[note.code]
        if rule.judge:
            options = settings.options(rule.code.name, rule.judge)
            verdict = rule.judge(note, surroundings, **options)
            found += [_graded(verdict, settings)] if verdict else []
    return found


def _graded(found: Diagnostic, settings: Settings) -> Diagnostic:
    severity = settings.severity(found.code.name) if settings.asked else None
    return replace(found, severity=severity) if severity else found


def foreign(lang: str) -> frozenset[str]:
    """Return the codes of the rules that make no sense in the language *lang*."""
    return frozenset(r.code.id for r in rules().values() if r.language not in ("", lang))


def deaf(lang: str, settings: Settings) -> frozenset[str]:
    """Return the names of the rules that are not run on lessons in *lang*."""
    every = [rule.code for rule in rules().values()]
    strangers = foreign(lang)
    return frozenset(c.name for c in every if c.id in strangers or settings.is_off(c.name))
