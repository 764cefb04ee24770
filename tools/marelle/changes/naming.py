"""Changes: a value of a source in, what an expert of the subject calls it out."""

from collections.abc import Mapping
from string import ascii_uppercase
from typing import Any

from marelle.activities import activity_types
from marelle.changes.labels import label
from marelle.i18n import N_, _

# Keys whose value is the id of something in the same activity.
_POINTERS = frozenset(("goto", "category", "column", "where", "who", "start", "answer"))
# By what an element of a list is known, from the best.
_NAMES = ("text", "title", "label", "name", "term", "left", "says", "fact", "alt", "prompt", "id")
# What the words of a schema say.
_WORDS: Mapping[str, Mapping[Any, str]] = {
    "consequence": {1: N_("bonne"), 0: N_("moyenne"), -1: N_("mauvaise")},
    "ending": {"success": N_("réussie"), "neutral": N_("passable"), "failure": N_("ratée")},
    "review": {"draft": N_("brouillon"), "demo": N_("démonstration"), "reviewed": N_("relu")},
}
Names = Mapping[str, str]


def scalar(key: str, value: Any, names: Names) -> str:
    """Return a value that holds no other, in words; what it points at by its name."""
    if key == "answer" and isinstance(value, bool):
        return _("vrai") if value else _("faux")
    if key in _POINTERS and isinstance(value, str):
        return names.get(value, value)
    return said(key, value)


def lettered(elements: list[Any]) -> str:
    """Return the right elements, each with its letter."""
    lettered = zip(ascii_uppercase, elements, strict=False)
    return _(" et ").join(
        f"{n} («\u00a0{named(e)}\u00a0»)" for n, e in lettered if e.get("correct")
    )


def described(element: Any, names: Names) -> str:
    """Return all that an element says, in a line."""
    if not isinstance(element, dict):
        return said("", element)
    texts = [named(element)]
    if "correct" in element:
        texts.append(_("juste") if element["correct"] else _("faux"))
    for key, value in element.items():
        if key not in ("id", "correct") and (text := scalar(key, value, names)) not in texts:
            texts.append(f"{label(key)}\u00a0: {text}" if text else "")
    return "\u00a0; ".join(filter(None, texts))


def names_in(value: Any) -> dict[str, str]:
    """Return by what each element that has an id is known, however deep it lies."""
    found: dict[str, str] = {}
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            pending += one.values()
            if isinstance(one.get("id"), str):
                found[one["id"]] = f"«\u00a0{named(one)}\u00a0»"
        elif isinstance(one, list):
            pending += one
    return found


def named(element: Any) -> str:
    """Return by what an element of a list is known."""
    if not isinstance(element, dict):
        return said("", element)
    return next((said("", element[n]) for n in _NAMES if element.get(n)), "")


def said(key: str, value: Any) -> str:
    """Return a value in words."""
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    if key == "type" and isinstance(value, str) and value in activity_types():
        return _(activity_types()[value].label)
    if key == "pass_mark":
        return f"{value} %"
    if key == "duration":
        return _("{n} min").format(n=value)
    if isinstance(value, str | int) and value in _WORDS.get(key, ()):
        return _(_WORDS[key][value])
    if isinstance(value, list):
        return ", ".join(said("", each) for each in value)
    if isinstance(value, dict):
        parts = ((name, said(name, each)) for name, each in value.items() if name != "id")
        return "\u00a0; ".join(f"{label(name)}\u00a0: {text}" for name, text in parts if text)
    return " ".join(str(value).split())
