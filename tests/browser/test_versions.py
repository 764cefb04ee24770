"""The versions of directions in a real browser: who holds the phone gets theirs, from any list."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from audit.checkers import nu
from audit.visits import SCHEMES, Findings, Scheme, visit, visitor
from browser.finding_play import phone
from browser.town import Town, ask

pytestmark = pytest.mark.browser
MODULE = "porter-une-charge"
CARD = f"a[data-module={MODULE}]"
OWN, COMMON = re.compile(rf"/m/{MODULE}/deve/$"), re.compile(rf"/m/{MODULE}/$")
KEPT = f"record => (localStorage['mrl1:0:{MODULE}'] = JSON.stringify(record))"


def test_links_lead_to_the_version_of_who_holds_the_phone(browser: Browser, site: str) -> None:
    """Lists, filters, search: the direction that is remembered decides."""
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/")
        listed = page.locator(f".list {CARD}")
        expect(listed).to_have_attribute("href", f"../m/{MODULE}/")
        page.goto(f"{site}/?de=DEVE")
        page.goto(f"{site}/catalogue/")
        expect(listed).to_have_attribute("href", f"../m/{MODULE}/deve/")
        page.get_by_label("Direction").select_option("DEVE")
        expect(page.locator(".pager:visible")).to_have_count(0)
        expect(listed.first).to_have_attribute("href", OWN)
        page.get_by_role("searchbox").fill("porter une charge")
        expect(page.locator(f".results {CARD}")).to_have_attribute("href", OWN)
        page.goto(f"{site}/m/{MODULE}/deve/")
        expect(page.locator(".versions")).to_contain_text("la version de la direction DEVE")
        common = page.get_by_role("link", name="la version commune")
        expect(common).to_have_attribute("href", "../")
        page.goto(f"{site}/m/{MODULE}/")
        expect(page.get_by_role("link", name="Lire cette version")).to_have_attribute("href", OWN)


def test_a_path_leads_there_too(browser: Browser, site: str) -> None:
    """The path of gardeners gives theirs, without a script too; cleaners read the common one."""
    square = f".hopscotch {CARD}"
    for script, code, to in (
        (False, "", OWN),
        (True, "", OWN),
        (True, "DEVE", OWN),
        (True, "DPE", COMMON),
    ):
        with phone(browser, script=script) as page:
            page.goto(f"{site}/?de={code}")
            page.goto(f"{site}/parcours/accueil-jardins/")
            expect(page.locator(square)).to_have_attribute("href", to)


def test_what_is_done_in_a_version_is_done(browser: Browser, site: str) -> None:
    """Progress is the module's: lists say it is done, home goes on with what was begun."""
    with phone(browser) as page:
        page.goto(f"{site}/m/{MODULE}/deve/?de=DEVE")
        page.locator(".item").first.wait_for(state="attached")
        assert page.locator("main").get_attribute("data-module") == MODULE
        page.evaluate(KEPT, {"v": 1, "r": {"a": 1}, "s": {}, "at": ""})
        page.evaluate("location.href = '../../../'")
        resume = page.locator(".resume a")
        expect(resume).to_have_attribute("href", OWN)
        page.evaluate(KEPT, {"v": 1, "r": {}, "s": {}, "fin": 1})
        page.goto(f"{site}/catalogue/")
        expect(page.locator(f".list {CARD} .state")).to_contain_text("Fait")


def test_a_version_opens_once_the_server_is_dead(browser: Browser, demo: Path) -> None:
    """Who kept the lesson kept it as their direction has it, and what they do there is dated."""
    town = Town(root=demo.parent, browser=browser)
    town.open()
    page = town.phone().new_page()
    page.goto(f"{town.address}/?de=DEVE")
    assert ask(page, "keep", MODULE) == {"done": True}
    town.close()
    page.goto(f"{town.address}/m/{MODULE}/deve/")
    expect(page.locator(".versions")).to_contain_text("DEVE")
    expect(page.locator("button.more")).to_be_enabled()
    found = "fetch(document.querySelector('[rel=canonical]').href + 'files.json')"
    assert page.evaluate(f"{found}.then((answer) => answer.ok)")
    town.end()


@pytest.mark.parametrize("scheme", SCHEMES[1:])
def test_nothing_is_found_on_the_pages_of_a_version(
    browser: Browser, site: str, tmp_path: Path, scheme: Scheme
) -> None:
    """Axe, the Nu checker, our probes, the policy: its squares, and the note of the common page."""
    findings = Findings()
    with visitor(browser) as context:
        visit(context, site, f"m/{MODULE}/deve/", findings, scheme=scheme, depth="squares")
        visit(context, site, f"m/{MODULE}/", findings, scheme=scheme)
        visit(context, site, f"m/{MODULE}/?de=DEVE", findings, scheme=scheme)
    findings.add("Nu HTML", "live", nu(findings.documents, tmp_path))
    assert "\n".join(findings.lines()) == ""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_version_is_as_wide_as_the_window(browser: Browser, site: str, width: int) -> None:
    """Neither the line that says whose it is nor the note makes one scroll sideways."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for address in (f"m/{MODULE}/deve/?de=DEVE", f"m/{MODULE}/"):
        page.goto(f"{site}/{address}")
        expect(page.locator("button.more")).to_be_enabled()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.get_by_role("link", name="Lire cette version")).to_be_visible()
    context.close()
