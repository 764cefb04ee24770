"""Two hundred modules with almost the same name, delivered to one LMS in a row."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from fakes.published import marelle
from fakes.tiny import FILES, MODULE, project

COUNT = 200
LIMIT = 15  # SuccessFactors cuts identifiers there
NAMES = [f"securite-au-travail-sur-la-voirie-{n:03}" for n in range(COUNT)]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The packages of the modules, by edition."""
    own = {path: text for path, text in FILES.items() if path.startswith(MODULE)}
    copies = {
        path.replace("/matelas/", f"/{name}/"): text for name in NAMES for path, text in own.items()
    }
    root = project(tmp_path_factory.mktemp("many"), copies | dict.fromkeys(own))
    marelle(root, "build", "--only", "packages")
    folders = sorted(path for path in (root / "build/scorm").iterdir() if path.is_dir())
    return {folder.name: sorted(folder.glob("*.zip")) for folder in folders}


def test_they_stay_apart(packages: dict[str, list[Path]]) -> None:
    """Cut at 15 signs, read without case, no two identifiers are the same; names are ASCII."""
    assert set(packages) >= {"1.2", "2004"}
    for files in packages.values():
        manifests = [zipfile.ZipFile(file).read("imsmanifest.xml") for file in files]
        identifiers = [etree.fromstring(text).get("identifier") for text in manifests]
        assert len({name[:LIMIT].lower() for name in identifiers}) == COUNT
        assert all(re.fullmatch(r"[a-z0-9-]+\.zip", file.name) for file in files)
        members = {name for file in files for name in zipfile.ZipFile(file).namelist()}
        assert all(re.fullmatch(r"[a-z0-9._/-]+", name) for name in members)


def test_the_verifier_takes_them_together(packages: dict[str, list[Path]], tmp_path: Path) -> None:
    """Verified in one go, as one delivery, they raise nothing."""
    for files in packages.values():
        said = marelle(tmp_path, "verify", *map(str, files))
        assert f"{COUNT}" in said
