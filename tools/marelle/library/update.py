"""The library: borrowed modules of a project in; the lender's new version, merged with ours, out.

What was lent the last time is the base of the merge. All of a module is written, or nothing; no
line of ours is lost: where both sides changed the same thing ours stays, theirs waits beside.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from marelle.changes.value import Part
from marelle.engine.lock import PATIENCE, only_builder
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.borrowed import borrowed
from marelle.library.bundle import SHEET, Bundle
from marelle.library.changes import changes
from marelle.library.meeting import meet
from marelle.library.mend import mend
from marelle.library.merge.endings import as_before, plain
from marelle.library.merge.lines import Conflict
from marelle.library.refused import Unfit
from marelle.library.reread import reread
from marelle.library.sheet import with_origin
from marelle.library.shelf import SHELF, desk, exchange, kept, lay, module_folder, read_folder
from marelle.library.sources import fetch
from marelle.library.staging import MODULE_SHEET, kept_copy, origin_of
from marelle.library.take import closed
from marelle.model import Origin
from marelle.read.listing import scan
from marelle.read.upstream import is_upstream


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What became of one module: the versions, what the lender changed, what waits for a choice.

    ``new`` is empty when there is nothing new; ``refused`` says why nothing could be taken.
    ``apart`` says why both sides' changes cannot be one module: the next update tries again, and
    what is new waits ``beside``. ``reread`` tells that it had been read
    over, and is a draft again.
    """

    id: str
    old: str
    new: str = ""
    changes: tuple[Part, ...] = ()
    conflicts: tuple[tuple[str, Conflict], ...] = ()
    refused: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    licence: tuple[str, str] = ("", "")
    reread: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a person asks: only to be told (``dry``), and whether she has the lender's leave."""

    today: date
    dry: bool
    sure: bool
    found: Callable[[str, Path], Bundle]


def update(
    root: Path,
    module: str,
    today: date,
    *,
    dry: bool = False,
    sure: bool = False,
    found: Callable[[str, Path], Bundle] = fetch,
) -> list[Updated]:
    """Update *module*, or every borrowed one; with *dry*, only tell what would be done."""
    asked = _Asked(today=today, dry=dry, sure=sure, found=found)
    with only_builder(root / "build", PATIENCE):
        mend(root)
        listing, _wrong = scan(root)
        return [_updated(root, name, origin, asked) for name, origin in borrowed(listing, module)]


def _updated(root: Path, name: str, origin: Origin, asked: _Asked) -> Updated:
    try:
        bundle = asked.found(f"{origin.source}{'' if _alone(origin) else f'#{origin.id}'}", root)
        if bundle.about.id != origin.id:
            raise Unfit([_("La source prête désormais un autre module.")])
        if bundle.about.digest == origin.digest:
            return Updated(id=name, old=origin.version)
        if closed(bundle.about.licence) and not (asked.sure or closed(origin.licence)):
            raise Unfit([_closed(bundle.about.licence)])
        return _merged(root, name, origin, bundle, asked)
    except (Unfit, Refusal) as error:
        said = error.args[0]
        told = tuple(said) if isinstance(said, list) else (str(said),)
        return Updated(id=name, old=origin.version, refused=told)


def _closed(licence: str) -> str:
    return _(
        "La licence est devenue « {licence} ». Demandez son accord au prêteur ; si vous l’avez, "
        "ajoutez « --yes ». La version empruntée garde sa licence."
    ).format(licence=licence)


def _alone(origin: Origin) -> bool:
    """Tell whether a source holds one module only, and needs no name."""
    return origin.source.endswith((".zip", f"/{origin.id}"))


def _merged(root: Path, name: str, origin: Origin, bundle: Bundle, asked: _Asked) -> Updated:
    base = {n: data for n, data in kept(root, name).items() if n != SHEET}
    ours = read_folder(module_folder(root, name))
    if not base:
        raise Refusal(_baseless(f"{SHELF}/{name}"))
    with desk(root) as place:
        done, apart = meet(place, name, base, ours, bundle)
        again = not apart and reread(name, plain(ours), done.files)
        if not apart:
            sheet = done.files[MODULE_SHEET].decode("utf-8")
            new = origin_of(bundle, origin.source, asked.today)
            done.files[MODULE_SHEET] = with_origin(sheet, new).encode()
        if not asked.dry:
            with exchange(place) as swap:
                if not apart:
                    swap.put(kept_copy(place, bundle), root / SHELF / name)
                files = as_before(done.files, ours)
                swap.put(lay(place / "final", files), module_folder(root, name))
    return Updated(
        id=name,
        old=origin.version,
        new=bundle.about.version,
        changes=changes(name, base, bundle.files),
        conflicts=tuple((file, each) for file, some in done.conflicts.items() for each in some),
        apart=apart,
        beside=tuple(filter(is_upstream, done.files)),
        licence=(origin.licence, bundle.about.licence),
        reread=again,
    )


def _baseless(folder: str) -> str:
    return _(
        "« {folder} », le module tel qu’il avait été prêté, manque : sans lui, on ne sait pas qui "
        "a changé quoi. Reprenez ce dossier dans git ; s’il est perdu, mettez votre module de "
        "côté, empruntez-le de nouveau, puis remettez-y vos changements."
    ).format(folder=folder)
