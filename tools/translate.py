"""Keep the gettext catalogues in step with the code: French in the sources, English beside.

``python tools/translate.py`` extracts every French sentence of the code, of the schemas (findings
quote their titles and descriptions) and of the scripts, merges it into
``locale/en/LC_MESSAGES/marelle.po``, compiles the ``.mo``, and lists what is not translated yet.
``--check`` writes nothing and says what would change.
"""

import ast
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "tools" / "marelle"
TARGET = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "marelle.po"
# How many sentences each function takes: the singular, and the plural when there is one.
KEYWORDS = {"_": 1, "N_": 1, "ngettext": 2}
# The keywords of JSON Schema whose values are examples of content.
_DATA = {"examples", "default", "const", "enum"}
_WORD = re.compile(r'^  \w+: "(.*)",$', re.MULTILINE)


def sentences() -> Iterator[str | tuple[str, ...]]:
    """Yield every French sentence of the sources; (one, many) where it counts."""
    for file in sorted(PACKAGE.rglob("*.py")):
        yield from spoken(ast.parse(file.read_text("utf-8")))
    for file in sorted((ROOT / "schemas").glob("*.json")):
        yield from described(json.loads(file.read_text("utf-8")))
    for file in sorted((ROOT / "theme").rglob("words.js")):
        yield from _WORD.findall(file.read_text("utf-8"))


def spoken(tree: ast.AST) -> Iterator[str | tuple[str, ...]]:
    """Yield every sentence of a Python file.

    The syntax tree is read, and not the tokens: before Python 3.12 those hide what an f-string
    calls.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = node.args[: KEYWORDS.get(node.func.id, 0)]
            said = tuple(
                a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str)
            )
            if said:
                yield said if len(said) == 2 else said[0]


def described(schema: Any) -> Iterator[str]:
    """Yield every title and description of a schema, or of a part of one, and what forms say."""
    parts = schema if isinstance(schema, list) else []
    if isinstance(schema, dict):
        parts = [value for key, value in schema.items() if key not in _DATA]
        for key in ("title", "description", "x-form"):
            if isinstance(schema.get(key), str):
                yield schema[key]
    for part in parts:
        yield from described(part)


def merged() -> Catalog:
    """Return the English catalogue with exactly the sentences of the sources."""
    with TARGET.open("rb") as file:
        known = read_po(file, locale="en")
    made = Catalog(locale="en", project="Marelle", charset="utf-8", fuzzy=False)
    made.creation_date = known.creation_date
    made.revision_date = known.revision_date
    for message in sentences():
        key = message[0] if isinstance(message, tuple) else message
        before = known.get(key)
        same = before and isinstance(before.id, tuple) is isinstance(message, tuple)
        made.add(message, before.string if before and same else None)
    return made


def written(catalogue: Catalog) -> tuple[bytes, bytes]:
    """Return the bytes of the ``.po`` and of the ``.mo``."""
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalogue, width=98, sort_output=True, no_location=True)
    write_mo(mo, catalogue)
    return po.getvalue(), mo.getvalue()


def missing(catalogue: Catalog) -> list[str]:
    """Return the sentences without an English translation."""
    return [
        str(m.id)
        for m in catalogue
        if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)
    ]


def main(check: bool) -> str:
    """Write the catalogues, or with *check* say what is stale; return a message, empty if well."""
    catalogue = merged()
    po, mo = written(catalogue)
    absent = missing(catalogue)
    if check:
        stale = TARGET.read_bytes() != po or TARGET.with_suffix(".mo").read_bytes() != mo
        return "\n".join([*(["stale: run tools/translate.py"] if stale else []), *absent])
    TARGET.write_bytes(po)
    TARGET.with_suffix(".mo").write_bytes(mo)
    return "\n".join(absent)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv) or None)
