"""The home, the search and the filters in their states: axe, the Nu checker and our probes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.checkers import nu
from audit.probes import PHONE
from audit.visits import SCHEMES, Findings, Scheme, judge

pytestmark = pytest.mark.browser
KNOWN = """
localStorage.setItem("mrl1:0:.direction", JSON.stringify("DPE"));
localStorage.setItem("mrl1:0:bons-gants", JSON.stringify({ v: 1, at: "x", r: { a: "b" }, q: {} }));
"""
STATES = {
    "": ".advised .card",
    "?q=ballayage": ".results .card",
    "catalogue/?trade=jardinier&minutes=5": ".list .card",
    "catalogue/?minutes=10": ".further",
    "?q=pesticide": ".results .kind",
    "catalogue/?format=game": ".list .kind",
    "formats/": ".card",
    "formats/game/": "a[href$='/sprint/']",
    "catalogue/?q=xylophone": ".found:not(:empty)",
    "directions/dpe/": ".further[aria-pressed=true]",
    "metiers/": ".card",
    "metiers/jardinier/": ".card",
    "courtes/": ".card",
}


def _opened(page: Page, address: str, shown: str) -> None:
    page.goto(address)
    expect(page.locator(shown).first).to_be_visible()
    expect(page.locator("button.more")).to_be_enabled()


@pytest.mark.parametrize("scheme", SCHEMES[:1])
def test_nothing_is_found_in_any_state(
    browser: Browser, site: str, tmp_path: Path, scheme: Scheme
) -> None:
    """With a direction known and a lesson begun, found and filtered."""
    findings = Findings()
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, reduced_motion="reduce")
    context.add_init_script(KNOWN)
    page = context.new_page()
    for path, shown in STATES.items():
        _opened(page, f"{site}/{path}", shown)
        judge(page, findings, f"{path or 'home'} ({scheme})", tab=True)
    context.close()
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""
