"""Overlays: a direction changes named parts of a module, and nothing of what learners did."""

import json
from datetime import date
from pathlib import Path

import pytest

from fakes.lent import LENT, LESSON, change
from fakes.tiny import SVG, project
from marelle.catalogue import load_project
from marelle.diagnostics import Diagnostic, has_errors
from marelle.model import ActivitySet, Catalogue, Lesson, Module

TODAY = date(2026, 11, 23)
SHEET = f"content/overlays/dpe/{LENT}.yml"
SECTION = "\n## Qui appeler\n\nAppelez le 01.\n\n## Ensuite\n\nRevenez.\n"
NOTE = '\n!!! warning "Et la nuit ?"\n    Appelez le 02.\n\nFin.\n'


def overlaid(root: Path, text: str, **files: str) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Write a project with an overlay of « matelas » for DPE; return what is read of it."""
    project(root, {SHEET: f"replace:\n{text}", **files})
    with (root / LESSON).open("a", encoding="utf-8") as lesson:
        lesson.write(SECTION + NOTE)
    return load_project(root, TODAY)


def variant(root: Path, text: str, **files: str) -> Module:
    """Return the module as DPE has it."""
    catalogue, found = overlaid(root, text, **files)
    assert catalogue, found
    (only,) = catalogue.variants
    assert only.direction == "DPE"
    return only.module


def lesson(module: Module) -> str:
    """Return the text of the lesson of a module."""
    return next(s.markdown for s in module.screens if isinstance(s, Lesson))


def test_a_section_is_replaced_up_to_the_next(tmp_path: Path) -> None:
    """A heading and what is below it; the rest of the screen is the master's."""
    entry = "  - at: pourquoi.md#qui-appeler\n    with: |\n      ## Chez nous\n\n      Le 09.\n"
    text = lesson(variant(tmp_path, entry))
    assert "## Chez nous\n\nLe 09.\n\n## Ensuite" in text
    assert "Le matelas gêne le passage." in text
    assert "01" not in text


def test_a_titled_block_is_replaced(tmp_path: Path) -> None:
    """A block is called by its title, and ends with its last indented line."""
    text = lesson(variant(
        tmp_path, "  - at: pourquoi.md#et-la-nuit\n    with: Le gardien est là.\n"
    ))  # fmt: skip
    assert "Revenez.\n\nLe gardien est là.\n\nFin." in text


def test_words_are_replaced_whatever_their_spaces(tmp_path: Path) -> None:
    """A phone number, an example: the words that are there once."""
    entry = "  - at: pourquoi.md\n    text: Appelez le 01.\n    with: Appelez le 3975.\n"
    assert "Appelez le 3975." in lesson(variant(tmp_path, entry))


def test_a_whole_screen_is_replaced(tmp_path: Path) -> None:
    """Its title comes with it."""
    text = "# Notre rue\n\n      ![Un matelas.](media/trottoir.svg)\n"
    module = variant(tmp_path, f"  - at: pourquoi.md\n    with: |\n      {text}")
    assert module.screens[0].title == "Notre rue"


def test_fields_of_an_activity_are_replaced_by_id(tmp_path: Path) -> None:
    """The answers keep their ids; those that are not named stay as they are."""
    entry = (
        "  - at: verifier.yml#bon-reflexe\n    fields:\n      prompt: Que faites-vous ici\u00a0?\n"
        "      choices: [{id: signaler, text: J’appelle le gardien.}]\n"
    )
    module = variant(tmp_path, entry)
    (screen,) = (s for s in module.screens if isinstance(s, ActivitySet))
    (item,) = screen.items
    assert item.prompt == "Que faites-vous ici\u00a0?"
    said = json.dumps(repr(item), ensure_ascii=False)
    assert "J’appelle le gardien." in said
    assert "J’attends demain." in said


def test_a_media_is_replaced_by_a_file_of_the_overlay(tmp_path: Path) -> None:
    """It lies beside the overlay, and is drawn in its place."""
    drawn = SVG.replace("M8 8h80", "M8 8h44")
    files = {f"content/overlays/dpe/{LENT}/ici.svg": drawn}
    module = variant(tmp_path, "  - at: media/trottoir.svg\n    file: ici.svg\n", **files)
    assert any("h44" in media.svg for media in module.media)
    (only,) = load_project(tmp_path, TODAY)[0].variants  # type: ignore[union-attr]
    assert only.files == {"media/trottoir.svg": f"content/overlays/dpe/{LENT}/ici.svg"}


NOWHERE, BROKEN, SCORE = "overlay-nowhere", "overlay-broken", "overlay-changes-score"
LESSON_AT, ITEM_AT = "pourquoi.md", "verifier.yml#bon-reflexe"
# Where, what else is written, the code, what the hint holds, the line.
WRONG = {
    "no such file": ("porquoi.md", "with: x", NOWHERE, "pourquoi.md", 2),
    "no such part": (f"{LESSON_AT}#qui-appelle", "with: x", NOWHERE, "qui-appeler", 2),
    "no such words": (LESSON_AT, "text: zzz\n    with: x", NOWHERE, "", 3),
    "twice": (LESSON_AT, "text: Appelez\n    with: x", NOWHERE, "", 3),
    "no such item": (ITEM_AT[:-1], "fields: {prompt: x}", NOWHERE, "bon-reflexe", 2),
    "no such answer": (ITEM_AT, "fields: {choices: [{id: signal}]}", NOWHERE, "signaler", 2),
    "nothing to put": (LESSON_AT, "text: x", NOWHERE, "", 2),
    "the sheet": ("module.yml", "with: x", NOWHERE, "", 2),
    "no such media": ("media/trottoir.svg", "file: absent.svg", NOWHERE, "", 3),
    "id": (ITEM_AT, "fields:\n      prompt: x\n      id: autre", SCORE, "", 5),
    "points": (ITEM_AT, "fields: {points: 3}", SCORE, "", 3),
    "type": (ITEM_AT, "fields: {type: gap-text}", SCORE, "", 3),
    "broken": (LESSON_AT, "with: Sans titre.", BROKEN, "", 3),
    "html": (f"{LESSON_AT}#ensuite", "with: <script>alert(1)</script>", BROKEN, "", 3),
    "html below": (f"{LESSON_AT}#ensuite", "with: |\n      ## A\n\n      <b>x</b>", BROKEN, "", 6),
    "field": (ITEM_AT, "fields:\n      prompt: ok\n      hints: 3", BROKEN, "", 5),
    "link": (f"{LESSON_AT}#ensuite", "with: '[x](module:nulle-part)'", "unknown-module", "", 3),
    "right turned": (
        ITEM_AT,
        "fields: {choices: [{id: attendre, correct: true}, {id: signaler, correct: false}]}",
        BROKEN,
        "feedback",
        2,
    ),
    "written over": (
        f"{LESSON_AT}#ensuite",
        "with: '## Ici'\n  - at: pourquoi.md\n    with: '# Tout'",
        BROKEN,
        "un seul",
        4,
    ),
    "key": (LESSON_AT, "whith: x", "unknown-key", "with", 3),
}


@pytest.mark.parametrize("name", list(WRONG))
def test_what_points_to_nothing_is_an_error_in_the_overlay(name: str, tmp_path: Path) -> None:
    """Each is told in the file of the overlay, at its line, with the nearest name."""
    at, more, code, near, line = WRONG[name]
    catalogue, found = overlaid(tmp_path, f"  - at: {at}\n    {more}\n")
    assert catalogue is None
    told = [d for d in found if d.code.name == code]
    assert told, found
    assert {d.span.path for d in found if has_errors([d])} == {SHEET}
    assert told[0].span.line == line
    assert near in told[0].hint


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("content/overlays/dpx/matelas.yml", "unknown-direction"),
        ("content/overlays/dpe/matela.yml", "unknown-module"),
        ("content/overlays/matelas.yml", "unexpected-file"),
        ("content/overlays/dpe/matelas/rien.svg", "unexpected-file"),
        ("content/overlays/dpe/a/b/c.yml", "unexpected-file"),
    ],
)
def test_an_overlay_of_nothing_is_an_error(path: str, code: str, tmp_path: Path) -> None:
    """A direction, a module that does not exist; a file that no overlay names."""
    project(tmp_path, {path: "replace: [{at: pourquoi.md, with: x}]\n"})
    catalogue, found = load_project(tmp_path, TODAY)
    assert catalogue is None
    assert code in [d.code.name for d in found]


def test_an_error_of_the_master_is_told_once(tmp_path: Path) -> None:
    """What is wrong in the module is not told again of each direction."""
    project(tmp_path, {SHEET: "replace:\n  - {at: pourquoi.md, text: gêne, with: bloque}\n"})
    change(tmp_path, LESSON, "[vérifiez vos acquis](#verifier)", "[vérifiez](#verifie)")
    found = load_project(tmp_path, TODAY)[1]
    assert [d.code.name for d in found] == ["unknown-anchor"]
