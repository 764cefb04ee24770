"""The feeds of the wall, read as the applications of others read them, and held to RFC 4287."""

import re
import shutil
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

import feedparser
import pytest
from defusedxml.ElementTree import fromstring
from lxml import etree

from fakes.news import POLL, article
from fakes.tiny import SVG, TODAY, assembled
from marelle.ids import content_name
from marelle.outputs.site.atom import MOST, feeds

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SCHEMA = Path(__file__).with_name("atom.rng")
MEDIA = Path(__file__).parents[1] / "fakes/media"
PLAYED = """

!!! audio "Un son"
    file: media/son.mp3

    Ce qui est dit.

!!! video "Un film"
    file: media/film.mp4
    poster: media/photo.webp
    captions: media/film.vtt
"""
NASTY = 'A & B < C > "D" \u2019 ]]>'


@pytest.fixture
def made(tmp_path: Path) -> dict[str, bytes]:
    """The feeds of 25 articles: some of a direction, one with all that may go wrong in XML."""
    files: dict[str, str | None] = {"content/news/media/cour.svg": SVG}
    for day in range(24):
        when = (date(2026, 10, 1) + timedelta(days=day)).isoformat()
        more = "directions: [DPE]\n" if day % 2 else "tags: [Rue]\n"
        files |= article(f"jour-{day}", published=when, more=more)
    text = (
        "[Voir](module:matelas#pourquoi)\n\n![Un arbre.](media/cour.svg)\n\n`a < b && c`" + PLAYED
    )
    files |= article("tout", title=f"'{NASTY}'", published=TODAY.isoformat(), more=POLL, text=text)
    folder = tmp_path / "content/news/media"
    folder.mkdir(parents=True)
    for name in ("son.mp3", "film.mp4", "film.vtt", "photo.webp"):
        shutil.copy(MEDIA / name, folder / name)
    catalogue, found = assembled(tmp_path, files)
    assert catalogue, found
    return feeds(catalogue)


def test_another_reader_finds_nothing_to_say(made: dict[str, bytes]) -> None:
    """feedparser reads every feed without a complaint, its words and its whole addresses."""
    assert set(made) == {"actualites/feed.xml", "actualites/dpe/feed.xml"}
    for data in made.values():
        read = feedparser.parse(data)
        assert (read.bozo, read.version) == (0, "atom10")
        assert 0 < len(read.entries) <= MOST
        assert len({entry.id for entry in read.entries}) == len(read.entries)
    first = feedparser.parse(made["actualites/feed.xml"]).entries[0]
    assert first.title == NASTY
    assert first.link == first.id == "https://marelle.example/a/tout/"
    html = first.content[0].value
    assert 'href="https://marelle.example/m/matelas/#pourquoi"' in html
    assert "a &lt; b &amp;&amp; c" in html
    assert not re.search(r'(?:href|src)="(?!https:|mailto:|tel:)', html)


@pytest.mark.parametrize("path", ["actualites/feed.xml", "actualites/dpe/feed.xml"])
def test_it_has_what_the_rfc_asks(made: dict[str, bytes], path: str) -> None:
    """RFC 4287: one id, title, updated and self link; in each entry too, an author and content."""
    feed = fromstring(made[path])
    assert feed.tag == f"{ATOM}feed"
    alone(feed, "id", "title", "updated", "subtitle", "rights")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"https://marelle.example/{path}"
    assert links["alternate"] == f"https://marelle.example/{path.removesuffix('feed.xml')}"
    days = []
    for entry in feed.findall(f"{ATOM}entry"):
        alone(entry, "id", "title", "updated", "published", "summary", "content", "author")
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "html"
        days.append(entry.findtext(f"{ATOM}published") or "")
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]
    assert all(MOMENT.fullmatch(day) for day in days)


def test_it_is_valid_against_the_schema_of_the_rfc(made: dict[str, bytes]) -> None:
    """RELAX NG, appendix B of RFC 4287; and the schema refuses what the RFC does."""
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    for data in made.values():
        schema.assertValid(etree.fromstring(data))
    whole = made["actualites/feed.xml"].decode()
    for good, bad in (
        ('rel="enclosure"', 'relation="enclosure"'),
        ("<updated>2026", "<updated>le 2026"),
        ("<published>", "<published/><published>"),
        ('type="html"', 'type="htm"'),
        ("<id>", "<id/><id>"),
    ):
        assert good in whole
        broken = whole.replace(good, bad, 1).replace("<id/><id>", "<id/><id>", 1)
        assert not schema.validate(etree.fromstring(broken.encode())), bad


def test_a_sound_and_a_film_are_enclosed(made: dict[str, bytes]) -> None:
    """Readers that play find the file, its kind and its weight; the page publishes that file."""
    (entry,) = (e for e in feedparser.parse(made["actualites/feed.xml"]).entries if "tout" in e.id)
    kinds = {each.type: each for each in entry.enclosures}
    assert set(kinds) == {"audio/mpeg", "video/mp4"}
    for kind, name in (("audio/mpeg", "son.mp3"), ("video/mp4", "film.mp4")):
        data = (MEDIA / name).read_bytes()
        assert int(kinds[kind].length) == len(data)
        published = content_name(f"media/{name}", sha256(data).hexdigest())
        assert kinds[kind].href == f"https://marelle.example/a/tout/{published}"
        assert kinds[kind].href in entry.content[0].value


def alone(element: Element, *tags: str) -> None:
    """Assert that an element has each of these once, and not empty."""
    for tag in tags:
        [found] = element.findall(f"{ATOM}{tag}")
        assert found.text or len(found), tag
