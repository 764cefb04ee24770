"""The verb that takes questions in: what it writes, what it refuses, what it says."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from fakes.questions import every_type
from fakes.tiny import project
from marelle.cli import main
from marelle.interchange import exporter
from marelle.read.listing import MODULES


def run(root: Path, *words: str) -> int:
    """Run the command line in French, on the project in *root*."""
    return main(["--lang", "fr", "-C", str(root), *words])


def test_the_verb_writes_a_module_that_passes_the_check(tmp_path, capsys):
    """The module is there, the report names each question, and the whole project is sound."""
    root, bank = project(tmp_path / "project"), tmp_path / "Banque été.gift"
    bank.write_text("::Un:: Q {T#non#oui}\n\nperdue {\n", encoding="utf-8")
    assert run(root, "import", str(bank), "--report", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [q["fate"] for q in told["batches"][0]["questions"]] == ["kept", "dropped"]
    assert told["batches"][0]["questions"][1]["place"] == "Banque été.gift:3:8"
    assert (root / MODULES / "banque-ete" / "questions.yml").is_file()
    assert run(root, "check") == 0
    assert run(root, "import", str(bank)) == 2, "it never writes over a module"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("absent.gift", None, "Aucun fichier"),
        ("photo.bin", b"\x89PNG", "n’est pas reconnu"),
    ],
)
def test_the_verb_refuses_what_it_cannot_read(tmp_path, capsys, name, data, words):
    """A file that is not there, or of no known format, writes nothing and says why."""
    root = project(tmp_path / "project")
    if data:
        (tmp_path / name).write_bytes(data)
    assert run(root, "import", str(tmp_path / name)) == 2
    assert words in capsys.readouterr().err


def test_an_archive_comes_in_unless_it_is_dangerous(tmp_path, capsys):
    """A package gives its questions and pictures; one with a path that climbs out gives nothing."""
    root, bank = project(tmp_path / "project"), tmp_path / "banque.zip"
    bank.write_bytes(exporter("qti3").export(every_type(), Path()).data)
    assert run(root, "import", str(bank)) == 0
    assert (root / MODULES / "banque" / "media" / "trottoir.svg").is_file()
    assert "banque.zip/questions/une-bonne.xml:2:1" in capsys.readouterr().out
    with ZipFile(bank, "a") as archive:
        archive.writestr("../dehors.txt", "non")
    assert run(root, "import", str(bank), "--module", "autre") == 2
    assert not (root / MODULES / "autre").exists()


def test_a_file_of_an_old_spreadsheet_keeps_its_accents(tmp_path):
    """What is not UTF-8 is read as Windows wrote it."""
    root, bank = project(tmp_path / "project"), tmp_path / "vieux.gift"
    bank.write_bytes("Où ? {T#là#ici}".encode("cp1252"))
    assert run(root, "import", str(bank)) == 0
    assert "Où" in (root / MODULES / "vieux" / "questions.yml").read_text(encoding="utf-8")


def test_nothing_to_import_writes_nothing(tmp_path, capsys):
    """When every question is left out there is no module, and the status says it."""
    root, bank = project(tmp_path / "project"), tmp_path / "vide.gift"
    bank.write_text("Rien à répondre {", encoding="utf-8")
    assert run(root, "import", str(bank)) == 1
    assert not (root / MODULES / "vide").exists()
    assert "laissée de côté" in capsys.readouterr().out
