"""Each folder beside this file is refused with exactly the code it is named after."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from marelle.catalogue import load_project
from marelle.catalogue.chosen import READ_OVER
from marelle.catalogue.ledger import LEDGER
from marelle.compare.erased import erased, erased_lines
from marelle.diagnostics import codes
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views import view
from marelle.engine.executors import Workers
from marelle.engine.run import perform
from marelle.engine.survey import survey
from marelle.load import assembled, read_parts
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.replay import replayed
from marelle.rules import rules
from refusals.project import BASE, cases, make_project, rendered_by

# The day on which the cases about dates are refused, whatever the clock says.
TODAY = date(2026, 11, 21)
LAST = "delivery.json"  # of a case that depends on the last delivery
EARLIER = "earlier-ledger.yml"  # of a case that depends on what the ledger said before
NO_DRAFTS = "no-drafts.txt"  # of a case that depends on what is left out
CUT = "cut-history.txt"  # of a case that depends on where git keeps it


def test_the_base_is_sound():
    """The project that every refusal starts from has no finding at all, so none is hidden."""
    catalogue, found = load_project(BASE)
    assert catalogue is not None
    assert found == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_refused_with_its_code_only(case: Path, tmp_path: Path):
    """One mistake gives one kind of finding, located in a file, worded, with a hint."""
    make_project(case, tmp_path)
    catalogue, found = load_project(tmp_path, TODAY)
    if output := rendered_by(case):
        assert catalogue is not None, found
        last = tmp_path / LAST
        since = last.read_text("utf-8") if last.is_file() else None
        jobs = outputs()[output].plan(catalogue, Options(root=tmp_path, delivery=since))
        found += [refusal for job in jobs for refusal in perform(job).refused]
    if catalogue:
        found += replayed(tmp_path, catalogue)[1]
    if (before := tmp_path / EARLIER).is_file():
        now = (tmp_path / LEDGER).read_text("utf-8")
        found += erased(before.read_text("utf-8"), now)
    if (tmp_path / NO_DRAFTS).is_file():
        parts = read_parts(tmp_path, survey(tmp_path), Workers("inline"), None)
        found += assembled(parts, READ_OVER)[1]
    if (tmp_path / CUT).is_file():
        keep_cut(tmp_path)
        found += erased_lines(tmp_path, None)
    shown = view("full")(found, sources_of(tmp_path, found))
    assert {f"{d.code.id}-{d.code.name}" for d in found} == {case.name}, shown
    for diagnostic in found:
        assert diagnostic.message.endswith("."), diagnostic
        assert diagnostic.hint.endswith((".", "?", "]", '"', "}", "…")), diagnostic
        assert not Path(diagnostic.span.path).is_absolute()


def keep_cut(root: Path) -> None:
    """Keep *root* in git as a clone of depth 1 does: one commit, said to have had others."""

    def git(*words: str) -> bytes:
        asked = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@b", *words]
        return subprocess.run(asked, check=True, capture_output=True).stdout

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    (root / ".git/shallow").write_bytes(git("rev-parse", "HEAD"))


def test_every_code_has_a_refusal():
    """A code that no content can cause, or that was forgotten here, does not go unnoticed."""
    expected = set(codes.core_codes())
    expected |= {rule.code for rule in rules().values()}
    assert {f"{code.id}-{code.name}" for code in expected} == {case.name for case in cases()}
