"""Packages of cmi5 and xAPI in a browser, launched by an LMS that complains of a broken rule."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.cmi5_lms import Lms, an_lms, learner, opened, until
from browser.cmi5_packages import unpacked
from browser.scorm_module import GESTURES, TOLD, answer, press
from fakes.node import in_node

pytestmark = pytest.mark.browser
ITEMS = list(GESTURES)
JUDGE = Path(__file__).parents[1] / "fakes/xapi_validation.mjs"
MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Where the packages of a module with every type are unpacked, by edition."""
    editions = ("cmi5", "xapi")
    return {name: unpacked(tmp_path_factory.mktemp(name), name) for name in editions}


@pytest.fixture
def lms(packages: dict[str, Path]) -> Iterator[Lms]:
    """A new LMS, which knows nobody yet; another judge sees all that it was told."""
    with an_lms(packages["cmi5"]) as one:
        yield one
        assert list(filter(None, in_node(JUDGE, one.statements()))) == []


def begin(page: Page) -> None:
    """Go to the lesson, the square before the activities."""
    press(page)


def play(page: Page, how: str, items: list[str]) -> None:
    """Answer *items* one after the other, from the square before the first."""
    for item in items:
        press(page)
        answer(page, item, how)


def said(lms: Lms) -> dict[str, tuple[str, list[str], str]]:
    """Return what the LMS was told of each question: its type, what is right, what was said."""
    told = {}
    for one in lms.statements():
        if one["verb"]["display"]["en"] == "answered":
            asked = one["object"]["definition"]
            name = one["object"]["id"].rpartition("#q-")[2].replace("-", "_")
            right = asked.get("correctResponsesPattern", [])
            told[name] = (asked["interactionType"], right, one["result"]["response"])
    return told


def of(statement: dict[str, Any], anchor: str) -> bool:
    """Tell whether a statement is about the question at *anchor*."""
    about: str = statement["object"]["id"]
    return about.endswith(f"#{anchor}")


@pytest.mark.parametrize("how", ["right", "wrong"])
def test_every_type(browser: Browser, lms: Lms, how: str) -> None:
    """Each answer reaches the LMS in its form, then the end, then the judgement with its score."""
    with learner(browser, lms) as page:
        opened(page, lms.launch(masteryScore=0.8))
        begin(page)
        play(page, how, ITEMS)
        press(page)
        page.locator(".leave").click()
        until(page, lms, "terminated")
    judged = {"right": "passed", "wrong": "failed"}[how]
    assert lms.verbs() == ["initialized", "completed", judged, "terminated"]
    expected = {
        name: (kind, right, good if how == "right" else bad)
        for name, (kind, right, good, bad) in TOLD["2004"].items()
    }
    assert said(lms) == expected
    shown = {"n1": "1 sur 5, Pas du tout", "n2": "2 sur 5", "n3": "3 sur 5", "n4": "4 sur 5"}
    (scale,) = (x["object"]["definition"] for x in lms.statements() if of(x, "q-a-l-aise"))
    texts = {one["id"]: one["description"]["fr"] for one in scale["scale"]}
    assert texts == {**shown, "n5": "5 sur 5, Tout à fait"}
    (verdict,) = (x for x in lms.statements() if x["verb"]["display"]["en"] == judged)
    assert verdict["result"]["score"]["raw"] == (100 if how == "right" else 0)
    assert verdict["context"]["extensions"][MASTERY] == 0.8


def test_left_and_resumed(browser: Browser, lms: Lms) -> None:
    """A tab that is closed ends the session; a later one gives every answer back, and passes."""
    with learner(browser, lms) as page:
        opened(page, lms.launch())
        begin(page)
        play(page, "right", ITEMS[:5])
        after = page.context.new_page()
        page.close(run_before_unload=True)
        until(after, lms, "terminated", 1)
    with learner(browser, lms) as page:
        assert lms.verbs(1) == ["initialized", "terminated"]
        opened(page, lms.launch())
        expect(page.locator(".item[data-done=right]")).to_have_count(5)
        expect(page.locator(f"#q-{ITEMS[4]}")).to_be_visible()
        play(page, "right", ITEMS[5:])
        press(page)
        page.locator("footer button").last.click()  # the main button leads out at the end
        until(page, lms, "terminated", 2)
    assert lms.verbs(2) == ["initialized", "completed", "passed", "terminated"]


def test_in_a_frame_that_goes_away(browser: Browser, lms: Lms) -> None:
    """An LMS of another origin frames the lesson, and takes it away: the session has its end."""
    with learner(browser, lms) as page:
        page.goto(f"{lms.address}/course")
        page.evaluate(
            "src => document.body.append(Object.assign(document.createElement('iframe'), {src}))",
            lms.launch(),
        )
        page.frame_locator("iframe").locator("html.js").wait_for(state="attached")
        until(page, lms, "initialized")
        page.evaluate("document.querySelector('iframe').remove()")
        until(page, lms, "terminated")
    assert lms.verbs() == ["initialized", "terminated"]


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_only_shown(browser: Browser, lms: Lms, mode: str) -> None:
    """In the modes that record nothing, nothing is told but the two ends, and nothing is kept."""
    with learner(browser, lms) as page:
        opened(page, lms.launch(launchMode=mode))
        begin(page)
        play(page, "right", ITEMS[:2])
        page.locator(".leave").click()
        until(page, lms, "terminated")
    assert [x["verb"]["display"]["en"] for x in lms.statements()] == ["initialized", "terminated"]
    assert lms.seen()["states"] == {}


def test_another_mastery_score(browser: Browser, lms: Lms) -> None:
    """The pass mark of the LMS wins, on the screen too; then the page it asked for is shown."""
    back = f"{lms.package}/media/back.html"
    with learner(browser, lms) as page:
        page.route(back, lambda route: route.fulfill(body="<p>Retour</p>"))
        opened(page, lms.launch(masteryScore=0.05, returnURL=back))
        expect(page.locator("main")).to_contain_text("Réussi à partir de 5\u00a0%")
        begin(page)
        play(page, "right", ITEMS[:2])
        play(page, "wrong", ITEMS[2:])
        press(page)
        passed = page.locator(".score [data-passed]")
        expect(passed).to_have_text(passed.get_attribute("data-passed") or "")
        page.locator(".leave").click()
        page.wait_for_url(back)
        until(page, lms, "terminated")
    assert lms.verbs() == ["initialized", "completed", "passed", "terminated"]


def test_a_page_that_is_loaded_again(browser: Browser, lms: Lms) -> None:
    """The token is given once: the page says that nothing more is kept, and what to do."""
    with learner(browser, lms) as page:
        address = lms.launch()
        opened(page, address)
        until(page, lms, "initialized")
        page.goto("about:blank")
        page.goto(address)
        expect(page.locator("main > .note[role=status]")).to_contain_text("rouvrez la leçon")
        until(page, lms, "terminated")
    assert lms.verbs() == ["initialized", "terminated"]


def test_a_bad_network(browser: Browser, lms: Lms) -> None:
    """Without a network the lesson goes on; what waited is told in order once there is one."""
    with learner(browser, lms) as page:
        opened(page, lms.launch())
        until(page, lms, "initialized")
        page.route(f"{lms.address}/**", lambda route: route.abort())
        begin(page)
        play(page, "right", ITEMS[:3])
        assert said(lms) == {}
        page.unroute(f"{lms.address}/**")
        play(page, "right", ITEMS[3:4])
        page.locator(".leave").click()
        until(page, lms, "terminated")
    assert list(said(lms)) == [item.replace("-", "_") for item in ITEMS[:4]]


def test_nobody_launched(browser: Browser, lms: Lms) -> None:
    """Opened by itself, the lesson works, asks nobody anything and keeps nothing."""
    asked: list[str] = []
    with learner(browser, lms) as page:
        page.on("request", lambda request: asked.append(request.url))
        opened(page, f"{lms.package}/index.html")
        begin(page)
        play(page, "right", ITEMS[:2])
        page.locator(".leave").click()
        expect(page.locator("main")).to_contain_text("fermer")
    assert [url for url in asked if url.startswith(lms.address)] == []


def test_xapi_alone(browser: Browser, packages: dict[str, Path]) -> None:
    """The xAPI package tells an LRS each answer and one end that says it all, and resumes."""
    with an_lms(packages["xapi"], "plain") as lrs, learner(browser, lrs) as page:
        opened(page, lrs.launch())
        begin(page)
        play(page, "right", ITEMS[:3])
        page.goto("about:blank")
        until(page, lrs, "terminated", 1)
        opened(page, lrs.launch())
        expect(page.locator(".item[data-done=right]")).to_have_count(3)
        play(page, "right", ITEMS[3:])
        press(page)
        page.locator(".leave").click()
        until(page, lrs, "terminated", 2)
        assert lrs.verbs(2) == ["initialized", "passed", "terminated"]
        assert len(said(lrs)) == len(ITEMS)
