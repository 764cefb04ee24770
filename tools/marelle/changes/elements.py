"""Changes: an element of a source, or what it points at, in; what it is called and says, out."""

from typing import Any

from marelle.changes.labels import is_known, label
from marelle.changes.naming import Names, named, paired, quoted, said
from marelle.i18n import _

# Keys whose value is the id of something in the same activity.
_POINTERS = frozenset(("goto", "category", "column", "where", "who", "start", "answer", "to"))
# What a drawing says better than numbers: an outline, where one looks.
CONTOURS = frozenset(("rect", "circle", "polygon", "yaw", "pitch"))
# What is told otherwise than as a value.
_TOLD = CONTOURS | {"id", "correct"}


def scalar(key: str, value: Any, names: Names, inside: str = "") -> str:
    """Return a value that holds no other, in words; what it points at by its name."""
    if inside == "effects" and isinstance(value, int) and value > 0:
        return f"+{value}"
    if key == "answer" and isinstance(value, bool):
        return _("vrai") if value else _("faux")
    if isinstance(value, dict) and not value.get("alt"):
        told = ((called_key(k, names, key), scalar(k, v, names, key)) for k, v in value.items())
        return ", ".join(paired(k, text) for k, text in told if text)
    if isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
        return ", ".join(scalar(key, each, names) for each in value)
    return pointed(key, value, names) or said(key, value)


def pointed(key: str, value: Any, names: Names) -> str:
    """Return the name of what a value points at; nothing for one that says something itself."""
    if not isinstance(value, str):
        return ""
    if told := names.get(f"{key}/{value}") or (key == "at" and _place(value, names)):
        return told
    if key in _POINTERS:
        return names.get(value, "")
    # The answers of a learner: an id, or two that go together.
    ids = [] if is_known(key) else value.split(".")
    return "\u00a0: ".join(names[each] for each in ids) if all(i in names for i in ids) else ""


def _place(at: str, names: Names) -> str:
    """Return what is at a place: a question, a part of a screen; else the screen."""
    return names.get(f"at/{at}", "") or names.get(f"at/{at.partition('#')[0]}", "")


def called_key(key: str, names: Names, inside: str = "") -> str:
    """Return what a key says; one that an author gave is the id of something with a name."""
    if inside == "rules" and f"rule/{key}" in names:
        return quoted(names[f"rule/{key}"])
    if f"rule/{inside}" in names and key != "severity":
        return _("limite")
    return label(key, inside) if is_known(key) else names.get(str(key), label(key))


def described(key: str, element: Any, names: Names) -> str:
    """Return all that an element of the list *key* says, in a line, but the lists it holds."""
    if not isinstance(element, dict):
        return scalar(key, element, names)
    texts = [called(key, element, names)]
    if element.get("correct"):
        texts[0] += f" ({_('juste')})"
    for name, value in element.items():
        silent = name in _TOLD or is_deep(value) or (name == "src" and "alt" in element)
        text = "" if silent else scalar(name, value, names)
        if text and text != called(key, element, names):
            texts.append(paired(called_key(name, names, key), text))
    return " – ".join(filter(None, texts))


def is_deep(value: Any) -> bool:
    """Tell whether a value is a list of things that say several things each."""
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def called(key: str, element: Any, names: Names) -> str:
    """Return by what an element of the list *key* is known, be it named in another file."""
    if not isinstance(element, dict):
        return scalar(key, element, names)
    keys = (
        f"{key}/{element.get('id')}",
        f"module/{element.get('module')}",
    )
    known = next((names[each] for each in keys if each in names), "")
    if known := known or ("" if "fact" in element else _place(str(element.get("at")), names)):
        return known
    if told := names.get(f"evaluation/{element.get('evaluation')}"):
        return paired(label("evaluation"), told)
    return _filled(element, names) if key == "gaps" else _tapped(key, element, names)


def _tapped(key: str, element: Any, names: Names) -> str:
    """Return the word to tap that *element* is, or else by what it is known."""
    known = names.get(str(element.get("id")), "") if key == "tokens" else ""
    return known or named(element)


def _filled(element: Any, names: Names) -> str:
    """Return what a gap is filled with: nobody but its author knows its id."""
    options = element.get("options")
    listed = [each for each in options if isinstance(each, dict)] if is_deep(options) else []
    right = [named(each) for each in listed if each.get("correct")]
    answers = element.get("answers")
    said_first = [said("", each) for each in answers] if isinstance(answers, list) else []
    pointed_at = names.get(str(element.get("answer")), "")
    return next(iter([*right, *said_first, *filter(None, [pointed_at])]), named(element))
