"""Stage 1, interchange: a file of the disk in; what a reader of questions is given, out.

An archive is refused as ``marelle verify`` refuses one that is dangerous to read; never mended.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from marelle.diagnostics import has_errors
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.interchange.readers.base import Source
from marelle.verify import opened
from marelle.verify.base import Package

MAX_BYTES = 20_000_000  # of a text; an archive has limits of its own


@dataclass(frozen=True, slots=True)
class Members(Mapping[str, bytes]):
    """The files of an archive by their name, each inflated when it is asked for."""

    package: Package

    def __getitem__(self, name: str) -> bytes:
        data = self.package.read(name) if name in self.package.files else None
        if data is None:
            raise KeyError(name)
        return data

    def __iter__(self) -> Iterator[str]:
        return iter(self.package.files)

    def __len__(self) -> int:
        return len(self.package.files)


def source(file: Path) -> Source:
    """Return what is in a file; raises ``Refusal`` when it may not be read."""
    if not file.is_file():
        raise Refusal(_("Aucun fichier ne s’appelle « {name} ».").format(name=file))
    with file.open("rb") as stream:
        zipped = stream.read(2) == b"PK"
    if zipped:
        return Source(name=file.name.lower(), members=_members(file))
    if file.stat().st_size > MAX_BYTES:
        raise Refusal(_("« {name} » pèse plus de 20 Mo : coupez-le.").format(name=file))
    return Source(name=file.name.lower(), text=_decoded(file.read_bytes()))


def _members(file: Path) -> Members:
    package, found = opened(file.name, file.read_bytes())
    if has_errors(found):
        raise Refusal(f"{found[0].span.path} : {found[0].message}")
    return Members(package)


def _decoded(data: bytes) -> str:
    """Return a text, of the encodings that tools write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # An old spreadsheet, an old Notepad: every byte is a letter there.
        return data.decode("cp1252", errors="replace")
