"""What becomes of learners' work: the report of ``marelle compare``, as text or as JSON."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from marelle.compare.comparison import Comparison
from marelle.compare.difference import Change, Difference
from marelle.compare.recycled import recycled
from marelle.compare.words import said, sentences, worth_saying
from marelle.diagnostics import in_order
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views import view
from marelle.i18n import _, ngettext

_INDENT = "  "


def text(found: Comparison, root: Path) -> str:
    """Return what is said to people: errors, then module by module, then the count."""
    errors = in_order(recycled(module, change) for module, change in found.recycled)
    blocks = [view("full")(errors, sources_of(root, errors)).rstrip()] if errors else []
    blocks += ["\n".join(_module(found, each)) for each in found.differences]
    blocks += ["\n".join(_others(found))]
    return "\n\n".join(filter(None, blocks))


def _module(found: Comparison, each: Difference) -> Iterator[str]:
    yield _("{module} : « {title} »").format(module=each.new.module, title=each.new.title)
    yield from (f"{_INDENT}{sentence}" for sentence in sentences(each))
    yield from _codes(found, each.old.module)
    changed = [] if each.elsewhere else [c for c in each.changes if worth_saying(c)]
    width = max((len(change.id) for change in changed), default=0)
    for change in changed:
        yield f"{_INDENT * 2}{change.id.ljust(width)}  {said(change)}"


def _codes(found: Comparison, name: str) -> Iterator[str]:
    """Yield the printed codes that led to a module that is gone."""
    if codes := found.codes.get(name):
        yield _INDENT + _("Ces codes imprimés y mènent : {codes}.").format(codes=", ".join(codes))


def _others(found: Comparison) -> Iterator[str]:
    """Yield what is to say of the modules that are not in both, then of all."""
    if found.sites:
        yield _(
            "L’adresse du site passe de « {old} » à « {new} » : sur le site, en cmi5 et en xAPI, "
            "toutes les leçons recommencent à zéro. En SCORM, rien ne change."
        ).format(old=found.sites[0], new=found.sites[1])
    for name in found.removed:
        yield _("{module} : retiré ; les agents ne le retrouvent pas.").format(module=name)
        yield from _codes(found, name)
    if found.added:
        yield _("Nouveaux modules : {names}.").format(names=", ".join(found.added))
    if found.unread:
        yield _("Pas comparés, car on ne peut pas les lire : {names}.").format(
            names=", ".join(found.unread)
        )
    same = len(found.same)
    if same:
        yield ngettext("{n} module ne change pas.", "{n} modules ne changent pas.", same).format(
            n=same
        )
    losing = sum(each.lost for each in found.differences) + len(found.removed)
    if losing:
        yield ngettext(
            "Dans {n} module, des agents perdent quelque chose.",
            "Dans {n} modules, des agents perdent quelque chose.",
            losing,
        ).format(n=losing)
    if found.unread:
        yield _(
            "On ne sait donc pas si des agents perdent quelque chose : réparez, puis recommencez."
        )
    elif not found.lost:
        yield _("Personne ne perd rien.")


def as_json(found: Comparison, _root: Path) -> str:
    """Return the same as an object: ``lost``, then the modules by what became of them.

    ``lost`` is null when nothing is known to be lost, and something could not be read.
    """
    whole = {
        "format": 1,
        "lost": found.lost or (None if found.unread else False),
        "sites": found.sites,
        "modules": [_told(each) for each in found.differences],
        "same": found.same,
        "added": found.added,
        "removed": {name: found.codes.get(name, ()) for name in found.removed},
        "unread": found.unread,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _told(each: Difference) -> dict[str, Any]:
    return {
        "module": each.new.module,
        "title": each.new.title,
        "lost": each.lost,
        "known_by": each.names,
        "state": [each.old.state, each.new.state],
        "pass_mark": [each.old.pass_mark or None, each.new.pass_mark or None],
        "bookmarks": each.bookmarks,
        "said": list(sentences(each)),
        "questions": [_question(change) for change in each.changes],
    }


def _question(change: Change) -> dict[str, Any]:
    places = [
        q and f"{q.span.path}:{q.span.line}:{q.span.column}" for q in (change.old, change.new)
    ]
    return {
        "id": change.id,
        "fate": change.fate.value,
        "said": said(change),
        "screens": [q and q.screen for q in (change.old, change.new)],
        "points": [q and q.points for q in (change.old, change.new)],
        "places": places,
    }


VIEWS: Mapping[str, Callable[[Comparison, Path], str]] = {"text": text, "json": as_json}
