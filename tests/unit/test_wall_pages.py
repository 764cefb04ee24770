"""The pages of the wall: ten articles each, linked without JavaScript, none of which ever grows."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from fakes.news import article
from fakes.tiny import assembled
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.site.news_jobs import plan_news
from marelle.outputs.site.wall import wall_pages


def town(root: Path, count: int) -> Catalogue:
    """Return the tiny project with *count* articles; the title of one is hostile."""
    files: dict[str, str | None] = {}
    for number in range(count):
        when = (date(2026, 1, 1) + timedelta(days=number % 300)).isoformat()
        more = f"tags: [Rue, Sujet {number}]\n" + ("directions: [DPE]\n" if number % 3 else "")
        files |= article(f"n-{number}", title=f"Nouvelle {number}", published=when, more=more)
    files |= article("piege", title="'<img src=x onerror=alert(1)>'", published="2026-10-30")
    catalogue, found = assembled(root, files)
    assert catalogue, found
    return catalogue


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, str]:
    """The HTML of each page, by address, for 41 articles."""
    return {path: html for path, _title, html, _feed in wall_pages(town(tmp_path, 40))}


def ids(html: str) -> list[str]:
    return re.findall(r'data-article="([^"]+)"', html)


def test_each_article_is_on_one_page_of_ten(pages: dict[str, str]) -> None:
    """Five pages of at most ten hold the 41 once each; each leads to all the others."""
    all_ = [pages["actualites/"]] + [pages[f"actualites/{n}/"] for n in range(2, 6)]
    assert [len(ids(html)) for html in all_] == [10, 10, 10, 10, 1]
    assert len({each for html in all_ for each in ids(html)}) == 41
    for html in all_:
        links = set(re.findall(r'<nav class="pager".*?</nav>', html)[0].split('"'))
        ends = ("actualites/", "/2/", "/3/", "/4/", "/5/")
        assert sum(link.endswith(ends) for link in links) == 5


def test_a_direction_and_a_tag_have_theirs(pages: dict[str, str]) -> None:
    """A direction's wall holds its articles and those for everybody; a tag's page, its own."""
    assert len(ids(pages["actualites/dpe/"])) == 10
    assert ids(pages["actualites/etiquette/sujet-7/"]) == ["n-7"]
    assert "actualites/etiquette/rue/4/" in pages


def test_what_authors_write_is_text(pages: dict[str, str], tmp_path: Path) -> None:
    """No tag of an author enters a page."""
    assert "<img" not in "".join(pages.values())
    assert "&lt;img src=x" in pages["actualites/"]


def test_no_page_grows_with_the_years(tmp_path: Path) -> None:
    """Ten times as many articles and tags: the heaviest page weighs hardly more."""
    few = [len(html) for _p, _t, html, _f in wall_pages(town(tmp_path / "few", 40))]
    many = [len(html) for _p, _t, html, _f in wall_pages(town(tmp_path / "many", 400))]
    assert max(many) < max(few) * 1.2


def test_an_edit_makes_one_article_again(tmp_path: Path) -> None:
    """One word of one text: one article, and the feeds that hold it; no other job."""

    def keys(catalogue: Catalogue) -> dict[str, str]:
        jobs = plan_news(catalogue, Options(root=tmp_path))
        return {job.label: job.key for job in jobs}

    before = keys(town(tmp_path, 12))
    edited = article("n-3", title="Nouvelle 3", text="Un autre mot.", published="2026-01-04")
    more = article("n-3", more="tags: [Rue, Sujet 3]\n", title="Nouvelle 3", text="Un autre mot.",
                   published="2026-01-04")  # fmt: skip
    catalogue, found = assembled(tmp_path, edited | more)
    assert catalogue, found
    after = keys(catalogue)
    assert {label for label in before if before[label] != after[label]} == {"a/n-3", "atom"}
