"""A JSON Schema in, the fields of a form of Sveltia CMS out: every key, with its French help.

What the schema refuses the form refuses too, as far as a form can; ``check`` says the rest.
"""

from collections.abc import Mapping
from typing import Any

from marelle.check.known import load
from marelle.forms.relations import related
from marelle.forms.words import help_of, unquoted, word

Schema = Mapping[str, Any]
Field = dict[str, Any]
_A_LINE = 90


def fields_of(
    name: str, known: frozenset[str] = frozenset(), pictograms: tuple[str, ...] = ()
) -> list[Field]:
    """Return the fields of the schema *name*.

    *known* are the shared files and the collections that may be named; *pictograms* those there.
    """
    return _Reader(known, pictograms).of_object(name, load(name), f"{name}.schema.json")


class _Reader:
    """A schema in, its fields out; the path of each key tells what it names."""

    def __init__(self, known: frozenset[str], pictograms: tuple[str, ...]) -> None:
        self._known, self._pictograms = known, pictograms

    def of_object(self, at: str, schema: Schema, file: str) -> list[Field]:
        """Return a field a key, those that must be there first to be marked so."""
        must = set(schema.get("required", ()))
        parts = schema.get("properties", {}).items()
        made = (self.of(f"{at}.{name}", part, file, required=name in must) for name, part in parts)
        return [field for field in made if field]

    def of(self, at: str, part: Schema, file: str, *, required: bool) -> Field | None:
        """Return the field of a key; nothing for a mapping whose keys the author names."""
        schema, file = resolved(part, file)
        kind = self._kind(at, schema, file, required=required)
        if kind is None:
            return None
        name = at.rpartition(".")[2]
        label = part.get("title") or schema.get("title") or name
        hint = part.get("description") or schema.get("description")
        if label == name and hint:  # a rule: its sentence says more than its name
            label, hint = hint, name
        told = {"hint": help_of(at, hint, kind)} if hint else {}
        return {"name": name, "label": label, **told, **kind} | (
            {} if required else {"required": False}
        )

    def _kind(self, at: str, schema: Schema, file: str, *, required: bool) -> Field | None:
        if "const" in schema or "enum" in schema:
            return _choice(at, schema)
        kind = schema.get("type")
        if kind == "boolean":
            # Three answers: a box left empty would write « false », which may mean something.
            return {"widget": "boolean"} if required else _choice(at, {"enum": [True, False]})
        if kind in ("integer", "number"):
            return _number(schema, kind)
        if kind == "array":
            return self._list(at, schema, file)
        if kind == "object":
            if "allOf" in schema:
                types = self._types(at, schema, file)
                # « poll » is one type of activity, under its own name
                own = [one for one in types if one["name"] == at.rpartition(".")[2]]
                return {"widget": "object", "types": own or types, "typeKey": "type"}
            if "properties" not in schema:
                return None
            below = self.of_object(at, schema, file)
            return {"widget": "object", "fields": below, "collapsed": not required}
        return self._named(at, schema) or _text(schema)

    def _list(self, at: str, schema: Schema, file: str) -> Field:
        item, file = resolved(schema["items"], file)
        sizes = {"minItems": "min", "maxItems": "max"}
        limits = {word: schema[key] for key, word in sizes.items() if key in schema}
        text = item.get("type") == "string"
        if text and (named := related(at, self._known.__contains__)):
            return {**named, "multiple": True, **limits}
        if "enum" in item:
            return {**_choice(at, item), "multiple": True, **limits}
        if "allOf" in item:
            types = self._types(at, item, file)
            return {"widget": "list", "types": types, "typeKey": "type", **limits}
        one = {"label_singular": item["title"]} if "title" in item else {}
        if "properties" in item:
            below = self.of_object(at, item, file)
            return {"widget": "list", "fields": below, **one, **limits}
        inside = _text(item) if text else {"widget": "number"}
        field = {"name": "value", "label": item.get("title", at), **inside}
        return {"widget": "list", "field": field, **one, **limits}

    def _types(self, at: str, item: Schema, file: str) -> list[Field]:
        return [self._type(at, branch["then"], file) for branch in item["allOf"]]

    def _type(self, at: str, branch: Schema, file: str) -> Field:
        schema, file = resolved(branch, file)
        below = [f for f in self.of_object(at, schema, file) if f["name"] != "type"]
        name = schema["properties"]["type"]["const"]
        return {"name": name, "label": schema["title"], "fields": below, "widget": "object"}

    def _named(self, at: str, schema: Schema) -> Field | None:
        picture = at.endswith(".pictogram") and not schema.get("pattern", "").startswith("^media/")
        if picture and self._pictograms:
            return _choice(at, {"enum": self._pictograms})
        return related(at, self._known.__contains__)


def resolved(schema: Schema, file: str) -> tuple[Schema, str]:
    """Return what a ``$ref`` names, and the file it is in."""
    while "$ref" in schema:
        place, _hash, pointer = schema["$ref"].partition("#")
        file = place or file
        schema = load(file)
        for step in pointer.strip("/").split("/") if pointer else ():
            schema = schema[step]
    return schema, file


def _choice(at: str, schema: Schema) -> Field:
    values = [schema["const"]] if "const" in schema else schema["enum"]
    options = [{"label": word(at, value), "value": value} for value in values]
    return {"widget": "select", "options": options}


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
        field["pattern"] = [pattern, unquoted(schema.get("description", ""))]
    sizes = {"minLength": "minlength", "maxLength": "maxlength"}
    return field | {word: schema[key] for key, word in sizes.items() if key in schema}
