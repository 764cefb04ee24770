"""Our schedule of reviews is that of the reference: the PyPI package `fsrs`, the same FSRS-6."""

import math
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import fsrs
import pytest

from fakes.node import in_node

RUNNER = Path(__file__).with_name("fsrs_in_node.mjs")
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
History = list[tuple[int, int]]
# `ts-fsrs` rounds each value to eight decimals; that is all they may differ by.
NEAR = 1e-5


def histories(count: int) -> list[History]:
    """Return random histories: days that never go back, often the same day, sometimes late."""
    draw = random.Random("révisions")
    made = []
    for _ in range(count):
        day, history = 0, []
        for _ in range(draw.randint(1, 12)):
            history.append((day, draw.choices((1, 2, 3, 4), (3, 1, 5, 1))[0]))
            day += draw.choice((0, 1, 1, 2, 3, 7, 15, 40, draw.randint(0, 400)))
        made.append(history)
    return made


def by_reference(history: History) -> list[tuple[float, float, int]]:
    """Return stability, difficulty and due day after each answer, as the reference says."""
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, said = fsrs.Card(), []
    for day, grade in history:
        at = START + timedelta(days=day)
        card, _log = scheduler.review_card(card, fsrs.Rating(grade), at)
        said.append((card.stability, card.difficulty, (card.due - START).days))
    return said


@pytest.mark.slow
def test_ten_thousand_histories_come_out_the_same() -> None:
    """On 10 000 random histories, both give the same due days, stability and difficulty."""
    drawn = histories(10_000)
    for history, ours in zip(drawn, in_node(RUNNER, drawn), strict=True):
        for (s, d, due), (stability, difficulty, day) in zip(
            by_reference(history), ours, strict=True
        ):
            assert math.isclose(s, stability, rel_tol=NEAR, abs_tol=NEAR), history
            assert math.isclose(d, difficulty, rel_tol=NEAR, abs_tol=NEAR), history
            assert due == day, history
