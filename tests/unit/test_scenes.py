"""Scenes: what is checked of them, the small picture, the policy and the files of their pages."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from fakes.tiny import MODULE, SHEET, loaded, project
from marelle.catalogue import scenes
from marelle.diagnostics import codes
from marelle.model import Scene
from marelle.render.poster import HIGH, WIDE, flat
from marelle.render.scenes import posters_of

SCENE = """\
kind: scene
title: Autour de vous
panorama: {src: media/rue.webp, alt: Une rue et un matelas.}
view: {yaw: 30}
hotspots:
  - {id: matelas, label: Le matelas, yaw: 10, pitch: -5.5, text: Il barre le trottoir.}
  - {id: mur, label: Le mur, yaw: -90, pitch: 0, text: Il est propre.}
"""


def webp(width: int, height: int, colour: str = "red") -> bytes:
    """Return a plain picture."""
    made = BytesIO()
    Image.new("RGB", (width, height), colour).save(made, "WEBP")
    return made.getvalue()


def module(root: Path, scene: str = SCENE, panorama: bytes | None = None):
    """Load the tiny module with a scene."""
    sheet = SHEET + "  - autour.yml\n"
    project(root, {f"{MODULE}module.yml": sheet, f"{MODULE}autour.yml": scene})
    (root / MODULE / "media/rue.webp").write_bytes(panorama or webp(200, 100))
    return loaded(root)


def test_a_scene_is_a_screen(tmp_path: Path) -> None:
    """A screen of kind ``scene`` is modelled, with its degrees, and links may point at it."""
    made = module(tmp_path)
    assert made.diagnostics == ()
    assert made.module
    scene = made.module.screens[-1]
    assert isinstance(scene, Scene)
    assert (scene.panorama.yaw, scene.panorama.pitch, scene.ordered) == (30, 0, False)
    assert [(h.id, h.yaw, h.pitch) for h in scene.hotspots] == [
        ("matelas", 10, -5.5), ("mur", -90, 0)
    ]  # fmt: skip
    assert "autour" in made.anchors.names


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kind: scene", "kind: scenes", codes.UNKNOWN_VALUE),
        ("yaw: 10", "yaw: 190", codes.TOO_GREAT),
        ("id: mur", "id: matelas", codes.DUPLICATE_ID),
        ("alt: Une rue et un matelas.", "", codes.MISSING_KEY),
        ("media/rue.webp", "media/rues.webp", codes.MISSING_MEDIA),
        ("media/rue.webp", "media/trottoir.svg", codes.BAD_PATTERN),
    ],
)
def test_what_is_refused(tmp_path: Path, old: str, new: str, code) -> None:
    """Each mistake in a scene is told with its code, in the scene's own file."""
    found = module(tmp_path, SCENE.replace(old, new)).diagnostics
    assert code in {d.code for d in found}
    assert all(d.hint for d in found)


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("kind: scene\n", "", codes.MISSING_KEY, "kind: scene"),
        ("label: Le mur", "label: le  Matelas", codes.DUPLICATE_TEXT, "proposition"),
        ("pitch: -5.5", "pitch: -5,5", codes.UNKNOWN_KEY, "«\u00a0-5.5\u00a0»"),
        ("yaw: 10,", "yaw: 10°,", codes.WRONG_TYPE, "«\u00a010\u00a0»"),
        ("media/rue.webp", "rue.webp", codes.BAD_PATTERN, "«\u00a0media/rue.webp\u00a0»"),
        ("media/rue.webp", "media/rues.webp", codes.MISSING_MEDIA, "«\u00a0media/rue.webp\u00a0»"),
    ],
)
def test_a_mistake_is_said_once(tmp_path: Path, old: str, new: str, code, hint: str) -> None:
    """One finding, whose hint says what to type; the panorama it meant is not unused."""
    assert SCENE.count(old) == 1
    (finding,) = module(tmp_path, SCENE.replace(old, new)).diagnostics
    assert finding.code == code
    assert hint in finding.hint


@pytest.mark.parametrize("size", [(200, 120), (300, 100), (4100, 2050)])
def test_a_panorama_goes_all_the_way_round(tmp_path: Path, size: tuple[int, int]) -> None:
    """Twice as wide as high, and no wider than an old phone draws."""
    found = module(tmp_path, panorama=webp(*size)).diagnostics
    assert [d.code for d in found] == [codes.PANORAMA_UNFIT]


def test_a_panorama_is_light(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over its weight a panorama is refused, by the bytes of the file."""
    monkeypatch.setattr(scenes, "HEAVIEST", 50)
    found = module(tmp_path).diagnostics
    assert [d.code for d in found] == [codes.PANORAMA_UNFIT]


def test_the_small_picture_shows_the_first_look() -> None:
    """It is cut around the first look, across the edge of the panorama too."""
    whole = Image.new("RGB", (360, 180), "blue")
    whole.paste("red", (0, 0, 60, 180))
    whole.paste("red", (300, 0, 360, 180))
    made = BytesIO()
    whole.save(made, "PNG")
    behind = Image.open(BytesIO(flat(made.getvalue(), 180, 0)))
    assert behind.size == (WIDE, HIGH)
    for x in (5, WIDE // 2, WIDE - 5):
        red, _green, blue = behind.convert("RGB").getpixel((x, HIGH // 2))
        assert red > 200 > 60 > blue


def test_the_small_picture_is_named_by_what_it_shows(tmp_path: Path) -> None:
    """Another panorama, or another first look, is another name."""
    names = set()
    for n, (text, colour) in enumerate(
        [(SCENE, "red"), (SCENE, "blue"), (SCENE.replace("yaw: 30", "yaw: 31"), "red")]
    ):
        made = module(tmp_path / str(n), text, webp(200, 100, colour)).module
        assert made
        names |= {poster.name for poster in posters_of(made)}
    assert len(names) == 3
