"""Packages in a browser, run by scorm-again: every type right and wrong, pauses, ways out.

Each session also goes through our own strict checker, for scorm-again is lenient with SCORM 1.2.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from browser.scorm_lms import RUNTIME, Session, launched, quiet_page
from browser.scorm_module import ACTIVITIES, CHANGES, GESTURES, TOLD, answer, press
from browser.scorm_packages import RAW, each_edition, in_an_lms, status
from fakes.tiny import MODULE, SHEET
from marelle.activities import activity_types
from scorm_types import broken_rules

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
ITEMS = list(GESTURES)
UNGRADED = SHEET.replace("pass_mark: 80\n", "")
TWO = ACTIVITIES.partition("  - id: qui-vient\n")[0]


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of the graded module is."""
    with in_an_lms(tmp_path_factory, CHANGES) as each:
        yield each


def play(session: Session, how: str, items: list[str]) -> None:
    """Answer *items* one after the other, from the square before the first."""
    for item in items:
        press(session.frame)
        answer(session.frame, item, how)


def begin(session: Session) -> None:
    """Go to the lesson, the square before the activities."""
    press(session.frame)


def check(session: Session) -> None:
    """The strictest LMS has nothing to say of the session."""
    assert broken_rules(session.edition, session.calls) == []


def test_module_has_every_type() -> None:
    """The module played here has every type of activity there is."""
    written = "".join(CHANGES.values())
    assert all(f"type: {name}\n" in written for name in activity_types())


@pytest.mark.parametrize(
    ("edition", "how"), [("12", "right"), ("2004", "right"), ("2004", "wrong")]
)
def test_every_type(browser: Browser, addresses: dict[str, str], edition: str, how: str) -> None:
    """Each answer reaches the LMS in its exact form, then the score, then the status."""
    with launched(browser, addresses[edition], edition, {}) as session:
        begin(session)
        play(session, how, ITEMS[:-1])
        assert RAW[edition] not in session.values
        assert status(session.values, edition)[0] == "incomplete"
        play(session, how, ITEMS[-1:])
        press(session.frame)
        session.close()
        check(session)
        result = "passed" if how == "right" else "failed"
        assert status(session.values, edition)[-1] == result
        assert session.values[RAW[edition]] == ("100" if how == "right" else "0")
        assert [one["id"] for one in session.interactions] == list(TOLD[edition])
        for one in session.interactions:
            assert_told(edition, one, how == "right")
        assert kept_by_runtime(session) == (*status(session.values, edition), len(ITEMS))


def assert_told(edition: str, one: dict[str, str], right: bool) -> None:
    """An interaction has its type, its right patterns, the answer, its result and its weight."""
    kind, patterns, good, bad = TOLD[edition][one["id"]]
    assert one["type"] == kind
    assert [v for name, v in sorted(one.items()) if name.endswith("pattern")] == patterns
    field = {"12": "student_response", "2004": "learner_response"}[edition]
    assert one[field] == (good if right else bad)
    wrong = {"12": "wrong", "2004": "incorrect"}[edition]
    told = "correct" if right else wrong
    assert one["result"] == (told if patterns else "neutral")
    assert one["weighting"] == {"bon_canal": "2"}.get(one["id"], "1" if patterns else "0")


def kept_by_runtime(session: Session) -> tuple[Any, ...]:
    """Return the status and the number of interactions that the runtime itself holds."""
    cmi = session.kept
    count = len([key for key in cmi["interactions"] if key.isdigit()])
    if session.edition == "12":
        return (cmi["core"]["lesson_status"], count)
    return (cmi["completion_status"], cmi["success_status"], count)


@each_edition
def test_resume(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """A learner who left half-way finds every answer again, goes on, and may come back to look."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        begin(first)
        play(first, "right", ITEMS[:5])
        first.close()
        check(first)
        assert status(first.values, edition)[0] == "incomplete"
        assert RAW[edition] not in first.values
        assert first.values[{"12": "cmi.core.exit", "2004": "cmi.exit"}[edition]] == "suspend"
    with launched(browser, addresses[edition], edition, cmi) as second:
        done = second.frame.locator(".item[data-done=right]")
        expect(done).to_have_count(5)
        expect(second.frame.locator(f"#q-{ITEMS[4]}")).to_be_visible()
        expect(second.frame.locator("#q-chaleur [name=saison]")).to_have_value("ETE")
        play(second, "right", ITEMS[5:])
        second.frame.locator(".leave").click()
        check(second)
        assert status(second.values, edition)[-1] == "passed"
        assert second.values[RAW[edition]] == "100"
        assert len([name for name in cmi | second.values if name.endswith(".result")]) == len(ITEMS)
    with launched(browser, addresses[edition], edition, cmi) as third:
        expect(third.frame.locator(".item[data-done]")).to_have_count(len(ITEMS))
        third.close()
        check(third)
        assert not [n for n in third.values if "status" in n or "score" in n]


@pytest.mark.parametrize("edition", ["2004"])
def test_half_a_scenario_is_kept(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """A scenario left in the middle goes on where it was."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        first.frame.locator("nav summary").click()
        first.frame.locator("nav a[href='#q-rue-des-lilas']").click()
        first.frame.get_by_role("link", name="Je dégage.").click()
        first.close()
        check(first)
    with launched(browser, addresses[edition], edition, cmi) as second:
        second.frame.get_by_role("link", name="Je signale.").wait_for()


@each_edition
def test_way_out(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """The visible button ends the session once, says so, and nothing more is sent."""
    with launched(browser, addresses[edition], edition, {}) as session:
        begin(session)
        play(session, "right", ITEMS[:1])
        session.frame.get_by_role("button", name="Quitter").click()
        session.frame.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()
        before = session.calls
        session.close()
        assert session.calls == before
        check(session)
        if edition == "2004":
            assert session.values["adl.nav.request"] == "suspendAll"


@each_edition
def test_hidden_page_is_committed(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """What the learner did is sent when the page is hidden, before anything is closed."""
    with launched(browser, addresses[edition], edition, {}) as session:
        begin(session)
        hide = "Object.defineProperty(document, 'hidden', {value: true});"
        hide += "document.dispatchEvent(new Event('visibilitychange'))"
        session.frame.locator("html").evaluate(hide)
        assert session.calls[-1][0] == "Commit"
        assert '"at":"pourquoi"' in session.values["cmi.suspend_data"]
        session.close()
        check(session)


@pytest.mark.parametrize("edition", ["12"])
def test_no_lms(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Without an LMS the module is played all the same, and asks nothing of anyone."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/package/index.html")
        page.locator("html.js").wait_for(state="attached")
        page.locator("footer button").last.click()
        page.locator("footer button").last.click()
        page.locator("#q-bon-canal [value=par-appli]").check()
        page.locator("footer button").last.click()
        expect(page.locator("#q-bon-canal")).to_have_attribute("data-done", "partly")
        page.get_by_role("button", name="Quitter").click()
        page.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()


@pytest.mark.parametrize("edition", ["12"])
def test_links(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """An author's link opens elsewhere; a link to the rest of the site is only its words."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/package/index.html")
        links = page.evaluate(
            "[...document.querySelectorAll('a')].map(a => [a.getAttribute('href'), a.target])"
        )
        assert {t for h, t in links if h.startswith("https:")} == {"_blank"}
        assert all(h.startswith(("https:", "#")) for h, _ in links)
        assert "un module" in page.locator("main").text_content()


@pytest.fixture(scope="module")
def ungraded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of the module is, without a pass mark."""
    changes = {MODULE + "module.yml": UNGRADED, MODULE + "verifier.yml": TWO}
    with in_an_lms(tmp_path_factory, changes) as each:
        yield each


@each_edition
def test_ungraded(browser: Browser, ungraded: dict[str, str], edition: str) -> None:
    """A module without a pass mark ends completed, neither passed nor failed."""
    with launched(browser, ungraded[edition], edition, {}) as session:
        begin(session)
        play(session, "wrong", ITEMS[:2])
        session.close()
        check(session)
        expected = {"12": ["completed"], "2004": ["completed", "unknown"]}[edition]
        assert status(session.values, edition) == expected
