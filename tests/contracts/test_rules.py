"""The contract of the rules: one file each, a warning of the 5xx, explained in two languages."""

from datetime import date
from pathlib import Path

import pytest

from fakes.fragments import found_in
from fakes.tiny import names
from marelle import assets
from marelle import rules as package
from marelle.diagnostics import Severity, Span, codes, has_errors
from marelle.rules import foreign, judge, rules
from marelle.rules.base import Note, Surroundings
from marelle.rules.examples import fragments
from marelle.rules.generate import MOST, TARGET, text
from marelle.rules.settings import defaults

RULES = rules()


def test_every_file_of_a_family_is_a_rule():
    """Nothing lies in a family's folder but rules, and none was forgotten by the walk."""
    files = list(Path(package.__file__).parent.glob("*/*.py"))
    assert len(RULES) == len([f for f in files if f.name != "__init__.py"]) >= 40


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_is_named_after_its_file(rule):
    """The kebab name of the code is the file's name; the code is a warning nobody else has."""
    assert rule.name.partition("/")[2] == rule.code.name
    assert rule.code.severity is Severity.WARNING
    assert rule.code.id not in {code.id for code in codes.core_codes()}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("Exemple\u00a0:\n", "Écrivez plutôt\u00a0:\n")),
        ("en", ("Example:", "Write instead:")),
    ],
)
def test_a_rule_explains_itself(rule, language, words):
    """Each explanation says what it means, why, gives an example and what to write instead."""
    text = rule.explanations[language]
    assert text.partition("\n\n")[0].endswith(".")
    for word in words:
        assert word in text


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_what_a_rule_shows_is_true(rule, tmp_path):
    """Its example is content that it remarks, and what to write instead is content it does not."""
    before, after = fragments(rule.explanations["fr"])
    for name, fragment, expected in (("before", before, True), ("after", after, False)):
        (tmp_path / name).mkdir()
        found = found_in(tmp_path / name, fragment)
        assert not has_errors(found), found
        assert (rule.code.name in names(found)) is expected, names(found)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_setting_is_described(rule):
    """What a project may set is a number with a default, said in a French sentence."""
    numbers = {**defaults(rule.check), **(defaults(rule.judge) if rule.judge else {})}
    assert set(rule.settings) == set(numbers)
    assert all(isinstance(number, int) and 1 <= number <= MOST for number in numbers.values())
    assert all(said.endswith(".") for said in rule.settings.values())


def test_the_schema_of_settings_is_fresh():
    """``schemas/rules.schema.json`` is what the rules generate today."""
    assert (assets.folder("schemas") / TARGET).read_text("utf-8") == text()


def test_rules_of_one_language_are_named():
    """The typography of French is not asked of an English site."""
    assert foreign("fr") == frozenset()
    french = {rule.code.id for rule in RULES.values() if rule.language == "fr"}
    assert foreign("en") == french
    silent = {RULES[code].code.name for code in french}
    assert {"missing-space", "straight-apostrophe", "passive-voice"} <= silent
    assert not {"vague-link", "longest-is-right", "long-sentence"} & silent


def test_a_note_is_judged_by_its_own_rule():
    """What waits for the rest of the catalogue becomes a warning of the very rule that noted it."""
    beside = Surroundings(today=date(2027, 12, 1), acronyms=frozenset({"DPE"}))
    judged = {rule.code.name: rule for rule in RULES.values() if rule.judge}
    subjects = {"expired": "2027-11-30", "expiring-soon": "2027-12-15"}
    subjects |= {"old-source": "2025-11-30"}
    subjects |= {"fact-expired": "2027-11-30 x", "fact-expiring": "2027-12-15 x"}
    assert set(judged) == {*subjects, "unexplained-acronym"}
    for name, rule in judged.items():
        noted = Note(code=rule.code.id, subject=subjects.get(name, "VAE"), span=Span("x.yml"))
        quiet = Note(
            code=rule.code.id,
            subject={"VAE": "DPE"}.get(noted.subject, "2099-01-01"),
            span=Span("x.yml"),
        )
        (warning,) = judge([noted, quiet], beside)
        assert warning.code == rule.code
