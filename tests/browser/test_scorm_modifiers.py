"""What an author adds to activities, in an LMS: it changes what is asked, never what is told of it.

A bank, a clock, several attempts, hints, an order of one's own, how sure one is: all in a package.
"""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from browser.scorm_lms import RUNTIME, Session, launched, quiet_page
from browser.scorm_module import press
from browser.scorm_packages import PASSED, RAW, each_edition, in_an_lms, status
from fakes.tiny import MODULE
from scorm_types import broken_rules

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
QUESTIONS = """\
title: Vérifiez vos acquis
bank: {draw: 3}
timer: 60
items:
""" + "".join(
    f"""\
  - id: chiffre-{n}
    type: true-false
    prompt: Le chiffre {n} est pair.
    answer: {"false" if n % 2 else "true"}
    confidence: true
    feedback: {{incorrect: Comptez deux par deux.}}
  - id: suite-{n}
    type: choice
    prompt: Que vient-il après {n}\u00a0?
    shuffle: true
    attempts: 2
    hints: [Comptez sur vos doigts.]
    choices:
      - {{id: avant, text: "{n - 1}.", feedback: Il vient avant.}}
      - {{id: apres, text: "{n + 1}.", correct: true}}
      - {{id: double, text: "{2 * n + 5}.", feedback: Il vient bien plus loin.}}
"""
    for n in (3, 4, 5)
)
READY = "() => document.querySelector('mrl-bank')?.seed && document.querySelector('mrl-mix')?.seed"
FAILED = {"12": ["failed"], "2004": ["completed", "failed"]}


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of the module is."""
    with in_an_lms(tmp_path_factory, {MODULE + "verifier.yml": QUESTIONS}) as each:
        yield each


def ready(session: Session) -> None:
    """Wait until the draw and the order are there, whether they are new or given back."""
    session.page.frames[1].wait_for_function(READY)


def asked(session: Session) -> list[str]:
    """Return the ids of the activities that were drawn, in their order."""
    found: list[str] = session.page.frames[1].evaluate(
        "[...document.querySelectorAll('section:not([hidden]) > .item')].map(i => i.dataset.id)"
    )
    return found


def order(session: Session) -> list[str]:
    """Return every answer on offer, in the order of this learner."""
    found: list[str] = session.page.frames[1].evaluate(
        "[...document.querySelectorAll('[data-mix] .opt')].map(o => o.textContent)"
    )
    return found


def reply(session: Session, item: str, *, right: bool) -> None:
    """Answer the activity on show: sure of it when one is asked, wrong twice when one may retry."""
    place = session.frame.locator(f"#q-{item}")
    if item.startswith("chiffre"):
        even = int(item[-1]) % 2 == 0
        session.frame.locator(f"#q-{item} + .sure [value='2']").check()
        place.locator(f"[value={str(even == right).lower()}]").check()
        press(session.frame)
    else:
        place.get_by_text("Indice", exact=True).click()
        for value in ("avant", "apres" if right else "double"):
            place.locator(f"[value={value}]").check()
            press(session.frame)
    place.and_(session.frame.locator("[data-done]")).wait_for()


def play(session: Session, items: list[str], *, right: bool) -> None:
    """Answer *items*, from the square before the first of them."""
    for item in items:
        press(session.frame)
        reply(session, item, right=right)


@each_edition
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_what_is_drawn_is_what_counts(
    browser: Browser, addresses: dict[str, str], edition: str, right: bool
) -> None:
    """One interaction for each drawn activity, after its last attempt; 100 % of those, or 0."""
    with launched(browser, addresses[edition], edition, {}) as session:
        ready(session)
        drawn = asked(session)
        assert len(drawn) == 3
        press(session.frame)
        play(session, drawn[:2], right=right)
        assert RAW[edition] not in session.values
        assert status(session.values, edition)[0] == "incomplete"
        play(session, drawn[2:], right=right)
        press(session.frame)
        session.close()
        assert broken_rules(edition, session.calls) == []
        assert [one["id"] for one in session.interactions] == [d.replace("-", "_") for d in drawn]
        assert [float(one["weighting"]) for one in session.interactions] == [1, 1, 1]
        wrong = {"12": "wrong", "2004": "incorrect"}[edition]
        told = {"correct" if right else wrong}
        assert {one["result"] for one in session.interactions} == told
        assert float(session.values[RAW[edition]]) == (100 if right else 0)
        assert status(session.values, edition) == (PASSED if right else FAILED)[edition]


@each_edition
def test_the_order_is_nothing_to_an_lms(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """Whatever its place on the screen, an answer has one name in its patterns and responses."""
    field = {"12": "student_response", "2004": "learner_response"}[edition]
    names, orders, chose = set(), set(), 0
    for _learner in range(12):  # two most often; but a draw may have no such question
        with launched(browser, addresses[edition], edition, {}) as session:
            ready(session)
            drawn = asked(session)
            orders.add(tuple(order(session)))
            press(session.frame)
            play(session, drawn, right=True)
            session.close()
            told = {
                (one[field], one["correct_responses.0.pattern"])
                for one in session.interactions
                if one["type"] == "choice"
            }
            names, chose = names | told, chose + bool(told)
        if len(orders) > 1 and chose > 1:
            break
    assert len(orders) > 1
    assert names == {("a", "a") if edition == "12" else ("apres", "apres")}


@each_edition
def test_a_pause_keeps_the_draw(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Half-way, left, come back: the same activities, order, answers; the clock asks nothing."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        ready(first)
        drawn, before = asked(first), order(first)
        press(first.frame)
        press(first.frame)
        first.frame.get_by_role("button", name="Jouer avec le chrono").click()
        reply(first, drawn[0], right=True)
        first.close()
        state = json.loads(first.values["cmi.suspend_data"])
        assert set(state["r"]) >= {"bank.verifier", "mix.", drawn[0]}
        assert broken_rules(edition, first.calls) == []
        assert RAW[edition] not in first.values
    with launched(browser, addresses[edition], edition, cmi) as second:
        ready(second)
        assert (asked(second), order(second)) == (drawn, before)
        expect(second.frame.locator("[data-done=right]")).to_have_count(1)
        assert not second.frame.get_by_text("Temps restant").is_visible()
        play(second, drawn[1:], right=True)
        press(second.frame)
        second.close()
        assert broken_rules(edition, second.calls) == []
        assert status(second.values, edition) == PASSED[edition]
        assert float(second.values[RAW[edition]]) == 100
        assert len([name for name in cmi | second.values if name.endswith(".result")]) == 3


@each_edition
def test_a_slow_lms_gives_the_draw_back(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """An LMS whose API comes after the late files still finds the draw it kept."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        ready(first)
        drawn, before = asked(first), order(first)
        press(first.frame)
        play(first, drawn[:1], right=True)
        first.close()
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        page.evaluate(
            """([edition, cmi]) => {
              launch(edition, cmi);
              const name = edition === "12" ? "API" : "API_1484_11";
              const api = window[name];
              delete window[name];
              setTimeout(() => (window[name] = api), 300);
            }""",
            [edition, cmi],
        )
        second = Session(page, edition)
        second.frame.locator("[data-done=right]").wait_for(state="attached")
        ready(second)
        assert (asked(second), order(second)) == (drawn, before)
        second.close()
