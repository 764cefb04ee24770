"""A positioning passes every check in each of its states: start, question, between, profile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audit.checkers import nu
from audit.probes import PHONE, WATCH
from audit.visits import SCHEMES, Findings, Scheme, judge
from browser.lesson_play import main_button

pytestmark = pytest.mark.browser
ADDRESS = "positionnement/calculs-mesures/"
UNFOLD = "document.querySelectorAll('details').forEach((each) => (each.open = true))"


@pytest.fixture(params=SCHEMES[1:])
def scheme(request: pytest.FixtureRequest) -> Scheme:
    """Each theme."""
    found: Scheme = request.param
    return found


@pytest.fixture
def page(browser: Browser, site: str, scheme: Scheme) -> Iterator[Page]:
    """A phone on the positioning of the demo content."""
    options = {"viewport": PHONE, "reduced_motion": "reduce"}
    with browser.new_context(color_scheme=scheme, **options) as phone:
        page = phone.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{site}/{ADDRESS}")
        yield page


def states(page: Page) -> Iterator[str]:
    """Put the page in each of its states, and yield their names."""
    main_button(page).wait_for()
    yield "start"
    main_button(page).click()
    for number in range(12):
        page.locator("main .item:defined").wait_for()
        if number in (0, 1, 4):
            yield f"question {number + 1}"
        before = page.locator("h2").inner_text()
        page.get_by_role("button", name="Je ne sais pas").click()
        page.wait_for_function("b => document.querySelector('h2').innerText !== b", arg=before)
        if page.locator("h2").inner_text() == "Étape suivante":
            yield "between"
            main_button(page).click()
    page.locator(".profile").wait_for()
    page.reload()  # the focus begins at the top again
    page.locator(".profile").wait_for()
    page.wait_for_load_state("networkidle")
    page.evaluate(UNFOLD)
    yield "profile"


def test_nothing_is_found_in_any_state(page: Page, scheme: Scheme, tmp_path: Path) -> None:
    """Axe, the Nu checker, our probes and the policy say nothing, from the start to the profile."""
    findings = Findings()
    for state in states(page):
        judge(page, findings, f"{state} ({scheme})", tab=state in ("start", "profile"))
    findings.add("policy", "all", page.evaluate("violations"))
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""


def test_nothing_is_found_without_javascript(
    browser: Browser, site: str, scheme: Scheme, tmp_path: Path
) -> None:
    """As a page to read and to do with a pencil, it passes them all too."""
    findings = Findings()
    options = {"viewport": PHONE, "reduced_motion": "reduce"}
    with browser.new_context(color_scheme=scheme, **options) as phone:
        page = phone.new_page()
        page.route("**/assets/deck/**", lambda route: route.abort())  # its script never comes
        page.goto(f"{site}/{ADDRESS}")
        page.evaluate(UNFOLD)
        judge(page, findings, f"whole ({scheme})", tab=False)
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""
