"""Changes: both versions of a module in, what changed in its questions out."""

from collections.abc import Iterator
from itertools import count

from marelle.catalogue.folder import Folder
from marelle.changes.naming import said
from marelle.changes.screens import Data, data_of, kind_of, pairs_of, screens, title_of
from marelle.changes.tree import compare_trees
from marelle.changes.value import Change, Kind, Part
from marelle.i18n import _, ngettext


def items_of(folder: Folder) -> dict[str, tuple[int, str, Data]]:
    """Return the activities by id: the number of each in the module, its screen, what it says."""
    found: dict[str, tuple[int, str, Data]] = {}
    number = count(1)
    for name in screens(folder):
        items = () if name.endswith(".md") else data_of(folder, name).get("items", ())
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                found[item["id"]] = (next(number), name, item)
    return found


def questions(old: Folder, new: Folder) -> Iterator[Part]:
    """Yield the questions that changed, in their new order, then those that went."""
    before, after, pairs = items_of(old), items_of(new), pairs_of(old, new)
    for name, (number, screen, item) in after.items():
        _n, known, older = before.get(name, (0, "", {}))
        changes = [*compare_trees(older, item)]
        if known and pairs.get(screen) != known:
            one, two = title_of(old, known), title_of(new, screen)
            changes.append(Change(kind=Kind.MOVED, what=_("écran"), before=one, after=two))
        if changes:
            yield Part(title=_asked(number, item), changes=tuple(changes), kind=kind_of(older))
    for name, (_number, _screen, item) in before.items():
        if name not in after:
            prompt = said("", item.get("prompt", name))
            title = _("Question « {prompt} »").format(prompt=prompt)
            yield Part(title=title, changes=(), kind=Kind.REMOVED)
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        numbers = (
            ngettext("question {n}", "questions {n}", len(kept)).format(
                n=", ".join(str(side[name][0]) for name in after if name in before)
            )
            for side in (before, after)
        )
        one, two = numbers
        change = Change(kind=Kind.MOVED, what=_("ordre des questions"), before=one, after=two)
        yield Part(title=_("Suite des questions"), changes=(change,))


def _asked(number: int, item: Data) -> str:
    prompt = said("", item.get("prompt", ""))
    return _("Question {n} : « {prompt} »").format(n=number, prompt=prompt)
