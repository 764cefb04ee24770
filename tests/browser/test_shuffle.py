"""Parts in an order of each learner's own: what changes, and all that does not."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser import lesson_play
from browser.activity_pages import opened
from browser.conftest import tiny_lesson
from browser.lesson_play import answer_right, go_on, here, main_button, settled
from browser.test_modifiers import takes
from browser.waiting import came, until
from contracts.activity_examples import kind_of, name_of, scored
from fakes.tiny import MODULE, SHEET
from marelle.activities import activity_types

pytestmark = pytest.mark.browser
SEEDS = [f"seed{n}" for n in range(12)]
# Each response given to the activity as it is built, then in the order of each seed.
GIVEN = """async ([seeds, responses, kind]) => {
  const { arrange } = await import("/theme/modifiers/shuffle/shuffle.js");
  const scorm = "/tools/marelle/outputs/packages/scorm";
  const { interaction } = await import(`${scorm}/interaction.js`);
  const one = await import(`${scorm}/scorm12.js`);
  const other = await import(`${scorm}/scorm2004.js`);
  const parts = () => [...item().form.querySelectorAll(item().dataset.mix)];
  const seen = [];
  for (const response of responses) for (const by of ["", ...seeds]) {
    item().restart();
    const { key } = item().dataset;
    if (by) arrange(item(), by);
    const texts = parts().map((part) => part.textContent || part.control.value);
    const ids = parts().map((part) => part.dataset.step || part.value);
    item().write(response);
    item().check();
    const { given } = item();
    const told = given && [one, other].map(({ EDITION }) =>
      interaction(given, kind, 0, 0, EDITION).filter(([name]) => !name.includes("time")));
    const same = { response, given, told, key: key === item().dataset.key };
    seen.push({ by, texts, ids, same });
  }
  return seen;
}"""

QUESTIONS = """title: Vérifiez vos acquis
items:
  - id: bac-du-verre
    type: choice
    prompt: Où va un bocal vide\u00a0?
    shuffle: true
    choices:
      - {id: jaune, text: Dans le bac jaune., feedback: Le bac jaune reçoit les emballages.}
      - {id: blanc, text: Dans le bac à verre., correct: true}
      - {id: vert, text: Dans le bac vert., feedback: Le bac vert reçoit le reste.}
      - {id: rue, text: Sur le trottoir., feedback: Il serait cassé.}
      - {id: evier, text: Dans l’évier., feedback: Il resterait là.}
  - id: gestes
    type: order
    prompt: Remettez les gestes dans l’ordre.
    shuffle: true
    steps:
      - {id: un, text: Je m’arrête.}
      - {id: deux, text: Je prends une photo.}
      - {id: trois, text: Je décris.}
      - {id: quatre, text: J’envoie.}
      - {id: cinq, text: Je repars.}
    feedback: {incorrect: On s’arrête d’abord.}
"""
FILES = {
    f"{MODULE}module.yml": SHEET,
    f"{MODULE}verifier.yml": QUESTIONS,
}
ORDER = (
    "[...document.querySelectorAll('#q-bac-du-verre .opt, #q-gestes li')].map(e => e.textContent)"
)
KEPT = "JSON.parse(localStorage['mrl1:0:matelas']).r"


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A computer."""
    context = browser.new_context()
    yield context
    context.close()


def test_a_type_that_takes_it_says_what_moves() -> None:
    """``shuffle`` is taken by the types that declare which parts may change places, no other."""
    assert {kind_of(folder).name for folder in takes("shuffle")} == {
        name for name, kind in activity_types().items() if kind.mixes
    }


@pytest.mark.parametrize("folder", takes("shuffle"), ids=name_of)
def test_the_order_changes_nothing_else(folder: Path, desk: BrowserContext) -> None:
    """Every response gets the same score, is kept and is told to an LMS as in the build's order."""
    kind, cases = kind_of(folder), list(scored(folder))
    item = cases[0][0]
    responses = [r for i, _why, r, _score in cases if i == item and isinstance(r, dict | list)]
    with opened(desk, kind, replace(item, mixed=True)) as page:
        seen = page.evaluate(GIVEN, [SEEDS, responses, str(kind.interaction)])
    compared = 0
    for response in responses:
        mine = [one for one in seen if one["same"]["response"] == response]
        given = mine[0]["same"]["given"]
        if given is None or given["response"] != response:
            continue  # no hand can give it: a step that is missing, an id that is unknown
        compared += 1
        assert len({json.dumps(one["same"], sort_keys=True) for one in mine}) == 1
        assert {tuple(sorted(one["texts"])) for one in mine} == {tuple(sorted(mine[0]["texts"]))}
        assert len({tuple(one["texts"]) for one in mine}) > 2
    assert compared > 1
    assert any(one["same"]["given"] and one["same"]["given"]["success"] for one in seen)
    by_seed: dict[str, set[Any]] = {}
    for one in seen:
        by_seed.setdefault(one["by"], set()).add(tuple(one["texts"]))
    assert {len(orders) for orders in by_seed.values()} == {1}


@pytest.mark.parametrize("name", ["order", "match", "gap-bank"])
def test_a_draw_gives_nothing_away(name: str, desk: BrowserContext) -> None:
    """The order that is drawn is never that of the right answers."""
    folder = next(folder for folder in takes("shuffle") if kind_of(folder).name == name)
    kind, (item, *_rest) = kind_of(folder), next(scored(folder))
    correct = kind.model.key(item)["correct"]
    right = list(correct.values()) if isinstance(correct, dict) else correct
    seeds = [f"{n}" for n in range(300)]
    with opened(desk, kind, replace(item, mixed=True)) as page:
        seen = page.evaluate(GIVEN, [seeds, [correct], str(kind.interaction)])
    for one in seen[1:]:
        shown = [each for each in one["ids"] if each in right]
        assert shown[: len(right)] != right


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a lesson whose two questions are shuffled."""
    with tiny_lesson(tmp_path_factory.mktemp("shuffle"), FILES) as address:
        yield address


@pytest.fixture
def page(browser: Browser, lesson: str) -> Iterator[Page]:
    """The lesson on a phone, with all that comes late."""
    with lesson_play.opened(browser, lesson) as opened_page:
        arrived(opened_page)
        yield opened_page


def arrived(page: Page) -> None:
    """Wait until the order is there, and kept."""
    page.wait_for_function("() => document.querySelector('mrl-mix').seed")
    settled(page)


def test_a_return_shows_the_same_order(page: Page) -> None:
    """The seed is kept with the answers, before and after them; « Recommencer » draws another."""
    order = page.evaluate(ORDER)
    page.reload()
    arrived(page)
    assert page.evaluate(ORDER) == order
    go_on(page)
    go_on(page)
    answer_right(page)
    assert page.evaluate(KEPT)["bac-du-verre"] == ["blanc"]
    page.reload()
    arrived(page)
    assert page.evaluate(ORDER) == order
    expect(here(page).get_by_role("status").first).to_contain_text("C’est juste.")
    assert here(page).locator(":checked").get_attribute("value") == "blanc"
    go_on(page)
    answer_right(page)
    right = ["Je m’arrête.", "Je prends une photo.", "Je décris.", "J’envoie.", "Je repars."]
    steps = "[...document.querySelectorAll('#q-gestes li span')].map(e => e.textContent)"
    assert page.evaluate(steps) == right
    page.reload()
    arrived(page)
    assert page.evaluate(steps) == right
    seed = page.evaluate(KEPT)["mix."]
    page.goto(f"{page.url.partition('#')[0]}#ciel")
    expect(page.locator(".score")).to_contain_text("2 / 2")
    page.get_by_role("button", name="Recommencer").click()
    page.wait_for_function("seed => document.querySelector('mrl-mix').seed !== seed", arg=seed)
    until(page, f"() => Object.keys({KEPT}).join() === 'mix.'")
    until(page, f"right => {steps}.join() !== right.join()", right)


def test_two_learners_have_two_orders(browser: Browser, lesson: str) -> None:
    """Visits by ten people do not all show one order; without JavaScript it is the build's."""
    orders = set[tuple[str, ...]]()
    for _person in range(10):
        with lesson_play.opened(browser, lesson) as own:
            arrived(own)
            orders.add(tuple(own.evaluate(ORDER)))
        if len(orders) > 1:
            break
    assert len(orders) > 1
    built = set()
    for _person in range(2):
        with lesson_play.opened(browser, lesson, java_script_enabled=False) as plain:
            built.add(tuple(plain.locator("#q-bac-du-verre .opt, #q-gestes li").all_inner_texts()))
    assert len(built) == 1


def test_nothing_moves_under_a_finger(browser: Browser, lesson: str) -> None:
    """A question that somebody is answering when the order arrives stays as it is."""
    context = browser.new_context()
    slow, held = context.new_page(), []
    slow.route("**/shuffle-*.js*", lambda route: held.append(route))
    with slow.expect_request("**/shuffle-*.js*"):
        slow.goto(f"{lesson}#q-bac-du-verre")
    before = slow.locator("#q-bac-du-verre .opt").all_inner_texts()
    slow.locator("#q-bac-du-verre input").last.check()
    came(slow, lambda: held)
    held[0].continue_()
    slow.wait_for_function("() => document.querySelector('mrl-mix').seed")
    assert slow.locator("#q-bac-du-verre .opt").all_inner_texts() == before
    assert slow.locator("#q-bac-du-verre input").last.is_checked()
    main_button(slow).click()
    assert slow.locator("#q-bac-du-verre").get_attribute("data-done")
    context.close()


def test_an_order_that_never_comes_keeps_nobody_from_finishing(
    browser: Browser, lesson: str
) -> None:
    """On a network that lost a file, a lesson whose questions are all answered is done."""
    context = browser.new_context(viewport=lesson_play.PHONE, service_workers="block")
    page = context.new_page()
    page.route(re.compile("/shuffle-"), lambda route: route.abort())
    page.goto(lesson)
    page.locator(".js main").wait_for()
    lesson_play.play(page)
    assert page.evaluate("JSON.parse(localStorage['mrl1:0:matelas']).fin.status") == "passed"
    assert page.locator("mrl-mix:not(:defined)").count() == 1
    context.close()
