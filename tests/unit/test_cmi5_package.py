"""Packages of cmi5 and xAPI: what their sheets say, what their page may ask, how they are made."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fakes.published import inside as marelle
from fakes.tiny import assembled, project
from marelle.catalogue import load_project
from marelle.engine.job import Artifact
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan
from marelle.verify import verify

ROOT = Path(__file__).parents[2]
BUDGET = 160_000
IRI = "https://marelle.example/m/matelas/"
each_standard = pytest.mark.parametrize("standard", ["cmi5", "xapi"])


def made(root: Path, catalogue: Catalogue, profile: str, **choices: str) -> Iterator[Artifact]:
    """Yield the packages of a catalogue for a profile."""
    for job in plan(catalogue, Options(root=root, scorm_profile=profile, **choices)):
        yield from job.run(*job.args)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Catalogue]:
    """A project of one graded module."""
    root = tmp_path_factory.mktemp("project")
    catalogue, found = assembled(root)
    assert catalogue, found
    return root, catalogue


def member(package: Artifact, name: str) -> str:
    """Return a text of a package."""
    with zipfile.ZipFile(BytesIO(package.data)) as read:
        return read.read(name).decode()


def unit(package: Artifact) -> ET.Element:
    """Return the one assignable unit of a cmi5 package."""
    (found,) = ET.fromstring(member(package, "cmi5.xml")).iterfind("{*}au")
    return found


def test_a_unit_says_what_the_lms_must_know(tiny: tuple[Path, Catalogue]) -> None:
    """Its name for ever, its page, its titles in their language, its pass mark and its end."""
    (package,) = made(*tiny, "cmi5")
    assert (package.path, package.kind) == ("scorm/cmi5/matelas.zip", "cmi5")
    said = unit(package)
    assert said.attrib == {
        "id": IRI,
        "moveOn": "Passed",
        "masteryScore": "0.8",
        "launchMethod": "AnyWindow",
        "activityType": "http://adlnet.gov/expapi/activities/lesson",
    }
    assert said.findtext("{*}url") == "index.html"
    title = said.find("{*}title/{*}langstring")
    assert title is not None
    assert (title.text, title.get("lang")) == ("Signaler un matelas", "fr")


@pytest.mark.parametrize(
    ("status", "graded", "told"),
    [
        ("passed_failed", True, ("Passed", "0.8")),
        ("passed_incomplete", True, ("Passed", "0.8")),
        ("completed", True, ("Completed", None)),
        ("passed_failed", False, ("Completed", None)),
    ],
)
def test_the_end_that_counts(
    tiny: tuple[Path, Catalogue], status: str, graded: bool, told: tuple[str, str | None]
) -> None:
    """The LMS waits for a success only where one is told, and knows a pass mark only there."""
    root, catalogue = tiny
    module = catalogue.modules[0] if graded else replace(catalogue.modules[0], pass_mark=None)
    (package,) = made(root, replace(catalogue, modules=(module,)), "cmi5", scorm_status=status)
    said = unit(package)
    assert (said.get("moveOn"), said.get("masteryScore")) == told


def test_an_activity_of_tin_can(tiny: tuple[Path, Catalogue]) -> None:
    """The xAPI package names the same activity, and the page to launch."""
    (package,) = made(*tiny, "xapi")
    (activity,) = ET.fromstring(member(package, "tincan.xml")).iterfind(".//{*}activity")
    assert activity.get("id") == IRI
    assert activity.findtext("{*}launch") == "index.html"


@each_standard
def test_texts_are_texts(standard: str, tiny: tuple[Path, Catalogue]) -> None:
    """A title comes back as it was typed, its signs as text, in a package without a finding."""
    root, catalogue = tiny
    title = "L’été & <b>après</b> « 1 < 2 »"
    module = replace(catalogue.modules[0], title=title)
    (package,) = made(root, replace(catalogue, modules=(module,)), standard)
    name = {"cmi5": "cmi5.xml", "xapi": "tincan.xml"}[standard]
    assert title in "".join(ET.fromstring(member(package, name)).itertext())
    assert verify("p.zip", package.data).found == []


@each_standard
def test_the_page_may_ask_its_lms_alone(standard: str, tiny: tuple[Path, Catalogue]) -> None:
    """Requests are allowed, to an LMS nobody knows yet, and nothing else than in SCORM is."""
    (asking,) = made(*tiny, standard)
    shut = next(iter(made(*tiny, "moodle")))
    policies = [
        re.findall(r'Policy" content="([^"]*)"', member(package, "index.html"))[0]
        for package in (shut, asking)
    ]
    assert policies[1] == f"{policies[0]}; connect-src https: http:"
    assert f'data-iri="{IRI}"' in member(asking, "index.html")
    assert "data-iri" not in member(shut, "index.html")


@each_standard
def test_same_sources_same_bytes(standard: str, tmp_path: Path) -> None:
    """The same files give the same package; a site that moves gives another."""
    packages = []
    for n, address in enumerate(("https://a.example", "https://a.example", "https://b.example")):
        catalogue, _found = assembled(tmp_path / str(n))
        assert catalogue
        site = replace(catalogue.site, url=address)
        packages += made(tmp_path / str(n), replace(catalogue, site=site), standard)
    assert packages[0].data == packages[1].data != packages[2].data


@each_standard
def test_the_demo_is_small_and_sound(standard: str) -> None:
    """Every lesson of the demo has a sound package, under 153 KB unpacked without its media."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    every = list(made(ROOT, replace(catalogue, paths=()), standard))
    assert len(every) >= 40
    assert {p.path: f for p in every if (f := verify(p.path, p.data).found)} == {}
    for package in every:
        with zipfile.ZipFile(BytesIO(package.data)) as read:
            own = [i for i in read.infolist() if not i.filename.startswith("media/")]
            assert sum(info.file_size for info in own) <= BUDGET, package.path


def test_a_delivery(tmp_path: Path) -> None:
    """``marelle deliver cmi5`` makes the packages and their note, which names the standard."""
    root = project(tmp_path)
    marelle(root, "deliver", "cmi5")
    assert (root / "build/scorm/cmi5/matelas.zip").is_file()
    note = (root / "build/scorm/delivery.csv").read_text("utf-8-sig")
    assert ";cmi5;cmi5/matelas.zip;" in note
