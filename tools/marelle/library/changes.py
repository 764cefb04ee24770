"""The library: two versions of a module in, what the lender changed, as ``marelle diff`` says it,
out.

Of the sheet, what belongs to the borrower is left out: no version of the lender changes it here.
"""

from collections.abc import Mapping

from marelle.catalogue.files import PAPERS
from marelle.catalogue.folder import read_contents
from marelle.changes.module import parts
from marelle.changes.value import Change, Kind, Part
from marelle.i18n import _
from marelle.library.fitting import OURS
from marelle.read.upstream import is_upstream

Files = Mapping[str, bytes]


def changes(name: str, old: Files, new: Files) -> tuple[Part, ...]:
    """Return what changed from *old* to *new* in the module called *name* here."""
    differing = sorted(n for n in {*old, *new} if old.get(n) != new.get(n) and not is_upstream(n))
    found = list(_parts(name, old, new))
    papers = [_paper(each, old, new) for each in differing if each in PAPERS]
    if papers:
        found.append(Part(title=_("Autres fichiers"), changes=tuple(papers)))
    if differing and not found:
        found.append(Part(title=_("Présentation ou commentaires seulement"), changes=()))
    return tuple(found)


def says_more(name: str, old: Files, new: Files) -> bool:
    """Tell whether *new* says something else than *old*: more than its layout differs."""
    return bool(_parts(name, old, new))


def _parts(name: str, old: Files, new: Files) -> tuple[Part, ...]:
    sides = ({n: data for n, data in side.items() if not is_upstream(n)} for side in (old, new))
    before, after = (read_contents(name, side) for side in sides)
    return parts(before, after, silent=OURS)


def _paper(file: str, old: Files, new: Files) -> Change:
    if file not in new:
        return Change(kind=Kind.REMOVED, what="", before=file)
    if file not in old:
        return Change(kind=Kind.ADDED, what="", after=file)
    return Change(kind=Kind.CHANGED, what=file)
