"""A key without keys of its own in, its field out: a choice, a number, a date, a file, a text."""

from collections.abc import Mapping
from typing import Any

from marelle.forms.helping import said_of
from marelle.forms.words import word
from marelle.i18n import _

Schema = Mapping[str, Any]
Field = dict[str, Any]
ID = "^[a-z][a-z0-9-]{0,39}$"
_A_LINE = 90
# How wide a photo is, in pixels: that of a lesson, and one of all that is around.
WIDE, _ALL_AROUND = 800, 2048


def choice(at: str, schema: Schema) -> Field:
    """Return the list of the values of the key *at*, none chosen yet."""
    values = [schema["const"]] if "const" in schema else schema["enum"]
    options = [{"label": word(at, value), "value": value} for value in values]
    return {"widget": "select", "options": options}


def number(schema: Schema, kind: str) -> Field:
    """Return a number of the *kind* that the schema says, within its limits."""
    limits = {"minimum": "min", "maximum": "max"}
    found = {word: schema[key] for key, word in limits.items() if key in schema}
    whole = kind == "integer"
    return {"widget": "number", "value_type": "int" if whole else "float", **found} | (
        {} if whole else {"step": 0.01}
    )


def library(widest: int) -> Field:
    """Return how files are kept: under a short name, photos as the guide wants them.

    No wider than *widest*, and without what a camera writes beside them: the place, the hour.
    """
    light = {"format": "webp", "quality": 80, "width": widest, "height": widest}
    shrunk = dict.fromkeys(("jpeg", "heic", "png"), light)
    return {"default": {"config": {"slugify_filename": True, "transformations": shrunk}}}


def text(at: str, schema: Schema) -> Field:
    """Return what a text is typed or chosen with: a line, several, a day, a file."""
    pattern = schema.get("pattern", "")
    if schema.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if pattern.startswith("^media/"):
        return {"widget": "file" if "mp" in pattern or "vtt" in pattern else "image"} | (
            {"media_libraries": library(_ALL_AROUND)} if at.endswith(".panorama.src") else {}
        )
    longest = schema.get("maxLength", 0)
    field: Field = {"widget": "text" if longest > _A_LINE and "\\S" in pattern else "string"}
    if pattern and pattern != "\\S":
        field["pattern"] = [pattern, _refused(schema, pattern)]
    sizes = {"minLength": "minlength", "maxLength": "maxlength"}
    return field | {word: schema[key] for key, word in sizes.items() if key in schema}


def named(example: str) -> str:
    """Return how a short name is written, as in *example*."""
    said = _("Des minuscules sans accent, des chiffres, des tirets : « {name} ».")
    return said.format(name=example)


def exemplified(hint: str, schema: Schema, field: Field) -> str:
    """Return the *hint* of a *field* that is typed in a form of its own, with an example of it."""
    example = next(iter(schema.get("examples", ())), "")
    if "pattern" not in field or not example or example in hint:
        return hint
    said = _("Par exemple : {example}").format(example=f"« {example} »")
    return f"{hint} {said}."


def _refused(schema: Schema, pattern: str) -> str:
    """Return what is told to who typed something else than the *pattern*."""
    if pattern == ID:
        return named(next(iter(schema.get("examples", ())), "bac-vert"))
    return said_of(schema)
