"""The graphs that authors ask for: by name in a terminal, by address in the preview."""

import pytest

from fakes.tiny import MODULE, project
from marelle.cli import main
from marelle.cli.stories import ADDRESS, graph, preview, stories
from marelle.engine.refusal import Refusal

STORY = """\
title: Une histoire
items:
  - id: trottoir
    type: scenario
    prompt: Un matelas <b>mouillé</b>
    start: debut
    nodes:
      - id: debut
        text: Un matelas barre le trottoir.
        choices:
          - {id: agir, text: Je le signale., goto: bravo, consequence: 1, feedback: Bien.}
          - {id: rester, text: Je reste là., goto: rate, consequence: -1, feedback: Dommage.}
      - {id: bravo, text: Le trottoir est libre., ending: success}
      - {id: rate, text: Le trottoir est barré., ending: failure}
"""
NAME = "matelas/trottoir"


@pytest.fixture
def root(tmp_path):
    """A project with one story."""
    return project(tmp_path, {MODULE + "verifier.yml": STORY})


def test_stories_are_listed_by_module_and_activity(root):
    """A name is what one types after ``marelle show scenario``."""
    assert [name for name, _item in stories(root)] == [NAME]


@pytest.mark.parametrize(("form", "sign"), [("text", "├─★+1 agir"), ("svg", "</svg>")])
def test_a_story_is_printed(root, capsys, form, sign):
    """The command prints the drawing and nothing else."""
    assert main(["show", "scenario", NAME, "--format", form, "-C", str(root)]) == 0
    printed = capsys.readouterr().out
    assert sign in printed
    assert printed == graph(root, NAME, form)[0]


def test_without_a_name_the_stories_are_listed(root, capsys):
    """One line a story, with what it is about."""
    assert main(["show", "scenario", "-C", str(root)]) == 0
    assert capsys.readouterr().out.split() == [NAME, "Un", "matelas", "<b>mouillé</b>"]


@pytest.mark.parametrize("name", ["matelas/trotoir", "matelas/bon-reflexe", "rien/trottoir", "x"])
def test_an_unknown_story_gets_the_names(root, name):
    """The closest name, or all of them."""
    with pytest.raises(Refusal, match=NAME):
        graph(root, name, "text")


def test_an_error_elsewhere_hides_nothing(root, capsys):
    """Only the module of the story must be sound; its own errors are shown as by check."""
    (root / "content/glossary.yml").write_text("faux: [", encoding="utf-8")
    assert main(["show", "scenario", NAME, "-C", str(root)]) == 0
    broken = STORY.replace("goto: rate", "goto: ratee")
    (root / MODULE / "verifier.yml").write_text(broken, encoding="utf-8")
    assert main(["show", "scenario", NAME, "-C", str(root)]) == 1
    assert "MRL310" in capsys.readouterr().out


def test_the_preview_shows_every_graph(root):
    """One page with each picture and its text, escaped; one address a picture; nothing else."""
    kind, page = preview(root, ADDRESS)
    assert kind.startswith("text/html")
    assert f"src='{NAME}.svg'" in page.decode()
    assert "&lt;b&gt;mouillé" in page.decode()
    assert "<b>" not in page.decode()
    kind, picture = preview(root, f"{ADDRESS}{NAME}.svg")
    assert kind == "image/svg+xml"
    assert picture.decode() == graph(root, NAME, "svg")[0]
    for path in ("/", "/m/matelas/", f"{ADDRESS}{NAME}", f"{ADDRESS}../{NAME}.svg"):
        assert preview(root, path) is None
