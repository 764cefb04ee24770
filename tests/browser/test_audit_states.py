"""Every activity type in each of its states, on a phone: nothing is found, by any check."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.checkers import nu
from audit.states import look
from audit.visits import SCHEMES, Findings
from contracts.activity_examples import FOLDERS, name_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_nothing_is_found_in_any_state(browser: Browser, tmp_path: Path, folder: Path) -> None:
    """Untouched, right, partly right, wrong, corrected; heard, and not said by colour alone."""
    findings = Findings()
    example = min(folder.glob("examples/accepted/*.yml"))
    look(browser, example, findings, scheme=SCHEMES[FOLDERS.index(folder) % 2])
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""
