"""A learner's hands on a deck: a phone on a given day, a question answered right or wrong."""

from datetime import datetime

from playwright.sync_api import Page

from browser.lesson_play import answer_right, here, main_button

# What every test begins with: a Monday morning.
MONDAY = datetime(2026, 11, 23, 9)
WRONG = """item => {
  const { correct } = item.key;
  const fields = [...item.querySelectorAll("input")];
  for (const field of fields) field.checked = false;
  fields.find((field) => !correct.includes(field.value)).checked = true;
}"""


def on(page: Page, day: datetime) -> None:
    """Set the calendar of the phone."""
    page.clock.set_fixed_time(day)


def start(page: Page) -> None:
    """Press the main button and wait for a question."""
    main_button(page).click()
    page.locator("main .item:defined").wait_for()


def answer(page: Page, *, right: bool) -> None:
    """Answer the question on show."""
    if right:
        answer_right(page)
        return
    here(page).locator(".item:defined").evaluate(WRONG)
    main_button(page).click()


def go_on(page: Page) -> None:
    """Leave the answered question, for the next one or for the end."""
    before = here(page).locator("h2").inner_text()
    main_button(page).click()
    page.wait_for_function(
        "before => document.querySelector('h2').innerText !== before", arg=before
    )
