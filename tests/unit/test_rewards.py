"""What a badge asks for is counted the same way in the catalogue and on the phone; codes hold."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from fakes.tiny import MODULE, SHEET, assembled, names
from marelle.outputs.site.badges import asked, square

SCRIPT = Path(__file__).with_name("rewards_in_node.mjs")
BADGES = "content/badges.yml"
ONE = """\
badges:
  - id: premier-pas
    title: Premier pas
    text: Terminer une formation.
    pictogram: balai
    when: {when}
"""
DEEDS = {
    "finished": ["a", "b", "c", "a"],
    "passed": ["a"],
    "challenges": ["decembre"],
    "days": 2,
    "questions": 30,
}
SEALED = {"module": "dans-ma-rue", "v": "68fc02", "day": "2026-11-22", "points": "4,5 / 6"}


def said(what: str, *calls: list[Any]) -> list[Any]:
    """Return what the code of the pages says of each call."""
    found: list[Any] = in_node(SCRIPT, {"what": what, "calls": calls})
    return found


@pytest.mark.parametrize(
    ("goals", "have", "need"),
    [
        ([["finished", 1]], 1, 1),
        ([["finished", 5]], 3, 5),
        ([["finished", 2, ["b", "z"]]], 1, 2),
        ([["passed", 2, ["a", "b"]]], 1, 2),
        ([["days", 3]], 2, 3),
        ([["questions", 20]], 20, 20),
        ([["challenges", 1, ["janvier"]]], 0, 1),
        ([["finished", 1], ["days", 3]], 3, 4),
        ([["paths", 1]], 0, 1),
    ],
)
def test_progress_counts_what_was_done_once(goals: list[Any], have: int, need: int) -> None:
    """Names count once, a goal gives at most what it needs, an unknown deed gives nothing."""
    assert said("progress", [goals, DEEDS]) == [{"have": have, "need": need}]


@pytest.mark.parametrize(
    ("when", "goals"),
    [
        ("{finished: {count: 1}}", [["finished", 1]]),
        ("{finished: {collections: [espace-public]}}", [["finished", 1, ["matelas"]]]),
        ("{finished: {directions: [DPE], count: 1}}", [["finished", 1, ["matelas"]]]),
        ("{passed: {modules: [matelas]}}", [["passed", 1, ["matelas"]]]),
        ("{reviews: {days: 3, questions: 9}}", [["days", 3], ["questions", 9]]),
    ],
)
def test_a_condition_names_the_modules_that_count(
    tmp_path: Path, when: str, goals: list[Any]
) -> None:
    """A theme or a direction becomes the modules it has; without a number, all of them."""
    catalogue, found = assembled(tmp_path, {BADGES: ONE.replace("{when}", when)})
    assert catalogue, found
    (badge,) = catalogue.badges
    assert [asked(goal, catalogue) for goal in badge.when] == goals


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("{finished: {count: 2}}", "impossible-badge"),
        ("{passed: {modules: [matelas], count: 2}}", "impossible-badge"),
        ("{challenges: {count: 1}}", "impossible-badge"),
        ("{challenges: {ids: [noel]}}", "unknown-challenge"),
        ("{finished: {modules: [matela], count: 9}}", "unknown-module"),
        ("{finished: {collections: [espace], count: 9}}", "unknown-collection"),
        ("{finished: {directions: [DP], count: 9}}", "unknown-direction"),
        ("{finished: {}}", "empty-value"),
        ("{reviews: {days: 0}}", "too-small"),
    ],
)
def test_a_badge_that_cannot_be_won_is_refused(tmp_path: Path, when: str, code: str) -> None:
    """One finding says why; a name that does not exist is not also called impossible."""
    catalogue, found = assembled(tmp_path, {BADGES: ONE.replace("{when}", when)})
    assert catalogue is None
    assert names(found) == [code]
    assert found[0].span.path == BADGES


def test_an_ungraded_module_cannot_be_passed(tmp_path: Path) -> None:
    """`passed` needs a pass mark, and says so of the module it names."""
    sheet = SHEET.replace("pass_mark: 80\n", "")
    badge = ONE.replace("{when}", "{passed: {modules: [matelas]}}")
    _catalogue, found = assembled(tmp_path, {f"{MODULE}module.yml": sheet, BADGES: badge})
    assert names(found) == ["impossible-badge"]
    assert "matelas" in found[0].message


def test_a_module_with_an_error_may_still_count(tmp_path: Path) -> None:
    """What could not be read is not held against a badge."""
    sheet = SHEET.replace("duration: 1", "duration: long")
    badge = ONE.replace("{when}", "{finished: {count: 1}}")
    _catalogue, found = assembled(tmp_path, {f"{MODULE}module.yml": sheet, BADGES: badge})
    assert names(found) == ["wrong-type"]


def test_a_module_recommended_to_a_direction_counts_for_it(tmp_path: Path) -> None:
    """A direction's modules are those its page shows."""
    badge = ONE.replace("{when}", "{finished: {directions: [DVD], count: 1}}")
    catalogue, _found = assembled(tmp_path, {BADGES: badge.replace("DVD", "DPE")})
    assert catalogue
    (goal,) = catalogue.badges[0].when
    (module,) = catalogue.modules
    elsewhere = replace(module, direction="DVD", recommended_for=("DPE",))
    assert goal.among([elsewhere]) == ["matelas"]
    assert goal.among([replace(module, direction="DVD")]) == []


def test_a_square_is_drawn_in_one_stroke_of_the_page() -> None:
    """A badge has no colour of its own in it, so that any page, or paper, can draw it."""
    drawn = square(7, '<svg viewBox="0 0 96 96"><path d="M8 8h80"/></svg>', "sky")
    assert ">7</text>" in drawn
    assert "#" not in drawn
    assert 'aria-hidden="true"' in drawn


def test_a_code_holds_for_these_lines_alone() -> None:
    """Spaces, commas and capitals are forgiven; another module, version, day or score is not."""
    (code,) = said("seal", [SEALED])
    assert len(code) == 6
    forgiven = {**SEALED, "module": " Dans-ma-rue", "points": "4.5/6", "v": "68FC02ab"}
    altered = [
        {**SEALED, "module": "dans-ma-rues"},
        {**SEALED, "v": "68fc03"},
        {**SEALED, "day": "2026-11-23"},
        {**SEALED, "points": "5,5 / 6"},
        {**SEALED, "points": ""},
    ]
    typed = f"{code[:3].lower()} {code[3:]}"
    assert said("holds", [SEALED, typed], [forgiven, code]) == [True, True]
    assert said("holds", *([one, code] for one in altered)) == [False] * len(altered)
    assert said("holds", [SEALED, code[:-1]], [SEALED, code[::-1]]) == [False, False]


def test_the_better_result_stays() -> None:
    """A pass is never lowered by a later try; of two that are worth the same, the newer stays."""
    passed = {"status": "passed", "score": 4, "max": 5, "on": 1}
    failed = {"status": "failed", "score": 2, "max": 5, "on": 2}
    again = {**passed, "on": 3}
    assert said("better", [passed, failed], [failed, passed], [passed, again], [None, failed]) == [
        passed,
        passed,
        again,
        failed,
    ]


def test_a_later_result_stays_beside_a_better_one() -> None:
    """Done again less well, the best score stays, and so does the newer day; a failure has none."""
    best = {
        "status": "passed",
        "score": 8,
        "max": 8,
        "on": 1,
        "v": "abcdef",
        "updated": "2024-01-01",
    }
    less = {**best, "score": 7, "on": 9, "updated": "2026-01-01"}
    last = {name: less[name] for name in ("on", "v", "updated", "status")}
    both = {**best, "last": last}
    more = {**less, "score": 6, "on": 12}
    newest = {**best, "last": {**last, "on": 12}}
    failed = {**less, "status": "failed", "on": 20}
    assert said(
        "better", [best, less], [less, best], [both, failed], [both, more], [more, both]
    ) == [
        both,
        both,
        both,
        newest,
        newest,
    ]
    assert said("better", [both, {**best, "on": 30}]) == [{**best, "on": 30}]
