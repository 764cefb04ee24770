"""Stage 2, check: what a schema allows at one place of a document.

Used only when a document was refused: it finds the names to suggest and the titles to quote.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from marelle import assets
from marelle.read.document import Step

Schema = Mapping[str, Any]
_Placed = tuple[Schema, Any]


@lru_cache
def load(name: str) -> Any:
    """Return the schema *name* (``module``, or a whole file name) as plain data."""
    file = name if name.endswith(".json") else f"{name}.schema.json"
    return json.loads(assets.text("schemas", file))


def keys(name: str, data: Any, path: Sequence[Step]) -> list[str]:
    """Return the keys allowed in the mapping at *path* of *data*, in the schema's order."""
    schemas = list(beside(name, data, path))
    closed = [s for s in schemas if s.get("additionalProperties") is False]
    return list(dict.fromkeys(key for s in closed or schemas for key in s.get("properties", ())))


def beside(name: str, data: Any, path: Sequence[Step]) -> Iterator[Schema]:
    """Yield every schema that applies to the value at *path* of *data*, most general first.

    The last steps of *path* may not exist in *data*: they name what is missing.
    """
    root = load(name)
    level = list(_applicable(root, root, data))
    value = data
    for step in path:
        value = _below(value, step)
        level = [
            deeper
            for schema, base in level
            for child in _children(schema, step)
            for deeper in _applicable(child, base, value)
        ]
    return (schema for schema, _base in level)


def _below(value: Any, step: Step) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _children(schema: Schema, step: Step) -> Iterator[Any]:
    if isinstance(step, int):
        first = schema.get("prefixItems", ())
        yield first[step] if step < len(first) else schema.get("items", {})
    elif step in schema.get("properties", ()):
        yield schema["properties"][step]
    else:
        yield schema.get("additionalProperties", False)


def _applicable(schema: Any, base: Any, value: Any) -> Iterator[_Placed]:
    """Yield *schema* and all it brings in for *value*: ``$ref``, ``allOf``, ``if``, ``then``…"""
    if not isinstance(schema, dict):
        return
    yield schema, base
    if "$ref" in schema:
        yield from _applicable(*_resolve(schema["$ref"], base), value)
    for part in schema.get("allOf", ()):
        yield from _applicable(part, base, value)
    if "if" in schema:
        held = _holds(schema["if"], value)
        yield from _applicable(schema.get("then" if held else "else"), base, value)


def _resolve(reference: str, base: Any) -> tuple[Any, Any]:
    """Return the schema that *reference* names, and the file where it stands."""
    file, _hash, pointer = reference.partition("#")
    base = load(file) if file else base
    target = base
    for part in pointer.removeprefix("/").split("/") if pointer else ():
        target = target[part]
    return target, base


def _holds(condition: Schema, value: Any) -> bool:
    """Tell whether an ``if`` holds: keys that must be there, a constant per property, no more."""
    return (
        isinstance(value, dict)
        and all(key in value for key in condition.get("required", ()))
        and all(
            key in value and value[key] == schema.get("const")
            for key, schema in condition.get("properties", {}).items()
        )
    )
