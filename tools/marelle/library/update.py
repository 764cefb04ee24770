"""The library: borrowed modules of a project in; the lender's new version, merged with ours, out.

What was lent the last time is the base of the merge. All of a module is written, or nothing; no
line of ours is lost: where both sides changed the same thing ours stays, theirs waits beside.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from marelle.engine.lock import only_builder
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.borrowed import borrowed
from marelle.library.bundle import SHEET, Bundle
from marelle.library.changes import Change, changes
from marelle.library.mend import mend
from marelle.library.merge.folders import Folder, aside, merge_folders
from marelle.library.merge.lines import Conflict
from marelle.library.refused import Unfit
from marelle.library.sheet import with_origin
from marelle.library.shelf import SHELF, desk, exchange, kept, lay, module_folder, read_folder
from marelle.library.sources import fetch
from marelle.library.staging import MODULE_SHEET, checked, kept_copy, origin_of
from marelle.library.take import closed
from marelle.model import Origin
from marelle.read.listing import scan
from marelle.read.upstream import is_upstream


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What became of one module: the versions, what the lender changed, what waits for a choice.

    ``new`` is empty when there is nothing new; ``refused`` says why nothing could be taken.
    """

    id: str
    old: str
    new: str = ""
    changes: tuple[Change, ...] = ()
    conflicts: tuple[tuple[str, Conflict], ...] = ()
    refused: tuple[str, ...] = ()
    licence: tuple[str, str] = ("", "")


def update(
    root: Path,
    module: str,
    today: date,
    *,
    dry: bool = False,
    found: Callable[[str, Path], Bundle] = fetch,
) -> list[Updated]:
    """Update *module*, or every borrowed one; with *dry*, only tell what would be done."""
    with only_builder(root / "build"):
        mend(root)
        listing, _wrong = scan(root)
        return [
            _updated(root, name, origin, today, dry, found)
            for name, origin in borrowed(listing, module)
        ]


def _updated(
    root: Path,
    name: str,
    origin: Origin,
    today: date,
    dry: bool,
    found: Callable[[str, Path], Bundle],
) -> Updated:
    try:
        bundle = found(f"{origin.source}{'' if _alone(origin) else f'#{origin.id}'}", root)
        if bundle.about.id != origin.id:
            raise Unfit([_("La source prête désormais un autre module.")])
        if bundle.about.digest == origin.digest:
            return Updated(id=name, old=origin.version)
        if closed(bundle.about.licence) and not closed(origin.licence):
            raise Unfit([_("La licence est devenue « {l} ».").format(l=bundle.about.licence)])
        return _merged(root, name, origin, bundle, today, dry)
    except (Unfit, Refusal) as error:
        said = error.args[0]
        told = tuple(said) if isinstance(said, list) else (str(said),)
        return Updated(id=name, old=origin.version, refused=told)


def _alone(origin: Origin) -> bool:
    """Tell whether a source holds one module only, and needs no name."""
    return origin.source.endswith((".zip", f"/{origin.id}"))


def _merged(
    root: Path, name: str, origin: Origin, bundle: Bundle, today: date, dry: bool
) -> Updated:
    base = {n: data for n, data in kept(root, name).items() if n != SHEET}
    ours = read_folder(module_folder(root, name))
    with desk(root) as place:
        done = _sound(place, name, base, ours, bundle)
        sheet = done.files[MODULE_SHEET].decode("utf-8")
        new = origin_of(bundle, origin.source, today)
        done.files[MODULE_SHEET] = with_origin(sheet, new).encode()
        if not dry:
            with exchange(place) as swap:
                swap.put(kept_copy(place, bundle), root / SHELF / name)
                swap.put(lay(place / "final", done.files), module_folder(root, name))
    return Updated(
        id=name,
        old=origin.version,
        new=bundle.about.version,
        changes=tuple(changes(base, bundle.files)),
        conflicts=tuple((file, each) for file, some in done.conflicts.items() for each in some),
        licence=(origin.licence, bundle.about.licence),
    )


def _sound(
    place: Path, name: str, base: dict[str, bytes], ours: dict[str, bytes], bundle: Bundle
) -> Folder:
    """Return the merge when this version of Marelle finds no error in it; else nothing merged."""
    checked(place / "lent", name, bundle.files)
    done = merge_folders(base, ours, bundle.files)
    try:
        told = {n: data for n, data in done.files.items() if not is_upstream(n)}
        checked(place / "merged", name, told)
    except Unfit:
        return aside(ours, base, bundle.files)
    return done
