"""Printed codes: well formed, stable, and never in two hands."""

from datetime import date
from itertools import pairwise

import pytest

from marelle.catalogue.prints import assign, lost, wanted_prints
from marelle.diagnostics import Span, codes
from marelle.ids import CODE_ALPHABET, is_code, new_code
from marelle.model import Campaign, Direction, Place, PrintedCode, Target

SPAN = Span("flyers/ledger.yml")
DPE = Direction(
    code="DPE", name="", purpose="", colour="#000000", pictogram="", promise="", span=SPAN
)
CAMPAIGN = Campaign(
    id="ete",
    title="",
    promise="",
    direction="DPE",
    target=Target(kind="module", id="chaleur"),
    formats=("a5",),
    places=(Place(id="nord", name="Nord"), Place(id="sud", name="Sud")),
    span=SPAN,
)


def test_every_wrong_character_is_caught() -> None:
    """A code with one character changed is never a code."""
    code = new_code("permanent/DPE/", ())
    for place in range(len(code)):
        for other in set(CODE_ALPHABET) - {code[place]}:
            assert not is_code(code[:place] + other + code[place + 1 :])


def test_every_swap_of_neighbours_is_caught() -> None:
    """Two neighbours exchanged while typing are never a code, unless they are the same."""
    for seed in ("a", "b", "c", "d"):
        code = new_code(seed, ())
        for i, (left, right) in enumerate(pairwise(code)):
            if left != right:
                assert not is_code(code[:i] + right + left + code[i + 2 :])


def test_taken_codes_are_left_alone() -> None:
    """A seed whose code is taken gets another, still well formed."""
    first = new_code("a", ())
    second = new_code("a", {first})
    assert first != second
    assert is_code(second)


def test_each_place_has_its_own_code() -> None:
    """A direction and two places want three codes, all different."""
    every, found = assign([], wanted_prints([DPE], [CAMPAIGN]))
    assert not found
    assert len({c.code for c in every}) == 3


def test_recorded_codes_stay() -> None:
    """What the ledger says wins, and writing it down then reading it changes no code."""
    first, _ = assign([], wanted_prints([DPE], [CAMPAIGN]))
    recorded = [
        PrintedCode(
            code=c.code,
            target=c.target,
            campaign=c.campaign,
            direction=c.direction,
            place=c.place,
            printed=date(2026, 11, 21),
            span=SPAN,
        )
        for c in first
    ]
    again, found = assign(reversed(recorded), wanted_prints([DPE], [CAMPAIGN]))
    assert not found
    assert {c.code for c in again} == {c.code for c in first}
    assert all(c.printed and c.wanted for c in again)


@pytest.fixture
def printed() -> PrintedCode:
    return PrintedCode(
        code=new_code("x", ()),
        target=Target(kind="module", id="autre"),
        campaign="ete",
        direction="DPE",
        place="nord",
        printed=date(2026, 1, 1),
        span=SPAN,
    )


def test_a_recorded_code_keeps_its_target(printed: PrintedCode) -> None:
    """A campaign that would re-point a printed code is refused."""
    _, found = assign([printed], wanted_prints([], [CAMPAIGN]))
    assert [d.code for d in found] == [codes.CODE_CHANGED_TARGET]


def test_a_recorded_code_must_open_something(printed: PrintedCode) -> None:
    """A printed code whose target is gone is an error; a code not yet printed is not."""
    found = lost([printed], lambda target: False)
    assert [d.code for d in found] == [codes.PRINTED_CODE_LOST]
    assert not lost([printed], lambda target: True)
