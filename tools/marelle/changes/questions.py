"""Changes: both versions of a module in, what changed in its questions out."""

from collections.abc import Iterator, Mapping

from marelle.catalogue.folder import Folder
from marelle.changes.moves import moves
from marelle.changes.naming import Names, said, short
from marelle.changes.screens import Data, data_of, kind_of, lost_of, pairs_of, screens, title_of
from marelle.changes.tree import compare_trees
from marelle.changes.value import Change, Kind, Part
from marelle.changes.whole import told
from marelle.i18n import _

Items = Mapping[str, tuple[str, str, Data]]


def items_of(folder: Folder) -> dict[str, tuple[str, str, Data]]:
    """Return the activities by id: the number of each, its screen, what it says.

    The number is the one for comments on a page of ``review``: of the screen, then of the question.
    """
    found: dict[str, tuple[str, str, Data]] = {}
    for place, name in enumerate(screens(folder), 1):
        items = () if name.endswith(".md") else data_of(folder, name).get("items", ())
        for rank, item in enumerate(items if isinstance(items, list) else (), 1):
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                found[item["id"]] = (f"{place}.{rank}", name, item)
    return found


def names_of(before: Folder, after: Folder) -> Mapping[str, str]:
    """Return how each question is called: by its number in the module, or by its words."""
    gone = {name: _quoted(name, item) for name, (_n, _screen, item) in items_of(before).items()}
    there = {name: _("Question {n}").format(n=n) for name, (n, *_rest) in items_of(after).items()}
    again = {one: there[two] for two, one in renamed(before, after).items()}
    return {**gone, **again, **there}


def renamed(old: Folder, new: Folder) -> dict[str, str]:
    """Return the old id of each question that has a new one: the same type and the same words."""
    before, after = items_of(old), items_of(new)
    left = {
        (str(item.get("type")), _prompt("", item)): name
        for name, (_n, _screen, item) in before.items()
        if name not in after
    }
    found = {}
    for name, (_n, _screen, item) in after.items():
        known = (str(item.get("type")), _prompt("", item))
        if name not in before and known[1] and known in left:
            found[name] = left.pop(known)
    return found


def questions(old: Folder, new: Folder, known_names: Names) -> Iterator[tuple[str, Part]]:
    """Yield the questions that changed, each with its screen, then those that went."""
    pairs, lost = pairs_of(old, new), lost_of(old, new)
    gone = {pairs[name] for name in lost if name in pairs}
    before = {name: each for name, each in items_of(old).items() if each[1] not in gone}
    after = {name: each for name, each in items_of(new).items() if each[1] not in lost}
    again = renamed(old, new)
    for name, (number, screen, item) in after.items():
        _n, known, older = before.get(again.get(name, name), ("", "", {}))
        if older:
            changes = [*_renaming(again, name), *compare_trees(older, item, known_names)]
        else:
            changes = [*told(item, known_names, ("prompt",))]
        if known and pairs.get(screen) != known:
            one, two = title_of(old, known), title_of(new, screen)
            changes.append(Change(kind=Kind.MOVED, what=_("écran"), before=one, after=two))
        if changes:
            yield (
                screen,
                Part(title=_asked(number, item), changes=tuple(changes), kind=kind_of(older)),
            )
    for name, (_number, _screen, item) in before.items():
        if name not in after and name not in again.values():
            yield "", Part(title=_quoted(name, item), changes=(), kind=Kind.REMOVED)
    order = [*_order(before, after, pairs)]
    if order:
        yield "", Part(title=_("Suite des questions"), changes=tuple(order))


def fresh(folder: Folder, known_names: Names) -> Iterator[tuple[str, Part]]:
    """Yield the questions of a module that is new, each with its screen."""
    for number, screen, item in items_of(folder).values():
        yield (
            screen,
            Part(title=_asked(number, item), changes=tuple(told(item, known_names, ("prompt",)))),
        )


def _order(before: Items, after: Items, pairs: Mapping[str, str]) -> Iterator[Change]:
    """Yield the questions that change places on the screen where they stay."""
    for screen, known in pairs.items():
        were = [name for name, (_n, place, _item) in before.items() if place == known]
        kept = [n for n, (_n, place, _item) in after.items() if place == screen and n in were]
        were = [name for name in were if name in kept]
        yield from moves(_("question"), were, kept, lambda n: short(_prompt(n, after[n][2])))


def _renaming(again: Mapping[str, str], name: str) -> Iterator[Change]:
    if name in again:
        what = _("même question, autre identifiant")
        yield Change(kind=Kind.CHANGED, what=what, before=again[name], after=name)


def _prompt(name: str, item: Data) -> str:
    return said("", item.get("prompt", name))


def _quoted(name: str, item: Data) -> str:
    return _("Question « {prompt} »").format(prompt=_prompt(name, item))


def _asked(number: str, item: Data) -> str:
    prompt = _prompt("", item)
    return _("Question {n} : « {prompt} »").format(n=number, prompt=prompt)
