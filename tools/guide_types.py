"""The pages of the guide about activity types: one each, from its README, and their summary.

``guide.py`` writes them. A README is the one place where a type is told: what for, an example, what
to know, points, keyboard. Its page adds the keys of the schema, and what becomes of it elsewhere.
"""

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from marelle.activities import FOLDER, activity_types
from marelle.activities.base import ActivityType
from marelle.interchange import exporter
from marelle.interchange import names as exporters

FATES = {"kept": "conservée", "degraded": "simplifiée", "dropped": "laissée de côté"}
EXPORTERS = [exporter(name) for name in exporters()]
# Formats of questions by their name in ``exports``.
FORMATS = {
    key: ", ".join(one.label for one in EXPORTERS if one.key == key)
    for key in dict.fromkeys(one.key for one in EXPORTERS)
}
_PURPOSE = re.compile(r"^\*\*À quoi ça sert\.\*\* (.+)$", re.MULTILINE)
_GUIDE = "../../../../docs/auteurs/"


def type_pages(note: str) -> dict[str, partial[str]]:
    """Return what writes each page, by its path under ``docs/``; *note* says it is generated."""
    pages = {f"auteurs/types/{name}.md": partial(_page, name, note) for name in activity_types()}
    return {"auteurs/types.md": partial(_summary, note), **pages}


def _folder(name: str) -> Any:
    return FOLDER / name.replace("-", "_")


def _readme(name: str) -> str:
    return str((_folder(name) / "README.md").read_text(encoding="utf-8"))


def _summary(note: str) -> str:
    """Return the list of the types: what each is for, and what becomes of it elsewhere."""
    out = ["# Les types d’activité\n", note]
    out += [
        "Chaque page montre un type à l’œuvre, avec de quoi le recopier, ses clés et ses points.\n"
        "[Les activités](activites.md) dit ce que tous ont en commun.\n",
    ]
    for name, kind in activity_types().items():
        purpose = _PURPOSE.search(_readme(name))
        assert purpose, name
        out.append(f"- [`{name}`](types/{name}.md), {kind.label}. {purpose[1]}")
    return "\n".join([*out, "", *_fates()]) + "\n"


def _page(name: str, note: str) -> str:
    """Return the page of a type: its README, then what its schema and its declarations say."""
    kind, schema = activity_types()[name], json.loads((_folder(name) / "schema.json").read_text())
    title, _line, told = _readme(name).partition("\n")
    taken = ", ".join(f"`{modifier}`" for modifier in schema.get("modifiers", ()))
    common = "`id`, `type`, `prompt`, `picture`, `points`, `feedback`"
    return "\n".join(
        [
            f"{title}\n",
            note,
            told.strip().replace(_GUIDE, "../"),
            "\n## Clés\n",
            f"Elles s’ajoutent à [celles que toutes les activités ont](../activites.md) : {common}."
            + (f" Aussi : {taken}.\n" if taken else "\n"),
            *_keys(schema),
            "\n## Ailleurs\n",
            _elsewhere(kind),
            "\nVoir aussi [tous les types](../types.md).\n",
        ]
    )


def _fates() -> Iterator[str]:
    """Yield the table of what becomes of every type in every format of questions."""
    yield "## Ce que devient chaque type ailleurs\n"
    yield "`marelle export` le dit aussi de chaque question, avec ce qu’elle perd de particulier.\n"
    yield f"| `type` | {' | '.join(FORMATS.values())} |"
    yield f"|---|{'---|' * len(FORMATS)}"
    for name, kind in activity_types().items():
        fates = (FATES[kind.exports[key].fate] for key in FORMATS)
        yield f"| `{name}`, {kind.label} | {' | '.join(fates)} |"


def _keys(schema: dict[str, Any], prefix: str = "") -> Iterator[str]:
    """Yield a line for each key of a schema, and below it for its own."""
    for key, about in schema.get("properties", {}).items():
        need = "obligatoire" if key in schema.get("required", ()) else "facultatif"
        if "$ref" not in about:
            title = about["title"].rstrip("  ?")
            yield f"- `{prefix}{key}` ({need}), **{title}**. {about['description']}"
            yield from _keys(about.get("items", about), f"{prefix}{key}.")


def _elsewhere(kind: ActivityType) -> str:
    rows = [
        f"| {FORMATS.get(name, name)} | `{mapped.name}` | {FATES[mapped.fate]} | {mapped.how} |"
        for name, mapped in kind.exports.items()
    ]
    head = "| ailleurs | devient | la question est | ce qui change |\n|---|---|---|---|\n"
    return "\n".join([f"{head}| SCORM, xAPI | `{kind.interaction}` | conservée | |", *rows])
