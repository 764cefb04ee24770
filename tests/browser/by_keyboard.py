"""Answers any activity right with the keyboard alone, by the kind of interaction it declares."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from browser.activity_pages import answers, tab_to
from contracts.activity_examples import right_responses
from contracts.html_reading import Read
from marelle.activities.base import Interaction


def right_response(kind: Any, item: Any) -> Any:
    """Return one right response; for a neutral type, the first thing the learner may say."""
    key = kind.model.key(item)
    if "correct" in key:
        return right_responses(kind.interaction, key["correct"])[0]
    return FIRST_WORD[kind.interaction](kind.drawing.render(item))


def _tick(page: Page, values: list[str]) -> None:
    """Tick radios with the arrows, checkboxes with the space bar."""
    tab_to(page, "input")
    for value in values:
        many = page.locator("input[type=checkbox]").count()
        for _ in range(10):
            if page.evaluate("document.activeElement.value") == value:
                break
            page.keyboard.press("Tab" if many else "ArrowDown")
        if not page.evaluate("document.activeElement.checked"):
            page.keyboard.press("Space")


def _sort(page: Page, right: list[str]) -> None:
    """Put each step in its place, from the first to the last, with its own button."""
    for place, step in enumerate(right):
        at = page.evaluate("item().ids").index(step)
        if at > place:
            page.locator(f"[data-step={step}] button").first.focus()
        for _ in range(at - place):
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.closest('li').dataset.step") == step
    if page.evaluate("item().read()") is None:
        page.keyboard.press("Enter")


def _fill(page: Page, gaps: dict[str, str]) -> None:
    for field in page.locator("input").all():
        tab_to(page, f"[name={field.get_attribute('name')}]")
        page.keyboard.type(gaps[field.get_attribute("name") or ""])


def _choose(page: Page, sides: dict[str, str]) -> None:
    """Go through lists and radios with the arrows."""
    for left, right in sides.items():
        tab_to(page, f"[name={left}]")
        if page.evaluate("document.activeElement.type") == "radio":
            page.keyboard.press("Space")
        for _ in range(10):
            if page.evaluate("document.activeElement.value") == right:
                break
            page.keyboard.press("ArrowDown")


def _type(page: Page, number: str) -> None:
    """Type a number; the handle of a range is led there from its left end."""
    tab_to(page, "input")
    field = page.locator("input")
    if field.get_attribute("type") == "range":
        low, step = (float(field.get_attribute(name) or "") for name in ("min", "step"))
        page.keyboard.press("Home")
        for _ in range(round((float(number) - low) / step)):
            page.keyboard.press("ArrowRight")
        return
    page.keyboard.type(number.replace(".", ","))


def _say(page: Page, word: str) -> None:
    """Say a word: at once with its button, once the card is turned, or with a radio."""
    if page.locator("form input").count():
        _tick(page, [word])
        return
    tab_to(page, "button.turn")
    page.keyboard.press("Enter")
    tab_to(page, f"[value={word}]")
    page.keyboard.press("Space")


def _write(page: Page, text: str) -> None:
    tab_to(page, "textarea")
    page.keyboard.type(text)


def _travel(page: Page, road: list[str]) -> None:
    """Take a road; each choice is found by its words. Where there are boxes, tick and sign."""
    if page.locator("form input").count():
        _tick(page, [step.partition(".")[0] for step in road[:-1]])
        tab_to(page, "[name=tutor]")
        page.keyboard.type(road[-1].partition(".")[2])
        return
    for step in road:
        words = page.evaluate(
            "step => document.querySelector('details').querySelector("
            "`[data-if='${step}'] b`)?.textContent",
            step,
        )
        button = page.get_by_role("link", name=words.strip("«» \u00a0"), exact=True)
        mark = "data-wanted"
        button.evaluate(f"b => b.setAttribute('{mark}', '')")
        tab_to(page, f"[{mark}]")
        page.keyboard.press("Enter")


BY_KEYBOARD: dict[Interaction, Callable[[Page, Any], None]] = {
    Interaction.CHOICE: _tick,
    Interaction.TRUE_FALSE: lambda page, right: _tick(page, [str(right).lower()]),
    Interaction.MATCHING: _choose,
    Interaction.SEQUENCING: _sort,
    Interaction.FILL_IN: _fill,
    Interaction.NUMERIC: _type,
    Interaction.LIKERT: _say,
    Interaction.PERFORMANCE: _travel,
    Interaction.LONG_FILL_IN: _write,
}
# What a learner may say when nothing is right or wrong, from the HTML of an activity.
FIRST_WORD: dict[Interaction, Callable[[str], Any]] = {
    Interaction.LIKERT: lambda html: Read(html).values("value")[0],
    Interaction.PERFORMANCE: lambda html: [
        *(f"{step}.done" for step in Read(html).values("value")),
        "tutor.mb",
    ],
    Interaction.LONG_FILL_IN: lambda _html: "D’abord, je regarde.",
}


def answer_by_keyboard(page: Page, kind: Any, item: Any) -> dict[str, Any]:
    """Answer right with the keyboard alone, and return what the page was told."""
    BY_KEYBOARD[kind.interaction](page, right_response(kind, item))
    if not answers(page):
        tab_to(page, "#main")
        page.keyboard.press("Enter")
    (given,) = answers(page)
    return given
