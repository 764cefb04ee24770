"""Stage 3, model: ``rules:`` of ``content/catalogue.yml`` in, what each rule is asked out.

Options are the keyword-only arguments of a rule's ``check`` and ``judge``: their defaults are its
own, and their descriptions are in its ``SETTINGS``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.diagnostics import Severity
from marelle.read.document import Document

OFF = "off"
SEVERITY = "severity"
GRAVITIES = (OFF, Severity.WARNING.value, Severity.ERROR.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a project asks of the rules, by the kebab name of each: pairs of a key and a value."""

    asked: tuple[tuple[str, tuple[tuple[str, str | int], ...]], ...] = ()

    def of(self, name: str) -> Mapping[str, str | int]:
        """Return what is asked of the rule *name*."""
        return dict(next((pairs for rule, pairs in self.asked if rule == name), ()))

    def is_off(self, name: str) -> bool:
        """Tell whether the rule *name* is not to be run."""
        return self.of(name).get(SEVERITY) == OFF

    def severity(self, name: str) -> Severity | None:
        """Return how grave the findings of the rule *name* are, ``None`` as the rule says."""
        asked = self.of(name).get(SEVERITY, OFF)
        return None if asked == OFF else Severity(str(asked))

    def options(self, name: str, function: Callable[..., Any]) -> dict[str, int]:
        """Return the options asked of the rule *name* that its *function* takes."""
        if not self.asked:
            return {}
        known = defaults(function)
        return {key: int(value) for key, value in self.of(name).items() if key in known}


AS_WRITTEN = Settings()


def defaults(function: Callable[..., Any]) -> Mapping[str, int]:
    """Return the options of a rule's *function* with their defaults."""
    return getattr(function, "__kwdefaults__", None) or {}


def settings_of(document: Document) -> Settings:
    """Return what is soundly asked of the rules in the file of the site."""
    rules = document.root.part("rules")
    if rules is None or not isinstance(rules.value, dict):
        return AS_WRITTEN
    parts = ((name, rules.part(name)) for name in rules.value)
    asked = ((name, part.value) for name, part in parts if part and isinstance(part.value, dict))
    return Settings(asked=tuple((name, tuple(value.items())) for name, value in sorted(asked)))
