"""Manifests against the published schemas of SCORM, when those are beside this checkout.

They may not be kept here; our own rules (``tests/unit/test_scorm_manifest.py``) always run.
"""

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest

from marelle.catalogue import load_project
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan
from marelle.outputs.packages.xapi.course import course
from marelle.verify.schemas import faults

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT.parent / "shared" / "data" / "xsd"
pytest.importorskip("lxml", reason="lxml is not installed")
pytestmark = pytest.mark.skipif(not SCHEMAS.is_dir(), reason=f"no schemas in ../{SCHEMAS.name}")
each_edition = pytest.mark.parametrize("edition", ["1.2", "2004"])


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


def refused(edition: str, text: bytes) -> list[tuple[int, str]]:
    """Return what the schemas say of a manifest."""
    return faults(SCHEMAS, edition, text.decode())


@each_edition
def test_every_demo_manifest_is_valid(edition: str) -> None:
    """The schemas have nothing to say of any manifest of the demo content."""
    made = manifests(edition)
    assert made
    assert {name: found for name, text in made.items() if (found := refused(edition, text))} == {}


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
    assert refused(edition, text.replace(right, wrong))


def test_every_demo_course_is_valid() -> None:
    """The schema of cmi5 has nothing to say of any course, and refuses one without an address."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    courses = [
        course(module, "fr", f"https://marelle.example/m/{module.id}/", "passed_failed")
        for module in catalogue.modules
    ]
    assert [found for text in courses if (found := faults(SCHEMAS, "cmi5", text))] == []
    assert faults(SCHEMAS, "cmi5", courses[0].replace("<url>index.html</url>", ""))


def test_the_folder_of_one_edition_is_enough() -> None:
    """Schemas are found in a folder for each edition or in that of one; others say nothing."""
    text = next(iter(manifests("1.2").values())).replace(b"<resources>", b"<resources><other/>")
    found = refused("1.2", text)
    assert found
    assert faults(SCHEMAS / "scorm12", "1.2", text.decode()) == found
    assert faults(SCHEMAS / "cmi5", "1.2", text.decode()) == []


def test_a_fault_has_its_line() -> None:
    """The line is that of the manifest as it is shown, its first line included."""
    text = next(iter(manifests("2004").values())).replace(b"<resources>", b"<resources><other/>")
    ((line, _said),) = refused("2004", text)
    assert b"<other/>" in text.split(b"\n")[line - 1]
