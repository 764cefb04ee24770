"""Every dependency is justified in docs/dependencies.md, with its licence; nothing else is."""

import json
import re
import tomllib

from habits.checkout import DOCS, ROOT, text

PAGE = DOCS / "dependencies.md"
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def asked() -> set[str]:
    """Return the name of every package the project asks for, as it asks."""
    project = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    extras = project["optional-dependencies"].values()
    lines = [*project["dependencies"], *(line for extra in extras for line in extra)]
    for file in (ROOT / "requirements").glob("*.in"):
        lines += [line for line in text(file).splitlines() if re.match(r"\w", line)]
    names = {re.split(r"[<>=!~;\s]", line, maxsplit=1)[0] for line in lines}
    for file in ("package.json", "tests/audit/package.json", "theme/vendor/package.json"):
        node = json.loads(text(ROOT / file))
        names |= {*node.get("dependencies", ()), *node.get("devDependencies", ())}
    return names


def test_every_dependency_has_its_line() -> None:
    """What the project asks for and what the page justifies are the same."""
    assert {name for name, _licence, _why in ROW.findall(text(PAGE))} == asked()


def test_each_line_says_the_licence_and_why() -> None:
    """A line holds a licence and a sentence, not a blank."""
    for name, licence, why in ROW.findall(text(PAGE)):
        assert re.match(r"[A-Z]{2,}|Apache|MIT", licence), name
        assert why.endswith("."), name
        assert why.count(" ") >= 1, name
