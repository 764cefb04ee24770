"""The library: two versions of a module in, what the lender changed, in plain sentences, out.

A question is called by its rank and its id, a setting by the title that the schema gives it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any

from marelle.check.known import beside
from marelle.i18n import _, ngettext
from marelle.library.fitting import OURS
from marelle.read.document import Step
from marelle.read.yaml_file import read_yaml

SHEET = "module.yml"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed in *file*, said in *words*."""

    file: str
    words: str


def changes(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Iterator[Change]:
    """Yield what changed from *old* to *new*, file by file."""
    for name in sorted({*old, *new}):
        if old.get(name) == new.get(name):
            continue
        if name not in new:
            yield Change(name, _("fichier retiré"))
        elif name not in old:
            yield Change(name, _("nouveau fichier"))
        elif name.endswith(".yml"):
            yield from (Change(name, words) for words in _yaml(name, old[name], new[name]))
        elif name.endswith(".md"):
            yield Change(name, _lines(old[name], new[name]))
        else:
            yield Change(name, _("fichier remplacé"))


def _yaml(name: str, old: bytes, new: bytes) -> Iterator[str]:
    before, after = (read_yaml(name, data)[0] for data in (old, new))
    if before is None or after is None or not isinstance(before.data, dict | None):
        yield _lines(old, new)
        return
    was, now = before.data or {}, after.data or {}
    said = [*_keys(name, was, now), *_items(was.get("items"), now.get("items"))]
    yield from said or [_("présentation ou commentaires")]


def _keys(name: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    schema = "module" if name == SHEET else "activity-set"
    for key in dict.fromkeys((*was, *now)):
        if key == "items" or was.get(key) == now.get(key) or (name == SHEET and key in OURS):
            continue
        title = _title(schema, now if key in now else was, key)
        if key not in was:
            yield _("ajout de « {what} »").format(what=title)
        elif key not in now:
            yield _("retrait de « {what} »").format(what=title)
        else:
            yield from _becomes(title, was[key], now[key])


def _title(schema: str, data: Any, *path: Step) -> str:
    titles = [each["title"] for each in beside(schema, data, path) if "title" in each]
    return titles[-1] if titles else str(path[-1])


def _becomes(title: str, old: Any, new: Any) -> Iterator[str]:
    if _plain(old) and _plain(new):
        more = ", ".join(str(each) for each in new if each not in old)
        less = ", ".join(str(each) for each in old if each not in new)
        if more:
            yield _("dans « {what} », ajout de {names}").format(what=title, names=more)
        if less:
            yield _("dans « {what} », retrait de {names}").format(what=title, names=less)
        if not (more or less):
            yield _("l’ordre de « {what} » change").format(what=title)
    elif all(isinstance(v, str | int) and len(str(v)) <= _LONGEST for v in (old, new)):
        yield _("{what} : « {old} » devient « {new} »").format(what=title, old=old, new=new)
    else:
        yield _("« {what} » change").format(what=title)


def _plain(value: Any) -> bool:
    """Tell whether a value is a list of words, not of records."""
    return isinstance(value, list) and all(isinstance(each, str | int) for each in value)


def _items(was: Any, now: Any) -> Iterator[str]:
    before, after = _by_id(was), _by_id(now)
    for rank, (name, item) in enumerate(after.items(), 1):
        called = {"n": rank, "id": name}
        if name not in before:
            yield _("La question {n} ({id}) est nouvelle").format(**called)
        elif item != before[name]:
            what = [
                k
                for k in dict.fromkeys((*before[name], *item))
                if before[name].get(k) != item.get(k)
            ]
            named = ", ".join(_field(key, item if key in item else before[name]) for key in what)
            yield _("La question {n} ({id}) change : {what}").format(**called, what=named)
    for name in before.keys() - after.keys():
        yield _("La question ({id}) est retirée").format(id=name)
    shared = [name for name in after if name in before]
    if shared != [name for name in before if name in after]:
        yield _("L’ordre des questions change")


def _field(key: str, item: Mapping[str, Any]) -> str:
    named = {
        "prompt": _("l’énoncé"),
        "choices": _("les réponses"),
        "feedback": _("les commentaires"),
        "points": _("les points"),
        "type": _("le type"),
        "hints": _("les indices"),
        "picture": _("l’image"),
    }
    title = _title("activity-set", {"items": [item]}, "items", 0, key)
    return named.get(key) or _("« {title} »").format(title=title)


def _by_id(items: Any) -> dict[str, dict[str, Any]]:
    rows = items if isinstance(items, list) else []
    return {str(row["id"]): row for row in rows if isinstance(row, dict) and "id" in row}


def _lines(old: bytes, new: bytes) -> str:
    texts = [data.decode("utf-8", "replace").splitlines() for data in (old, new)]
    rows = [
        row
        for row in unified_diff(texts[0], texts[1], n=0, lineterm="")
        if row[:3] not in ("---", "+++")
    ]
    more, less = (sum(row.startswith(sign) for row in rows) for sign in "+-")
    added = ngettext("{n} ligne ajoutée", "{n} lignes ajoutées", more).format(n=more)
    removed = ngettext("{n} ligne retirée", "{n} lignes retirées", less).format(n=less)
    return ", ".join(s for s, n in ((added, more), (removed, less)) if n) or _("présentation")
