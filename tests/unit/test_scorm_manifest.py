"""The rules of manifests that no schema says, each seen to refuse what breaks it."""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fakes.tiny import MODULE, assembled
from marelle.ids import manifest_id
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan
from marelle.outputs.packages.scorm.manifest import manifest

EDITIONS = ("1.2", "2004")
each_edition = pytest.mark.parametrize("edition", EDITIONS)
VERSIONS = {"1.2": "1.2", "2004": "2004 4th Edition"}
PHOTO = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    b"\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff"
    b"\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)
LESSON = "# Un titre\n\n![Un matelas.](media/photo.png)\n\nSignalez-le, puis [jouez](#verifier).\n"


def broken(names: list[str], text: str, edition: str) -> set[str]:
    """Return the names of the rules that a listing and its manifest break."""
    return {rule for rule, holds in rules(names, text, edition) if not holds}


def rules(names: list[str], text: str, edition: str) -> Iterator[tuple[str, bool]]:
    """Yield each rule of what LMSs take, and whether a package keeps it."""
    yield "manifest at the root", "imsmanifest.xml" in names
    yield "plain names", all(re.fullmatch(r"[a-z0-9._/-]+", name) for name in names)
    yield "no name twice", len(names) == len(set(names))
    root = ET.fromstring(text)
    listed = [each.get("href") for each in root.iterfind(".//{*}file")]
    yield "every file is listed", sorted(map(str, listed)) == sorted({*names} - {"imsmanifest.xml"})
    yield "exact version", f"<schemaversion>{VERSIONS[edition]}</schemaversion>" in text
    yield "literal prefixes", "<ns0:" not in text and 'xmlns:adlcp="' in text
    kind = {"1.2": 'adlcp:scormtype="sco"', "2004": 'adlcp:scormType="sco"'}[edition]
    yield "the attribute of the edition", text.count(kind) == 1
    yield "raw titles", "&#" not in text
    space = root.tag.rpartition("}")[0] + "}"
    resources = {e.get("identifier"): e.get("href") for e in root.iter(f"{space}resource")}
    used = [each.get("identifierref") for each in root.iter(f"{space}item")]
    yield "references resolve", all(name in resources for name in used) and len(used) == 1
    yield "launch file", list(resources.values()) == ["index.html"] and "index.html" in names
    ids = [str(e.get("identifier")) for e in root.iter() if e.get("identifier")]
    yield "xml ids", all(re.fullmatch(r"[a-z][a-z0-9-]*", name) for name in ids)
    yield "ids once", len(ids) == len(set(ids))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> tuple[Catalogue, Path]:
    """A catalogue of one module, with a photograph, and its project."""
    root = tmp_path_factory.mktemp("project")
    photo = root / MODULE / "media" / "photo.png"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(PHOTO)
    made, found = assembled(root, {MODULE + "pourquoi.md": LESSON})
    assert made, found
    return made, root


def packages(catalogue: Catalogue, root: Path, **choices: str) -> dict[str, bytes]:
    """Return the packages of the only module, by edition."""
    (job,) = plan(catalogue, Options(root=root, **choices))
    return {artifact.kind.removeprefix("scorm-"): artifact.data for artifact in job.run(*job.args)}


def manifest_of(package: bytes) -> str:
    """Return the manifest of a package."""
    with zipfile.ZipFile(BytesIO(package)) as read:
        return read.read("imsmanifest.xml").decode()


@each_edition
def test_package_keeps_every_rule(catalogue: tuple[Catalogue, Path], edition: str) -> None:
    """A package breaks no rule, and holds the photograph that its lesson shows."""
    package = packages(*catalogue)[edition]
    with zipfile.ZipFile(BytesIO(package)) as read:
        assert broken(read.namelist(), manifest_of(package), edition) == set()
        assert read.read("media/photo.png") == PHOTO
        assert b'src="media/photo.png"' in read.read("index.html")


MUTANTS: dict[str, Callable[[str, str], str]] = {
    "every file is listed": lambda text, _: text.replace('<file href="player.js"/>', ""),
    "exact version": lambda text, edition: text.replace(VERSIONS[edition], f"{edition} "),
    "literal prefixes": lambda text, _: text.replace("adlcp:", "a:").replace(":adlcp", ":a"),
    "the attribute of the edition": lambda text, _: text.replace('="sco" href', '="asset" href'),
    "raw titles": lambda text, _: text.replace("é", "&#233;"),
    "references resolve": lambda text, _: text.replace('identifierref="sco"', 'identifierref="s"'),
    "launch file": lambda text, _: text.replace('href="index.html">', 'href="index.html?a=1">'),
    "xml ids": lambda text, _: text.replace('"organisation"', '"l’organisation"'),
    "ids once": lambda text, _: text.replace('identifier="item"', 'identifier="organisation"'),
}


@each_edition
@pytest.mark.parametrize("rule", MUTANTS)
def test_each_rule_refuses_its_mutant(rule: str, edition: str, tmp_path: Path) -> None:
    """Each rule refuses a manifest that breaks it."""
    made, _ = assembled(tmp_path)
    assert made
    module = replace(made.modules[0], title="Un été")
    files = ["index.html", "lesson.css", "player.js"]
    text = manifest(module, edition, files, "" if edition == "1.2" else "4th")
    assert broken([*files, "imsmanifest.xml"], text, edition) == set()
    mutant = MUTANTS[rule](text, edition)
    assert rule in broken([*files, "imsmanifest.xml"], mutant, edition)


@each_edition
def test_pass_mark_only_when_graded(catalogue: tuple[Catalogue, Path], edition: str) -> None:
    """A graded module says its pass mark; without one, or with another report, nothing does."""
    made, root = catalogue
    graded = {"1.2": "<adlcp:masteryscore>80</", "2004": "<imsss:minNormalizedMeasure>0.8</"}
    assert graded[edition] in manifest_of(packages(made, root)[edition])
    ungraded = replace(made, modules=(replace(made.modules[0], pass_mark=None),))
    told = [
        packages(ungraded, root)[edition],
        packages(made, root, scorm_status="completed")[edition],
        packages(made, root, scorm_status="passed_incomplete")[edition],
    ]
    for package in told:
        text = manifest_of(package)
        assert not re.search("masteryscore|minNormalizedMeasure|satisfiedByMeasure", text)


def test_third_edition(catalogue: tuple[Catalogue, Path]) -> None:
    """The third edition of SCORM 2004 is had by asking, and changes nothing for SCORM 1.2."""
    third = packages(*catalogue, scorm_edition="3rd")
    assert "<schemaversion>2004 3rd Edition</" in manifest_of(third["2004"])
    assert third["1.2"] == packages(*catalogue)["1.2"]


@each_edition
def test_title_is_text(edition: str, tmp_path: Path) -> None:
    """A title comes back as it was typed, cut at 200 characters, with its signs as text."""
    made, _ = assembled(tmp_path)
    assert made
    title = "L’été & <b>après</b> « 1 < 2 » " * 10
    text = manifest(replace(made.modules[0], title=title), edition, ["index.html"])
    titles = {each.text for each in ET.fromstring(text).iterfind(".//{*}title")}
    assert titles == {title[:200]}


def test_first_fifteen_characters_tell_modules_apart() -> None:
    """Manifests of modules with almost the same name differ in their first 15 characters."""
    names = [f"securite-au-travail-{n}" for n in range(2_000)]
    assert len({manifest_id(name)[:15] for name in names}) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", manifest_id(name)) for name in names)
