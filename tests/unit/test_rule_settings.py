"""What a project asks of the rules, and what a module has leave to break."""

import pytest

from fakes.tiny import FILES, MODULE, SHEET, TODAY, assembled, names
from marelle.diagnostics import Severity, has_errors

SITE = "content/catalogue.yml"
LONG = (
    "# Un matelas\n\n![Un matelas barre le trottoir.](media/trottoir.svg)\n\n" + "mot " * 31 + ".\n"
)


def asked(tmp_path, rules, sheet="", lesson=LONG):
    """Return the findings of the tiny project with *rules* of its own and a changed sheet."""
    changes = {SITE: FILES[SITE] + rules, MODULE + "module.yml": SHEET + sheet}
    return assembled(tmp_path, {**changes, MODULE + "pourquoi.md": lesson})[1]


def test_as_written_a_rule_advises(tmp_path):
    """Without a setting, the default holds."""
    (found,) = asked(tmp_path, "")
    assert (found.code.name, found.gravity) == ("long-sentence", Severity.WARNING)


def test_a_number_is_the_project_s(tmp_path):
    """A limit may be moved either way."""
    assert names(asked(tmp_path, "rules: {long-sentence: {words: 40}}\n")) == []


def test_a_rule_may_be_silent(tmp_path):
    """A rule that is off finds nothing."""
    assert names(asked(tmp_path, "rules: {long-sentence: {severity: off}}\n")) == []


def test_a_rule_may_stop_a_build(tmp_path):
    """A rule made an error stops what errors stop."""
    changes = {SITE: FILES[SITE] + "rules: {long-sentence: {severity: error}}\n"}
    catalogue, found = assembled(tmp_path, {**changes, MODULE + "pourquoi.md": LONG})
    assert catalogue is None
    assert has_errors(found)


def test_a_judged_rule_takes_its_settings(tmp_path):
    """What waits for the day of the build is settled with the project's number, and severity."""
    sheet = SHEET.replace("2027-12-31", "2027-01-31")
    changes = {MODULE + "module.yml": sheet}
    assert names(assembled(tmp_path, changes)[1]) == []
    rules = "rules: {expiring-soon: {days: 90, severity: error}}\n"
    (found,) = assembled(tmp_path, {**changes, SITE: FILES[SITE] + rules}, TODAY)[1]
    assert (found.code.name, found.gravity) == ("expiring-soon", Severity.ERROR)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("rules: {long-sentense: {words: 30}}\n", "unknown-key"),
        ("rules: {long-sentence: {word: 30}}\n", "unknown-key"),
        ("rules: {long-sentence: {words: beaucoup}}\n", "wrong-type"),
        ("rules: {long-sentence: {words: 0}}\n", "too-small"),
        ("rules: {long-sentence: {severity: fatal}}\n", "unknown-value"),
        ("rules: non\n", "wrong-type"),
        ("rules: {long-sentence: off}\n", "wrong-type"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path, rules, expected):
    """What the rules do not know is an error at its place, and the rule keeps its default."""
    found = asked(tmp_path, rules)
    assert names(found) == [expected, "long-sentence"]


@pytest.mark.parametrize(
    ("allow", "expected"),
    [
        ("{rule: long-sentence, reason: La loi le dit ainsi.}", []),
        ("{rule: long-sentence, reason: La loi., where: pourquoi.md}", []),
        (
            "{rule: long-sentence, reason: La loi., where: verifier.yml}",
            ["idle-allowance", "long-sentence"],
        ),
        (
            "{rule: long-sentence, reason: La loi., where: bon-reflexe}",
            ["idle-allowance", "long-sentence"],
        ),
        (
            "{rule: long-sentence, reason: La loi., where: nulle-part}",
            ["idle-allowance", "long-sentence"],
        ),
        ("{rule: vague-link, reason: La loi.}", ["idle-allowance", "long-sentence"]),
        ("{rule: long-sentence}", ["missing-key", "long-sentence"]),
        ('{rule: long-sentence, reason: ""}', ["empty-value", "long-sentence"]),
        ("{rule: long-sentense, reason: La loi.}", ["unknown-value", "long-sentence"]),
        ("long-sentence", ["wrong-type", "long-sentence"]),
        (
            "{rule: long-sentence, reason: La loi.}\n"
            "  - {rule: long-sentence, reason: Le règlement.}",
            ["idle-allowance"],
        ),
        (
            "{rule: long-sentence, reason: La loi.}\n"
            "  - {rule: long-sentence, reason: La loi., where: pourquoi.md}",
            [],
        ),
    ],
)
def test_leave_needs_a_reason_and_a_use(tmp_path, allow, expected):
    """Leave without a reason is an error and gives nothing; idle, it is told."""
    assert names(asked(tmp_path, "", f"allow:\n  - {allow}\n")) == expected


def test_leave_given_by_a_code_is_told_its_name(tmp_path):
    """What a message shows first is a code: typed as a rule, it leads to the rule."""
    found = asked(tmp_path, "", "allow:\n  - {rule: MRL560, reason: La loi.}\n")
    (told,) = (d for d in found if d.code.name == "unknown-value")
    assert "« shouting »" in told.hint.replace("\u00a0", " ")


def test_leave_holds_for_one_activity(tmp_path):
    """Leave for an activity covers what is found in it, and there only."""
    long = "feedback: " + "mot " * 31
    items = FILES[MODULE + "verifier.yml"].replace("feedback: Le trottoir reste barré.", long)
    sheet = SHEET + "allow:\n  - {rule: long-sentence, reason: La loi., where: bon-reflexe}\n"
    changes = {MODULE + "verifier.yml": items, MODULE + "module.yml": sheet}
    assert names(assembled(tmp_path, changes)[1]) == []


def test_leave_against_a_silent_rule_is_not_idle(tmp_path):
    """A rule that is off proves nothing about what it would have found."""
    allow = "allow:\n  - {rule: long-sentence, reason: La loi.}\n"
    assert names(asked(tmp_path, "rules: {long-sentence: {severity: off}}\n", allow)) == []


def test_leave_covers_what_is_judged_later(tmp_path):
    """A finding that needs the rest of the catalogue may be let pass too."""
    lesson = LONG.replace("mot " * 31 + ".", "Demandez la VAE.")
    assert names(asked(tmp_path, "", "", lesson)) == ["unexplained-acronym"]
    allow = "allow:\n  - {rule: unexplained-acronym, reason: Le jury le dit.}\n"
    assert names(asked(tmp_path, "", allow, lesson)) == []
