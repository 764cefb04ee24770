"""Stage 5, interchange: the package of a bank of QTI items.

Files in; the bytes of a zip with its ``imsmanifest.xml`` (IMS Content Packaging 1.2), the same on
every machine and every day, out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from marelle.interchange._tree import node, written

MANIFEST = "imsmanifest.xml"
_BLOCKS = {"manifest", "metadata", "resources", "resource"}
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell: no clock here
_MODE = 0o100644 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question: its identifier in every bank, its file, and the pictures it shows."""

    id: str
    file: str
    data: bytes
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How the manifest of an edition names things: its namespace, itself, its version, items."""

    namespace: str
    schema: str
    version: str
    item: str


def package(id: str, naming: Naming, entries: Sequence[Entry], media: Mapping[str, bytes]) -> bytes:
    """Return the zip of questions and pictures; *id* names it."""
    resources = (
        node(
            "resource",
            *(node("file", href=name) for name in (entry.file, *entry.pictures)),
            identifier=entry.id,
            type=naming.item,
            href=entry.file,
        )
        for entry in entries
    )
    manifest = node(
        "manifest",
        node("metadata", node("schema", naming.schema), node("schemaversion", naming.version)),
        node("organizations"),
        node("resources", *resources),
        xmlns=naming.namespace,
        identifier=f"marelle-{id}",
    )
    files = {MANIFEST: written(manifest, _BLOCKS)}
    files |= {entry.file: entry.data for entry in entries} | dict(media)
    return zipped(files)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of files by their name, in that order."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            about = ZipInfo(name, _DAY)
            about.external_attr, about.compress_type, about.create_system = _MODE, ZIP_DEFLATED, 3
            archive.writestr(about, data)
    return out.getvalue()
