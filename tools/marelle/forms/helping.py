"""The help of a key in, that of its field out: what only a file says is not in it.

Schemas speak to who writes YAML: names of files and of keys, how a day or a text is typed.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from marelle.check.known import load
from marelle.forms.words import unquoted, word
from marelle.i18n import _

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀÉÈÊÎÔ«])")
_KEY = re.compile(r"«\u00a0([a-z][a-z_]*):?\u00a0»")
# What is said of a file alone, and what stays of it.
_OF_FILES = (
    (r",? pris(?:e?s?) dans [\w/]+\.yml", ""),
    (r" de content/\w+\.yml", ""),
    (r" rangée dans content/news/media", ""),
    (r" de content/pictograms/, sans «\u00a0\.svg\u00a0»", ""),
    (r"^Le nom d’un dessin", "Le dessin"),
    (r", année-mois-jour", ""),
    (r", sans guillemets, avec un point pour les décimales\u00a0: 2\.5", ""),
    (r" Chacune commence par «\u00a0- id\u00a0» puis «\u00a0type\u00a0»\.", ""),
)
# What is chosen in a list has no short name to know.
_OF_NAMES = (
    (r"^L’identifiant du ", "Le "),
    (r"^L’identifiant d’un", "Un"),
    (r"^Le sigle de la ", "La "),
    (r"^Les sigles des ", "Les "),
    (r"^Les sigles d’", "D’"),
    (r"^Les identifiants de (?=\d)", "De "),
    (r"^Les identifiants de ", "Les "),
    (r", c’est-à-dire le nom de son (?:dossier|fichier[^.]*)", ""),
    (r"\u00a0: la série et l’épisode, séparés par une barre oblique", ""),
)


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
                if title := part.get("title", "").removesuffix("\u00a0?"):
                    found.setdefault(name, title)
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return found


def help_of(at: str, hint: str, field: Mapping[str, Any], file: str) -> str:
    """Return the help of a *field* without what only a file says; *file* is its schema."""
    called = titles(file)
    said = unquoted(hint).replace(_("Sans cette ligne"), _("Sans réponse"))
    said = said.replace(_("sans cette ligne"), _("sans réponse"))
    said = said.replace(_("Sans cette clé"), _("Sans réponse"))
    said = said.replace("sans cette clé", _("sans réponse"))
    said = said.replace("«\u00a0correct: true\u00a0»", _("«\u00a0Juste\u00a0»"))
    said = _KEY.sub(lambda m: f"«\u00a0{called.get(m[1], m[1])}\u00a0»", said)
    for pattern, instead in _OF_FILES:
        said = re.sub(pattern, instead, said)
    if field.get("widget") == "relation":
        return _of_names(said)
    for option in field.get("options", ()):
        said = _without(said, at, option["value"])
    return said[:1].upper() + said[1:]


def _without(hint: str, at: str, value: Any) -> str:
    """Return *hint* with what the form calls *value* in its place."""
    typed = str(value).lower() if isinstance(value, bool) else str(value)
    shown = word(at, value)
    if shown == typed:
        return hint
    alone = rf"(?<![\w-])(?:«\u00a0)?{re.escape(typed)}(?:\u00a0»)?(?![\w-])"
    # « draft (brouillon) », « success : réussie »: what the form says is said already.
    own = shown[:1].lower() + shown[1:]
    said = re.escape(own)
    return re.sub(
        rf"{alone}(?: \((?P<told>{said}[^)]*)\))?(?P<is>\s:\s{said})?",
        lambda m: m["told"] if m["told"] else shown if m["is"] else f"«\u00a0{shown}\u00a0»",
        hint,
    )


def _of_names(hint: str) -> str:
    """Return the help of a field whose names are chosen, not typed."""
    for pattern, instead in _OF_NAMES:
        hint = re.sub(pattern, instead, hint)
    told = [part for part in _SENTENCE.split(hint) if ".yml" not in part]
    return " ".join(told) or _("À choisir dans la liste.")
