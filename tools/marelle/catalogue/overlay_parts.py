"""Stage 3, model: the text of a screen and the place an overlay names in, the text with the part
replaced out; or why there is no such part, and what is there.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.i18n import _
from marelle.read.document import Document

_TITLE = re.compile(r'^(?:(#{2,6}) +(.+?) *#*|!!!? +[\w-]+ +"(.+)") *$')
# What tells which answer is right.
_RIGHT = ("answer", "correct")
_BLOCK = re.compile(r"^(?: {4}|\t|\s*$)")


class Nowhere(Exception):
    """An overlay names what is not there; ``args``: the sentence, the name, the known ones."""


class Stale(Exception):
    """An overlay changes what is right and leaves what explains it; ``args``: the sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section or a block of a lesson, by its anchor: lines *begin* to *end*, counted from 0."""

    anchor: str
    title: str
    begin: int
    end: int


def anchor_of(title: str) -> str:
    """Return the anchor of a title: « Qui appeler ? » gives « qui-appeler »."""
    plain = unicodedata.normalize("NFKD", title.lower().replace("œ", "oe")).replace("’", " ")
    ascii_ = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")


def parts(text: str) -> Iterator[Part]:
    """Yield the sections and the titled blocks of a lesson."""
    lines = text.split("\n")
    for begin, line in enumerate(lines):
        if not (found := _TITLE.match(line)):
            continue
        level = len(found[1] or "")
        end = begin + 1
        while end < len(lines) and not _over(lines[end], level):
            end += 1
        while end > begin + 1 and not lines[end - 1].strip():
            end -= 1
        title = found[2] or found[3]
        yield Part(anchor_of(title), title, begin, end)


def _over(line: str, level: int) -> bool:
    """Tell whether a line ends what a heading of *level* opened; 0 is a block."""
    if not level:
        return not _BLOCK.match(line)
    heading = re.match(r"(#{1,6}) ", line)
    return bool(heading and len(heading[1]) <= level)


def with_part(text: str, anchor: str, new: str) -> str:
    """Return a lesson whose section or block *anchor* is *new*."""
    every = list(parts(text))
    named = [part for part in every if part.anchor == anchor]
    if len(named) != 1:
        known = [part.anchor for part in every]
        if named:
            raise Nowhere(_("« {name} » désigne plusieurs parties de cet écran."), anchor, known)
        raise Nowhere(_("Aucune partie de cet écran ne s’appelle « {name} »."), anchor, known)
    lines = text.split("\n")
    part = named[0]
    return "\n".join([*lines[: part.begin], new.rstrip("\n"), *lines[part.end :]])


def with_words(text: str, words: str, new: str) -> str:
    """Return a text where *words*, which are there once, are *new*; spaces are all alike."""
    looked = re.compile(r"\s+".join(map(re.escape, words.split())))
    count = len(looked.findall(text))
    if count != 1:
        sentence = _("« {name} » n’est pas dans cet écran.")
        if count:
            sentence = _("« {name} » est plusieurs fois dans cet écran : citez plus de mots.")
        raise Nowhere(sentence, words, [] if count else [*filter(None, text.split("\n"))])
    return looked.sub(lambda _found: new.rstrip("\n"), text)


def with_fields(document: Document, item: str, fields: Mapping[str, Any]) -> str:
    """Return a set of activities, as JSON, where the item has other *fields*."""
    data = json.loads(json.dumps(document.data))
    items = data.get("items") if isinstance(data, dict) else None
    known = {str(each.get("id")): each for each in items or () if isinstance(each, dict)}
    if item not in known:
        raise Nowhere(_("Aucune activité ne s’appelle « {name} »."), item, [*known])
    _overlay(known[item], fields)
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _overlay(old: dict[str, Any], new: Mapping[str, Any]) -> None:
    """Change *old* in place: mappings key by key, lists of records id by id, the rest whole."""
    turned = [key for key in _RIGHT if key in new and new[key] != old.get(key, False)]
    if turned and "feedback" in old and "feedback" not in new:
        sentence = _("« {key} » change, et le commentaire reste celui du module.")
        raise Stale(sentence.format(key=turned[0]))
    for key, value in new.items():
        if key == "id":
            continue
        before = old.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            _overlay(before, value)
        elif isinstance(before, list) and _named(before) and _named(value):
            known = {str(each["id"]): each for each in before}
            for each in value:
                if str(each["id"]) not in known:
                    raise Nowhere(
                        _("Aucune réponse ne s’appelle « {name} »."), each["id"], [*known]
                    )
                _overlay(known[str(each["id"])], each)
        else:
            old[key] = value


def _named(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(each, dict) and "id" in each for each in value)
    )
