"""Every question exported in QTI 2.1 against the published schema, when that is at hand."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from fakes.questions import every_type
from fakes.tiny import loaded
from marelle.interchange import exporter
from marelle.model import Module
from marelle.read.listing import scan

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT.parent / "shared" / "data" / "xsd" / "qti21" / "qtiv2p1" / "imsqti_v2p1.xsd"
etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
pytestmark = pytest.mark.skipif(not SCHEMA.is_file(), reason=f"no ../{SCHEMA.name}")


@lru_cache
def schema() -> Any:
    """Return the schema of items."""
    return etree.XMLSchema(etree.parse(SCHEMA, etree.XMLParser(no_network=True)))


def items(module: Module, folder: Path) -> dict[str, bytes]:
    """Return the questions of a module, by the name of their file."""
    with ZipFile(BytesIO(exporter("qti21").export(module, folder).data)) as package:
        names = [name for name in package.namelist() if name.startswith("questions/")]
        return {name: package.read(name) for name in names}


def faults(data: bytes) -> list[str]:
    """Return what the schema says of a question."""
    schema().validate(etree.fromstring(data))
    return [str(error) for error in schema().error_log]


def test_a_question_of_each_type_is_valid():
    """The schema has nothing to say of any type."""
    made = items(every_type(), Path())
    assert len(made) == 20
    assert {name: found for name, data in made.items() if (found := faults(data))} == {}


def test_every_question_of_the_demo_is_valid():
    """Nor of any question of the demo content."""
    made = {
        f"{module}/{name}": data
        for module in scan(ROOT)[0].modules
        for name, data in items(
            loaded(ROOT, module).module, ROOT / "content" / "modules" / module
        ).items()
    }
    assert made
    assert {name: found for name, data in made.items() if (found := faults(data))} == {}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<itemBody>", b"<itemBody><other/>"),
        (b'cardinality="single"', b'cardinality="one"'),
        (b' title="', b' name="'),
    ],
    ids=["unknown element", "unknown value", "missing attribute"],
)
def test_the_schema_refuses(right, wrong):
    """The schema is really read: it refuses what it must."""
    data = next(iter(items(every_type(), Path()).values()))
    assert right in data
    assert faults(data.replace(right, wrong, 1))
