"""A lesson page in a real Chromium, on a phone of 360 × 800: played, left, resumed, read bare."""

import json
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lesson_play
from browser.lesson_play import answer_right, go_on, here, main_button, opened, play
from marelle.outputs.site.budget import FIXED, PAGE, fixed, size

pytestmark = pytest.mark.browser
RECORD = "localStorage.getItem('mrl1:0:dans-ma-rue')"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
# Goes to each square, at a size of text; returns the first thing too wide on those that overflow.
WIDE = """async (scale) => {
  document.documentElement.style.fontSize = `${18 * scale}px`;
  const found = {};
  for (const { hash } of document.querySelectorAll("nav a")) {
    if (location.hash !== hash) {
      const there = new Promise((ok) => addEventListener("hashchange", ok, { once: true }));
      location.hash = hash;
      await there;
    }
    const square = document.querySelector(hash).closest("section");
    if (!square.matches(".now, [hidden]")) found[hash] = "this square is not shown";
    const wide = [...document.querySelectorAll("body *")].find((e) =>
      e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".wide > *"));
    if (wide) found[hash] = wide.outerHTML.slice(0, 90);
  }
  return found;
}"""
SMALL = """() => [...document.querySelectorAll('a, button, label, summary, select, input')]
  .filter((e) => e.checkVisibility() && !e.closest('main p, main li') && !e.matches('label *'))
  .filter((e) => e.getBoundingClientRect().height < 47.5)
  .map((e) => e.outerHTML.slice(0, 90))"""


@pytest.fixture
def address(site: str) -> str:
    """The address of the lesson that shows the most."""
    return f"{site}/m/dans-ma-rue/"


def record(page: Page) -> dict[str, object]:
    """Return what the browser keeps of the lesson."""
    kept: dict[str, object] = json.loads(page.evaluate(RECORD))
    return kept


def test_lessons_are_light(demo: Path) -> None:
    """Compressed, every lesson fits one congestion window, half of them 9 000 bytes.

    So do half of those of at most seven squares. Of a page at most 5 000 are not its own:
    shell, style, player, elements.
    """
    files = sorted((demo / "site/m").glob("*/index.html"))
    pages = [file.read_text(encoding="utf-8") for file in files]
    sizes = list(map(size, pages))
    assert max(sizes) <= PAGE
    assert median(sizes) <= 9_000
    short = [n for n, page in zip(sizes, pages, strict=True) if page.count("<section") <= 7 + 2]
    assert median(short) <= 9_000
    assert max(map(fixed, pages)) <= FIXED


def test_right_answers_win(browser: Browser, address: str) -> None:
    """All answers right: every point, no square to review, passed, and the browser knows."""
    with opened(browser, address) as page:
        play(page)
        points = page.locator(".item").evaluate_all(
            "all => all.reduce((n, e) => n + +e.dataset.max, 0)"
        )
        expect(page.locator(".score")).to_contain_text(f"{points} / {points}")
        expect(page.locator(".score")).to_contain_text("Bravo, c’est réussi !")
        expect(page.locator(".score a")).to_have_count(0)
        fin = record(page)["fin"]
        assert isinstance(fin, dict)
        assert (fin["status"], fin["score"], fin["max"]) == ("passed", points, points)
        expect(main_button(page)).to_have_text(page.locator(".onward small").inner_text())


def test_wrong_answers_are_to_review(browser: Browser, address: str) -> None:
    """A wrong answer shows why and the right one, then a link to its square in heaven."""
    with opened(browser, f"{address}#q-bon-reflexe") as page:
        here(page).get_by_role("radio").first.check()
        main_button(page).click()
        status = here(page).get_by_role("status")
        expect(status).to_contain_text("Ce n’est pas ça.")
        expect(here(page).locator("details")).to_have_attribute("open", "")
        page.goto(f"{address}#ciel")
        expect(page.locator(".score")).to_contain_text("Il reste des cases à jouer.")
        page.locator(".score a").first.click()
        expect(here(page).locator(".item")).to_have_attribute("id", "q-bon-reflexe")
        assert "fin" not in record(page)


def test_comes_back_where_one_stopped(browser: Browser, address: str) -> None:
    """A later visit opens the same square, with the answer and its verdict as they were."""
    with opened(browser, address) as page:
        go_on(page)
        go_on(page)
        answer_right(page)
        lesson_play.settled(page)
        before = here(page).inner_text()
        page.goto(address)
        expect(here(page).locator(".item")).to_have_attribute("data-done", "right")
        expect(here(page)).to_have_text(before, use_inner_text=True)
        expect(page.locator("nav summary > b")).to_contain_text("Case 2")


def test_what_no_longer_exists_disturbs_nothing(browser: Browser, address: str) -> None:
    """Answers to activities that were removed, and an unknown square, disturb nothing."""
    with opened(browser, address) as page:
        asked = page.locator("#q-bon-reflexe").get_attribute("data-v")
        given = {"disparu": ["x"], "bon-reflexe": ["signaler"]}
        digests = {"disparu": "0000", "bon-reflexe": asked}
        state = json.dumps({"v": 1, "at": "disparu", "r": given, "q": digests})
        page.evaluate("state => localStorage.setItem('mrl1:0:dans-ma-rue', state)", state)
        page.reload()
        expect(page.locator("#q-bon-reflexe")).to_have_attribute("data-done", "right")
        expect(page.locator("#terre")).to_be_visible()
        assert record(page)["r"]["bon-reflexe"] == ["signaler"]
        assert "fin" not in record(page)


def test_back_button_goes_back_one_square(browser: Browser, address: str) -> None:
    """The browser's back button and ours both lead to the square before."""
    with opened(browser, address) as page:
        go_on(page)
        go_on(page)
        page.go_back()
        expect(page.locator("#pourquoi")).to_be_visible()
        page.locator("footer button").first.click()
        expect(page.locator("#terre")).to_be_visible()


def test_starts_again(browser: Browser, address: str) -> None:
    """« Recommencer » asks every question again, and keeps the last result."""
    with opened(browser, address) as page:
        play(page)
        page.get_by_role("button", name="Recommencer").click()
        expect(page.locator("#terre")).to_be_visible()
        expect(page.locator(".item[data-done]")).to_have_count(0)
        assert record(page)["r"] == {}
        play(page)
        expect(page.locator(".score")).to_contain_text("Bravo")


def test_plays_without_storage(browser: Browser, address: str) -> None:
    """Where the browser keeps nothing, the lesson is played to its end all the same."""
    context = browser.new_context()
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(NO_STORAGE)
    page.goto(address)
    play(page)
    expect(page.locator(".score")).to_contain_text("Bravo")
    assert errors == []
    context.close()


def test_reads_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript every square shows in sequence, and each correction unfolds."""
    with opened(browser, address, java_script_enabled=False) as page:
        sections = page.locator("main > section")
        assert sections.count() == page.locator("main > section:visible").count() > 9
        expect(page.locator("footer")).to_be_hidden()
        fix = page.locator("#q-bon-reflexe .fix")
        fix.locator("summary").click()
        expect(fix.locator(".right")).to_be_visible()
        page.locator("nav summary").click()
        page.get_by_role("link", name="Qui vient après vous").click()
        expect(page).to_have_url(f"{address}#qui-intervient")


def test_keyboard_alone(browser: Browser, address: str) -> None:
    """Tab, space and Enter are enough; each jump moves the focus to the title of the square."""
    with opened(browser, address) as page:
        page.locator("footer button").nth(1).focus()
        page.keyboard.press("Enter")
        heading = page.locator("#pourquoi h2")
        expect(heading).to_be_focused()
        assert page.title().startswith(heading.inner_text())
        page.locator("footer button").nth(1).focus()
        page.keyboard.press("Enter")
        expect(here(page).locator("h2")).to_be_focused()
        for key in ("Tab", "ArrowDown", "Tab", "Tab"):
            page.keyboard.press(key)
        expect(main_button(page)).to_be_focused()
        page.keyboard.press("Enter")
        expect(here(page).get_by_role("status")).not_to_be_empty()
        expect(main_button(page)).to_have_text("Aller à la case 3")


def test_list_of_squares(browser: Browser, address: str) -> None:
    """The drawn line opens a list of every square, which says what was done."""
    with opened(browser, address) as page:
        go_on(page)
        go_on(page)
        answer_right(page)
        line = page.locator("nav summary")
        line.focus()
        page.keyboard.press("Enter")
        current = page.locator("nav [aria-current=step]")
        expect(current).to_have_count(1)
        expect(current).to_contain_text("fait")
        page.get_by_role("link", name="Ciel").click()
        expect(page.locator("#ciel")).to_be_visible()
        expect(page.locator("nav details")).not_to_have_attribute("open", "")


def test_stone_hops_unless_asked_not_to(browser: Browser, address: str) -> None:
    """The stone jumps from square to square, and only moves for who reduces motion."""
    for wish, name in {"no-preference": "hop", "reduce": "none"}.items():
        with opened(browser, address, reduced_motion=wish) as page:
            go_on(page)
            stone = page.locator("nav i b")
            assert stone.evaluate("e => getComputedStyle(e).animationName") == name
            expect(page.locator("nav i:has(b)")).to_have_text("1")


def test_nothing_overflows(browser: Browser, site: str, demo: Path) -> None:
    """At 320 px, text doubled or not, no square of any lesson is wider than the screen."""
    found = {}
    with opened(browser, f"{site}/", viewport={"width": 320, "height": 640}) as page:
        for lesson in sorted((demo / "site/m").iterdir()):
            page.goto(f"{site}/m/{lesson.name}/")
            page.locator("html.js").wait_for(state="attached")  # the script may come after `load`
            for scale in (1, 2):
                if wide := page.evaluate(WIDE, scale):
                    found[lesson.name, scale] = wide
    assert found == {}


def test_targets_fit_a_finger(browser: Browser, address: str) -> None:
    """Whatever is touched on any square is 48 px high, links inside a sentence apart."""
    found: dict[str, list[str]] = {}
    with opened(browser, address) as page:
        page.locator("nav summary").click()
        if small := page.evaluate(SMALL):
            found["list"] = small
        for anchor in page.locator("nav a").evaluate_all("all => all.map((a) => a.hash)"):
            page.goto(f"{address}{anchor}")
            page.wait_for_function(lesson_play.SHOWN)
            if small := page.evaluate(SMALL):
                found[anchor] = small
    assert found == {}
