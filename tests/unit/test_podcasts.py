"""Series and episodes: what is read of them, the feeds that others read, the pages that we show."""

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from PIL import Image

from fakes.node import in_node
from fakes.series import CUES, EPISODE, SHEET, add_series
from fakes.tiny import project
from marelle.catalogue import load_project
from marelle.engine.run import perform
from marelle.model import Catalogue, Cue
from marelle.outputs.base import Options
from marelle.outputs.site.budget import PAGE, size
from marelle.outputs.site.podcasts import podcast_pages
from marelle.outputs.site.series import plan_series
from marelle.podcast_ids import podcast_guid

NODE = Path(__file__).with_name("heard_in_node.mjs")
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"


def town(root: Path, changes: Mapping[str, str | None] | None = None) -> Catalogue:
    """Return the catalogue of a tiny project with a series, changed."""
    catalogue, found = load_project(add_series(project(root), changes))
    assert catalogue, found
    return catalogue


def published(root: Path, changes: Mapping[str, str | None] | None = None) -> dict[str, bytes]:
    """Return the files of the series on the site, by their path."""
    catalogue = town(root, changes)
    (job,) = plan_series(catalogue, Options(root=root))
    made = perform(job)
    assert not made.refused, made.refused
    return {a.path: a.data for a in job.run(*job.args) if a.path.startswith("site/")}


def test_an_episode_is_read_whole(tmp_path: Path) -> None:
    """The length comes from the sound, the text and its times from the transcript."""
    (series,) = town(tmp_path).series
    (episode,) = series.episodes
    assert episode.media.seconds == pytest.approx(1.07, abs=0.01)
    assert episode.cues == (
        Cue(start=0, end=0.5, text="Je trie."),
        Cue(start=0.5, end=1, text="C’est fini."),
    )
    assert [each.start for each in episode.chapters] == [0, 1]
    assert (episode.film, episode.season, series.picture) == (False, 0, None)


def test_a_series_offers_its_episodes_in_its_order(tmp_path: Path) -> None:
    """Serial: the first one first. Episodic: the last one first."""
    second = EPISODE.replace("number: 1", "number: 2")
    for kind, order in (("serial", ["trier", "vider"]), ("episodic", ["vider", "trier"])):
        sheet = SHEET.replace("serial", kind)
        catalogue = town(tmp_path / kind, {"vider.yml": second, "series.yml": sheet})
        assert [each.id for each in catalogue.series[0].episodes] == order


def test_a_feed_is_read_by_another_parser(tmp_path: Path) -> None:
    """feedparser finds no fault, and reads what the sheets say."""
    made = published(tmp_path)
    read = feedparser.parse(made["site/podcasts/bacs/feed.xml"])
    assert (read.bozo, read.version) == (False, "rss20")
    assert read.feed.title == "Les bacs"
    assert read.feed.language == "fr"
    assert read.feed.author == "Ville"
    assert read.feed.publisher_detail.email == "formation@ville.example"
    assert {tag.term for tag in read.feed.tags} == {"Education", "How To"}
    (entry,) = read.entries
    assert entry.title == "Trier"
    assert entry.id == "https://marelle.example/podcasts/bacs/trier/"
    assert entry.published_parsed[:3] == (2026, 11, 1)
    (sound,) = entry.enclosures
    path = sound.href.replace("https://marelle.example/", "site/")
    assert (int(sound.length), sound.type) == (len(made[path]), "audio/mpeg")


def test_a_feed_keeps_the_published_rules(tmp_path: Path) -> None:
    """What Apple requires of a channel and of an item is there, once, and well formed."""
    made = published(tmp_path)
    channel = ElementTree.fromstring(made["site/podcasts/bacs/feed.xml"])[0]
    needed = ("title", "description", "language", f"{ITUNES}image", f"{ITUNES}category")
    for name in (*needed, f"{ITUNES}explicit", "link", f"{ITUNES}author", f"{ITUNES}owner"):
        assert len(channel.findall(name)) == 1, name
    assert channel.findtext(f"{ITUNES}explicit") in ("true", "false")
    assert channel.findtext(f"{ITUNES}type") in ("episodic", "serial")
    item = channel.find("item")
    assert item is not None
    for name in ("title", "enclosure", "guid", "pubDate", "description", f"{ITUNES}duration"):
        assert len(item.findall(name)) == 1, name
    assert parsedate_to_datetime(item.findtext("pubDate") or "").utcoffset() is not None
    assert item.findtext(f"{ITUNES}duration") == "1"
    assert item.findtext("description", "").endswith("Voix de synthèse.")
    image = channel.find(f"{ITUNES}image")
    assert image is not None
    cover = made[image.attrib["href"].replace("https://marelle.example/", "site/")]
    with Image.open(BytesIO(cover)) as opened:
        assert (opened.format, opened.size) == ("PNG", (1400, 1400))


def test_a_feed_has_transcripts_and_chapters(tmp_path: Path) -> None:
    """The tags of the podcast namespace lead to files that are there, of the kind they say."""
    made = published(tmp_path)
    channel = ElementTree.fromstring(made["site/podcasts/bacs/feed.xml"])[0]
    told = {each.tag.removeprefix(PODCAST): each.attrib for each in channel.iter()}
    text = made[told["transcript"]["url"].replace("https://marelle.example/", "site/")]
    assert text.decode() == CUES
    assert (told["transcript"]["type"], told["transcript"]["language"]) == ("text/vtt", "fr")
    assert told["chapters"]["type"] == "application/json+chapters"
    chapters = json.loads(
        made[told["chapters"]["url"].replace("https://marelle.example/", "site/")]
    )
    assert chapters["version"] == "1.2.0"
    assert [each["startTime"] for each in chapters["chapters"]] == [0, 1]
    assert channel.findtext(f"{PODCAST}locked") == "yes"
    assert channel.findtext(f"{PODCAST}license") == "etalab-2.0"
    address = "https://marelle.example/podcasts/bacs/feed.xml"
    assert channel.findtext(f"{PODCAST}guid") == podcast_guid(address)


@pytest.mark.parametrize(
    ("feed", "guid"),
    [
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
        ("https://podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ],
)
def test_a_guid_is_that_of_the_namespace(feed: str, guid: str) -> None:
    """Two feeds of others, whose identifiers are published, have theirs."""
    assert podcast_guid(feed) == guid


def test_what_an_author_types_is_text(tmp_path: Path) -> None:
    """Marks in a title, a summary, a chapter or a phrase are shown, never obeyed."""
    evil = '<script>alert(1)</script> & \\"co\\"'
    changes = {
        "series.yml": SHEET.replace("Les bacs", f'"{evil}"'),
        "trier.yml": EPISODE.replace("title: Trier", f'title: "{evil}"').replace(
            "title: La fin", f'title: "{evil}"'
        ),
        "media/trier.vtt": CUES.replace("Je trie.", "Je &lt;b&gt;trie&lt;/b&gt; <i>bien</i>."),
    }
    made = published(tmp_path, changes)
    read = feedparser.parse(made["site/podcasts/bacs/feed.xml"])
    assert not read.bozo
    page = made["site/podcasts/bacs/trier/index.html"].decode()
    assert "<script>alert" not in page
    assert "Je &lt;b&gt;trie&lt;/b&gt; bien." in page
    assert all("<script>" not in html for *_, html, _meta in podcast_pages(town(tmp_path, changes)))


def test_a_page_is_whole_without_a_script(tmp_path: Path) -> None:
    """The browser's own player, nothing asked before a tap, each word said, chapters as links."""
    page = published(tmp_path)["site/podcasts/bacs/trier/index.html"].decode()
    assert '<audio controls preload="none"' in page
    assert page.count("<li data-at=") == 2
    assert page.count("#t=") == 2
    assert "voix de synthèse" in page
    assert size(page) < PAGE


def test_a_list_names_all_that_an_episode_needs(tmp_path: Path) -> None:
    """Each file that a phone keeps is there, with its digest and its weight."""
    made = published(tmp_path)
    listed = json.loads(made["site/podcasts/bacs/trier/files.json"])
    assert listed["module"] == "podcasts/bacs/trier"
    own = [each for each in listed["files"] if not each["at"].startswith("../")]
    beside = {
        path.removeprefix("site/podcasts/bacs/trier/").replace("index.html", "")
        for path in made
        if path.startswith("site/podcasts/bacs/trier/") and not path.endswith("files.json")
    }
    assert {each["at"] for each in own} == beside


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    """Feed, cover, pages and lists are the same wherever the project lies."""
    assert published(tmp_path / "a") == published(tmp_path / "b")


def test_long_lists_are_cut(tmp_path: Path) -> None:
    """Fifty episodes make two pages, linked without a script."""
    many = {f"e{n}.yml": EPISODE.replace("number: 1", f"number: {n}") for n in range(2, 51)}
    paths = [path for path, *_ in podcast_pages(town(tmp_path, many))]
    assert paths == ["podcasts/", "podcasts/bacs/", "podcasts/bacs/2/"]


@pytest.mark.parametrize(
    ("played", "of", "done"),
    [
        ([[0, 54]], 54, True),
        ([[0, 20], [20.5, 50]], 54, True),
        ([[0, 20], [0, 20], [0, 20]], 54, False),
        ([[40, 54]], 54, False),
        ([], 0, False),
    ],
)
def test_an_episode_counts_when_it_was_really_played(
    played: list[list[float]], of: float, done: bool
) -> None:
    """Nine tenths of it, each second once: to jump to the end is not to listen."""
    (said,) = in_node(NODE, [{"now": {"at": 1, "of": of, "played": played}, "day": 7}])
    assert said.get("on") == (7 if done else None)


def test_two_visits_make_one_hearing() -> None:
    """What was played another day counts; the day it was enough never moves."""
    before = {"at": 30, "of": 54, "played": [[0, 30]]}
    now = {"at": 50, "of": 54, "played": [[29, 52]]}
    (said,) = in_node(NODE, [{"before": before, "now": now, "day": 8}])
    assert said == {"at": 50, "of": 54, "played": [[0, 52]], "on": 8}
    (again,) = in_node(NODE, [{"before": said, "now": {**now, "played": []}, "day": 9}])
    assert again["on"] == 8
