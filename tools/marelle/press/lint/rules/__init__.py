"""Lint: the rules, one file a family; each is a function that says its name and its sentence."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from marelle.press.lint.base import Document, Found, Rule

EVERY = ("accessible", "office", "press")
Check = Callable[[Document], Found]
_RULES: dict[str, Rule] = {}


def rule(name: str, sentence: str, kinds: tuple[str, ...] = EVERY) -> Callable[[Check], Check]:
    """Make a rule of a function: its kebab name, its sentence, the copies it is for."""

    def keep(check: Check) -> Check:
        assert name not in _RULES, name
        _RULES[name] = Rule(name=name, sentence=sentence, kinds=kinds, check=check)
        return check

    return keep


def every_rule() -> dict[str, Rule]:
    """Return every rule by its name, family by family."""
    for file in sorted(Path(__file__).parent.glob("[!_]*.py")):
        import_module(f"{__name__}.{file.stem}")
    return _RULES
