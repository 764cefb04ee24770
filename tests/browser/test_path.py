"""A learning path in an LMS, run by scorm-again: one SCO, a menu, modules in a frame of it.

Each session also goes through our own strict checker.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from browser.old_engine import aged
from browser.scorm_lms import END, RUNTIME, Session, launched, left_behind, quiet_page
from browser.scorm_module import press
from browser.scorm_packages import PASSED, RAW, STATUS, each_edition, in_an_lms, status
from browser.test_old_engine import DATA
from fakes.roads import CHANGES, MODULES
from scorm_types import broken_rules

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
MATELAS, BALAI, BENNE = MODULES
BOTH = ("bon-reflexe", "prevenir")
ANSWERS = {
    "bon-reflexe": {"right": "signaler", "wrong": "attendre"},
    "prevenir": {"right": "true", "wrong": "false"},
}
FAILED = {"12": ["failed"], "2004": ["completed", "failed"]}
EXIT = {"12": "cmi.core.exit", "2004": "cmi.exit"}


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of the path is."""
    with in_an_lms(tmp_path_factory, CHANGES, "rue") as each:
        yield each


def link(menu: FrameLocator, module: str) -> Locator:
    """Return the square of a module in the menu."""
    return menu.locator(f"[data-module={module}]")


def answer(menu: FrameLocator, item: str, how: str) -> FrameLocator:
    """Answer the question *item* of the module in sight, which is on the square before it."""
    module = menu.frame_locator("iframe")
    press(module)
    module.locator(f"#q-{item} [value={ANSWERS[item][how]}]").check()
    answered = module.locator(f"#q-{item}[data-done]")
    if answered.count() == 0:
        press(module)  # a choice waits for the main button
    answered.wait_for()
    return module


def play(menu: FrameLocator, how: str, items: tuple[str, ...] = ("bon-reflexe",)) -> None:
    """Go through the module that was just opened, to its end, and leave it."""
    press(menu.frame_locator("iframe"))
    for item in items:
        answer(menu, item, how)
    leave(menu)


def leave(menu: FrameLocator) -> None:
    """Go to the last square of the module in sight, and leave it."""
    module = menu.frame_locator("iframe")
    press(module)
    module.locator(".score").first.wait_for()
    module.locator(".leave").click()
    menu.locator("iframe").wait_for(state="detached")


def go(menu: FrameLocator, words: str) -> None:
    """Press the button of the menu, which says *words*."""
    button = menu.locator(".go")
    expect(button).to_have_text(words)
    button.click()


def statuses(menu: FrameLocator) -> Locator:
    """Return what the menu says of each module."""
    return menu.locator(".steps em")


def check(session: Session) -> None:
    """The strictest LMS has nothing to say of the session."""
    assert broken_rules(session.edition, session.calls) == []


@each_edition
def test_all_right(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """One after the other, each module is told of; the LMS hears the whole at the end, once."""
    with launched(browser, addresses[edition], edition, {}) as session:
        menu = session.frame
        go(menu, "Commencer")
        play(menu, "right")
        expect(link(menu, BALAI)).to_be_focused()
        go(menu, "Continuer")
        play(menu, "right", BOTH)
        expect(statuses(menu)).to_have_text(["Réussi", "Fait", "À faire"])
        assert RAW[edition] not in session.values
        assert status(session.values, edition)[0] == "incomplete"
        link(menu, BENNE).click()
        play(menu, "right")
        expect(menu.locator("[role=status]")).to_have_text("Le parcours est réussi. Bravo\u00a0!")
        expect(menu.locator(".go")).to_be_hidden()
        menu.get_by_role("button", name="Quitter").click()
        menu.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()
        check(session)
        assert status(session.values, edition) == PASSED[edition]
        assert session.values[RAW[edition]] == "100"
        assert [one["id"] for one in session.interactions] == [
            "matelas_bon_reflexe",
            "balai_neuf_bon_reflexe",
            "balai_neuf_prevenir",
            "benne_bon_reflexe",
        ]


@each_edition
def test_resumed_inside_a_module(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Who leaves in the middle of the second module comes back there in a new session."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        go(first.frame, "Commencer")
        play(first.frame, "right")
        go(first.frame, "Continuer")
        press(first.frame.frame_locator("iframe"))
        answer(first.frame, "bon-reflexe", "wrong")
        first.close()
        check(first)
        assert status(first.values, edition)[0] == "incomplete"
        assert first.values[EXIT[edition]] == "suspend"
    with launched(browser, addresses[edition], edition, cmi) as second:
        menu = second.frame
        expect(menu.locator(".steps em")).to_have_text(["Réussi", "En cours", "À faire"])
        go(menu, "Continuer")
        module = menu.frame_locator("iframe")
        expect(module.locator("#q-bon-reflexe")).to_have_attribute("data-done", "wrong")
        answer(menu, "prevenir", "right")
        leave(menu)
        go(menu, "Continuer")
        play(menu, "right")
        second.close()
        check(second)
        assert status(second.values, edition) == PASSED[edition]
        assert {name: told for name, told in second.values.items() if name.endswith(".id")} == {
            "cmi.interactions.2.id": "balai_neuf_prevenir",
            "cmi.interactions.3.id": "benne_bon_reflexe",
        }


@each_edition
def test_failed_then_tried_again(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """A module that was failed fails the path; in another session it is passed, and so is all."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        go(first.frame, "Commencer")
        play(first.frame, "wrong")
        go(first.frame, "Continuer")
        play(first.frame, "right", BOTH)
        go(first.frame, "Continuer")
        play(first.frame, "right")
        expect(statuses(first.frame)).to_have_text(["À revoir", "Fait", "Réussi"])
        first.close()
        check(first)
        assert status(first.values, edition) == FAILED[edition]
        assert first.values[RAW[edition]] == "50"
        assert first.values[EXIT[edition]] == "suspend"  # what the others gave must last
    with launched(browser, addresses[edition], edition, cmi) as second:
        go(second.frame, "Recommencer")
        play(second.frame, "right")
        expect(statuses(second.frame)).to_have_text(["Réussi", "Fait", "Réussi"])
        second.close()
        check(second)
        assert status(second.values, edition) == PASSED[edition]
        assert second.values[RAW[edition]] == "100"
    with launched(browser, addresses[edition], edition, cmi) as third:
        link(third.frame, BENNE).click()  # not the last one: it is asked again
        play(third.frame, "wrong")
        expect(statuses(third.frame)).to_have_text(["Réussi", "Fait", "Réussi"])
        third.close()
        check(third)
        assert not [name for name in third.values if "status" in name or "score" in name]


@each_edition
def test_closed_tab(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """A tab that is closed inside a module has told all it knew, and the end of the session."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        page.evaluate("e => launch(e, {})", edition)
        menu = page.frame_locator("iframe")
        link(menu, BALAI).click()
        press(menu.frame_locator("iframe"))
        answer(menu, "bon-reflexe", "right")
        after: Page = page.context.new_page()
        page.close()
        after.goto(f"{addresses[edition]}/lms.html")
        told = [(v, args) for v, args, _ in left_behind(after, edition)]
    assert broken_rules(edition, told) == []
    assert told[-1][0] == END[edition]
    values = {args[0]: args[1] for verb, args in told if verb == "SetValue"}
    assert values[STATUS[edition][0]] == "incomplete"
    assert '"in":"balai-neuf"' in values["cmi.suspend_data"]
    assert '"bon-reflexe":["signaler"]' in values["cmi.suspend_data"]


def test_no_lms(browser: Browser, addresses: dict[str, str]) -> None:
    """Without an LMS, a square opens, even pressed while one is still looked for."""
    with quiet_page(browser, addresses["2004"]) as page:
        page.goto(f"{addresses['2004']}/package/index.html", wait_until="domcontentloaded")
        page.locator(f"[data-module={BENNE}]").click()
        page.frame_locator("iframe").locator("footer button").last.wait_for()
        page.frame_locator("iframe").locator(".leave").click()
        expect(page.locator(f"[data-module={BENNE}]")).to_be_focused()
        expect(page.locator(".steps em")).to_have_text(["À faire", "À faire", "En cours"])
        page.get_by_role("button", name="Quitter").click()
        page.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()


def test_without_javascript(browser: Browser, addresses: dict[str, str]) -> None:
    """The links of the menu open the modules, and nothing that needs a script is in sight."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{addresses['12']}/package/index.html")
    expect(page.locator("button:visible")).to_have_count(0)
    page.get_by_role("link", name="Signaler un balai").click()
    expect(page.locator("main[data-module=balai-neuf]")).to_be_visible()
    context.close()


@pytest.mark.skipif(not DATA.is_dir(), reason="not installed: npm ci")
def test_in_an_old_web_view(browser: Browser, addresses: dict[str, str]) -> None:
    """Without anything that came after Chromium 80, the menu and its modules say the same."""
    edition = "12"
    with launched(browser, addresses[edition], edition, {}, aged()) as session:
        menu = session.frame
        for module in MODULES:
            link(menu, module).click()
            play(menu, "right", BOTH if module == BALAI else BOTH[:1])
        assert menu.locator("html").evaluate("() => window.tooNew") == []
        menu.get_by_role("button", name="Quitter").click()
        menu.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()
        assert status(session.values, edition) == PASSED[edition]
