"""What is no lesson is found as lessons are: paths, positionings, episodes, games, articles."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from bench.search import DAY

from marelle.catalogue import load_project
from marelle.model import Catalogue
from marelle.outputs.site.beyond import FILED, entries
from marelle.outputs.site.search import Entry, files, pieces

ROOT = Path(__file__).parents[2]
KINDS = {
    "path": "parcours/",
    "positioning": "positionnement/",
    "episode": "podcasts/",
    "challenge": "defis/",
    "game": "",
    "article": "a/",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The demonstration content, as it is on one day."""
    made, _found = load_project(ROOT, today=DAY)
    assert made
    return made


def _others(made: Sequence[Entry]) -> list[Entry]:
    return [each for each in made if "/" in each.row[0]]


def test_each_kind_is_told_with_its_address(catalogue: Catalogue) -> None:
    """Every page of every kind has an entry, whose id is where it is on the site."""
    found = _others(entries(catalogue))
    counted = {
        "path": len(catalogue.paths),
        "positioning": len(catalogue.positionings),
        "episode": len(catalogue.episodes()),
        "challenge": len(catalogue.challenges),
        "game": 4,
        "article": len(catalogue.articles),
    }
    for kind, begins in KINDS.items():
        own = [each.row[0] for each in found if each.row[5] == kind]
        assert len(own) == counted[kind] > 0
        assert all(address.startswith(begins) and address.endswith("/") for address in own)


def test_lessons_have_the_first_numbers(catalogue: Catalogue) -> None:
    """What is no lesson comes after, and the list of names says where."""
    made = entries(catalogue)
    lessons = len(catalogue.modules)
    assert [each.row[0] for each in made[:lessons]] == [each.id for each in catalogue.modules]
    assert len(_others(made[lessons:])) == len(made) - lessons
    assert json.loads(files(made)["names.json"])["lessons"] == lessons


def test_a_tag_is_as_good_as_a_keyword(catalogue: Catalogue) -> None:
    """An article is filed by its title, its summary and its tags; an episode by its series too."""
    told = {
        each.row[0]: " ".join(text for text, _worth in each.texts) for each in entries(catalogue)
    }
    for article in catalogue.articles:
        said = (article.title, article.summary, *article.tags)
        assert all(words in told[f"a/{article.id}/"] for words in said)
    for series in catalogue.series:
        for one in series.episodes:
            assert series.title in told[f"podcasts/{series.id}/{one.id}/"]


def test_an_article_edited_moves_its_own_pieces_only(catalogue: Catalogue) -> None:
    """Another summary changes the shelves of its words and one sheet; a new one, the last sheet."""
    first = catalogue.articles[0]
    edited = replace(first, summary=f"{first.summary} Zibeline.")
    changed = replace(catalogue, articles=(edited, *catalogue.articles[1:]))
    assert len(_moved(catalogue, changed)) == 2
    day = max(each.published for each in catalogue.articles) + timedelta(days=1)
    new = replace(first, id="nouveau", title="Zibeline", summary="", tags=(), published=day)
    more = replace(catalogue, articles=(new, *catalogue.articles))
    assert all(name.startswith(("words-", "sheet-", "by-")) for name in _moved(catalogue, more))
    assert sum(name.startswith("sheet-") for name in _moved(catalogue, more)) == 1


def _moved(before: Catalogue, after: Catalogue) -> set[str]:
    old, new = pieces(entries(before)), pieces(entries(after))
    return {name for name in old | new if old.get(name) != new.get(name)}


def test_old_news_do_not_weigh(catalogue: Catalogue) -> None:
    """Of a thousand articles, the newest are filed."""
    first = catalogue.articles[0]
    many = tuple(
        replace(first, id=f"a{n}", published=date(2020, 1, 1) + timedelta(days=n))
        for n in range(1000)
    )
    found = [e.row[0] for e in entries(replace(catalogue, articles=many)) if e.row[5] == "article"]
    assert len(found) == FILED
    assert found[-1] == "a/a999/"
