"""The golden learners of the demo content, played in Chromium: the page says what they expect."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from browser.lesson_play import go_on, here, main_button, opened
from marelle.activities import activity_types
from marelle.catalogue import load_module
from marelle.catalogue.outcomes import right
from marelle.model import Module
from marelle.model.learner import Learner
from marelle.read.listing import scan
from marelle.replay import learners

ROOT = Path(__file__).parents[2]
GIVE = """(item, response) => {
  item.write(response);
  if (item.action === "choose") item.answer();
}"""


def response(learner: Learner, item: Any) -> Any:
    """Return what *learner* answers to an activity, nothing when she stops there."""
    if item.id in learner.answers:
        given = learner.answers[item.id]
        return f"{given:g}" if type(given) in (int, float) else given
    return right(item) if learner.right else None


def play(page: Page, module: Module, learner: Learner) -> dict[str, list[str]]:
    """Answer square by square as far as *learner* goes; return the scenes of each story."""
    items = {item.id: item for item in module.items}
    roads: dict[str, list[str]] = {}
    go_on(page)
    while not page.url.endswith("#ciel"):
        square = here(page).locator(".item:defined")
        if here(page).locator(".item").count():
            item = items[square.get_attribute("data-id") or ""]
            given = response(learner, item)
            if given is None:
                break
            square.evaluate(GIVE, given)
            if square.get_attribute("data-done") is None:
                main_button(page).click()
            if activity_types()[item.type].story:
                roads[item.id] = square.evaluate("item => item.road")
        go_on(page)
    return roads


def test_the_page_tells_what_learners_expect(browser: Browser, site: str) -> None:
    """Score, status and road of each golden learner are the same in Chromium."""
    listing, _found = scan(ROOT)
    modules: dict[str, Module] = {}
    for name, learner in learners(ROOT):
        if name not in modules:
            made = load_module(ROOT, name, listing.modules[name]).module
            assert made
            modules[name] = made
        with opened(browser, f"{site}/m/{name}/") as page:
            roads = play(page, modules[name], learner)
            every = page.evaluate("Object.entries(localStorage)")
            kept = next(text for key, text in every if key.endswith(f":{name}"))
            fin = json.loads(kept).get("fin", {"status": "incomplete"})
        assert fin["status"] == learner.status, (name, learner.name)
        if "score" in fin:
            score = fin["score"] / fin["max"] * 100
            assert int(score * 100 + 1e-4) / 100 >= learner.score > score - 1, learner.name
        for story, road in learner.road.items():
            assert tuple(step.split(".")[0] for step in roads[story]) == road[:-1]
    assert len(modules) >= 3
