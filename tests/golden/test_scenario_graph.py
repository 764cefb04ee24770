"""The graph of a story of twelve scenes as its author sees it, to the byte: in text and in SVG.

The expected files are in ``tests/golden/scenario``; ``MARELLE_GOLDEN=write`` writes them anew.
"""

import os
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from contracts.activity_examples import item_at, load
from marelle import i18n
from marelle.activities import activity_types
from marelle.activities.scenario.graph import hopeless, layers, levels, merges, roads
from marelle.activities.scenario.layout import BOX, HIGH, layout
from marelle.activities.scenario.roads import best_road

FOLDER = Path(__file__).parent / "scenario"
KIND = activity_types()["scenario"]
FILES = {"text": "graph.txt", "svg": "graph.svg"}


@pytest.fixture(scope="module")
def story():
    """The story of twelve scenes, which has nothing wrong."""
    node = load(FOLDER / "story.yml").root
    item = item_at(KIND, node)
    assert list(KIND.model.problems(item, node)) == []
    assert len(item.scenes) == 12
    return item


@pytest.mark.parametrize("form", FILES)
def test_exact_drawing(story, form):
    """The drawing is its golden, byte for byte; drawn again it is the same."""
    with i18n.speaking("fr"):
        got = KIND.view(form, story)
        assert KIND.view(form, story) == got
    golden = FOLDER / FILES[form]
    if os.environ.get("MARELLE_GOLDEN") == "write":
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got


def test_the_picture_says_what_it_shows(story):
    """The SVG is XML, the author's signs are text in it, and its description counts the roads."""
    picture = ElementTree.fromstring(KIND.view("svg", story))
    title, description, *_rest = picture
    assert title.text == story.prompt
    assert "12 situations" in (description.text or "")
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert len(list(picture.iter("{http://www.w3.org/2000/svg}g"))) == 12 + len(story.ways)


def test_no_box_covers_another_and_lines_go_down(story):
    """Boxes keep apart, lines only go down, and none passes through a box."""
    place = layout(story)
    for (x, y), (other_x, other_y) in combinations(place.boxes.values(), 2):
        assert abs(x - other_x) >= BOX or abs(y - other_y) >= HIGH
    for points in place.lines.values():
        assert all(here[1] <= after[1] for here, after in pairwise(points))
        for x, y in points[1:-1]:
            assert not any(
                abs(x - box_x) < BOX / 2 and box_y < y < box_y + HIGH
                for box_x, box_y in place.boxes.values()
            )


def test_what_the_graph_says(story):
    """Layers, meetings, roads, lost scenes and gauges, computed by hand."""
    assert layers(story)["absent"] == 2
    assert merges(story) == ["fache", "absent", "joint", "seul", "partie"]
    assert roads(story)["absent"] == 3
    assert hopeless(story) == ["cris"]
    assert best_road(story) == ["arrivee.liste", "absent.appeler", "joint.ecrit", "message.carte"]
    assert levels(story, best_road(story)) == [3, 3]
    assert levels(story, ["arrivee.ignorer", "fache.crier"]) == [0, 3]
