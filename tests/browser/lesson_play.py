"""A learner's hands on a lesson page: go on, answer right or wrong, see where one is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from browser.activity_pages import BLOCKED
from browser.waiting import until
from marelle.render.features import features

PHONE = {"width": 360, "height": 800}
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective));
"""
SHOWN = "() => document.getElementById(location.hash.slice(1)).closest('section.now')"
# Whatever comes after the first view of the page has come, and was run: the files that it names,
# the features that start by themselves.
LATE = """async (features) => {
  const { module, late = "" } = document.querySelector("main").dataset;
  const kind = !module ? "hub" : location.pathname.includes("/m/") ? "lesson" : "package";
  const there = ([, where, when]) => where.includes(kind) && document.querySelector(when);
  const start = features.filter(there).map(([name]) => `/later/${name}-`);
  const named = late.split(" ").filter(Boolean).map((file) => file.replace(/^[./]+/, ""));
  const here = await new Promise((say) => {
    const told = (list, observer) => (observer.disconnect(), say(list.getEntries()));
    new PerformanceObserver(told).observe({ type: "resource", buffered: true });
  }).then((entries) => entries.map(({ name }) => name)); // a test's clock hides those of the page
  for (const file of [...named, ...start]) {
    const asked = here.find((url) => url.includes(file));
    if (!asked) return false;
    await import(asked).catch(() => {});
  }
  return true;
}"""
RIGHT = """item => {
  const { correct } = item.key;
  const first = (answer) => (Array.isArray(answer) ? answer[0] : answer);
  const each = (answers) => Object.entries(answers).map(([id, answer]) => [id, first(answer)]);
  const plain = Array.isArray(correct) || typeof correct === "boolean";
  const typed = typeof correct === "number" ? String(correct) : undefined;
  const said = correct === undefined ? "known" : Object.fromEntries(each(correct));
  item.write(plain ? correct : typed ?? said);
  if ("sure" in item.dataset) item.nextElementSibling.querySelector("input").checked = true;
  if (item.action === "choose") item.answer();
}"""


@contextmanager
def opened(browser: Browser, address: str, **context: Any) -> Iterator[Page]:
    """Open a page on a phone; on leaving, nothing was said by the console, nothing was blocked.

    Its service worker does not run, unless asked: ``service_workers="allow"``.
    """
    phone = {"viewport": PHONE, "reduced_motion": "reduce", "service_workers": "block"}
    options = {**phone, **context}
    own = browser.new_context(**options)
    page, said = own.new_page(), list[str]()
    page.on("console", lambda message: message.text != BLOCKED and said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(WATCH)
    page.goto(address)
    yield page
    assert said == []
    if options.get("java_script_enabled", True):
        assert page.evaluate("violations") == []
    own.close()


def main_button(page: Page) -> Locator:
    """Return the button that says what happens next."""
    return page.locator("footer button").nth(1)


def here(page: Page) -> Locator:
    """Return the square on show."""
    return page.locator("main > section:visible")


def settled(page: Page) -> None:
    """Wait until all that comes late is there; on what has come and failed nobody waits."""
    starting = [[each.name, each.where, each.starts] for each in features() if each.starts]
    until(page, LATE, starting)


def go_on(page: Page, press: Callable[[Locator], None] = Locator.click) -> None:
    """Press the main button and wait for the next square."""
    before = page.url
    press(main_button(page))
    page.wait_for_url(lambda url: url != before)
    page.wait_for_function(SHOWN)


def answer_right(page: Page, press: Callable[[Locator], None] = Locator.click) -> None:
    """Give the right answer to the activity on show."""
    item = here(page).locator(".item:defined")
    item.evaluate(RIGHT)
    if item.get_attribute("data-done") is None:
        press(main_button(page))


def play(page: Page) -> None:
    """Go from the start to heaven, every answer right."""
    go_on(page)
    while not page.url.endswith("#ciel"):
        if here(page).locator(".item").count():
            answer_right(page)
        go_on(page)
