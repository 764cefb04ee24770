"""``marelle new``: what it says and leaves beside the files that it begins."""

import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from fakes.project import make_project
from marelle.activities import activity_types
from marelle.assets import SKELETONS
from marelle.catalogue import load_project
from marelle.cli import main


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A small project."""
    monkeypatch.setenv("MARELLE_LANG", "fr")
    return make_project(tmp_path / "p")


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>\n'


def new(root, *words):
    """Begin something in the project."""
    return main(["new", *words, "-C", str(root)])


def test_a_new_screen_tells_its_minutes(root, capsys):
    """The sheet says what the lesson takes then, keeps its comments, and the command tells it."""
    assert new(root, "module", "court") == 0
    sheet = root / "content/modules/court/module.yml"
    for name in ("a", "b", "c"):
        assert new(root, "activity", name, "--module", "court", "--title", f"Encore {name}") == 0
    assert re.search(r"dit maintenant \d min, et non 1\b", capsys.readouterr().out)
    assert re.search("(?m)^duration: [2-4]$", sheet.read_text("utf-8"))
    assert "# " in sheet.read_text("utf-8")
    found = load_project(root, date.today())[1]
    assert not [d for d in found if d.code.name == "duration-off"]


def test_a_first_competence_begins_with_its_positioning(root, monkeypatch, capsys):
    """Where no competence is written, an example is; where writing fails, nothing is left."""
    before = [path for path in sorted(root.rglob("*")) if path.is_file()]

    def failing(*_words, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_bytes", failing)
        assert new(root, "positioning", "compter") == 130
    assert "Aucun fichier" in capsys.readouterr().err
    assert [path for path in sorted(root.rglob("*")) if path.is_file()] == before
    assert new(root, "positioning", "compter") == 0
    assert load_project(root, date.today())[1] == []
    competences = str(root / "content/competences.yml")
    assert main(["format", "--check", competences, "-C", str(root)]) == 0


def test_an_activity_begins_with_a_word_on_its_odd_syntax(root):
    """Ours, in French, and its comment stays; no type begins with what tests the parser."""
    kinds = {kind for kind in activity_types() if kind != "scenario"}
    written = {file.stem.replace("_", "-") for file in (SKELETONS / "activity").glob("*.yml")}
    assert written == kinds
    for kind, word in (("gap-choice", "Chaque {mot}"), ("highlight", "[entre crochets]{et-nommé}")):
        assert new(root, "module", f"lecon-{kind}") == 0
        assert new(root, "activity", kind, "--module", f"lecon-{kind}", "--type", kind) == 0
        text = (root / f"content/modules/lecon-{kind}/{kind}.yml").read_text("utf-8")
        assert f"{word}" in text
        assert "&" not in text
    assert load_project(root, date.today())[1] == []


def test_a_lesson_of_twenty_screens_takes_no_more(root, capsys):
    """The next one is refused in a sentence, and nothing is written."""
    sheet = root / "content/modules/se-laver-les-mains/module.yml"
    names = "".join(f"  - ecran-{n}.yml\n" for n in range(20))
    text = sheet.read_text("utf-8")
    sheet.write_text(text[: text.index("screens:")] + "screens:\n" + names, "utf-8")
    before = sorted(root.rglob("*"))
    assert new(root, "activity", "--title", "Encore", "--module", "se-laver-les-mains") == 2
    assert "20 écrans" in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


def test_what_is_refused_says_which_option_or_what_to_type(root, capsys):
    """A title given for a name is proposed as both; an unknown word is told with its option."""
    with pytest.raises(SystemExit):
        new(root, "module", "L'été à vélo")
    said = capsys.readouterr().err
    assert "ete-velo" in said
    assert """--title "L'été à vélo\"""" in said
    assert new(root, "module", "velo", "--collection", "nope") == 2
    assert "--collection nope" in capsys.readouterr().err


def test_modules_are_listed_when_a_path_asks_for_them(root, monkeypatch, capsys):
    """Somebody who is asked for modules sees which there are."""
    monkeypatch.setattr("sys.stdin", StringIO("Parcours\n\n\nse-laver\n\n"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert new(root, "path") == 0
    assert "- module: se-laver-les-mains" in (root / "content/paths/parcours.yml").read_text(
        "utf-8"
    )
    said = capsys.readouterr().err
    assert "1. se-laver-les-mains" in said
    assert "[le premier seul]" in said
    assert said.count("Entrée garde") == 1
    assert "Vouliez-vous" in said
    options = ("--title", "Deux", "--direction", "RH")
    assert new(root, "path", "deux", *options, "--modules", "se-laver-la-main") == 2
    assert "--modules se-laver-la-main" in capsys.readouterr().err


def test_a_story_has_what_a_good_one_has(root, tmp_path, capsys):
    """Somebody, a place and its picture, titles of its ends, an expert; the right one not first."""
    (tmp_path / "Le quai.svg").write_bytes(DRAWING)
    words = ("--title", "L’orage", "--picture", str(tmp_path / "Le quai.svg"))
    (tmp_path / "faux.webp").write_bytes(b"x")
    faux = (*words[:3], str(tmp_path / "faux.webp"))
    assert new(root, "scenario", *faux, "--module", "se-laver-les-mains") == 2
    assert "WebP lisible" in capsys.readouterr().err
    assert new(root, "scenario", *words, "--module", "se-laver-les-mains") == 0
    home = root / "content/modules/se-laver-les-mains"
    assert (home / "media/quai.svg").read_bytes() == DRAWING
    catalogue, found = load_project(root, date.today())
    assert {d.code.name for d in found} <= {"template-left"}
    assert catalogue
    story = next(item for m in catalogue.modules for item in m.items if item.type == "scenario")
    text = (home / "orage.yml").read_text("utf-8")
    assert story.id == "orage"
    for said in ("media/quai.svg", "where: lieu", "who: collegue", "expert: "):
        assert said in text
