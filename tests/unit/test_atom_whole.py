"""An entry of a feed says all that the article says: its picture, its drawings, its results."""

import re
from hashlib import sha256
from pathlib import Path

import feedparser
import pytest
from defusedxml.ElementTree import fromstring

from fakes.news import article
from fakes.tiny import ACTIVITIES, MODULE, SVG, assembled
from marelle.ids import content_name
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.site.atom import feeds
from marelle.outputs.site.news_jobs import plan_news

GAME = """\
title: Le défi
direction: DPE
from: 2026-11-01
to: 2026-11-10
draw_from: {modules: [matelas]}
questions: 3
rules: [Jouez autant de fois que vous voulez.]
"""
TOLD = """\
picture: {src: media/cour.svg, alt: Deux arbres., credit: L’école}
results:
  challenge: x
  unit: Points
  ranks: [{team: De jour, points: 31}, {team: De nuit, points: 27}]
"""
ASKED = "".join(
    f"""\
  - id: question-{number}
    type: true-false
    prompt: On prévient la {number}e fois.
    answer: true
    feedback: {{incorrect: "Si, on prévient."}}
"""
    for number in (2, 3)
)
DRAWING = content_name("media/cour.svg", sha256(SVG.encode()).hexdigest())


@pytest.fixture
def town(tmp_path: Path) -> Catalogue:
    """The tiny project with an article that has a picture, a drawing, and results."""
    files: dict[str, str | None] = {
        "content/news/media/cour.svg": SVG,
        "content/challenges/x.yml": GAME,
        f"{MODULE}verifier.yml": ACTIVITIES + ASKED,
    }
    files |= article("cour", more=TOLD, text="![Un arbre.](media/cour.svg)")
    catalogue, found = assembled(tmp_path, files)
    assert catalogue, found
    return catalogue


def test_an_article_is_told_whole(town: Catalogue) -> None:
    """Its picture and its drawings are files, with their words; the results are a table."""
    (entry,) = feedparser.parse(feeds(town)["actualites/feed.xml"]).entries
    html = entry.content[0].value
    for said in ("Deux arbres.", "Un arbre."):
        (tag,) = re.findall(rf'<img [^>]*alt="{said}"[^>]*>', html)
        assert f'src="https://marelle.example/a/cour/{DRAWING}"' in tag
        assert "width" not in tag
    assert "L’école" in html
    table = html[html.index("<table") : html.index("</table>")]
    assert all(said in table for said in ("De jour", "31", "De nuit", "27", "Points"))
    assert 'href="https://marelle.example/defis/x/"' in table


def test_the_drawings_that_a_feed_names_are_published(town: Catalogue, tmp_path: Path) -> None:
    """The file stands alone, is where the feed says, and the page still draws it itself."""
    job = next(each for each in plan_news(town, Options(root=tmp_path)) if each.label == "a/cour")
    made = {each.path: each.data for each in job.run(*job.args)}
    drawing = fromstring(made[f"site/a/cour/{DRAWING}"])
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert b"<img" not in made["site/a/cour/index.html"]
