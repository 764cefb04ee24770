"""The questions of a challenge are drawn once for everybody, and move as little as can be."""

from dataclasses import replace
from datetime import date

from marelle.diagnostics import Span
from marelle.model import Challenge

REFS = [f"module-{n % 4}#q-{n}" for n in range(40)]
ONE = Challenge(
    id="decembre",
    title="Décembre",
    direction="DPE",
    first=date(2026, 12, 1),
    last=date(2026, 12, 31),
    modules=(),
    collections=("espace-public",),
    questions=10,
    rules=("Jouez.",),
    span=Span("content/challenges/decembre.yml"),
)


def test_the_draw_is_the_same_whatever_the_order() -> None:
    """The order in which questions are listed does not matter; the challenge's name does."""
    drawn = ONE.drawn(REFS)
    assert len(drawn) == 10
    assert ONE.drawn(REFS[::-1]) == drawn
    assert replace(ONE, id="janvier").drawn(REFS) != drawn


def test_a_question_that_goes_moves_no_other() -> None:
    """When one of those drawn is removed, one comes and the nine others stay in their order."""
    drawn = ONE.drawn(REFS)
    after = ONE.drawn([ref for ref in REFS if ref != drawn[3]])
    assert [ref for ref in after if ref in drawn] == drawn[:3] + drawn[4:]
