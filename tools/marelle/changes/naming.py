"""Changes: a value of a source in, what an expert of the subject calls it out."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from marelle.activities import activity_types
from marelle.changes.enumerated import WORDS
from marelle.changes.labels import label
from marelle.i18n import _, spoken

# Keys whose value is the id of something in the same activity.
_POINTERS = frozenset(("goto", "category", "column", "where", "who", "start", "answer"))
# By what an element of a list is known, from the best.
_NAMES = ("text", "title", "label", "name", "term", "left", "says", "fact", "alt", "prompt", "id")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")
Names = Mapping[str, str]


def scalar(key: str, value: Any, names: Names) -> str:
    """Return a value that holds no other, in words; what it points at by its name."""
    if key == "answer" and isinstance(value, bool):
        return _("vrai") if value else _("faux")
    if isinstance(value, str) and (told := names.get(f"{key}/{value}")):
        return told
    if key in _POINTERS and isinstance(value, str):
        return names.get(value, value)
    return said(key, value)


def described(key: str, element: Any, names: Names) -> str:
    """Return all that an element of the list *key* says, in a line."""
    if not isinstance(element, dict):
        return scalar(key, element, names)
    texts = [called(key, element, names)]
    if "correct" in element:
        texts.append(_("juste") if element["correct"] else _("faux"))
    for name, value in element.items():
        text = "" if name in ("id", "correct") else scalar(name, value, names)
        line = f"{label(name)}\u00a0: {text}" if text else ""
        if text not in texts and line not in texts:
            texts.append(line)
    return "\u00a0; ".join(filter(None, texts))


def called(key: str, element: Any, names: Names) -> str:
    """Return by what an element of the list *key* is known, be it named in another file."""
    if not isinstance(element, dict):
        return scalar(key, element, names)
    known = names.get(f"{key}/{element.get('id')}")
    if known:
        return known
    if told := names.get(f"module/{element.get('module')}"):
        return told
    if told := names.get(f"evaluation/{element.get('evaluation')}"):
        return f"{label('evaluation')}\u00a0: {told}"
    return named(element)


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
    found = next((said("", element[n]) for n in _NAMES[:-1] if element.get(n)), "")
    inside = (each for each in element.values() if isinstance(each, dict) and each.get("title"))
    return found or next((said("", each["title"]) for each in inside), said("", element.get("id")))


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
    if isinstance(value, str | int) and value in WORDS.get(key, ()):
        return _(WORDS[key][value])
    if isinstance(value, list):
        return ", ".join(said(key, each) for each in value)
    if isinstance(value, dict):
        parts = ((name, said(name, each)) for name, each in value.items() if name != "id")
        return "\u00a0; ".join(f"{label(name)}\u00a0: {text}" for name, text in parts if text)
    return _day(value) if isinstance(value, str) else " ".join(str(value).split())


def _day(text: str) -> str:
    """Return a date as one says it; any other text as it is, on one line."""
    if _DATE.fullmatch(text):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return text
        day = spoken(date(moment.year, moment.month, moment.day))
        return _("{day} à {hour}").format(day=day, hour=text[11:16]) if len(text) > 10 else day
    return " ".join(text.split())
