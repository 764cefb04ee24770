"""Contract of the activity types, run on every folder found: a new type gets it for nothing."""

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from contracts.activity_examples import (
    ACCEPTED,
    FOLDERS,
    REFUSED,
    accepted_item,
    findings,
    kind_of,
    name_of,
)
from marelle.activities import activity_types
from marelle.activities.generate import TARGET, text
from marelle.assets import folder as shipped
from marelle.ids import type_name

FILES = (
    "README.md",
    "__init__.py",
    "element.css",
    "element.js",
    "element.min.js",
    "model.py",
    "render.py",
)
FORMATS = {"moodle_xml", "gift", "qti21", "h5p", "csv", "aiken"}
# The bases of elements, each in the file of the theme's player that has its name.
BASES = {"Activity", "Pairing", "Picking", "Saying", "Typing"}
each_type = pytest.mark.parametrize("folder", FOLDERS, ids=name_of)


@each_type
def test_folder_is_complete(folder: Path) -> None:
    """A type's folder holds every file of the contract, and examples of each sort."""
    assert [name for name in FILES if not (folder / name).is_file()] == []
    assert [f for f in ACCEPTED if folder in f.parents]
    assert [f for f in REFUSED if folder in f.parents]
    assert (folder / "examples" / "scores.yml").is_file()


def test_every_type_has_a_folder_with_a_schema() -> None:
    """The types that Python finds are the folders that have a schema, no more, no less."""
    assert sorted(activity_types()) == sorted(type_name(folder.name) for folder in FOLDERS)


@each_type
def test_schema_speaks_french_and_is_closed(folder: Path) -> None:
    """Every value an author may write has a title and a description; objects are closed."""
    fragment = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    pending = [fragment]
    while pending:
        node = pending.pop()
        assert node["title"], node
        assert node["description"].endswith((".", "?")), node
        if node is not fragment and node.get("type") == "object":
            named = "properties" not in node  # its keys are names that the author gave
            assert node["additionalProperties"] is False or named
            pending += [node["additionalProperties"]] if named else []
        pending += node.get("properties", {}).values()
        pending += [node["items"]] if "items" in node else []


def test_generated_schema_is_fresh() -> None:
    """``schemas/activities.schema.json`` is what the fragments generate today."""
    assert (shipped("schemas") / TARGET).read_text(encoding="utf-8") == text()


@pytest.mark.parametrize("path", ACCEPTED, ids=name_of)
def test_accepted_example_builds(path: Path) -> None:
    """An accepted example satisfies the schema, has no problem, and keeps its prompt."""
    assert findings(path) == []
    item = accepted_item(path)
    assert item.prompt in kind_of(path).model.texts(item)


@pytest.mark.parametrize("path", REFUSED, ids=name_of)
def test_refused_example_yields_its_code(path: Path) -> None:
    """A refused example yields exactly the finding that its first line names, with a remedy."""
    wanted = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    found = findings(path)
    assert [f"{d.code.id} {d.code.name}" for d in found] == [wanted]
    assert found[0].hint
    assert found[0].span.line > 1


@each_type
def test_readme_has_its_headings(folder: Path) -> None:
    """The guide of a type says what it is for, its YAML, its points and its keys."""
    readme, kind = (folder / "README.md").read_text(encoding="utf-8"), kind_of(folder)
    headings = [line for line in readme.splitlines() if line.startswith(("# ", "## "))]
    assert headings == [
        f"# `{kind.name}`\u00a0: {kind.label}",
        "## Exemple",
        "## À savoir",
        "## Points",
        "## Clavier",
    ]
    assert "**À quoi ça sert.**" in readme


@each_type
def test_element_is_named_after_its_folder(folder: Path) -> None:
    """``gap_text`` exports one class ``GapText`` that extends a base and registers nothing."""
    source = (folder / "element.js").read_text(encoding="utf-8")
    name = folder.name.title().replace("_", "")
    (base,) = re.findall(rf"^export class {name} extends (\w+) \{{", source, re.M)
    assert len(re.findall(r"^export ", source, re.M)) == 1
    assert base in BASES
    assert f'from "../../../../theme/player/{base.lower()}.js";' in source
    for forbidden in ("customElements", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval("):
        assert forbidden not in source


@each_type
def test_style_uses_tokens_inside_its_element(folder: Path) -> None:
    """A type's CSS reaches its own element only and holds no raw colour, pixel or duration."""
    css = (folder / "element.css").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{3}|rgb|hsl|\dpx|\dms|\ds\b|!important|url\(", css)
    selectors = [s.strip() for block in re.findall(r"([^{}]+)\{", css) for s in block.split(",")]
    assert selectors
    assert all(s.startswith(f"mrl-{type_name(folder.name)}") for s in selectors)


def test_elements_are_light() -> None:
    """The median element weighs at most 700 bytes, minified and gzipped."""
    files = [folder / "element.min.js" for folder in FOLDERS]
    sizes = sorted(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)
    assert sizes[len(sizes) // 2] <= 700, sizes


@each_type
def test_exports_are_declared(folder: Path) -> None:
    """For each format of questions a type says what becomes of it, and how when it loses."""
    exports = kind_of(folder).exports
    assert set(exports) == FORMATS
    for mapped in exports.values():
        assert mapped.fate in {"kept", "degraded", "dropped"}
        assert mapped.how or mapped.fate == "kept"


def test_checking_draws_nothing() -> None:
    """Loading every type imports no ``render.py`` and no renderer: ``marelle check`` is light."""
    code = (
        "import sys; from marelle.activities import activity_types; activity_types();"
        "print([m for m in sys.modules if m.endswith('.render') or '.render.' in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
