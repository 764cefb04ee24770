"""Changes: both sides of a project in, the title of what files point at out, by key and id."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from marelle.changes.naming import Names, said
from marelle.compare.sides import Project
from marelle.i18n import current
from marelle.read.yaml_file import read_yaml
from marelle.rules import rules

# The list of a file, what names an element of it, and the keys that point at one.
_LISTS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "directions.yml": ("directions", "code", ("direction", "directions", "recommended_for")),
    "collections.yml": ("collections", "id", ("collection", "collections")),
    "trades.yml": ("trades", "id", ("trades",)),
    "competences.yml": ("competences", "id", ("competences", "competence")),
    "badges.yml": ("badges", "id", ("badge", "badges")),
}
# All of a file, and the one line that is read of many.
_ALL, _TITLE = re.compile(rb"(?s).*"), re.compile(rb"(?m)^title:.*$")
_MODULES = ("module", "modules", "evaluation", "equivalent_to")


def references(*sides: Project) -> Names:
    """Return the titles, those of the last side where both have one."""
    titles = {key: title for side in sides for key, title in _titles(side.listing.root, side)}
    return {**titles, **dict(_rules())}


def _rules() -> Iterator[tuple[str, str]]:
    """Yield what each rule says, without the limit that a project may set."""
    for rule in rules().values():
        says = rule.explanations.get(current()) or rule.explanations["fr"]
        told = " ".join(says.partition("\n\n")[0].split())
        limit = re.sub(r"\d+", "…", told) if rule.settings else told
        yield f"rule/{rule.name.rpartition('/')[2]}", limit.removesuffix(".")


def _titles(root: Path, side: Project) -> Iterator[tuple[str, str]]:
    for name, (top, by, keys) in _LISTS.items():
        data = _read(root / "content" / name)
        elements = data.get(top)
        for each in elements if isinstance(elements, list) else ():
            title = isinstance(each, dict) and (each.get("title") or each.get("name"))
            if title:
                yield from ((f"{key}/{each.get(by)}", said("", title)) for key in keys)
    for name in side.names:
        title = _read(root / "content" / "modules" / name / "module.yml", _TITLE).get("title")
        if title:
            yield from ((f"{key}/{name}", said("", title)) for key in _MODULES)


def _read(file: Path, only: re.Pattern[bytes] = _ALL) -> dict[str, object]:
    """Return what a file says, or what *only* its first such lines say."""
    found = only.search(file.read_bytes()) if file.is_file() else None
    sheet = read_yaml(file.name, found[0])[0] if found else None
    return sheet.data if sheet and isinstance(sheet.data, dict) else {}
