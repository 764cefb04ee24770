"""The contract of the rules about packages: one file each, of the 8xx, explained twice."""

from pathlib import Path

import pytest

from marelle import verify as package
from marelle.cli.codes import every_code
from marelle.verify import package_rules

RULES = package_rules()
FOLDER = Path(package.__file__).parent / "rules"


def test_every_file_of_a_family_is_a_rule():
    """Nothing lies in a family's folder but rules, and none was forgotten by the walk."""
    assert len(RULES) == len(list(FOLDER.glob("*/*.py"))) >= 60


def test_a_family_is_a_dozen_files_at_most():
    """A folder can be read at a glance."""
    families = [folder for folder in FOLDER.iterdir() if folder.name != "__pycache__"]
    assert all(len(list(family.glob("*.py"))) <= 12 for family in families)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_is_named_after_its_file(rule):
    """The kebab name of the code is the file's name, and nobody else has it."""
    assert rule.name == rule.code.name
    assert [code.name for code in every_code()].count(rule.name) == 1


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", ("Exemple\u00a0: ", "À faire plutôt\u00a0: ")), ("en", ("Example: ", "Do instead: "))],
)
def test_a_rule_explains_itself(rule, language, words):
    """Each explanation says what it means, why, gives an example and what to do instead."""
    what, why, rest = rule.explanations[language].split("\n\n")
    assert what.endswith(".")
    assert why.endswith(".")
    assert all(rest.count(word) == 1 for word in words)
    assert len(f"{what} {why}".split()) > 12
