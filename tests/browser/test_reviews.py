"""Reviews over several days: due when the schedule says, without network, one person at a time."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lesson_play
from browser.deck_play import MONDAY, answer, go_on, on, start
from browser.town import Town, arrive, cut, held, tiny_town

pytestmark = pytest.mark.browser
STORE = "JSON.parse(localStorage['mrl1:0:.reviews'] || 'null')"
SETTLED = f"() => ({STORE})?.waiting.length === 0"
# All that the page of reviews will ask for without network.
WARM = ("/revisions/", r"/deck/revisions-\w+\.js", r"/later/fsrs-\w+\.js", r"/types/core-\w+\.js")


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project published and served: one lesson, two questions."""
    town = tiny_town(tmp_path, browser)
    yield town
    town.end()


def learn(town: Town, page: Page) -> None:
    """On Monday, answer the first question wrong and the second right."""
    on(page, MONDAY)
    arrive(town, page)
    page.goto(f"{town.address}/m/matelas/#q-bon-reflexe")
    page.reload()
    lesson_play.settled(page)
    answer(page, right=False)
    page.goto(f"{town.address}/m/matelas/#q-autre-reflexe")
    lesson_play.answer_right(page)
    page.wait_for_function(SETTLED)
    held(page, *WARM)


@pytest.mark.parametrize("how", ["offline", "server dead"])
def test_questions_come_back_on_their_day_without_network(town: Town, how: str) -> None:
    """Wrong: tomorrow; right: the day after. Both are asked without network, then wait again."""
    phone = town.phone()
    page = phone.new_page()
    learn(town, page)
    cut(town, phone, how)
    reviews = f"{town.address}/revisions/"
    page.goto(reviews)
    expect(page.get_by_role("heading", name="Rien à revoir aujourd’hui")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Prochaine révision\u00a0: demain.")
    on(page, MONDAY + timedelta(days=1))
    page.goto(f"{town.address}/")
    expect(page.locator("[data-reviews]")).to_have_text("1 question à revoir aujourd’hui")
    page.goto(reviews)
    expect(page.locator(".goal")).to_have_text("Aujourd’hui\u00a0: 1 question, environ 1 minute.")
    start(page)
    assert page.locator(".item").get_attribute("data-id") == "bon-reflexe"
    answer(page, right=True)
    expect(page.locator(".item [role=status]")).to_contain_text("C’est juste")
    go_on(page)
    expect(page.locator(".score")).to_contain_text("1 sur 1")
    on(page, MONDAY + timedelta(days=2))
    page.goto(reviews)
    start(page)
    assert page.locator(".item").get_attribute("data-id") == "autre-reflexe"
    due = [card["memory"]["due"] for card in page.evaluate(STORE)["cards"].values()]
    assert len(set(due)) == 2


def test_a_changed_question_is_new_and_a_removed_one_is_forgotten(town: Town) -> None:
    """Published anew: what is asked otherwise starts again, what is gone leaves the store."""
    page = town.phone().new_page()
    learn(town, page)
    module = town.root / "content/modules/matelas"
    changed = (module / "verifier.yml").read_text("utf-8").replace("prompt: ", "prompt: Et ici, ")
    (module / "verifier.yml").write_text(changed, encoding="utf-8")
    sheet = (module / "module.yml").read_text("utf-8").replace("  - encore.yml\n", "")
    (module / "encore.yml").unlink()
    town.publish(sheet=sheet)
    on(page, MONDAY + timedelta(days=9))
    page.goto(f"{town.address}/")
    page.evaluate(
        "async () => { for (const name of await caches.keys()) await caches.delete(name) }"
    )
    page.goto(f"{town.address}/revisions/")
    start(page)
    answer(page, right=True)
    page.wait_for_function(SETTLED)
    cards = page.evaluate(STORE)["cards"]
    assert list(cards) == ["matelas#bon-reflexe"]
    new = cards["matelas#bon-reflexe"]["memory"]
    assert new["due"] - new["last"] == 2  # as any first right answer


def test_reviews_are_of_one_person_and_at_most_twenty_a_day(town: Town) -> None:
    """Another profile sees nothing; with thirty due, twenty are asked, and tomorrow the rest."""
    page = town.phone().new_page()
    learn(town, page)
    store = page.evaluate(STORE)
    card = store["cards"]["matelas#bon-reflexe"]
    store["cards"] = {f"ailleurs#q-{n}": card for n in range(29)} | store["cards"]
    on(page, MONDAY + timedelta(days=30))
    page.evaluate("kept => (localStorage['mrl1:0:.reviews'] = kept)", json.dumps(store))
    page.goto(f"{town.address}/")
    expect(page.locator("[data-reviews]")).to_have_text("20 questions à revoir aujourd’hui")
    page.evaluate("localStorage['mrl1:profile'] = '1'")
    page.goto(f"{town.address}/revisions/")
    expect(page.get_by_role("heading", name="Rien à revoir aujourd’hui")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Répondez aux questions d’une leçon")
