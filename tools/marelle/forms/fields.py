"""A JSON Schema in, the fields of a form of Sveltia CMS out: every key, with its French help.

What the schema refuses the form refuses too, as far as a form can; ``check`` says the rest.
"""

from marelle.activities import activity_types
from marelle.check.known import load
from marelle.forms.alone import Field, Schema, choice, exemplified, number, text
from marelle.forms.helping import help_of, said_of
from marelle.forms.relations import nameless, related
from marelle.i18n import _


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
        """Return a field a key: first those that must be there, and are marked so."""
        must = set(schema.get("required", ()))
        parts = schema.get("properties", {}).items()
        made = (self.of(f"{at}.{name}", part, file, required=name in must) for name, part in parts)
        return sorted(filter(None, made), key=lambda field: not field.get("required", True))

    def of(self, at: str, part: Schema, file: str, *, required: bool) -> Field | None:
        """Return the field of a key; nothing for a mapping whose keys the author names.

        Nothing either for what may name the records of a file that the project has not.
        """
        if not required and nameless(at, self._known.__contains__):
            return None
        schema, file = resolved(part, file)
        kind = self._kind(at, schema, file, required=required)
        if kind is None:
            return None
        name = at.rpartition(".")[2]
        label = part.get("title") or schema.get("title") or name
        hint = said_of(part, schema)
        if label == name and hint:  # a rule: its sentence says more than its name
            label, hint = hint, name
        told = {"hint": exemplified(help_of(at, hint, kind, file), schema, kind)} if hint else {}
        return {"name": name, "label": _(label), **told, **kind} | (
            {} if required else {"required": False}
        )

    def _kind(self, at: str, schema: Schema, file: str, *, required: bool) -> Field | None:
        if "const" in schema or "enum" in schema:
            return choice(at, schema)
        kind = schema.get("type")
        if kind == "boolean":
            # Chosen, never a box: left alone it would write « false », which nobody has said.
            return choice(at, {"enum": [True, False]})
        if kind in ("integer", "number"):
            return number(schema, kind)
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
            return {"widget": "object", "fields": below, "collapsed": False if required else "auto"}
        return self._named(at, schema) or text(at, schema)

    def _list(self, at: str, schema: Schema, file: str) -> Field:
        item, file = resolved(schema["items"], file)
        sizes = {"minItems": "min", "maxItems": "max"}
        limits = {word: schema[key] for key, word in sizes.items() if key in schema}
        words = item.get("type") == "string"
        if words and (named := related(at, self._known.__contains__)):
            return {**named, "multiple": True, **limits}
        if "enum" in item:
            return {**choice(at, item), "multiple": True, **limits}
        one = {"label_singular": _(item["title"])} if "title" in item else {}
        if "allOf" in item:
            types = self._types(at, item, file)
            return {"widget": "list", "types": types, "typeKey": "type", **one, **limits}
        if "properties" in item:
            below = self.of_object(at, item, file)
            return {"widget": "list", "fields": below, **one, **limits}
        inside = self._kind(at, item, file, required=True)
        title = item.get("title", at)
        field = {"name": "value", "label": _(title), **(inside or {})}
        return {"widget": "list", "field": field, **one, **limits}

    def _types(self, at: str, item: Schema, file: str) -> list[Field]:
        return [self._type(at, branch["then"], file) for branch in item["allOf"]]

    def _type(self, at: str, branch: Schema, file: str) -> Field:
        schema, file = resolved(branch, file)
        name = schema["properties"]["type"]["const"]
        if activity_types()[name].explained:
            schema = _explained(schema, file)
        below = [f for f in self.of_object(at, schema, file) if f["name"] != "type"]
        return {"name": name, "label": _(schema["title"]), "fields": below, "widget": "object"}

    def _named(self, at: str, schema: Schema) -> Field | None:
        picture = at.endswith(".pictogram") and not schema.get("pattern", "").startswith("^media/")
        if picture and self._pictograms:
            return choice(at, {"enum": self._pictograms})
        return related(at, self._known.__contains__)


def _explained(schema: Schema, file: str) -> Schema:
    """Return the schema of an activity whose wrong answers must be told why."""
    parts = schema["properties"]
    told, _file = resolved(parts["feedback"], file)
    return {
        **schema,
        "required": [*schema["required"], "feedback"],
        "properties": {**parts, "feedback": {**told, "required": ["incorrect"]}},
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
