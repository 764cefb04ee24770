"""What comes after the first view: elements, the menu of options; with and without a network."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from browser.lesson_play import PHONE, answer_right, go_on, here, main_button, opened, play, settled
from browser.waiting import came

pytestmark = pytest.mark.browser
LATE = re.compile(r"/assets/(types|later)/")
ENTRIES = """performance.getEntriesByType('resource')
  .filter((e) => !e.name.startsWith("data:")).map((e) => [e.name, e.startTime])"""
# Types without a right answer, which the hands of these tests cannot give.
UNKEYED = {"checklist", "reflection", "poll"}
REGISTERED = re.compile(r'customElements\.define\("mrl-([a-z-]+)"')


@pytest.fixture
def lesson(demo: Path) -> tuple[str, str]:
    """The demo lesson with the most late elements, and the type of its last late activity."""

    def late(page: Path) -> list[str]:
        html = page.read_text("utf-8")
        used = re.findall(r'<mrl-([a-z-]+) class="item"', html)
        if UNKEYED & {*used}:
            return []
        return [name for name in used if name not in REGISTERED.findall(html)]

    page = max(sorted((demo / "site/m").glob("*/index.html")), key=lambda p: len({*late(p)}))
    return page.parent.name, late(page)[-1]


@contextmanager
def cut(browser: Browser, address: str) -> Iterator[Page]:
    """Open a page whose late files never arrive."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(LATE, lambda route: route.abort())
    lost(page, lambda: page.goto(address))
    yield page
    assert errors == []
    context.close()


def lost(page: Page, load: Callable[[], object]) -> None:
    """Load a page, and wait until each of its late files was asked for and did not come."""
    failed = set[str]()

    def note(request: Request) -> None:
        failed.add(request.url.partition("#")[0])

    page.on("requestfailed", note)
    load()
    late = (page.locator("main").get_attribute("data-late") or "").split()
    came(page, lambda: all(any(url.endswith(file.lstrip("./")) for url in failed) for file in late))
    page.remove_listener("requestfailed", note)


def back_on(page: Page) -> None:
    """Give the network back, and let the page know."""
    page.unroute(LATE)
    page.evaluate("dispatchEvent(new Event('online'))")


def defined(page: Page, name: str) -> None:
    """Wait until the element of a type is there."""
    page.wait_for_function("name => customElements.get(`mrl-${name}`)", arg=name)


def test_the_first_view_is_one_request(
    browser: Browser, site: str, lesson: tuple[str, str]
) -> None:
    """Until the load event a page asks for itself alone; then for its late files, on this site."""
    address = f"{site}/m/{lesson[0]}/"
    with opened(browser, address) as page:
        settled(page)
        play(page)
        loaded = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventStart")
        entries = page.evaluate(ENTRIES)
        assert loaded
        assert all(start >= loaded for _, start in entries)
        asked = {name.rpartition("/")[2].partition("#")[0] for name, _ in entries}
        late = (page.locator("main").get_attribute("data-late") or "").split()
        assert {file.rpartition("/")[2] for file in late} <= asked
        assert all(name.startswith(site) for name, _ in entries)


def test_a_page_whose_late_files_fail_still_works(
    browser: Browser, site: str, lesson: tuple[str, str]
) -> None:
    """Without its late files a lesson is read to its end, each question with its correction."""
    name, type_ = lesson
    with cut(browser, f"{site}/m/{name}/") as page:
        item = page.locator(f"mrl-{type_}").last
        page.goto(f"{site}/m/{name}/#{item.get_attribute('id')}")
        expect(here(page).locator("fieldset")).to_be_visible()
        expect(here(page).locator(".fix summary")).to_be_visible()
        expect(page.locator(".more")).to_be_disabled()
        go_on(page)
        page.goto(f"{site}/m/{name}/#ciel")
        expect(page.locator(".score")).to_contain_text("Il reste des cases à jouer.")


def test_late_files_arrive_with_the_network(
    browser: Browser, site: str, lesson: tuple[str, str]
) -> None:
    """When the network is back the elements arrive, and the lesson is played to its end."""
    name, type_ = lesson
    with cut(browser, f"{site}/m/{name}/") as page:
        assert not page.evaluate("name => !!customElements.get(`mrl-${name}`)", type_)
        back_on(page)
        defined(page, type_)
        expect(page.locator(".more")).to_be_enabled()
        play(page)
        expect(page.locator(".score")).not_to_contain_text("Il reste")


def test_moving_on_tries_again(browser: Browser, site: str, lesson: tuple[str, str]) -> None:
    """A phone that never says it is back online gets its late files at the next square."""
    name, type_ = lesson
    with cut(browser, f"{site}/m/{name}/") as page:
        page.unroute(LATE)
        go_on(page)
        defined(page, type_)


def test_an_answer_waits_for_its_element(
    browser: Browser, site: str, lesson: tuple[str, str]
) -> None:
    """An answer kept for a late activity is neither lost nor shown before its element is there."""
    name, type_ = lesson
    with opened(browser, f"{site}/m/{name}/") as page:
        defined(page, type_)
        page.goto(f"{site}/m/{name}/#{page.locator(f'mrl-{type_}').last.get_attribute('id')}")
        answer_right(page)
        kept = page.evaluate(f"localStorage['mrl1:0:{name}']")
    with cut(browser, f"{site}/m/{name}/") as page:
        page.evaluate("([key, kept]) => (localStorage[key] = kept)", [f"mrl1:0:{name}", kept])
        lost(page, page.reload)
        item = page.locator(f"mrl-{type_}").last
        still = page.evaluate(f"localStorage['mrl1:0:{name}']")
        assert json.loads(still)["r"] == json.loads(kept)["r"]
        assert item.get_attribute("data-done") is None
        back_on(page)
        expect(item).to_have_attribute("data-done", "right")
        expect(main_button(page)).not_to_have_text("Vérifier")


def test_any_page_may_show_any_activity(browser: Browser, site: str, demo: Path) -> None:
    """The published core gives another page the elements, on demand, and their answers."""
    core = next((demo / "site/assets/types").glob("core-*.js")).name
    html = (demo / "site/m/dans-ma-rue/index.html").read_text("utf-8")
    item = re.search(r"<mrl-choice .*?</mrl-choice>", html, re.DOTALL)
    assert item
    with opened(browser, f"{site}/aide/") as page:
        score = page.evaluate(
            """async ([core, html]) => {
              const { element } = await import(core);
              await element("choice");
              const main = document.querySelector("main");
              main.innerHTML = html;
              const answered = new Promise((done) => main.addEventListener("mrl:answer", done));
              const item = main.firstChild;
              item.write(item.key.correct);
              item.check();
              return (await answered).detail.score;
            }""",
            [f"{site}/assets/types/{core}", item[0]],
        )
        assert score > 0


@pytest.mark.parametrize("path", ["m/dans-ma-rue/", ""], ids=["lesson", "hub"])
def test_the_menu_opens_and_closes_by_keyboard(browser: Browser, site: str, path: str) -> None:
    """« Options » opens a named dialog, which Escape closes; the focus comes back to its button."""
    with opened(browser, f"{site}/{path}") as page:
        button = page.get_by_role("button", name="Options")
        expect(button).to_be_enabled()
        button.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog", name="Options")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(button).to_be_focused()
