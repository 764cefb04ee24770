"""What exporters write of a module with a question of each type, to the byte.

The expected files are in ``tests/golden/interchange``; ``MARELLE_GOLDEN=write`` writes them anew.
"""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from fakes.questions import GOLDEN, every_type
from marelle import i18n
from marelle.interchange import exporter, names


@pytest.mark.parametrize("name", names())
def test_exact_file(name: str) -> None:
    """The file of a format is its golden, byte for byte; a second run writes the same."""
    exported = exporter(name).export(every_type(), Path())
    assert exporter(name).export(every_type(), Path()) == exported
    suffix = exporter(name).suffix
    if exporter(name).mediatype == "application/zip":
        same(GOLDEN / f"expected{suffix}.txt", unzipped(exported.data))
    else:
        same(GOLDEN / f"expected{suffix}", exported.data)


def unzipped(data: bytes) -> bytes:
    """Return the files of a package one after the other, each under its name."""
    with ZipFile(BytesIO(data)) as package:
        return b"".join(b"=== %s\n%s" % (n.encode(), package.read(n)) for n in package.namelist())


@pytest.mark.parametrize("name", names())
def test_exact_report(name: str) -> None:
    """What became of each question is its golden, in the words that people read."""
    with i18n.speaking("fr"):
        fates = exporter(name).export(every_type(), Path()).fates
    told = "".join(f"{fate.item}\n  {fate.fate}\n  {fate.how}\n".rstrip() + "\n" for fate in fates)
    same(GOLDEN / f"fates-{name}.txt", told.encode())


def same(golden: Path, got: bytes) -> None:
    """Compare with a golden, or write it when that is asked for."""
    if os.environ.get("MARELLE_GOLDEN") == "write":
        golden.write_bytes(got)
    assert golden.read_bytes() == got
