"""Packages where an LMS is not as it should be: in another window or origin, broken, closed."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from browser.scorm_lms import END, RUNTIME, left_behind, quiet_page
from browser.scorm_packages import EDITIONS, PASSED, STATUS, each_edition, in_an_lms
from fakes.tiny import MODULE
from scorm_types import broken_rules

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
QUESTION = """\
title: Une question
items:
  - id: sans-compte
    type: true-false
    prompt: On peut signaler sans compte.
    answer: true
    feedback: {incorrect: Aucun compte n’est demandé.}
"""
NAMES = {"12": "API", "2004": "API_1484_11"}
# What an LMS may answer to any call, as code.
BROKEN = {
    "refuses": 'api[verb](...args), "false"',
    "says nothing": "void api[verb](...args)",
    "throws": '(() => { throw new Error("session lost"); })()',
    "is of another kind": "({ toString: () => String(api[verb](...args)) })",
}

REFUSED = "Votre plateforme n’enregistre plus rien ici."
FAREWELL = dict.fromkeys(BROKEN, "Vous pouvez fermer cette fenêtre.")
FAREWELL |= dict.fromkeys(["refuses", "throws"], REFUSED)

# An LMS that answers so, and keeps count of what it is asked.
AROUND = """([edition, name, cmi]) => {
  launch(edition, cmi);
  const api = window[name];
  window.asked = [];
  window[name] = new Proxy(api, {
    get: (_, verb) => verb in api && ((...args) => (asked.push(verb), %s)),
  });
}"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of a module with one question is."""
    with in_an_lms(tmp_path_factory, {MODULE + "verifier.yml": QUESTION}) as each:
        assert set(each) == set(EDITIONS)
        yield each


def play(content: Page | FrameLocator) -> None:
    """Go to the question, answer it right, and go on to heaven."""
    content.locator("html.js").wait_for(state="attached")
    button = content.locator("footer button").last
    button.click()
    button.click()
    content.locator("#q-sans-compte [value=true]").check()
    button.click()
    content.locator("#q-sans-compte[data-done=right]").wait_for()
    button.click()
    content.locator("#ciel").wait_for()


@contextmanager
def portal(browser: Browser, address: str, name: str) -> Iterator[Page]:
    """Yield a page of another origin, with *name* of the LMS in a frame; no error is heard."""
    page, wrong = browser.new_page(), list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    outside = address.replace("127.0.0.1", "localhost")
    page.goto(f"{outside}/lms.html")
    page.evaluate(
        """address => {
          const frame = document.createElement("iframe");
          Object.assign(frame, { width: 420, height: 720, src: address });
          document.body.append(frame);
          return new Promise((done) => (frame.onload = done));
        }""",
        f"{address}/{name}",
    )
    yield page
    page.close()
    assert wrong == []


def heard(page: Page, edition: str) -> list[str]:
    """Return the status that the LMS was told last, after an end that was said once."""
    told = [(verb, args) for verb, args, _ in left_behind(page, edition)]
    assert broken_rules(edition, told) == []
    assert [verb for verb, _ in told].count(END[edition]) == 1
    values = {args[0]: args[1] for verb, args in told if verb == "SetValue"}
    return [values[name] for name in STATUS[edition]]


@each_edition
def test_api_in_the_window_that_opened_it(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """An LMS that opens a window is found there, and « Quitter » closes that window."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        with page.expect_popup() as opening:
            page.evaluate("e => { ready(e, {}); open('package/index.html'); }", edition)
        content = opening.value
        play(content)
        with content.expect_event("close"):
            content.get_by_role("button", name="Quitter").click()
        assert heard(page, edition) == PASSED[edition]


@each_edition
def test_window_that_stays(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Where a profile says that the window is not the lesson's to close, a word is left in it."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        with page.expect_popup() as opening:
            page.evaluate("e => { ready(e, {}); open('package/index.html'); }", edition)
        content = opening.value
        content.locator("html.js").wait_for(state="attached")
        content.evaluate("document.querySelector('.leave').dataset.stay = ''")
        content.get_by_role("button", name="Quitter").click()
        expect(content.get_by_text("Vous pouvez fermer cette fenêtre.")).to_be_visible()
        assert not content.is_closed()


@each_edition
def test_closed_tab(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """A tab that is closed all at once has told the LMS everything, its end too."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        page.evaluate("e => launch(e, {})", edition)
        play(page.frame_locator("iframe"))
        after = page.context.new_page()
        page.close()
        after.goto(f"{addresses[edition]}/lms.html")
        assert heard(after, edition) == PASSED[edition]


@each_edition
def test_portal_of_another_origin(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """An LMS that is itself in a frame of somebody else's portal is found all the same."""
    with portal(browser, addresses[edition], "lms.html") as page:
        inside = page.frames[1]
        inside.evaluate("e => launch(e, {})", edition)
        play(page.frame_locator("iframe").frame_locator("iframe"))
        inside.evaluate("document.querySelector('iframe').remove()")
        inside.wait_for_function("end => calls.some(([verb]) => verb === end)", arg=END[edition])
        told = inside.evaluate("calls")
        assert [verb for verb, _, _ in told].count(END[edition]) == 1


@each_edition
def test_parent_of_another_origin(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """In the frame of a page that may not be read, the lesson is played, and says what it lacks."""
    with portal(browser, addresses[edition], "package/index.html") as page:
        content = page.frame_locator("iframe")
        play(content)
        expect(content.locator("main > .note", has_text=REFUSED)).to_be_visible()


@each_edition
def test_alone_in_a_window(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Where nobody expects an LMS, nothing is said of one."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/package/index.html")
        play(page)
        assert page.get_by_text(REFUSED).count() == 0


@each_edition
@pytest.mark.parametrize("how", BROKEN)
def test_broken_lms(browser: Browser, addresses: dict[str, str], edition: str, how: str) -> None:
    """Whatever an LMS answers, the learner learns, leaves, and its end is asked for once.

    One that refuses to record, or breaks, is told of: in the lesson, then when it is left.
    """
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        page.evaluate(AROUND % BROKEN[how], [edition, NAMES[edition], {}])
        content = page.frame_locator("iframe")
        play(content)
        expect(content.locator(".score")).to_contain_text("1 / 1")
        told = content.locator("main > .note", has_text=REFUSED)
        expect(told).to_have_count(int(FAREWELL[how] == REFUSED))
        content.get_by_role("button", name="Quitter").click()
        content.get_by_text(FAREWELL[how]).wait_for()
        asked = page.evaluate("asked")
        assert [verb.replace("LMS", "") for verb in asked].count(END[edition]) == 1


@each_edition
def test_what_cannot_be_read_is_not_lowered(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """An LMS that cannot say what was reached is told nothing that could be less."""
    cmi = dict(zip(STATUS[edition], PASSED[edition], strict=True))
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        blind = """verb.endsWith("GetValue") ? (() => { throw new Error("lost"); })()
            : api[verb](...args)"""
        page.evaluate(AROUND % blind, [edition, NAMES[edition], cmi])
        content = page.frame_locator("iframe")
        content.locator("html.js").wait_for(state="attached")
        content.get_by_role("button", name="Quitter").click()
        content.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()
        told = [args[0] for verb, args, _ in page.evaluate("calls") if verb == "SetValue"]
        assert told
        assert not [name for name in told if name in STATUS[edition]]


@each_edition
def test_late_api(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """An API that comes a second and a half after the lesson is told all the same."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        page.evaluate(
            """([edition, name]) => {
              launch(edition, {});
              const api = window[name];
              delete window[name];
              setTimeout(() => (window[name] = api), 1500);
            }""",
            [edition, NAMES[edition]],
        )
        content = page.frame_locator("iframe")
        play(content)
        content.get_by_role("button", name="Quitter").click()
        assert heard(page, edition) == PASSED[edition]
