"""What people type finds the right lesson, in few bytes: the committed queries are the judge."""

import pytest
from bench.search import SETS, measured, queries, real, told

from marelle.outputs.site.search import files


@pytest.mark.parametrize(("name", "count"), [("queries", 200), ("unseen", 60), ("beyond", 20)])
def test_people_find_what_they_meant(name: str, count: int) -> None:
    """Of the pages expected, 95 in 100 are among the first five, and 85 are the first."""
    asked = queries(name)
    assert len(asked) == count
    found = measured(files(real()), asked)
    assert found.five >= 0.95, found.missed
    assert found.first >= 0.85


@pytest.mark.parametrize(("modules", "bytes_"), [(1000, 20_000), (5000, 30_000)])
def test_the_first_result_stays_small(modules: int, bytes_: int) -> None:
    """However long the question, on a site with articles, it fits the budget."""
    made = files(told(real(), modules))
    assert max(measured(made, queries(name)).most for name in SETS) <= bytes_


def test_the_same_crowd_gives_the_same_index() -> None:
    """Nothing of the measure depends on the machine or on the day."""
    assert files(told(real(), 200)) == files(told(real(), 200))


def test_only_pages_that_exist_are_expected() -> None:
    """No query waits for a page that is gone."""
    known = {entry.row[0] for entry in real()}
    wanted = {m for name in SETS for each in queries(name).values() for m in each}
    assert wanted <= known
