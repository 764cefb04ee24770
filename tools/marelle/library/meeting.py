"""The library: a module as it was lent, as it is here and as the lender now has it, in; one folder
that this version of Marelle accepts out, or why both cannot be one module.
"""

from collections.abc import Mapping
from pathlib import Path

from marelle.i18n import _
from marelle.library.bundle import Bundle
from marelle.library.merge.endings import plain
from marelle.library.merge.folders import Folder, aside, merge_folders
from marelle.library.refused import Unfit, lenders
from marelle.library.staging import checked
from marelle.read.upstream import ENDING, is_upstream

Files = Mapping[str, bytes]


def meet(
    place: Path, name: str, base: Files, ours: Files, bundle: Bundle
) -> tuple[Folder, tuple[str, ...]]:
    """Return the merge, or, with what is wrong in it, ours with theirs beside; *place* is a desk.

    Raises ``Unfit`` when the lender's own module has an error.
    """
    checked(place / "lent", name, bundle.files, lenders)
    before, own, other = plain(base), plain(ours), plain(bundle.files)
    done = merge_folders(before, own, other)
    _clear(done, before, other)
    try:
        told = {n: data for n, data in done.files.items() if not is_upstream(n)}
        checked(place / "merged", name, told, _merged)
    except Unfit as error:
        return aside(own, before, other), tuple(error.args[0])
    return done, ()


def _merged(file: str, _line: int, _column: int, why: str) -> str:
    return _("« {file} » : {why}").format(file=file, why=why)


def _clear(done: Folder, before: Files, other: Files) -> None:
    """Take away what an update that could not be merged had left beside, and that now is."""
    for name in [n for n in done.files if is_upstream(n)]:
        file = name.removesuffix(ENDING)
        left = done.files[name]
        if file not in done.conflicts and left == other.get(file) and left != before.get(file):
            del done.files[name]
