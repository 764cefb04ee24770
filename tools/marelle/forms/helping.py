"""The help of a key in, that of its field out: what only a file says is not in it.

Schemas speak to who writes YAML. Where a form has other words, ``x-form`` beside a description
holds them: nothing here looks for the words of a language, the catalogue has them all.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from marelle.check.known import load
from marelle.forms.words import word
from marelle.i18n import _


@lru_cache
def titles(file: str) -> Mapping[str, str]:
    """Return what people call the keys of the schema *file*, wherever they are in it."""
    found: dict[str, str] = {}
    waiting: list[Any] = [load(file)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            parts = one.get("properties", {})
            for name, part in parts.items():
                if title := part.get("title", ""):
                    found.setdefault(name, title)
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return found


def said_of(*schemas: Mapping[str, Any]) -> str:
    """Return what a form says of a key: what the first of its *schemas* says that says it."""
    for schema in schemas:
        if "description" in schema:
            return _(schema.get("x-form") or schema["description"])
    return ""


def help_of(at: str, hint: str, field: Mapping[str, Any], file: str) -> str:
    """Return the *hint* of a *field* in the words of the form; *file* is its schema."""
    said = hint.replace(_("Sans cette ligne"), _("Sans réponse"))
    said = said.replace(_("sans cette ligne"), _("sans réponse"))
    said = said.replace(_("Sans cette clé"), _("Sans réponse"))
    opened, closed = _marks()
    called = titles(file)
    said = re.sub(
        rf"{opened}([a-z][a-z_]*):?{closed}",
        lambda m: f"{opened}{_called(called.get(m[1], m[1]))}{closed}",
        said,
    )
    for option in field.get("options", ()):
        said = _without(said, at, option["value"])
    return said[:1].upper() + said[1:]


def _called(title: str) -> str:
    """Return how a sentence calls the field of a *title*, which may be a question."""
    return _(title).removesuffix("?").rstrip()


def _marks() -> tuple[str, str]:
    """Return what opens and what closes a word that is quoted."""
    opened, closed = _("« {word} »").split("{word}")
    return opened, closed


def _without(hint: str, at: str, value: Any) -> str:
    """Return *hint* with what the form calls *value* in its place."""
    typed = str(value).lower() if isinstance(value, bool) else str(value)
    shown = word(at, value)
    if shown == typed:
        return hint
    opened, closed = _marks()
    alone = rf"(?<![\w-])(?:{opened})?{re.escape(typed)}(?:{closed})?(?![\w-])"
    # What a file calls « draft (…) » or « success : … », the form says it already.
    own = shown[:1].lower() + shown[1:]
    said = re.escape(own)
    return re.sub(
        rf"{alone}(?: \((?P<told>{said}[^)]*)\))?(?P<is>\s?:\s{said})?",
        lambda m: m["told"] if m["told"] else shown if m["is"] else f"{opened}{shown}{closed}",
        hint,
    )
