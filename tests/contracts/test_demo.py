"""The content we show uses all that authors may use: each is seen at work, and judged in a page."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marelle.activities import activity_types
from marelle.activities.modifiers import SCHEMAS
from marelle.blocks import block_kinds
from marelle.catalogue import load_project
from marelle.model import ActivitySet, Catalogue, Format, Lesson, Scene
from marelle.read.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
SETS = sorted((ROOT / "content/modules").glob("*/*.yml"))


def written(schema: str, key: str = "") -> set[str]:
    """Return the keys that *schema* has at its root, or in the block *key*."""
    data = json.loads((ROOT / "schemas" / f"{schema}.schema.json").read_text(encoding="utf-8"))
    return set(data["properties"] if not key else data["properties"][key]["properties"])


def blocks(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping of *data*."""
    if isinstance(data, dict):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from blocks(part)


def documents() -> Iterator[Any]:
    """Yield what each YAML file of the modules holds."""
    for file in SETS:
        document, _found = read_yaml(file.name, file.read_bytes())
        assert document, file
        yield document.data


def items() -> Iterator[dict[str, Any]]:
    """Yield every activity, as it is written."""
    for data in documents():
        yield from data.get("items", ())


@pytest.fixture(scope="module")
def demo() -> Catalogue:
    """What the whole of ``content/`` says."""
    catalogue, _found = load_project(ROOT, date(2026, 11, 22))
    assert catalogue
    return catalogue


def test_every_type_is_played() -> None:
    """No type of activity is absent from the demo."""
    assert {item["type"] for item in items()} == set(activity_types())


@pytest.mark.parametrize("name", [*SCHEMAS, "points", "picture", "feedback"])
def test_every_modifier_is_used(name: str) -> None:
    """What may be added to any activity is added to one, with a value that changes something."""
    plain = {"points": 1, "attempts": 1, "partial": True, "shuffle": False, "confidence": False}
    assert any(name in item and item[name] != plain.get(name) for item in items())


def test_every_key_of_a_set_is_used() -> None:
    """A set is introduced, drawn from and played against the clock somewhere."""
    assert {key for data in documents() for key in data if "items" in data} == {
        *written("activity-set")
    }


def test_every_part_of_a_story_is_used() -> None:
    """Stories have people, places, gauges, experts, conditions, branches and a panorama."""
    stories = [item for item in items() if item["type"] == "scenario"]
    used = {key for story in stories for block in blocks(story) for key in block}
    assert used >= {"characters", "places", "gauges", "lines", "effects", "if", "branches"}
    assert used >= {"expert", "panorama", "at", "view", "where"}


def test_every_block_of_a_lesson_is_used() -> None:
    """Each kind of block stands in a lesson of the demo."""
    text = "".join(f.read_text(encoding="utf-8") for f in (ROOT / "content/modules").glob("*/*.md"))
    assert [name for name in block_kinds() if f"!!! {name}" not in text] == []


def test_every_mode_is_shown(demo: Catalogue) -> None:
    """Modules are practice or assessment, of every format and kind of screen; games have content.

    Opinions are asked with words and with a scale.
    """
    modules = demo.modules
    assert {module.format for module in modules} == set(Format)
    assert {module.pass_mark is None for module in modules} == {True, False}
    assert {type(s) for module in modules for s in module.screens} == {Lesson, ActivitySet, Scene}
    assert demo.challenges
    assert demo.campaigns
    polls = [item for item in items() if item["type"] == "poll"]
    assert {key for poll in polls for key in poll} >= {"choices", "scale"}


def test_every_condition_of_a_badge_is_shown() -> None:
    """Squares are won by finishing, passing, reviewing and taking part."""
    file = ROOT / "content/badges.yml"
    document, _found = read_yaml(file.name, file.read_bytes())
    assert document
    used = {key for badge in document.data["badges"] for key in badge["when"]}
    assert used == {"finished", "passed", "reviews", "challenges", "listened", "paths"}
