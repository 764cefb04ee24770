"""Each fault is seen by exactly its rule, each rule sees one, and our own copies have none."""

from pathlib import Path

import pytest
from pdfua import validate
from pdfua.catalog import coverage

from fakes.printed import copy
from marelle.press.lint import Expected, every_rule, lint
from press.specimen import EXPECTED, Specimen
from press.specimens_of_files import FONTS, IDENTITY, SAFETY, TAGS
from press.specimens_of_pages import INKS, PAGES, SYMBOLS

SPECIMENS = [*FONTS, *TAGS, *SAFETY, *IDENTITY, *PAGES, *INKS, *SYMBOLS]


@pytest.mark.parametrize("kind", list(EXPECTED))
def test_our_copies_have_no_fault(kind: str) -> None:
    """The copies that specimens start from have no finding at all, so none is hidden."""
    assert lint(copy(kind), EXPECTED[kind]) == []
    assert lint(copy(kind)) == []


@pytest.mark.parametrize("one", SPECIMENS, ids=lambda one: f"{one.rule} {one.name}".strip())
def test_a_fault_is_seen_by_its_rule_alone(one: Specimen) -> None:
    """One fault gives findings of one rule, which says so in a sentence."""
    found = lint(one.bytes, EXPECTED[one.kind])
    assert {finding.rule for finding in found} == {one.rule}, found
    assert all(finding.sentence.endswith(".") for finding in found)


def test_every_rule_has_its_specimen() -> None:
    """No rule is without a PDF that it refuses, and there are thirty at least."""
    assert {one.rule for one in SPECIMENS} - {"unreadable", "too-much"} == set(every_rule())
    assert len(every_rule()) >= 30


def test_the_accessible_copy_has_no_finding_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another checker of PDF/UA-1 finds nothing, and skips none of the rules that it has."""
    # It asks an array for a number in a way that this pikepdf refuses, and skips the rule.
    monkeypatch.setattr("pdfua.rules.structure.as_integer", _number)

    file = tmp_path / "copy.pdf"
    file.write_bytes(copy("accessible"))
    report = validate(file)
    assert report.findings == ()
    assert report.skipped == ()
    assert len(report.outcomes) == coverage().implemented_rules


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def test_anything_may_be_looked_at() -> None:
    """Bytes of any kind are a finding, never an exception."""
    good = copy("press")
    for cut in range(0, len(good), len(good) // 40):
        lint(good[:cut] + b"\0" + good[cut + 30 :], Expected(kind="press"))
    assert [f.rule for f in lint(b"")] == ["unreadable"]
