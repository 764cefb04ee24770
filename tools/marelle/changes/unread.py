"""Changes: the files of both versions in; those that cannot be read, and in which version, out.

Of what cannot be read nothing is compared: all that it says would seem to have gone.
"""

from collections.abc import Iterator, Sequence

from marelle.catalogue.folder import SHEET, Folder
from marelle.changes.value import Change, Kind
from marelle.compare.sides import Project
from marelle.i18n import _
from marelle.read.document import Document


def whole(document: Document | None) -> bool:
    """Tell whether all that a file means to say could be read, right or wrong."""
    return document is not None and not document.torn and isinstance(document.data, dict)


def unread(folder: Folder, name: str = SHEET) -> bool:
    """Tell whether the file *name* of a module is there and cannot be read.

    A module has a sheet: one that is missing is not read either.
    """
    there = name == SHEET or name in folder.screens or folder.hides(name)
    return there and not whole(folder.documents.get(name))


def hidden(folder: Folder, file: str) -> bool:
    """Tell whether the *file* that judges a module is there and cannot be read."""
    if file in folder.asides:
        return not whole(folder.asides[file])
    return folder.hides(file) or any(d.span.path.endswith(f"/{file}") for d in folder.found)


def version_of(side: Project) -> str:
    """Return what the version of a side is called in a sentence."""
    if side.inside:
        return _("la version «\u00a0{name}\u00a0»").format(name=side.inside.rstrip(":"))
    return _("votre version")


def untold(file: str, ill: Sequence[bool], versions: Sequence[str]) -> Iterator[Change]:
    """Yield, of the *versions* that are *ill*, that *file* cannot be read there."""
    says = _(
        "On ne peut pas lire «\u00a0{file}\u00a0» dans {version}\u00a0: ce qui a changé n’est donc "
        "pas dit."
    )
    for version in (name for name, is_ill in zip(versions, ill, strict=True) if is_ill):
        told = says.format(file=file, version=version or _("votre version"))
        yield Change(kind=Kind.TOLD, what="", after=told)
