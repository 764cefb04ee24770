"""Every deck, from its start to its end, with the keyboard alone; axe looks at each state."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.checkers import axe
from browser.activity_pages import tab_to
from browser.deck_play import MONDAY, on
from browser.games_town import PAIRS, games_town
from browser.lesson_play import PHONE
from browser.town import Town

pytestmark = pytest.mark.browser
MAIN = "footer button:last-child"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Town]:
    """The tiny project with games, published and served."""
    with games_town(tmp_path_factory.mktemp("states"), browser) as town:
        yield town


@pytest.fixture
def page(browser: Browser, town: Town) -> Iterator[Page]:
    """A phone on the first day of the challenge."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    on(page, MONDAY)
    page.goto(f"{town.address}/")
    yield page
    context.close()


def look(page: Page, state: str) -> None:
    """Let axe look at the page as it is, in both themes."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], (state, scheme)


def press(page: Page, selector: str, key: str = "Enter") -> None:
    """Go to an element with the Tab key, once it is there, and press a key on it."""
    expect(page.locator(selector).first).to_be_visible()
    tab_to(page, selector)
    page.keyboard.press(key)


def reply(page: Page, *, right: bool) -> None:
    """Answer the question on show: a statement, which is true, or pairs."""
    page.locator(".item:defined").wait_for()
    names = [str(list_.get_attribute("name")) for list_ in page.locator(".item select").all()]
    for name, wanted in zip(names, names if right else [*names[1:], *names[:1]], strict=True):
        tab_to(page, f"[name={name}]")
        while page.locator(f"[name={name}]").input_value() != wanted:
            page.keyboard.press("ArrowDown")
    if not names:
        tab_to(page, ".item input")
        page.keyboard.press("Space" if right else "ArrowDown")
    press(page, MAIN)
    expect(page.locator(".item [role=status]")).to_contain_text("C’est" if right else "Ce n’est")


def questions(page: Page) -> None:
    """From the start of a deck to its last square: the first answer is wrong, others are right."""
    look(page, "start")
    press(page, MAIN)
    page.locator(".item:defined").wait_for()
    look(page, "question")
    for number in range(20):
        reply(page, right=number > 0)
        look(page, "right" if number else "wrong")
        before = page.locator("h2").inner_text()
        press(page, MAIN)
        page.wait_for_function("h => document.querySelector('h2').innerText !== h", arg=before)
        if page.locator(".score").count():
            break
    look(page, "end")


def pairs(page: Page) -> None:
    """Turn every hidden card once, then find the pairs that chance did not give."""
    look(page, "start")
    press(page, MAIN)
    page.locator(".board").wait_for()
    look(page, "hidden cards")
    places: dict[str, str] = {}
    for number in range(1, 7):
        button = f".board li:nth-child({number}) button"
        press(page, button)
        name = page.locator(button).get_attribute("aria-label") or ""
        places[name.partition(" ")[2].partition(", paire")[0]] = button
        look(page, f"card {number} turned")
    for left, right in PAIRS.items():
        if page.locator(f"{places[left]}.found").count() == 0:
            press(page, places[left])
            press(page, places[right])
    expect(page.locator(".board .found")).to_have_count(6)
    look(page, "every pair found")
    press(page, MAIN)
    look(page, "end")


def test_pairs_by_keyboard(town: Town, page: Page) -> None:
    """Cards are turned, found, and the result is reached."""
    page.goto(f"{town.address}/memoire/")
    pairs(page)
    expect(page.locator(".score")).to_contain_text("essais")


def test_a_sprint_by_keyboard(town: Town, page: Page) -> None:
    """Without clock, from the choice to the result; then with the clock, which is switched off."""
    page.goto(f"{town.address}/sprint/")
    press(page, "[name=way]", "ArrowDown")
    expect(page.get_by_label("Sans chrono")).to_be_checked()
    questions(page)
    expect(page.locator(".score")).to_contain_text("4 sur 5")
    press(page, MAIN)
    press(page, "[name=way]", "ArrowUp")
    press(page, MAIN)
    page.get_by_role("timer").wait_for()
    look(page, "clock")
    press(page, ".clock button")
    expect(page.get_by_role("timer")).to_have_count(0)
    look(page, "clock off")


def test_a_duel_by_keyboard(town: Town, page: Page) -> None:
    """From the theme to the square to scan, then the same link on the other side."""
    page.goto(f"{town.address}/defi/")
    questions(page)
    link = page.get_by_label("Lien à copier").input_value()
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_role("heading", name="Un collègue vous défie")).to_be_visible()
    questions(page)
    expect(page.locator(".score")).to_contain_text("Égalité")
    page.goto("about:blank")
    page.goto(f"{town.address}/defi/#x")
    expect(page.locator("main")).to_contain_text("incomplet ou abîmé")
    look(page, "damaged link")


def test_a_challenge_by_keyboard(town: Town, page: Page) -> None:
    """From the rules to the code; then a ballot is verified."""
    page.goto(f"{town.address}/defis/matelas/")
    questions(page)
    code = page.locator(".code").inner_text()
    page.goto(f"{town.address}/defis/matelas/#bulletin")
    page.reload()
    page.locator("form input").wait_for()
    look(page, "ballot")
    tab_to(page, "form input")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.locator("form [role=status]")).to_contain_text("2 sur 3")
    look(page, "ballot verified")


def test_reviews_by_keyboard(town: Town, page: Page) -> None:
    """What a challenge asked on Monday is reviewed two days later; then there is nothing left."""
    page.goto(f"{town.address}/revisions/")
    look(page, "nothing yet")
    page.goto(f"{town.address}/defis/matelas/")
    questions(page)
    page.wait_for_function("() => JSON.parse(localStorage['mrl1:0:.reviews']).waiting.length === 0")
    on(page, MONDAY + timedelta(days=2))
    page.goto(f"{town.address}/revisions/")
    questions(page)
    expect(page.locator(".score")).to_contain_text("2 sur 3")
    page.reload()
    look(page, "enough for today")
