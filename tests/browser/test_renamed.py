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
