"""Files of H5P: content that fits its libraries, which are named, and the photographs."""

import json
import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from fakes.h5p import SHAPES, faults
from fakes.questions import every_type
from marelle import i18n
from marelle.interchange import exporter
from marelle.interchange.base import Fate
from marelle.model import Module, Picture

JPEG = b"\xff\xd8\xff\xe0 not looked at"


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def photographed(module: Module) -> Module:
    """Return the module whose drawings have become photographs of 400 by 200 pixels."""
    shot = {m.name: f"{m.name.removesuffix('.svg')}.jpg" for m in module.media}
    media = tuple(
        replace(m, name=shot[m.name], svg="", width=400, height=200) for m in module.media
    )

    def taken(value: Any) -> Any:
        if isinstance(value, Picture):
            return replace(value, src=shot[value.src])
        if hasattr(value, "picture"):
            value = replace(value, picture=taken(value.picture))
        if hasattr(value, "choices") and not isinstance(value.choices, dict):
            value = replace(value, choices=tuple(map(taken, value.choices)))
        return value

    screens = tuple(
        replace(s, items=tuple(map(taken, s.items))) if hasattr(s, "items") else s
        for s in module.screens
    )
    return replace(module, media=media, screens=screens)


def exported(module: Module, folder: Path = Path()) -> tuple[dict[str, bytes], dict[str, Fate]]:
    """Return the members of the file of a module, and what became of its questions."""
    made = exporter("h5p").export(module, folder)
    with ZipFile(BytesIO(made.data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return members, {fate.item: fate for fate in made.fates}


@pytest.fixture(scope="module")
def shot(tmp_path_factory):
    """Return the members and fates of a module with photographs."""
    folder = tmp_path_factory.mktemp("module")
    module = photographed(every_type())
    for media in module.media:
        (folder / media.name).parent.mkdir(exist_ok=True)
        (folder / media.name).write_bytes(JPEG)
    with i18n.speaking("fr"):
        return exported(module, folder)


def contents(members: dict[str, bytes]) -> dict[str, Any]:
    """Return the parameters of the questions, by the beginning of their title."""
    column = json.loads(members["content/content.json"])
    inside = [part["content"] for part in column["content"]]
    return {one["metadata"]["title"][:12]: one["params"] for one in inside}


@pytest.mark.parametrize("photographs", [False, True])
def test_all_content_fits_its_libraries(shot, photographs):
    """No field is missing, unknown or of another type, and a column takes each library."""
    members = shot[0] if photographs else exported(every_type())[0]
    column = json.loads(members["content/content.json"])
    assert faults(column, SHAPES["H5P.Column 1.18"]) == []
    assert len(column["content"]) == (20 if photographs else 18)


def test_the_fake_refuses_what_does_not_fit():
    """What is unknown, missing, of another type or of another version is told."""
    members, _fates = exported(every_type())
    column = json.loads(members["content/content.json"])
    first = column["content"][0]["content"]
    first["params"]["questions"] = first["params"].pop("question")
    first["params"]["answers"][0]["correct"] = "true"
    column["content"][1]["content"]["library"] = "H5P.MultiChoice 1.15"
    assert len(faults(column, SHAPES["H5P.Column 1.18"])) == 4


def test_the_libraries_that_are_used_are_named(shot):
    """The platform is told each of them with its version, the column first, and no other."""
    about = json.loads(shot[0]["h5p.json"])
    named = [
        f"{one['machineName']} {one['majorVersion']}.{one['minorVersion']}"
        for one in about["preloadedDependencies"]
    ]
    used = set(re.findall(r'"library": "([^"]+)"', shot[0]["content/content.json"].decode()))
    assert (about["mainLibrary"], named[0]) == ("H5P.Column", "H5P.Column 1.18")
    assert set(named) == used | {"H5P.Column 1.18"}
    assert not any(name.endswith(("library.json", ".js")) for name in shot[0])


def test_photographs_come_along_and_drawings_are_told_as_lost(shot):
    """A photograph is a file of the content; a drawing would have the whole file refused."""
    assert shot[0]["content/images/trottoir.jpg"] == JPEG
    assert (shot[1]["posture"].fate, shot[1]["dangers"].fate) == ("degraded", "degraded")
    members, fates = exported(every_type())
    assert set(members) == {"h5p.json", "content/content.json"}
    assert (fates["posture"].fate, fates["dangers"].fate) == ("dropped", "dropped")
    assert "que des photos" in fates["une-bonne"].how


def test_a_zone_is_where_it_was(shot):
    """From its corner, in per cent of the picture: a circle is in its box."""
    spots = contents(shot[0])["Touchez les "]["imageHotspotQuestion"]["hotspotSettings"]["hotspot"]
    rect, circle = (spot["computedSettings"] for spot in spots)
    assert rect == {"x": 0, "y": 0, "width": 10, "height": 10, "figure": "rectangle"}
    assert circle["figure"] == "circle"
    assert circle["x"] + circle["width"] / 2 == pytest.approx(50, abs=0.001)
    assert circle["y"] + circle["height"] / 2 == pytest.approx(50, abs=0.001)
    assert circle["width"] * 400 == pytest.approx(circle["height"] * 200, rel=0.001)


def test_the_marks_of_h5p_are_not_those_of_the_author():
    """A star, a bar or a colon that was typed is an entity, which the library undoes."""
    asked = contents(exported(every_type())[0])
    [text] = asked["Comment s’ap"]["questions"]
    assert unescape(text).split("*")[1] == "Dans Ma Rue/l’été"
    assert text.count("*") == 2
    assert asked["Des gants ?"]["textField"].count("*") == 4


def test_a_gap_beside_bold_words_keeps_its_space():
    """What parts a gap from words in bold is in the file."""
    asked = contents(exported(every_type())[0])
    assert "jaune <strong>" in asked["Touchez le d"]["textField"]


def test_points_that_h5p_counts_otherwise_are_told():
    """H5P gives a point an answer: a question worth more, or less, says so."""
    _members, fates = exported(every_type())
    assert "3 points au lieu de 2" in fates["plusieurs"].how
    assert fates["anonyme"].fate == "kept"


def test_types_without_h5p_say_what_to_do():
    """Nothing is left out silently."""
    _members, fates = exported(every_type())
    assert {item for item, fate in fates.items() if fate.fate == "dropped"} == {
        *("guichet", "mains", "posture", "dangers")
    }
    assert "SCORM" in fates["guichet"].how
