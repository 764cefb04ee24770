"""Every code that a person may meet, and what it means: of the core, of lessons, of packages."""

from marelle.diagnostics import Code
from marelle.diagnostics.codes import core_codes
from marelle.diagnostics.explain import explanation
from marelle.rules import rules
from marelle.verify import package_rules


def every_code() -> list[Code]:
    """Return every code, in the order of their identifiers."""
    lessons = (rule.code for rule in rules().values())
    packages = (rule.code for rule in package_rules().values())
    return sorted((*core_codes(), *lessons, *packages), key=lambda code: code.id)


def told(code: Code, language: str) -> str:
    """Return the Markdown that explains a code in a language, without its title."""
    rule = rules().get(code.id) or package_rules().get(code.id)
    return (rule.explanations[language] if rule else explanation(code, language)).strip()
