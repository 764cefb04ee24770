"""What tests of what comes in share: the sheet of a new module, and its questions once loaded."""

from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from marelle.catalogue import load_module
from marelle.diagnostics import has_errors
from marelle.interchange._incoming import Incoming, incoming, write
from marelle.interchange._sheet import Sheet
from marelle.interchange.base import Fate
from marelle.interchange.readers import importer
from marelle.interchange.readers.base import Source
from marelle.model import Module
from marelle.read.listing import MODULES, scan

SHEET = Sheet(
    id="venu-d-ailleurs",
    title="Venu d’ailleurs",
    direction="DPE",
    collection="espace-public",
    file="banque.txt",
    today=date(2026, 11, 22),
)


def came(form: str, file: str | bytes) -> tuple[Module, tuple[Fate, ...]]:
    """Return the module that a file becomes, loaded without an error, and what became of all."""
    made = incoming(importer(form).read(given(file)), SHEET)
    return loaded(made), made.fates


def given(file: str | bytes) -> Source:
    """Return what a reader is given of a text, or of the bytes of an archive."""
    if isinstance(file, str):
        return Source(text=file)
    with ZipFile(BytesIO(file)) as archive:
        return Source(members={name: archive.read(name) for name in archive.namelist()})


def loaded(made: Incoming) -> Module:
    """Return a module that came in, once it is written and loaded as any other is."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(root / MODULES / SHEET.id, made.files)
        module = load_module(root, SHEET.id, scan(root)[0].modules[SHEET.id])
    assert not has_errors(module.diagnostics), module.diagnostics
    assert module.module
    return module.module
