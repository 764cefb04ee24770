"""Each fault is seen by exactly its rule, each rule sees one, and our own copies have none."""

import pytest

from fakes.printed import copy
from marelle.press.lint import Expected, every_rule, lint
from press.checked import Checked
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


def test_the_accessible_copy_has_no_finding_elsewhere(checked: Checked) -> None:
    """Another checker of PDF/UA-1 finds nothing, skips none of its rules, and can find."""
    assert checked(copy("accessible")) == []
    untitled = next(one for one in TAGS if one.rule == "title-not-shown")
    assert checked(untitled.bytes)


def test_anything_may_be_looked_at() -> None:
    """Bytes of any kind are a finding, never an exception."""
    good = copy("press")
    for cut in range(0, len(good), len(good) // 40):
        lint(good[:cut] + b"\0" + good[cut + 30 :], Expected(kind="press"))
    assert [f.rule for f in lint(b"")] == ["unreadable"]
