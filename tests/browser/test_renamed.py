"""A lesson that changed its name gives back what was done under the one before."""

import json
import re

import pytest
from playwright.sync_api import Browser, Route, expect

from browser.lesson_play import PHONE, play, settled
from browser.waiting import until

pytestmark = pytest.mark.browser
RECORD = "localStorage['mrl1:0:dans-ma-rue']"


def test_what_was_done_under_the_former_name_is_there(browser: Browser, site: str) -> None:
    """Answers and result are found again, once; what was begun under the new name is kept."""
    context = browser.new_context(viewport=PHONE, service_workers="block", reduced_motion="reduce")
    page = context.new_page()

    def renamed(route: Route) -> None:
        html = route.fetch().text()
        named = html.replace(
            '<main data-module="dans-ma-rue"',
            '<main data-formerly="vieux plus-vieux" data-module="dans-ma-rue"',
        )
        assert named != html
        route.fulfill(body=named, content_type="text/html")

    page.route(re.compile(r"/m/dans-ma-rue/(#.*)?$"), renamed)
    page.goto(f"{site}/m/dans-ma-rue/")
    play(page)
    done = json.loads(page.evaluate(RECORD))
    assert done["fin"]
    page.goto(f"{site}/aide/")
    page.evaluate(f"localStorage['mrl1:0:vieux'] = {RECORD}")
    page.evaluate(f"delete {RECORD}")
    page.goto(f"{site}/m/dans-ma-rue/")
    until(page, f"() => JSON.parse({RECORD} || '{{}}').fin")
    settled(page)
    expect(page.locator(".item:not([data-done])")).to_have_count(0)
    now = json.loads(page.evaluate(RECORD))
    assert (now["r"], now["fin"]) == (done["r"], done["fin"])
    page.goto(f"{site}/aide/")
    page.evaluate(f"{RECORD} = JSON.stringify({{v: 1, r: {{'bon-reflexe': 'pousser'}}, q: {{}}}})")
    page.goto(f"{site}/m/dans-ma-rue/")
    settled(page)
    assert "fin" not in json.loads(page.evaluate(RECORD))
    context.close()


def test_a_path_and_a_direction_are_known_by_their_former_names(
    browser: Browser, site: str
) -> None:
    """Where one was on a path with another name, and one’s direction when it had another code."""
    context = browser.new_context(viewport=PHONE, service_workers="block", reduced_motion="reduce")
    page = context.new_page()

    def renamed(route: Route) -> None:
        html = route.fetch().text()
        named = html.replace(
            "{&quot;id&quot;: &quot;accueil-proprete&quot;",
            "{&quot;id&quot;: &quot;accueil-proprete&quot;, "
            "&quot;formerly&quot;: [&quot;vieux&quot;]",
        ).replace('<option value="DPE"', '<option data-formerly="DPV DPP" value="DPE"')
        assert named != html
        route.fulfill(body=named, content_type="text/html")

    page.goto(f"{site}/aide/")
    kept = {"vieux": {"began": 1764000000000, "steps": {}}, "autre": {"steps": {}}}
    page.evaluate("kept => localStorage['mrl1:0:.paths'] = JSON.stringify(kept)", kept)
    page.evaluate("localStorage['mrl1:0:.direction'] = '\"DPP\"'")
    page.route(re.compile(r"/parcours/accueil-proprete/$"), renamed)
    page.goto(f"{site}/parcours/accueil-proprete/")
    until(page, "() => 'accueil-proprete' in JSON.parse(localStorage['mrl1:0:.paths'])")
    now = json.loads(page.evaluate("localStorage['mrl1:0:.paths']"))
    assert now == {"autre": kept["autre"], "accueil-proprete": kept["vieux"]}
    page.route(f"{site}/", renamed)
    page.goto(f"{site}/")
    until(page, "() => localStorage['mrl1:0:.direction'] === '\"DPE\"'")
    expect(page.locator(".mine select")).to_have_value("DPE")
    context.close()
