"""A story lived in a real Chromium: its gauges, its debrief, and the ways back into it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser.activity_pages import answers, opened, tab_to
from contracts.activity_examples import ACCEPTED, accepted_item, kind_of
from marelle.activities.scenario.graph import levels
from marelle.activities.scenario.moments import Life, Moment
from marelle.activities.scenario.roads import experts

pytestmark = pytest.mark.browser
(GRILLE,) = (path for path in ACCEPTED if path.stem == "grille")
KIND, ITEM = kind_of(GRILLE), accepted_item(Path(GRILLE))
(BARRIERE,) = (path for path in ACCEPTED if path.stem == "barriere")
ASKING = accepted_item(Path(BARRIERE))
GOOD, HALF = ["arrivee.liste", "absent.appeler"], ["arrivee.refuser", "absent.appeler"]
POOR = ["arrivee.donner"]
ROADS = [GOOD, HALF, POOR, ["arrivee.refuser", "absent.attendre"]]


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A computer."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """The page of the story."""
    with opened(desk, KIND, ITEM) as page:
        yield page


def live(page: Page, road: list[str]) -> None:
    """Make the choices of a road."""
    for step in road:
        page.locator(f"[data-step='{step}']").click()


def again(page: Page, words: str, nth: int = 0) -> None:
    """Follow a link back into the story."""
    page.get_by_role("link", name=words).nth(nth).click()


def given(page: Page) -> Any:
    """Return what the page would count for the activity."""
    return page.evaluate("item().given && [item().given.score, item().given.response]")


@pytest.mark.parametrize("road", ROADS, ids="/".join)
def test_gauges_tell_the_same_as_python(page: Page, road: list[str]) -> None:
    """After each choice every gauge has, in words and in squares, the value Python computes."""
    for length in range(len(road) + 1):
        live(page, road[length - 1 : length] if length else [])
        values = levels(ITEM, road[:length])
        said = page.locator(".gauge").all_inner_texts()
        for text, gauge, value in zip(said, ITEM.gauges, values, strict=True):
            assert text.startswith(f"{gauge.label}\u00a0: {value}\u00a0sur\u00a0{gauge.max}")
        squares = "all => all.map((gauge) => gauge.querySelectorAll('.on').length)"
        assert page.locator(".gauge").evaluate_all(squares) == values


def test_a_change_of_gauge_is_announced_with_its_sign(page: Page) -> None:
    """The gauge is a live region, and says by how much the last choice moved it."""
    live(page, HALF[:1])
    calm = page.locator(".gauge").first
    assert calm.get_attribute("aria-live") == "polite"
    assert "(−2)" in calm.inner_text()


@pytest.mark.parametrize("road", ROADS, ids="/".join)
def test_the_debrief_follows_the_road(page: Page, road: list[str]) -> None:
    """It shows the choices made, in order, and an expert's choice only where it differs."""
    live(page, road)
    shown = "all => all.map((one) => one.dataset.if)"
    assert page.locator(".fix li p[data-if]:visible").evaluate_all(shown) == road
    chosen = experts(ITEM)
    others = [step for step in road if chosen[step.split(".")[0]].id != step.split(".")[1]]
    assert page.locator(".fix .note:visible").count() == len(others)
    assert page.get_by_role("link", name="Rejouer à partir d’ici").count() == len(others)
    assert page.get_by_role("link", name="Rejouer depuis le début").is_visible()


def test_a_better_end_counts(page: Page) -> None:
    """Replayed from the step where an expert chose otherwise, the better road is told."""
    live(page, HALF)
    assert given(page) == [0.75, HALF]
    again(page, "Rejouer à partir d’ici")
    assert page.evaluate("document.activeElement.dataset.node") == "arrivee"
    assert page.evaluate("item().dataset.done") is None
    live(page, GOOD)
    assert [answer["score"] for answer in answers(page)] == [0.75, 1]
    assert given(page) == [1, GOOD]


def test_the_best_end_is_kept(page: Page) -> None:
    """A worse end is shown, said to be no loss, and told to nobody."""
    live(page, GOOD)
    again(page, "Rejouer depuis le début")
    live(page, POOR)
    assert page.get_by_text("Une fin malheureuse.").is_visible()
    assert (
        "Votre meilleur résultat est gardé." in page.locator(".item > [role=status]").inner_text()
    )
    assert given(page) == [1, GOOD]
    assert len(answers(page)) == 1


def test_a_replay_left_half_way_loses_nothing(page: Page) -> None:
    """Nothing is saved during a replay: the answer that counts is the one that was given."""
    live(page, HALF)
    page.evaluate("told.length = 0")
    again(page, "Rejouer depuis le début")
    live(page, GOOD[:1])
    assert page.evaluate("told") == []
    assert given(page) == [0.75, HALF]


def test_only_what_gauges_allow_is_offered(desk: BrowserContext) -> None:
    """At each moment of every road, the choices and the scene shown are those Python computes."""
    life = Life(ASKING)
    with opened(desk, KIND, ASKING) as page:

        def walk(here: Moment, road: list[str]) -> None:
            page.evaluate("road => item().write(road)", road)
            assert page.locator(".scene:visible").get_attribute("data-node") == here.scene
            steps = "all => all.map((one) => one.dataset.step)"
            offered = page.locator(".scene a:visible").evaluate_all(steps)
            ways = life.ways(here)
            assert offered == [f"{here.scene}.{way.id}" for way in ways]
            for way in ways:
                walk(life.after(here, way), [*road, f"{here.scene}.{way.id}"])

        walk(life.start, [])
        page.evaluate("item().write(['tour.fleche', 'passants.regarder'])")
        assert page.locator(".scene:visible").get_attribute("data-node") == "tour"


def test_the_debrief_says_what_an_expert_was_offered(desk: BrowserContext) -> None:
    """Who could not do as an expert reads what it takes; replayed, it is offered and it counts."""
    with opened(desk, KIND, ASKING) as page:
        live(page, ["tour.mesurer", "passants.corriger"])
        note = page.locator(".fix .note:visible").last.inner_text()
        assert "(possible avec Passage & sûreté\u00a0: 4 au moins)" in note
        again(page, "Rejouer à partir d’ici")
        live(page, ["tour.cable", "passants.regarder"])
        assert given(page) == [1, ["tour.cable", "passants.regarder"]]


def test_a_story_is_lived_by_keyboard(desk: BrowserContext) -> None:
    """Tab goes through what is offered alone, Enter chooses, the next scene has the focus."""
    with opened(desk, KIND, ASKING) as page:
        for step in ("tour.fleche", "passants.corriger"):
            tab_to(page, f"[data-step='{step}']")
            page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.dataset.node") == "chute"
        tab_to(page, ".fix li:not([hidden]) a[data-step=tour]")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.dataset.node") == "tour"
