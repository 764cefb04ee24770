"""A JSON Schema in, the fields of a form of Sveltia CMS out: every key, with its French help.

What the schema refuses the form refuses too, as far as a form can; ``check`` says the rest.
"""

import json
from collections.abc import Mapping
from typing import Any

from marelle.check.known import load

Schema = Mapping[str, Any]
Field = dict[str, Any]
# A key that names something elsewhere: the shared file, its list, what is written, what is shown.
RELATIONS = {
    "direction": ("directions", "directions", "code", "name"),
    "recommended_for": ("directions", "directions", "code", "name"),
    "collection": ("collections", "collections", "id", "title"),
    "trades": ("trades", "trades", "id", "title"),
}
SHARED = "shared"
_A_LINE = 90


def fields_of(name: str, shared: frozenset[str] = frozenset()) -> list[Field]:
    """Return the fields of the schema *name*; *shared* are the files that a relation may name."""
    return _Reader(shared).of_object(load(name), f"{name}.schema.json")


class _Reader:
    def __init__(self, shared: frozenset[str]) -> None:
        self._shared = shared

    def of_object(self, schema: Schema, file: str) -> list[Field]:
        """Return a field a key, those that must be there first to be marked so."""
        must = set(schema.get("required", ()))
        parts = schema.get("properties", {}).items()
        made = (self.of(name, part, file, required=name in must) for name, part in parts)
        return [field for field in made if field]

    def of(self, name: str, part: Schema, file: str, *, required: bool) -> Field | None:
        """Return the field of a key; nothing for a mapping whose keys the author names."""
        schema, file = resolved(part, file)
        kind = self._kind(name, schema, file, required=required)
        if kind is None:
            return None
        about = {"label": part.get("title") or schema.get("title") or name}
        hint = part.get("description") or schema.get("description")
        return {"name": name, **about, **({"hint": hint} if hint else {}), **kind} | (
            {} if required else {"required": False}
        )

    def _kind(self, name: str, schema: Schema, file: str, *, required: bool) -> Field | None:
        if "const" in schema or "enum" in schema:
            return _choice(schema)
        kind = schema.get("type")
        if kind == "boolean":
            # Three answers: a box left empty would write « false », which may mean something.
            return {"widget": "boolean"} if required else _choice({"enum": [True, False]})
        if kind in ("integer", "number"):
            return _number(schema, kind)
        if kind == "array":
            return self._list(name, schema, file)
        if kind == "object":
            if "allOf" in schema:
                types = self._types(schema, file)
                # « poll » is one type of activity, under its own name
                own = [one for one in types if one["name"] == name]
                return {"widget": "object", "types": own or types, "typeKey": "type"}
            if "properties" not in schema:
                return None
            below = self.of_object(schema, file)
            return {"widget": "object", "fields": below, "collapsed": not required}
        return self._related(name) or _text(schema)

    def _list(self, name: str, schema: Schema, file: str) -> Field:
        item, file = resolved(schema["items"], file)
        sizes = {"minItems": "min", "maxItems": "max"}
        limits = {word: schema[key] for key, word in sizes.items() if key in schema}
        if related := self._related(name):
            return {**related, "multiple": True, **limits}
        if "enum" in item:
            return {**_choice(item), "multiple": True, **limits}
        if "allOf" in item:
            types = self._types(item, file)
            return {"widget": "list", "types": types, "typeKey": "type", **limits}
        one = {"label_singular": item["title"]} if "title" in item else {}
        if "properties" in item:
            below = self.of_object(item, file)
            return {"widget": "list", "fields": below, **one, **limits}
        if item.get("pattern", "\\S") not in ("\\S", "") and item.get("type") == "string":
            return {"widget": "list", **limits}  # identifiers, between commas
        inside = _text(item) if item.get("type") == "string" else {"widget": "number"}
        field = {"name": "value", "label": item.get("title", name), **inside}
        return {"widget": "list", "field": field, **one, **limits}

    def _types(self, item: Schema, file: str) -> list[Field]:
        return [self._type(branch["then"], file) for branch in item["allOf"]]

    def _type(self, branch: Schema, file: str) -> Field:
        schema, file = resolved(branch, file)
        below = [f for f in self.of_object(schema, file) if f["name"] != "type"]
        name = schema["properties"]["type"]["const"]
        return {"name": name, "label": schema["title"], "fields": below, "widget": "object"}

    def _related(self, name: str) -> Field | None:
        file, records, value, shown = RELATIONS.get(name, ("", "", "", ""))
        if file not in self._shared:
            return None
        return {
            "widget": "relation",
            "collection": SHARED,
            "file": file,
            "value_field": f"{records}.*.{value}",
            "display_fields": [f"{records}.*.{shown}"],
            "search_fields": [f"{records}.*.{shown}", f"{records}.*.{value}"],
        }


def resolved(schema: Schema, file: str) -> tuple[Schema, str]:
    """Return what a ``$ref`` names, and the file it is in."""
    while "$ref" in schema:
        place, _hash, pointer = schema["$ref"].partition("#")
        file = place or file
        schema = load(file)
        for step in pointer.strip("/").split("/") if pointer else ():
            schema = schema[step]
    return schema, file


def _choice(schema: Schema) -> Field:
    values = [schema["const"]] if "const" in schema else schema["enum"]
    options = [{"label": _word(v), "value": v} for v in values]
    return {"widget": "select", "options": options}


def _word(value: Any) -> str:
    """Return a value as it is typed in YAML."""
    return value if isinstance(value, str) else json.dumps(value)


def _number(schema: Schema, kind: str) -> Field:
    limits = {"minimum": "min", "maximum": "max"}
    found = {word: schema[key] for key, word in limits.items() if key in schema}
    whole = kind == "integer"
    return {"widget": "number", "value_type": "int" if whole else "float", **found} | (
        {} if whole else {"step": 0.01}
    )


def _text(schema: Schema) -> Field:
    pattern = schema.get("pattern", "")
    if schema.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if pattern.startswith("^media/"):
        return {"widget": "file" if "mp" in pattern or "vtt" in pattern else "image"}
    longest = schema.get("maxLength", 0)
    field: Field = {"widget": "text" if longest > _A_LINE and "\\S" in pattern else "string"}
    if pattern and pattern != "\\S":
        field["pattern"] = [pattern, schema.get("description", "")]
    sizes = {"minLength": "minlength", "maxLength": "maxlength"}
    return field | {word: schema[key] for key, word in sizes.items() if key in schema}
