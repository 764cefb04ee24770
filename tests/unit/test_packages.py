"""Modules that are packages of publishers: what is imported, refused, modelled and published."""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

import pytest
import yaml

from fakes.bought import FILES, MANIFEST, SHEET, lay, zipped
from fakes.node import in_node
from fakes.tiny import loaded, names, project
from marelle.catalogue.packages import members
from marelle.cli import main
from marelle.model import Format, Module
from marelle.outputs.site.packages import published, type_of
from marelle.read.listing import MODULES

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("packages_in_node.mjs")
TRUST = "  trust: Contrat 2026-114, son lecteur a besoin de ses cadres.\n"
KEPT = {"status": "incomplete", "raw": None, "at": "2", "data": "vu:2"}


def run(root: Path, *words: str) -> int:
    """Run the command line in French, on the project in *root*."""
    return main(["--lang", "fr", "-C", str(root), *words])


def ask(*calls: Any) -> Any:
    """Return what functions of the theme give, in Node."""
    return in_node(SCRIPT, calls, ROOT / "theme/package")


def played(root: Path, files: dict[str, str] = FILES, sheet: str = SHEET) -> Module:
    """Return the module of a package in a tiny project."""
    lay(project(root), files, sheet)
    made = loaded(root, "balayer")
    assert made.module, made.diagnostics
    return made.module


def test_an_import_reads_what_the_manifest_gives(tmp_path: Path, capsys: Any) -> None:
    """Title, summary, words, minutes, publisher, licence and language come; the check passes."""
    root, zip_ = project(tmp_path / "project"), tmp_path / "Balai été.zip"
    zip_.write_bytes(zipped(FILES))
    assert run(root, "import", str(zip_)) == 0
    folder = root / MODULES / "balai-ete"
    said = yaml.safe_load(folder.joinpath("module.yml").read_text("utf-8"))
    assert said["title"] == "Balayer sans se blesser"
    assert said["summary"] == "Trois gestes pour le dos."
    assert said["keywords"] == ["dos", "balai", "gestes"]
    assert (said["duration"], said["pass_mark"], said["review"]) == (7, 60, "draft")
    assert said["package"] == {
        "publisher": "Éditions du Trottoir",
        "licence": "Licence de site 2026",
        "languages": ["fr"],
    }
    assert folder.joinpath("package.zip").read_bytes() == zipped(FILES)
    assert run(root, "check") == 0
    assert run(root, "import", str(zip_)) == 2, "it never writes over a module"


def test_an_import_asks_for_what_the_manifest_lacks(tmp_path: Path, capsys: Any) -> None:
    """What nobody says is a sentence to write, and what a closed frame cannot give is told."""
    root, zip_ = project(tmp_path / "project"), tmp_path / "nu.zip"
    bare = MANIFEST.partition("    <imsmd:lom>")[0] + MANIFEST.partition("</imsmd:lom>\n")[2]
    frames = {"Pages/Page 1.html": '<iframe src="page.html"></iframe>'}
    zip_.write_bytes(zipped({**FILES, "imsmanifest.xml": bare, **frames}))
    assert run(root, "import", str(zip_)) == 0
    told = capsys.readouterr().out
    assert "des cadres" in told
    assert "trust" in told
    assert "Un LMS y trouverait à redire" in told
    said = yaml.safe_load((root / MODULES / "nu/module.yml").read_text("utf-8"))
    assert said["title"] == "Balayer"
    for text in (said["summary"], said["package"]["publisher"], said["package"]["licence"]):
        assert text.startswith("À écrire")
    assert run(root, "check") == 0


SEVERAL = MANIFEST.replace(
    "</organization>",
    '<item identifier="two" identifierref="sco"><title>Deux</title></item></organization>',
)
BAD: dict[str, dict[str, str]] = {
    "../dehors.txt": {**FILES, "../dehors.txt": "non"},
    "upload.php": {**FILES, "upload.php": "<?php"},
    "2 parties": {**FILES, "imsmanifest.xml": SEVERAL},
    "pas de paquet SCORM": {name: text for name, text in FILES.items() if name[0] != "i"},
    "n’est pas dans le paquet": {n: text for n, text in FILES.items() if "Page 1" not in n},
    "aucune page": {
        **FILES,
        "imsmanifest.xml": MANIFEST.replace('scormtype="sco"', 'scormtype="asset"'),
    },
}


@pytest.mark.parametrize("said", BAD)
def test_what_is_dangerous_or_has_no_page_is_refused(said: str, tmp_path: Path) -> None:
    """One finding says why, and nothing is repaired nor published."""
    lay(project(tmp_path), BAD[said])
    made = loaded(tmp_path, "balayer")
    assert made.module is None
    assert names(made.diagnostics) == ["bad-package"]
    assert said in made.diagnostics[0].message.replace("\u00a0", " ")


def test_an_import_of_a_bad_one_writes_nothing(tmp_path: Path, capsys: Any) -> None:
    """What cannot be played says why; what is dangerous to open is refused as any archive is."""
    root = project(tmp_path / "project")
    for rank, status in (("2 parties", 1), ("../dehors.txt", 2)):
        (zip_ := tmp_path / "x.zip").write_bytes(zipped(BAD[rank]))
        assert run(root, "import", str(zip_)) == status
    assert not (root / MODULES / "x").exists()


def test_the_zip_and_the_sheet_go_together(tmp_path: Path) -> None:
    """A sheet without its zip, a zip without such a sheet, a screen beside it: each is told."""
    lay(project(tmp_path), FILES)
    folder = tmp_path / MODULES / "balayer"
    folder.joinpath("lecon.md").write_text("# Une leçon\n\nUn texte.\n", encoding="utf-8")
    assert names(loaded(tmp_path, "balayer").diagnostics) == ["unexpected-file"]
    folder.joinpath("lecon.md").unlink()
    folder.joinpath("package.zip").rename(tmp_path / MODULES / "matelas/package.zip")
    assert names(loaded(tmp_path, "balayer").diagnostics) == ["missing-file"]
    assert names(loaded(tmp_path).diagnostics) == ["unexpected-file"]


def test_a_package_is_modelled_as_it_came(tmp_path: Path) -> None:
    """Its edition, its page, its mark, its files; nothing of it is an activity of ours."""
    module = played(tmp_path)
    package = module.package
    assert package
    assert (package.edition, package.launch, package.mastery) == (
        "1.2",
        "Pages/Page%201.html?debut=1",
        0.6,
    )
    assert {file.name for file in package.files} == {*FILES}
    assert package.size == sum(len(text.encode()) for text in FILES.values())
    assert (module.format, module.screens, module.activities) == (Format.PACKAGE, (), ())


def test_a_closed_package_is_one_file_that_is_no_page(tmp_path: Path) -> None:
    """No file of it can be opened in a browser as a part of the site; a phone reads all back."""
    package = played(tmp_path).package
    assert package
    made = published(package, members(tmp_path / MODULES / "balayer"))
    ((name, data),) = made.items()
    assert name == f"paquet.{package.digest[:10]}.bin"
    (files,) = ask(["unpack", b64encode(data).decode()])
    assert {one: b64decode(text).decode() for one, _type, text in files} == FILES
    assert {one: kind for one, kind, _text in files} == {one: type_of(one) for one in FILES}


def test_a_trusted_package_asks_no_other_server(tmp_path: Path) -> None:
    """Its files are as they came, but for a policy at the head of each page."""
    package = played(tmp_path, sheet=SHEET + TRUST).package
    assert package
    made = published(package, members(tmp_path / MODULES / "balayer"))
    top = f"paquet.{package.digest[:10]}/"
    assert {name.removeprefix(top) for name in made} == {*FILES}
    page = made[f"{top}Pages/Page 1.html"].decode()
    before, policy, after = page.partition('<meta http-equiv="Content-Security-Policy"')
    assert before.endswith("<head>")
    assert "default-src 'self' blob: data:" in after.partition(">")[0]
    assert policy
    assert made[f"{top}Pages/player.js"].decode() == FILES["Pages/player.js"]


def test_only_what_is_sound_is_kept() -> None:
    """A status that exists, a score in per cent, texts that are short: anything else is nothing."""
    good = [KEPT, {**KEPT, "raw": 100}, {**KEPT, "data": "x" * 64_000}]
    bad = [None, 1, "passed", [], {}, {**KEPT, "status": "toString"}, {**KEPT, "raw": 101}]
    bad += [{**KEPT, "raw": "9"}, {**KEPT, "at": "x" * 1_001}, {**KEPT, "data": "x" * 64_001}]
    assert ask(*(["sound", {**one, "more": 1}] for one in good)) == good
    assert ask(*(["sound", one] for one in bad)) == [None] * len(bad)


def test_what_was_reached_is_never_lowered() -> None:
    """A package that is opened again may forget; its place changes, its result does not."""
    passed = {**KEPT, "status": "passed", "raw": 80}
    again, worse, better = KEPT, {**passed, "raw": 60, "at": "9"}, {**passed, "raw": 90}
    failed = {**KEPT, "status": "failed", "raw": 20}
    assert ask(
        ["merged", passed, again], ["merged", passed, worse], ["merged", passed, better]
    ) == [
        {**again, "status": "passed", "raw": 80},
        {**worse, "raw": 80},
        better,
    ]
    assert ask(["merged", failed, passed], ["merged", None, KEPT]) == [passed, KEPT]


@pytest.mark.parametrize(
    ("status", "raw", "mark", "expected"),
    [
        ("completed", None, 0, (0, 0, True)),
        ("completed", None, 80, (0, 0, True)),
        ("completed", 70, 0, (70, 100, True)),
        ("completed", 70, 80, (70, 100, False)),
        ("passed", 70, 80, (70, 100, True)),
        ("passed", None, 80, (100, 100, True)),
        ("failed", 90, 80, (90, 100, False)),
        ("failed", None, 0, (0, 100, False)),
    ],
)
def test_its_own_word_wins_over_the_mark(
    status: str, raw: float | None, mark: int, expected: tuple[float, float, bool]
) -> None:
    """Passed is passed and failed is failed, whatever the sheet says; a score alone is compared."""
    (worth,) = ask(["worth", {**KEPT, "status": status, "raw": raw}, mark])
    assert (worth["score"], worth["max"], worth["success"]) == expected
    assert worth["max"] == 0 or worth["success"] == (worth["score"] >= worth["pass"])


def test_the_demo_package_is_what_its_source_makes(tmp_path: Path) -> None:
    """The zip of the demo holds the files of tools/sco, and an LMS would take it as it is."""
    files = members(ROOT / MODULES / "triangle-du-feu")
    source = ROOT / "tools/sco/source"
    assert files == {file.name: file.read_bytes() for file in source.iterdir()}
    assert run(tmp_path, "verify", str(ROOT / MODULES / "triangle-du-feu/package.zip")) == 0
