"""The schemas: closed, in French, fresh, and wired to the editor for every content file."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from operator import itemgetter
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from habits.checkout import of_each
from marelle import assets
from marelle.activities import activity_types, generate

ROOT = Path(__file__).parents[2]
FOLDER = assets.folder("schemas")
SCHEMAS = {f.name: json.loads(f.read_text(encoding="utf-8")) for f in FOLDER.glob("*.json")}
# Straight apostrophes, and signs that need a non-breaking space before or after them.
CARELESS = re.compile(r"\w'\w|(?<=\S) [:;?!»]|« |\w[?!;]")
SOURCES = [
    *sorted((ROOT / "content").glob("*.yml")),
    *sorted((ROOT / "content/modules").glob("*/*.yml")),
    *sorted((ROOT / "flyers").glob("*.yml")),
    *sorted((ROOT / "flyers/profiles").glob("*.yml")),
]


def parts(schema: Any, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema inside *schema*, the conditions of ``if`` left out."""
    yield place, schema
    for name, sub in schema.get("properties", {}).items():
        yield from parts(sub, f"{place}/{name}")
    for name, sub in schema.get("$defs", {}).items():
        yield from parts(sub, f"{place}/$defs/{name}")
    if "items" in schema:
        yield from parts(schema["items"], f"{place}[]")


def resolved(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return what a ``$ref`` of the schema file *name* points at, or *schema* itself."""
    if "$ref" not in schema:
        return schema
    file, _hash, pointer = schema["$ref"].partition("#")
    target = SCHEMAS[file or name]
    for step in pointer.strip("/").split("/") if pointer else ():
        target = target[step]
    return target


EVERY = [(name, place, s) for name, top in SCHEMAS.items() for place, s in parts(top, name)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name):
    """Each file satisfies the meta-schema of draft 2020-12 and says that it does."""
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@of_each(EVERY, itemgetter(1))
def test_every_part_speaks_french(part):
    """Each part has a title and a description: a sentence, with the typography of French."""
    name, place, schema = part
    for word in ("title", "description"):
        text = resolved(name, schema).get(word, "")
        assert text, f"{place} has no {word}"
        assert not CARELESS.search(text), f"{place}: {text}"
    assert resolved(name, schema)["description"].endswith((".", "?", "»"))


@of_each(EVERY, itemgetter(1))
def test_every_object_is_closed(part):
    """An unknown key is always refused; only the dispatch by type leaves it to its branches.

    Where the keys are names that the author gave, each value is described instead.
    """
    name, place, schema = part
    whole = resolved(name, schema)
    if whole.get("type") == "object" and "allOf" not in whole:
        if "properties" not in whole:
            assert whole["additionalProperties"]["description"], place
            return
        assert whole["additionalProperties"] is False, place
        assert set(whole.get("required", ())) <= set(whole["properties"])


def test_each_activity_type_has_its_branch():
    """The enum, the conditions and the closed definitions name the same types, all of them."""
    schema = SCHEMAS[generate.TARGET]
    names = list(activity_types())
    assert schema["properties"]["type"]["enum"] == names
    chosen = [branch["if"]["properties"]["type"]["const"] for branch in schema["allOf"]]
    assert chosen == names
    for name, branch in zip(names, schema["allOf"], strict=True):
        assert branch["then"] == {"$ref": f"#/$defs/{name}"}
        assert schema["$defs"][name]["additionalProperties"] is False


def test_the_generated_schema_is_fresh():
    """After a fragment changed, ``python -m marelle.activities.generate`` was run."""
    assert (FOLDER / generate.TARGET).read_text(encoding="utf-8") == generate.text()


def test_no_pattern_is_slow():
    """Each pattern refuses ten thousand hostile characters at once: no catastrophic growth."""
    patterns = {schema["pattern"] for _n, _p, schema in EVERY if "pattern" in schema}
    assert len(patterns) > 5
    for pattern in patterns:
        for letter in "a1-./:@ A#":
            start = process_time()  # of this process alone: others do not count
            re.search(pattern, letter * 10_000 + "\n!")
            assert process_time() - start < 0.2, pattern


def editor_settings() -> dict[str, Any]:
    """Return the settings of VS Code, whose JSON may hold comments."""
    text = (ROOT / ".vscode/settings.json").read_text(encoding="utf-8")
    settings: dict[str, Any] = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    return settings


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_the_editor_knows_every_content_file(file):
    """VS Code maps each file to one schema, the very one that its first line names.

    No name tells a scene from activities, nor a package from a module written here: the schema of
    screens does, and that of sheets, by what they say.
    """
    path = file.relative_to(ROOT).as_posix()
    mapped = []
    for schema, globs in editor_settings()["yaml.schemas"].items():
        every = [globs] if isinstance(globs, str) else globs
        refused = [glob[1:] for glob in every if glob.startswith("!")]
        if any(_matches(path, glob) for glob in every) and not any(
            _matches(path, glob) for glob in refused
        ):
            mapped.append((ROOT / schema).resolve())
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    modeline = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert modeline, path
    named = (file.parent / modeline[1]).resolve()
    if named.name in ("scene.schema.json", "activity-set.schema.json"):
        named = named.with_name("screen.schema.json")
    if named.name in ("module.schema.json", "package.schema.json"):
        named = named.with_name("sheet.schema.json")
    assert mapped == [named]
    assert mapped[0].is_file()


def _matches(path: str, glob: str) -> bool:
    return path.count("/") == glob.count("/") and fnmatch(path, glob)


@pytest.mark.parametrize("name", ["settings.json", "extensions.json"])
def test_a_new_project_is_wired_as_ours(name):
    """``marelle init`` gives the editor what ours has."""
    ours = (ROOT / ".vscode" / name).read_bytes()
    assert (ROOT / "tools/marelle/cli/starter/vscode" / name).read_bytes() == ours


def test_the_editor_extension_is_recommended():
    """VS Code offers the YAML extension, without which the schemas say nothing."""
    text = (ROOT / ".vscode/extensions.json").read_text(encoding="utf-8")
    assert "redhat.vscode-yaml" in json.loads(text)["recommendations"]


@pytest.mark.parametrize("kind", ["scene", ""])
def test_a_screen_is_held_to_its_own_schema(kind):
    """What the editor says of a screen is what the schema of its kind says, and no more."""
    registry = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
    )
    own = SCHEMAS["scene.schema.json" if kind else "activity-set.schema.json"]
    screen: dict[str, Any] = {"kind": kind, "title": 3} if kind else {"title": 3}
    said = [
        sorted(
            error.message
            for error in Draft202012Validator(s, registry=registry).iter_errors(screen)
        )
        for s in (SCHEMAS["screen.schema.json"], own)
    ]
    assert said[0] == said[1] != []
