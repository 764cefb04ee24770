"""The packages of a learning path: one SCO with a menu, or a course of units."""

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fakes.published import inside as marelle
from fakes.roads import CHANGES, MODULES, PATH
from fakes.tiny import MODULE, assembled, project
from marelle.engine.job import Artifact, Job
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan
from marelle.verify import verify

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT.parent / "shared/data/xsd/cmi5/CourseStructure.xsd"
SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"


def jobs(root: Path, changes: Mapping[str, str | None], profile: str = "generic") -> Iterator[Job]:
    """Yield the jobs of the project with its path, and *changes*."""
    catalogue, found = assembled(root, {**CHANGES, **changes})
    assert catalogue, found
    yield from plan(catalogue, Options(root=root, scorm_profile=profile))


def made(root: Path, profile: str) -> dict[str, Artifact]:
    """Return the packages of the path by their kind."""
    each = (job for job in jobs(root, {}, profile) if job.label == "rue")
    return {artifact.kind: artifact for job in each for artifact in job.run(*job.args)}


def read(package: Artifact, name: str) -> str:
    """Return a file of a package."""
    with zipfile.ZipFile(BytesIO(package.data)) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize(
    ("profile", "kinds"),
    [
        ("generic", ["scorm-1.2", "scorm-2004"]),
        ("docebo", ["scorm-2004"]),
        ("cmi5", ["cmi5"]),
        ("xapi", []),
    ],
)
def test_each_platform_has_its_package(profile: str, kinds: list[str], tmp_path: Path) -> None:
    """A path has what its modules have, but with xAPI alone, whose sheet launches one activity."""
    packages = made(tmp_path, profile)
    assert list(packages) == kinds
    assert {kind: verify(p.path, p.data).found for kind, p in packages.items()} == {
        kind: [] for kind in kinds
    }
    assert all(p.path.endswith("/rue.zip") and p.module == "rue" for p in packages.values())


@pytest.mark.parametrize("kind", ["scorm-1.2", "scorm-2004"])
def test_one_sco_whose_status_is_its_own(kind: str, tmp_path: Path) -> None:
    """The LMS launches the menu, and never decides by the score, which is a mean."""
    package = made(tmp_path, "generic")[kind]
    sheet = read(package, "imsmanifest.xml")
    assert len(re.findall(r'scorm[tT]ype="sco" href="index.html"', sheet)) == 1
    assert "masteryscore" not in sheet
    assert "satisfiedByMeasure" not in sheet
    page = read(package, "index.html")
    assert re.findall(r'<a href="([^"]*)" data-module', page) == [
        f"{module}/index.html" for module in MODULES
    ]
    assert "frame-src 'self'" in page
    assert "<script>" not in page


@pytest.mark.parametrize("kind", ["scorm-1.2", "scorm-2004"])
def test_modules_are_as_in_their_own_package(kind: str, tmp_path: Path) -> None:
    """Each file of a module is the very one of its own package, but for where its way out leads."""
    packages = {}
    for job in jobs(tmp_path, {}):
        packages[job.label] = {a.kind: a for a in job.run(*job.args)}[kind]
    with zipfile.ZipFile(BytesIO(packages["rue"].data)) as whole:
        for module in MODULES:
            with zipfile.ZipFile(BytesIO(packages[module].data)) as own:
                names = [*{*own.namelist()} - {"imsmanifest.xml", "lom.xml"}]
                here = {n: whole.read(f"{module}/{n}") for n in names}
                assert here["index.html"].count("‹ Sommaire<".encode()) == 1
                here["index.html"] = here["index.html"].replace(b"Sommaire<", b"Quitter<")
                assert here == {n: own.read(n) for n in names}


def test_a_course_of_units(tmp_path: Path) -> None:
    """cmi5 launches each module in its folder, by its own name and with its own mark."""
    root = ET.fromstring(read(made(tmp_path, "cmi5")["cmi5"], "cmi5.xml"))
    units = root.findall(f"{SPACE}au")
    site = "https://marelle.example"
    assert [unit.get("id") for unit in units] == [f"{site}/m/{module}/" for module in MODULES]
    assert [unit.findtext(f"{SPACE}url") for unit in units] == [f"{m}/index.html" for m in MODULES]
    assert [unit.get("moveOn") for unit in units] == ["Passed", "Completed", "Passed"]
    assert [unit.get("masteryScore") for unit in units] == ["0.8", None, "0.8"]
    course = root.find(f"{SPACE}course")
    assert course is not None
    assert course.get("id") == f"{site}/parcours/rue/#cmi5"


def test_the_course_is_valid(tmp_path: Path) -> None:
    """The published schema of cmi5 has nothing to say, and refuses a unit without its page."""
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    if not SCHEMA.is_file():
        pytest.skip(f"no ../{SCHEMA.name}")
    schema = etree.XMLSchema(etree.parse(SCHEMA, etree.XMLParser(no_network=True)))
    sheet = read(made(tmp_path, "cmi5")["cmi5"], "cmi5.xml").encode()
    assert schema.validate(etree.fromstring(sheet)), schema.error_log
    assert not schema.validate(etree.fromstring(re.sub(rb"<url>.*?</url>", b"", sheet, count=1)))


HYBRID = """\
steps:
  - {id: au-choix, choice: [matelas, balai-neuf]}
  - {module: benne, optional: true}
  - id: seance
    session:
      title: Au dépôt
      place: Dépôt nord
      dates:
        - {start: "2099-01-12T09:00", end: "2099-01-12T12:00"}
  - {id: repos, pause: 2}
"""


def test_what_a_platform_cannot_see_never_blocks(tmp_path: Path) -> None:
    """One of a choice is enough, optional modules are not waited for, the rest is told in words."""
    said = CHANGES[PATH][: CHANGES[PATH].index("steps:")] + HYBRID
    job = next(j for j in jobs(tmp_path, {PATH: said}) if j.label == "rue")
    packages = {artifact.kind: artifact for artifact in job.run(*job.args)}
    page = read(packages["scorm-1.2"], "index.html")
    assert json.loads(unescape(re.search(r'data-needs="([^"]*)"', page)[1])) == [
        ["matelas", "balai-neuf"]
    ]
    assert re.findall(r'data-module="([^"]*)"', page) == list(MODULES)
    assert page.count("se fait hors de la plateforme") == 2
    job = next(j for j in jobs(tmp_path, {PATH: said}, "cmi5") if j.label == "rue")
    (package,) = job.run(*job.args)
    moves = re.findall(r'moveOn="(\w+)"', read(package, "cmi5.xml"))
    assert moves == ["NotApplicable"] * 3
    assert not verify(package.path, package.data).found


def test_a_path_without_a_module_has_no_package(tmp_path: Path) -> None:
    """A platform would have nothing to open."""
    said = CHANGES[PATH][: CHANGES[PATH].index("steps:")] + HYBRID[HYBRID.index("  - id: seance") :]
    changed = {PATH: said.replace("review: demo\n", "review: demo\nsteps:\n")}
    assert "rue" not in [job.label for job in jobs(tmp_path, changed)]


def test_a_path_is_made_again_with_its_modules(tmp_path: Path) -> None:
    """One edit in a module changes its package and the path's; one in the path, its own."""
    before = {job.label: job.key for job in jobs(tmp_path, {})}
    edited = {MODULE + "pourquoi.md": "# Titre\n\nAutre [texte](#verifier).\n"}
    module = {job.label: job.key for job in jobs(tmp_path, edited)}
    assert {name for name in before if before[name] != module[name]} == {"matelas", "rue"}
    renamed = {PATH: CHANGES[PATH].replace("Dans la rue", "La rue")}
    path = {job.label: job.key for job in jobs(tmp_path, renamed)}
    assert {name for name in before if before[name] != path[name]} == {"rue"}


def test_a_delivery(tmp_path: Path) -> None:
    """A path is on the note with its minutes; what changed of it is told the next time."""
    root = project(tmp_path / "town", CHANGES)
    marelle(root, "deliver", "moodle")
    kept = tmp_path / "last.json"
    kept.write_bytes((root / "build/scorm/delivery.json").read_bytes())
    (row,) = (r for r in json.loads(kept.read_bytes())["packages"] if r["module"] == "rue")
    assert (row["file"], row["minutes"], row["require"]) == ("1.2/rue.zip", 3, "passed")
    assert (row["pass_mark"], row["change"]) == (None, "new")
    assert "lesson" not in row
    (root / PATH).write_text(CHANGES[PATH].replace("Dans la rue", "La rue"), "utf-8")
    marelle(root, "deliver", "moodle", "--since", str(kept))
    note = json.loads((root / "build/scorm/delivery.json").read_bytes())
    (row,) = (r for r in note["packages"] if r["module"] == "rue")
    assert row["changes"] == ["Le titre était «\u00a0Dans la rue\u00a0».", "Le contenu a changé."]


def test_a_step_does_not_take_the_place_of_heaven(tmp_path: Path) -> None:
    """The page has anchors of its own: a step that bears one of them is refused."""
    said = CHANGES[PATH] + "  - {id: ciel, pause: 2}\n"
    _catalogue, found = assembled(tmp_path, {**CHANGES, PATH: said})
    assert [finding.code.name for finding in found] == ["bad-id"]
