"""What is made with only what its form requires: a file that ``check`` accepts, for every type."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml

from marelle.catalogue import load_project
from marelle.diagnostics import Severity
from marelle.forms.fields import fields_of
from refusals.project import BASE

Data = dict[str, Any]
SHEET = "content/modules/tri/module.yml"
# What only an author knows: names that are told again, a text with its marks, numbers that agree.
KNOWN: dict[str, dict[str, Any]] = {
    "categorize": {
        **{f"categories.{n}.id": name for n, name in enumerate("ab")},
        **{f"elements.{n}.category": name for n, name in enumerate("aba")},
    },
    "gap-bank": {
        "labels.0.id": "mot",
        "gaps.0.answer": "mot",
        "gaps.0.id": "trou",
        "text": "Ici, un {trou}.",
    },
    "gap-choice": {"gaps.0.id": "trou", "text": "Ici, un {trou}."},
    "gap-text": {"gaps.0.id": "trou", "text": "Ici, un {trou}."},
    "highlight": {"tokens.0.id": "un", "tokens.1.id": "deux", "text": "[Ici]{un}, [là]{deux}."},
    "image-choice": {"pictures.1.src": "media/autre.svg"},
    "matrix": {
        **{f"columns.{n}.id": name for n, name in enumerate("ab")},
        **{f"rows.{n}.column": name for n, name in enumerate("ab")},
    },
    "scenario": {"start": "debut", "nodes.0.id": "debut", "nodes.1.id": "fin"},
    "slider": {"answer": 5, "min": 0, "max": 10},
}
WAYS = [
    {
        "id": f"choix-{n}",
        "text": f"Partir {n}.",
        "goto": "fin",
        "consequence": n,
        "feedback": "Oui.",
    }
    for n in range(2)
]
TICKED = {"0.correct": True, "1.feedback": "Non, pas ici."}
# What no schema can require: there, the help says it.
BESIDES: dict[str, dict[str, Any]] = {
    "choice": {f"choices.{name}": value for name, value in TICKED.items()},
    "gap-choice": {"gaps.0.options.0.correct": True},
    "highlight": {f"tokens.{name}": value for name, value in TICKED.items()},
    "hotspot": {
        **{f"zones.{name}": value for name, value in TICKED.items()},
        "zones.0.rect": [0, 0, 20, 20],
        "zones.1.polygon": [[50, 50], [60, 50], [55, 60]],
    },
    "image-choice": {f"pictures.{name}": value for name, value in TICKED.items()},
    "poll": {"choices": [{"id": "oui", "text": "Oui."}, {"id": "non", "text": "Non."}]},
    "scenario": {"nodes.0.choices": WAYS, "nodes.1.ending": "success"},
}
SAYS = ("au moins", "une seule", "un seul", "l faut", "l en faut", "Une fin n’a pas de choix")


def made(fields: list[Data], number: Iterator[int]) -> Data:
    """Return what a form writes where only the fields that it requires were filled."""
    return {f["name"]: value(f, number) for f in fields if f.get("required", True)}


def value(field: Data, number: Iterator[int]) -> Any:
    """Return an answer to a field that no other has."""
    match field:
        case {"widget": "object", "fields": fields}:
            return made(fields, number)
        case {"widget": "list", "fields": fields}:
            return [made(fields, number) for _ in range(field.get("min", 1))]
        case {"widget": "list", "field": inside}:
            return [value(inside, number) for _ in range(field.get("min", 1))]
        case {"widget": "select"}:
            return field["options"][-1]["value"]
        case {"widget": "image"}:
            return "media/bac.svg"
        case {"widget": "number"}:
            return next(number)
    return f"mot-{next(number)}" if "pattern" in field else f"Un mot, le {next(number)}."


def put(data: Any, path: str, what: Any) -> None:
    """Write *what* at the *path* of *data*."""
    first, _dot, rest = path.partition(".")
    key = int(first) if first.isdigit() else first
    if rest:
        put(data[key], rest, what)
    else:
        data[key] = what


def refused(root: Path, activities: dict[str, Data]) -> dict[str, str]:
    """Return the types whose activity is refused, a screen each, with what is said."""
    tri = (root / SHEET).parent
    sheet = yaml.safe_load((BASE / SHEET).read_text())
    sheet["screens"] = [f"{name}.yml" for name in activities]
    (root / SHEET).write_text(yaml.safe_dump(sheet, allow_unicode=True))
    for name, activity in activities.items():
        screen = {"title": f"Écran {name}", "items": [activity]}
        (tri / f"{name}.yml").write_text(yaml.safe_dump(screen, allow_unicode=True))
    found = load_project(root)[1]
    wrong = {Path(d.span.path).stem: d.message for d in found if d.code.severity is Severity.ERROR}
    return dict(sorted(wrong.items()))


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The sound project of the refusals, whose one module has no screen yet."""
    shutil.copytree(BASE, tmp_path / "town")
    media = tmp_path / "town/content/modules/tri/media"
    shutil.copy(media / "bac.svg", media / "autre.svg")
    for name in ("pourquoi.md", "verifier.yml"):
        (tmp_path / "town/content/modules/tri" / name).unlink()
    return tmp_path / "town"


def test_what_a_form_requires_is_enough_for_check(town: Path):
    """Twenty activities, each with its stars alone; what no form can require, its help says."""
    (items,) = (f for f in fields_of("activity-set") if f["name"] == "items")
    forms = {one["name"]: one["fields"] for one in items["types"]}
    activities = {}
    for name, fields in forms.items():
        activities[name] = {"type": name, **made(fields, count(1)), "id": f"q-{name}"}
        for path, said in KNOWN.get(name, {}).items():
            put(activities[name], path, said)
    assert list(refused(town, activities)) == sorted(BESIDES)
    for name, besides in BESIDES.items():
        for path, said in besides.items():
            assert any(word in " ".join(helps(forms[name], path)) for word in SAYS), (name, path)
            put(activities[name], path, said)
    assert refused(town, activities) == {}


def test_a_situation_that_is_nowhere_is_told_at_its_line(town: Path):
    """What a form lets one type, no list offers: its help gives an example, ``check`` the line."""
    (items,) = (f for f in fields_of("activity-set") if f["name"] == "items")
    fields = next(one["fields"] for one in items["types"] if one["name"] == "scenario")
    for path in ("start", "nodes.choices.goto"):
        assert "Par exemple\u00a0: «\u00a0" in list(helps(fields, path))[-1]
    story = {"type": "scenario", **made(fields, count(1)), "id": "histoire"}
    for path, said in (KNOWN["scenario"] | BESIDES["scenario"]).items():
        put(story, path, said)
    ways = [{**way, "goto": "finn"} if not n else way for n, way in enumerate(WAYS)]
    put(story, "nodes.0.choices", ways)
    put(story, "start", "but")
    refused(town, {"scenario": story})
    screen = town / "content/modules/tri/scenario.yml"
    rows = screen.read_text().splitlines()
    found = [d.span for d in load_project(town)[1] if d.code.id == "MRL310"]
    assert {rows[span.line - 1].strip() for span in found} == {"start: but", "goto: finn"}


def helps(fields: list[Data], path: str) -> Iterator[str]:
    """Yield the help on the way to a field, which is open."""
    for name in path.split("."):
        if not name.isdigit():
            (field,) = (f for f in fields if f["name"] == name)
            assert not field.get("collapsed")
            yield field["hint"]
            fields = field.get("fields", [])
