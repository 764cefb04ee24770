"""Every activity type in each of its states: untouched, right, partly right, wrong, corrected."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from audit.probes import run
from audit.visits import Findings, Scheme, judge, screen
from browser.activity_pages import opened
from browser.by_keyboard import right_response
from contracts.activity_examples import accepted_item, kind_of, name_of, scored

ITEM = ".item"
FORM = ".item form"
WRITE = "(response) => item().write(response)"
STATUS = "() => void (window.before = item().querySelector('[role=status]'))"
ANSWER = "() => item().answer()"
# A button that says it is pressed is heard too, and so is a text that takes the focus.
TOLD = """() => {
  const heard = item().querySelector("form [aria-pressed=true], form [tabindex='-1']:focus");
  if (heard) return heard.innerText;
  const said = item().querySelector("[role=status]");
  return said === before && said.isConnected ? said.innerText.trim() : "";
}"""
UNFOLD = "document.querySelectorAll('details').forEach((each) => (each.open = true))"


def wrong_responses(path: Path) -> dict[str, tuple[Any, Any]]:
    """Return an item and a response for « partly » and « wrong », where the type has them."""
    found = {}
    for item, _why, response, share in scored(path.parents[2]):
        if response and share < 1:
            found.setdefault("partly" if share else "wrong", (item, response))
    return found


def cases(path: Path) -> Iterator[tuple[str, Any, Any]]:
    """Yield each state of an example: its name, the item, what is answered or nothing."""
    kind, item = kind_of(path), accepted_item(path)
    yield "untouched", item, None
    yield "right" if kind.scored else "answered", item, right_response(kind, item)
    for state, (other, response) in wrong_responses(path).items():
        yield state, other, response


def look(
    context: BrowserContext, path: Path, findings: Findings, *, scheme: Scheme, shapes: bool = True
) -> None:
    """Judge an accepted example of a type in each of its states, on a phone."""
    kind = kind_of(path)
    screen(context, scheme)
    for state, item, response in cases(path):
        place = f"{name_of(path)} ({scheme}) {state}"
        with opened(context, kind, item) as page:
            if response is not None:
                found = answered(page, response)
                findings.add("colour alone", place, found)
                said = page.evaluate(TOLD)
                findings.add("announced", place, [] if said else ["the status message is empty"])
            judge(page, findings, place, tab=state == "untouched", shapes=shapes)
            if state != "untouched":
                page.evaluate(UNFOLD)
                whole = state == "right"
                judge(page, findings, f"{place}, corrected", tab=whole, shapes=shapes)


def answered(page: Page, response: Any) -> list[str]:
    """Answer, and return what the verdict changed by its colour alone."""
    page.evaluate(STATUS)
    steps = page.locator(".item form a[data-step]").count()
    for step in response if steps else []:  # a story is lived, each choice acts at once
        page.locator(f"[data-step='{step}']").click()
    if not steps:
        page.evaluate(WRITE, response)
    before = run(page, "look", FORM)
    if not steps:
        page.evaluate(ANSWER)
    found: list[str] = run(page, "colourOnly", FORM, before)
    return found
