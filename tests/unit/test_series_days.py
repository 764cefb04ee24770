"""Series as days pass: an episode waits for its own; seasons, and a cover of one’s own."""

from datetime import date
from io import BytesIO
from pathlib import Path

import feedparser
import pytest
from PIL import Image

from fakes.series import EPISODE, PLACE, SHEET, add_series
from fakes.tiny import names, project
from marelle.catalogue import load_project
from marelle.diagnostics import Severity
from marelle.engine.run import perform
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.site.badges import asked
from marelle.outputs.site.beyond import entries
from marelle.outputs.site.podcasts import podcast_pages
from marelle.outputs.site.series import plan_series

BEFORE, THEN = date(2026, 11, 21), date(2026, 12, 24)
LATER = EPISODE.replace("number: 1", "number: 2").replace("2026-11-01", "2026-12-24", 1)
ROAD = """\
title: Le tri
summary: Deux épisodes, puis une leçon.
direction: DPE
updated: 2026-11-01
review: demo
steps:
  - {id: ecouter, episode: bacs/vider}
  - {id: lire, module: matelas, after: [ecouter]}
"""
BADGES = """\
badges:
  - id: oreille
    title: L’oreille
    text: Écouter l’épisode.
    pictogram: balai
    when: {listened: {episodes: [bacs/vider]}}
"""


def town(root: Path, today: date = BEFORE, **files: str) -> Catalogue:
    """Return the catalogue of a day: a series with an episode to come, a path and a badge."""
    add_series(project(root), {"vider.yml": LATER, **files})
    for name, text in (("paths/tri.yml", ROAD), ("badges.yml", BADGES)):
        file = root / "content" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    catalogue, found = load_project(root, today)
    assert catalogue, found
    return catalogue


def published(root: Path, catalogue: Catalogue) -> dict[str, bytes]:
    """Return the files of the series, by their path in the site."""
    (job,) = plan_series(catalogue, Options(root=root))
    made = perform(job)
    assert not made.refused, made.refused
    return {a.path: a.data for a in job.run(*job.args) if a.path.startswith("site/")}


def test_an_episode_waits_for_its_day(tmp_path: Path) -> None:
    """No page, no item of the feed, no result of the search, no step of a path before it."""
    catalogue = town(tmp_path)
    assert [*catalogue.episodes()] == ["bacs/trier"]
    made = published(tmp_path, catalogue)
    assert not [path for path in made if "vider" in path]
    feed = feedparser.parse(made["site/podcasts/bacs/feed.xml"])
    assert [entry.title for entry in feed.entries] == ["Trier"]
    pages = "".join(html for _path, _title, html, _meta in podcast_pages(catalogue))
    assert "vider" not in pages
    assert "1 épisode" in pages
    assert not [one for one in entries(catalogue) if "vider" in repr(one)]
    (path,) = catalogue.paths
    assert [(step.id, step.after) for step in path.steps] == [("lire", ())]
    (badge,) = catalogue.badges
    assert asked(badge.when[0], catalogue) == ["listened", 1, []]


def test_it_is_everywhere_on_its_day(tmp_path: Path) -> None:
    """The same sources, another day: page, feed, path; and the jobs of both days differ."""
    early = town(tmp_path)
    catalogue = town(tmp_path, THEN)
    assert [*catalogue.episodes()] == ["bacs/trier", "bacs/vider"]
    made = published(tmp_path, catalogue)
    assert "site/podcasts/bacs/vider/index.html" in made
    assert len(feedparser.parse(made["site/podcasts/bacs/feed.xml"]).entries) == 2
    (path,) = catalogue.paths
    assert [(step.id, step.after) for step in path.steps] == [
        ("ecouter", ()),
        ("lire", ("ecouter",)),
    ]
    keys = [
        job.key for day in (early, catalogue) for job in plan_series(day, Options(root=tmp_path))
    ]
    assert len({*keys}) == 2
    assert early.paths[0].digest != path.digest


def test_what_waits_is_told(tmp_path: Path) -> None:
    """`check` says the day, at the line of the episode, and finds no error."""
    town(tmp_path)
    _catalogue, found = load_project(tmp_path, BEFORE)
    assert names(found) == ["not-yet-shown"]
    assert found[0].gravity is Severity.NOTE
    assert (found[0].span.path, found[0].span.line) == (f"{PLACE}vider.yml", 1)
    assert load_project(tmp_path, THEN)[1] == []


def test_a_series_to_come_is_nowhere(tmp_path: Path) -> None:
    """With no episode of the day, a series has no page: directories refuse an empty feed."""
    sheet = EPISODE.replace("2026-11-01", "2026-12-24", 1)
    assert town(tmp_path, BEFORE, **{"trier.yml": sheet}).series == ()


def test_seasons_have_numbers_of_their_own(tmp_path: Path) -> None:
    """Two first episodes, of two seasons: both stand, in order, and each says its season."""
    one, two = (EPISODE.replace("number: 1", f"number: 1\nseason: {n}") for n in (1, 2))
    catalogue = town(tmp_path, THEN, **{"trier.yml": one, "vider.yml": two})
    assert [each.season for each in catalogue.series[0].episodes] == [1, 2]
    listed = "".join(html for _path, _title, html, _meta in podcast_pages(catalogue))
    assert listed.index("Saison 1") < listed.index("Saison 2")
    read = feedparser.parse(published(tmp_path, catalogue)["site/podcasts/bacs/feed.xml"])
    assert sorted(entry.itunes_season for entry in read.entries) == ["1", "2"]


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_series_may_have_a_cover_of_its_own(tmp_path: Path, kind: str) -> None:
    """The feed names the author's picture, which is published as it is; none is drawn."""
    drawn = BytesIO()
    Image.new("RGB", (1400, 1400), "#0b6e4f").save(drawn, "PNG" if kind == "png" else "JPEG")
    file = tmp_path / PLACE / f"media/pochette.{kind}"
    file.parent.mkdir(parents=True)
    file.write_bytes(drawn.getvalue())
    sheet = f"{SHEET}picture: media/pochette.{kind}\n"
    made = published(tmp_path, town(tmp_path, THEN, **{"series.yml": sheet}))
    feed = feedparser.parse(made["site/podcasts/bacs/feed.xml"])
    path = feed.feed.image.href.replace("https://marelle.example/", "site/")
    assert made[path] == drawn.getvalue()
    assert not [path for path in made if path.endswith("pochette.png") and "bacs/pochette" in path]
