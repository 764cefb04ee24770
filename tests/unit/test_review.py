"""The review site: every screen, key, finding and change, on pages that are nobody else's."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from contracts.activity_examples import ACCEPTED, accepted_item
from fakes.reviewed import SET, STORY, reviewed
from fakes.tiny import ACTIVITIES, FILES, LESSON, MODULE, SHEET, TODAY, assembled, project
from marelle.activities import activity_types
from marelle.cli import main
from marelle.diagnostics import Span
from marelle.model import Feedback, Hotspot, Media, Panorama, Scene
from marelle.radar.value import Radar
from marelle.render.scenes import scene
from marelle.review.index import counts
from marelle.review.keys import key
from marelle.review.sheets import MOST, sheets
from marelle.review.site import write_review
from marelle.review.unfolded import unfolded, upright
from marelle.review.value import Row


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tagged project, changed since, with a story, a remark, and its review site."""
    return reviewed(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="module")
def shown(town: Path) -> str:
    """The page of the module."""
    return (town / "build/review/m/matelas/index.html").read_text("utf-8")


def test_all_is_there_and_numbered(shown: str) -> None:
    """Each screen and question has its number, its key, and the story its graph."""
    assert re.findall(r'id="c([0-9.]+)"', shown) == [
        *("1", "2", "2.1", "2.2", "2.2.1", "2.2.2", "2.2.3")
    ]
    assert "Un matelas sur le trottoir" in shown
    assert shown.count("Corrigé") == 2
    assert 'href="la-rue.svg"' in shown
    assert "aux dernières pages" not in shown  # a page to read over has none
    assert "aria-labelledby" not in shown  # a drawing has no id of its own, nor style
    assert shown.count("<style") == 1
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in shown


@pytest.mark.parametrize("case", ACCEPTED, ids=str)
def test_a_key_is_said_once(case: Path) -> None:
    """Of any type, the right answer is a line with letters, or a list, or a sentence: one."""
    told = key(accepted_item(case)).replace("\u00a0", " ")
    assert re.search(r'Corrigé</b> [^<]+</p><p class="right">', told) is None
    assert "bonne réponse :" not in told


@pytest.mark.parametrize("name", ["match", "numeric"])
def test_what_is_said_of_an_answer_says_of_which(name: str) -> None:
    """Of the two explanations of a question, one reads which is for a right answer."""
    case = next(one for one in ACCEPTED if accepted_item(one).type == name)
    item = replace(accepted_item(case), feedback=Feedback(correct="Oui.", incorrect="Non."))
    told = key(item).replace("\u00a0", " ")
    assert "<b>Si c’est juste : </b>Oui." in told
    assert "<b>Si c’est faux : </b>Non." in told


def test_nothing_is_folded_or_left_to_a_script() -> None:
    """What unfolds is open; where one looks around, the whole panorama is shown."""
    panorama, at = Media(name="media/rue.jpg", digest="d", size=9), Span("a.yml")
    spot = Hotspot(id="a", label="La <rampe>", text="Ici.", yaw=1, pitch=2, span=at)
    seen = Panorama(src=panorama.name, alt="Une rue.", span=at)
    one = Scene(id="a", title="A", intro="", panorama=seen, hotspots=(spot,), span=at)
    shown = unfolded(scene(one, {seen.src: panorama}))
    assert 'src="media/rue.jpg" alt="Une rue."' in shown
    assert "<details open" in shown
    assert "mrl-scene" not in shown
    assert "<button" not in shown
    assert "hidden" not in shown


def test_each_screen_tells_how_easily_it_reads(shown: str) -> None:
    """The score of a screen is under its title; one of a few words has none."""
    first, second = shown.replace("\u00a0", " ").split('id="c2"')
    assert "Facilité de lecture" not in first
    assert re.search(r"Facilité de lecture : \d+ sur 100", second)


def test_what_changed_since_the_last_tag_is_there(shown: str) -> None:
    """The last tag is found by itself, and what changed since is on the page, escaped."""
    plain = shown.replace("\u00a0", " ")
    assert "Ce qui a changé depuis « v1 »" in plain
    assert "lundi" in plain
    assert "<b>lundi" not in plain
    assert "Pour les agents" in plain


def test_findings_stand_beside_their_place(tmp_path: Path) -> None:
    """What a rule says of a question is in the row of that question, escaped."""
    root = project(tmp_path)
    long = ACTIVITIES.replace(
        "Je le signale.", "Je le signale à la mairie avec une photo et l’adresse."
    )
    catalogue, found = assembled(root, {SET: long})
    assert catalogue
    assert found
    write_review(root, catalogue, found, "", TODAY)
    page = (root / "build/review/m/matelas/index.html").read_text("utf-8")
    at, said = page.index('id="c2.1"'), page.index('class="find"')
    assert at < said < page.index("<h2>Sources")
    assert "Ce qui a changé" not in page  # no git here


def test_nobody_else_finds_it(town: Path, shown: str) -> None:
    """It is out of the site, not indexed, marked, and its policy lets nothing run."""
    assert not any((town / "build/site").iterdir())
    assert "Disallow: /" in (town / "build/review/robots.txt").read_text("utf-8")
    for page in (shown, (town / "build/review/index.html").read_text("utf-8")):
        assert 'content="noindex, nofollow"' in page
        assert "default-src 'none'; style-src 'sha256-" in page
        assert 'data-mark="Relecture"' in page
        assert "<script" not in page
        assert " style=" not in page
        assert re.search(r"\son[a-z]+=", page) is None


def test_the_same_sources_give_the_same_pages(town: Path, shown: str) -> None:
    """Made again, the folder is replaced whole: same bytes, and nothing left of before."""
    stray = town / "build/review/stray.html"
    stray.write_text("x")
    catalogue, found = assembled(
        town, {SET: STORY.replace("J’attends demain.", "J’attends <b>lundi</b>.")}
    )
    assert catalogue
    write_review(town, catalogue, found, "v1", TODAY)
    assert not stray.exists()
    assert (town / "build/review/m/matelas/index.html").read_text("utf-8") == shown
    assert not list((town / "build").glob(".review-*"))


def tree(root: Path) -> dict[str, bytes]:
    """Return every file of the review site of a project."""
    top = root / "build/review"
    return {str(f.relative_to(top)): f.read_bytes() for f in top.rglob("*") if f.is_file()}


def test_an_edit_makes_again_what_names_it(tmp_path: Path) -> None:
    """Twice the same makes nothing; an edit of words makes one page; the bytes are a cold one's."""
    other = "content/modules/velo/"
    more = {other + "module.yml": SHEET.replace("un matelas", "un vélo").replace("[mat", "[vel")}
    more |= {path.replace(MODULE, other): FILES[path] for path in FILES if MODULE in path} | more
    edited = {MODULE + "pourquoi.md": LESSON.replace("gêne", "bloque")}
    made = []
    for root, changes in (("a", more), ("a", {}), ("a", edited), ("b", more | edited)):
        catalogue, found = assembled(tmp_path / root, changes)
        assert catalogue
        made.append(write_review(tmp_path / root, catalogue, found, "", TODAY)[2].made)
    assert made[1:3] == [0, 1]
    assert made[0] == made[3]
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_an_error_hides_its_module_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page of a module with an error tells it at its line; the others are there as ever."""
    other = "content/modules/velo/"
    more = {path.replace(MODULE, other): FILES[path] for path in FILES if MODULE in path}
    more[other + "module.yml"] = SHEET.replace("un matelas", "un <i>vélo").replace(
        "duration: ", "duration: 9"
    )
    root = project(tmp_path, {**more, "content/glossary.yml": "terms: 3\n"})
    assert main(["-C", str(root), "--lang", "fr", "build", "--review"]) == 0
    assert "module.yml" in capsys.readouterr().out
    made = {path: data.decode() for path, data in tree(root).items() if path.endswith(".html")}
    assert 'id="c2.1"' in made["m/matelas/index.html"]
    assert "n° 1 sur papier" in made["m/matelas/index.html"].replace("\u00a0", " ")
    told = made["m/velo/index.html"]
    assert re.search(r"content/modules/velo/module.yml:\d+:\d+, MRL211", told)
    assert "un &lt;i&gt;vélo" in told
    assert "MRL202" in made["errors/index.html"]
    assert 'href="../../m/velo/index.html"' in made["d/dpe/index.html"]
    assert "2 erreurs à corriger" in made["index.html"].replace("\u00a0", " ")


def test_no_list_grows(town: Path) -> None:
    """Any number of modules is listed in pages of so many, each with the way to the next."""
    rows = [f"<li>{n}</li>" for n in range(MOST * 40 + 1)]
    pages = dict(sheets("d/dpe/", "<h1>DPE</h1>", rows, "<p>Radar</p>"))
    assert len(pages) == 41
    assert max(map(len, pages.values())) < 1500
    assert [path for path, body in pages.items() if "Radar" in body] == ["d/dpe/"]
    assert 'href="../../../d/dpe/3/index.html"' in pages["d/dpe/2/"]
    assert "".join(rows[MOST : MOST * 2]) in pages["d/dpe/2/"]
    listed = tree(town)
    assert b'href="d/dpe/index.html"' in listed["index.html"]
    assert b'href="../../m/matelas/index.html"' in listed["d/dpe/index.html"]
    assert b"matelas" not in listed["index.html"]
    assert b'href="../m/matelas/index.html"' in listed["changes/index.html"]


def test_what_is_turned_on_paper_is_read_once() -> None:
    """The back of a card is in its key: nobody is told to turn a page of review."""
    case = next(one for one in ACCEPTED if accepted_item(one).type == "flashcard")
    paper = activity_types()["flashcard"].drawing.paper(accepted_item(case))
    assert "upside" in paper
    assert upright(paper) == ""


def test_a_count_says_of_what() -> None:
    """Of several modules, one reads how many modules are at a stage; of one, the stage alone."""
    radar = Radar(kind="module", id="a", title="A", axes=())
    at = Row(radar=replace(radar, stage="design"), direction="DPE", collection="rue")
    other = Row(radar=radar, direction="DPE", collection="rue")
    assert counts([at, other]).replace("\u00a0", " ").endswith(", étape conception : 1 module")
    assert counts([at]).endswith(", étape conception")


def test_the_command_says_where(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes the site and says since when; it refuses what makes no sense."""
    base = ["-C", str(town), "--lang", "fr", "build"]
    assert main([*base, "--review", "--since", "v1"]) == 0
    assert "review" in capsys.readouterr().out
    assert main([*base, "--since", "v1"]) == 2
    assert main([*base, "--review", "--since", "jamais"]) == 2
    assert (town / "build/review/index.html").is_file()
    assert not list((town / "build").glob(".review-old"))
