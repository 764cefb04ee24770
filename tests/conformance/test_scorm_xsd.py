"""Manifests against the published schemas of SCORM, when those are beside this checkout.

They may not be kept here; our own rules (``tests/unit/test_scorm_manifest.py``) always run.
"""

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from marelle.catalogue import load_project
from marelle.outputs.base import Options
from marelle.outputs.scorm.plan import plan

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT.parent / "shared" / "data" / "xsd"
etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
pytestmark = pytest.mark.skipif(not SCHEMAS.is_dir(), reason=f"no schemas in ../{SCHEMAS.name}")
XML = "http://www.w3.org/XML/1998/namespace"
EDITIONS = {
    "1.2": (
        "scorm12",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
    ),
    "2004": (
        "scorm2004_4ed",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
            "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
    ),
}
each_edition = pytest.mark.parametrize("edition", EDITIONS)


class _Files(etree.Resolver):  # type: ignore[misc]
    """Finds every schema in one folder, and mends the one that no parser takes as it is."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def resolve(self, url: str, _public: str, context: Any) -> Any:
        file = self.folder / url.rpartition("/")[2]
        text = file.read_bytes().replace(f' xmlns="{XML}"'.encode(), b"")
        return self.resolve_string(text, context, base_url=str(file))


@lru_cache
def schema(edition: str) -> Any:
    """Return the schemas of an edition, as one."""
    folder, files = EDITIONS[edition]
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{SCHEMAS / folder / name}"/>'
        for space, name in files.items()
    )
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Files(SCHEMAS / folder))
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(whole, parser))


@lru_cache
def manifests(edition: str) -> dict[str, bytes]:
    """Return the manifest of every demo module."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    made = {}
    for job in plan(catalogue, Options(root=ROOT)):
        for artifact in job.run(*job.args):
            if artifact.kind == f"scorm-{edition}":
                with zipfile.ZipFile(BytesIO(artifact.data)) as package:
                    made[artifact.module] = package.read("imsmanifest.xml")
    return made


def faults(edition: str, text: bytes) -> list[str]:
    """Return what the schemas say of a manifest."""
    check = schema(edition)
    check.validate(etree.fromstring(text))
    return [str(error) for error in check.error_log]


@each_edition
def test_every_demo_manifest_is_valid(edition: str) -> None:
    """The schemas have nothing to say of any manifest of the demo content."""
    made = manifests(edition)
    assert made
    assert {name: found for name, text in made.items() if (found := faults(edition, text))} == {}


@each_edition
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'<item identifier="item"', b'<item identifier="1 item"'),
        (b"<resources>", b"<resources><other/>"),
        (b'type="webcontent" ', b""),
        (b'ype="sco"', b'ype="page"'),
    ],
    ids=["bad identifier", "unknown element", "missing attribute", "unknown value"],
)
def test_schemas_refuse(edition: str, right: bytes, wrong: bytes) -> None:
    """The schemas are really read: they refuse what they must."""
    text = next(iter(manifests(edition).values()))
    assert right in text
    assert faults(edition, text.replace(right, wrong))
