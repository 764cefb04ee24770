"""Changes: a value of a source in, what an expert of the subject calls it out."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from marelle.activities import activity_types
from marelle.changes.enumerated import WORDS
from marelle.changes.labels import label
from marelle.i18n import _, decimal, ngettext, spoken

# By what an element of a list is known, from the best.
_NAMES = ("title", "label", "name", "text", "term", "left", "says", "fact", "alt", "prompt")
_LAST = ("words", "at", "question", "id")
# Keys whose value is the name of a file.
_FILES = frozenset(("src", "file", "poster", "transcript", "pictogram"))
# Keys whose number counts days.
_DAYS = frozenset(("pause", "counts_for"))
# A word to tap in a text, and its id.
_TOKEN = re.compile(r"\[([^\]]*)\]\{([\w-]+)\}")
# A longer name is cut: it only tells where one is.
_MOST = 60
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")
Names = Mapping[str, str]


def short(text: str) -> str:
    """Return the first words of a long name."""
    return text if len(text) <= _MOST else text[:_MOST].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def names_in(value: Any) -> dict[str, str]:
    """Return by what each element that has an id is known, however deep it lies."""
    found: dict[str, str] = {}
    tapped: dict[str, str] = {}
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            pending += one.values()
            if "tokens" in one:
                tapped |= {
                    name: quoted(word) for word, name in _TOKEN.findall(str(one.get("text")))
                }
            if isinstance(one.get("id"), str):
                found[one["id"]] = quoted(short(named(one)))
        elif isinstance(one, list):
            pending += one
    return {**found, **tapped}


def quoted(name: str) -> str:
    """Return a name between quotation marks, once."""
    return name if name.startswith(("«", "“")) else _("«\u00a0{name}\u00a0»").format(name=name)


def paired(lead: str, what: str) -> str:
    """Return a name and what it is, as one writes them."""
    return _("{lead}\u00a0: {what}").format(lead=lead, what=what)


def named(element: Any) -> str:
    """Return by what an element of a list is known."""
    if not isinstance(element, dict):
        return said("", element)
    found = next((said("", element[n]) for n in _NAMES if element.get(n)), "")
    inside = (each for each in element.values() if isinstance(each, dict) and each.get("title"))
    found = found or next((said("", each["title"]) for each in inside), "")
    return found or next((said(n, element[n]) for n in _LAST if element.get(n)), "")


def naming_key(element: Any) -> str:
    """Return the key that says by what an element is known."""
    return next((n for n in _NAMES if isinstance(element, dict) and element.get(n)), "")


def said(key: str, value: Any) -> str:
    """Return a value in words."""
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, list | dict):
        return _several(key, value)
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    if key == "type" and isinstance(value, str) and value in activity_types():
        return _(activity_types()[value].label)
    if key in _FILES and isinstance(value, str):
        return value.removeprefix("media/")
    if measured := _measured(key, value):
        return measured
    if isinstance(value, str | int) and value in WORDS.get(key, ()):
        return _(WORDS[key][value])
    if isinstance(value, str):
        return _day(value)
    return re.sub(r"^-(?=\d)", "\N{MINUS SIGN}", " ".join(str(value).split()))


def _measured(key: str, value: Any) -> str:
    """Return a number as people write it, with what it counts; nothing for what is none."""
    if key == "pass_mark":
        return f"{value} %"
    if key == "duration":
        return _("{n} min").format(n=value)
    if key in _DAYS and isinstance(value, int):
        return ngettext("{n} jour", "{n} jours", value).format(n=value)
    if isinstance(value, float):
        return decimal(f"{value:g}").replace("-", "\N{MINUS SIGN}")
    return ""


def _several(key: str, value: list[Any] | dict[str, Any]) -> str:
    """Return a value that holds others, a picture by its words."""
    if isinstance(value, list):
        return ", ".join(said(key, each) for each in value)
    if value.get("alt"):
        return said("", value["alt"])
    parts = ((name, said(name, each)) for name, each in value.items() if name != "id")
    return "\u00a0; ".join(paired(label(name), text) for name, text in parts if text)


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
