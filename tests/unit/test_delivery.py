"""The note that goes with a delivery."""

import csv
import json
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from fakes.published import inside as marelle
from fakes.roads import CHANGES as ROAD
from fakes.tiny import MODULE, SHEET, project
from marelle.cli.commands.deliver import asked_day, told
from marelle.compare.package import read_package

NOTE = "build/scorm/delivery"


def deliver(root: Path, name: str, since: Path | None = None) -> dict[str, Any]:
    """Deliver the project in *root*, and return its note."""
    marelle(root, "deliver", name, *(["--since", str(since)] if since else []))
    note: dict[str, Any] = json.loads((root / f"{NOTE}.json").read_text("utf-8"))
    return note


def package(note: Mapping[str, Any]) -> dict[str, Any]:
    """Return the one package of the tiny project."""
    (row,) = note["packages"]
    return dict(row)


def test_a_platform_gets_its_own_editions_only(tmp_path: Path) -> None:
    """Docebo gets the third edition of SCORM 2004 and nothing else; the rest of build stays."""
    root = project(tmp_path)
    marelle(root, "build", "--only", "packages")
    assert (root / "build/scorm/1.2/matelas.zip").is_file()
    row = package(deliver(root, "docebo"))
    assert (row["file"], row["edition"], row["change"]) == ("2004/matelas.zip", "2004", "new")
    assert not (root / "build/scorm/1.2").exists()


def test_a_note_says_what_changed(tmp_path: Path) -> None:
    """Nothing, then the mark and the content, then another package, then none of the last."""
    root, kept = project(tmp_path / "town"), tmp_path / "last.json"
    deliver(root, "moodle")
    kept.write_bytes((root / f"{NOTE}.json").read_bytes())
    same = package(deliver(root, "moodle", kept))
    assert (same["change"], same["changes"], same["require"]) == ("same", [], "passed")

    sheet = root / MODULE / "module.yml"
    sheet.write_text(SHEET.replace("pass_mark: 80", "pass_mark: 60"), encoding="utf-8")
    changed = package(deliver(root, "moodle", kept))
    assert changed["change"] == "changed"
    assert changed["changes"] == [
        "Le contenu a changé.",
        "Qui a fini garde son état, sa note et son attestation.",
        "Qui a commencé garde ses réponses.",
        "Le seuil de réussite passe de 80\u00a0% à 60\u00a0%\u00a0: il ne compte que pour qui "
        "n’a pas fini.",
    ]
    assert changed["version"] != same["version"]

    other = deliver(root, "docebo", kept)
    assert package(other)["change"] == "new"
    assert [gone["file"] for gone in other["removed"]] == ["1.2/matelas.zip"]


@pytest.mark.parametrize("name", ["cmi5", "xapi", "docebo"])
def test_a_note_says_that_a_package_is_another_course(name: str, tmp_path: Path) -> None:
    """A note knows a package as its platform does: only where the address counts, it is told."""
    root, kept = project(tmp_path / "town"), tmp_path / "last.json"
    last = package(deliver(root, name))
    kept.write_bytes((root / f"{NOTE}.json").read_bytes())
    zipped = root / "build/scorm" / last["file"]
    (held,) = read_package("matelas.zip", zipped.read_bytes())
    assert held.package == last["lesson"]["package"] != ""
    sheet = "content/catalogue.yml"
    text = (root / sheet).read_text("utf-8")
    project(root, {sheet: text.replace("marelle.example\n", "autre.example\n", 1)})
    said = " ".join(package(deliver(root, name, kept))["changes"])
    assert ("autre cours" in said) is (name != "docebo")
    assert "Le contenu est le même" not in said


def test_a_note_warns_on_paper_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last note of another platform, what is no longer delivered by its title, both days."""
    root, kept = project(tmp_path / "town"), tmp_path / "last.json"
    marelle(root, "deliver", "docebo", "--date", "2026-10-01")
    note = json.loads((root / f"{NOTE}.json").read_text("utf-8"))
    assert (note["date"], note["warnings"]) == ("2026-10-01", [])
    kept.write_bytes((root / f"{NOTE}.json").read_bytes())
    marelle(root, "deliver", "moodle", "--since", str(kept), "--date", "2026-11-22")
    warning = "Le dernier bordereau est celui d’une autre plateforme, docebo."
    assert told(root)
    assert capsys.readouterr().err == f"{warning}\n"
    note = json.loads((root / f"{NOTE}.json").read_text("utf-8"))
    title = note["packages"][0]["title"]
    assert note["warnings"] == [warning]
    assert note["removed"] == [{"file": "2004/matelas.zip", "title": title}]
    paper = pypdfium2.PdfDocument(root / f"{NOTE}.pdf")[0].get_textpage().get_text_range()
    words = " ".join(paper.split())
    assert "livraison du 22 novembre 2026 · comparée à celle du 1er octobre 2026" in words
    assert warning in words
    assert f"« {title} » (2004/matelas.zip)" in words


@pytest.mark.parametrize(
    ("asked", "epoch", "expected"),
    [(None, "", None), (None, "86400", "1970-01-02"), ("2026-11-22", "86400", "2026-11-22")],
)
def test_a_day_is_asked_for_or_that_of_reproducible_builds(
    asked: str | None, epoch: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No clock is read: the same delivery has the same bytes on any day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    day = asked_day(Namespace(date=date.fromisoformat(asked) if asked else None))
    assert (day.isoformat() if day else None) == expected


def test_a_path_that_becomes_another_course_says_so(tmp_path: Path) -> None:
    """In cmi5 a path is known by the address of the site, as its modules are."""
    root, kept = project(tmp_path / "town", ROAD), tmp_path / "last.json"
    deliver(root, "cmi5")
    kept.write_bytes((root / f"{NOTE}.json").read_bytes())
    sheet = "content/catalogue.yml"
    text = (root / sheet).read_text("utf-8")
    project(root, {sheet: text.replace("marelle.example\n", "autre.example\n", 1)})
    (row,) = (row for row in deliver(root, "cmi5", kept)["packages"] if row["module"] == "rue")
    assert "autre cours" in " ".join(row["changes"])
    assert "Le contenu est le même" not in " ".join(row["changes"])


def test_an_id_given_to_another_question_is_not_delivered(tmp_path: Path) -> None:
    """The note remembers what an id asked: both places are shown, and nothing is published."""
    root, kept = project(tmp_path / "town"), tmp_path / "last.json"
    last = package(deliver(root, "moodle"))
    kept.write_bytes((root / f"{NOTE}.json").read_bytes())
    file = root / MODULE / "verifier.yml"
    asked = file.read_text("utf-8")
    for old, new in (
        ("Un matelas barre le trottoir. Que faites-vous", "Combien de litres boit-on par jour"),
        ("Je le signale.", "Trois litres."),
    ):
        asked = asked.replace(old, new)
    file.write_text(asked, encoding="utf-8")
    said = marelle(root, "deliver", "moodle", "--since", str(kept), status=1)
    assert f"{MODULE}verifier.yml:3:9 · erreur MRL606" in said
    assert f"{last['version']}:{MODULE}verifier.yml:3:1" in said


def test_the_same_facts_in_a_spreadsheet_and_on_paper(tmp_path: Path) -> None:
    """The CSV has a line a package, without a formula; the PDF has its title and its digest."""
    root = project(tmp_path, {MODULE + "module.yml": SHEET.replace("title: ", "title: =1+1 ")})
    row = package(deliver(root, "moodle"))
    text = (root / f"{NOTE}.csv").read_bytes().decode("utf-8-sig")
    (line,) = csv.DictReader(StringIO(text), delimiter=";")
    assert line["titre"] == f"'{row['title']}"
    assert line["sha256"] == row["sha256"]
    assert line["état à demander"] == "réussi"
    pdf = pypdfium2.PdfDocument(root / f"{NOTE}.pdf")
    said = pdf[0].get_textpage().get_text_range()
    assert row["title"] in said
    assert row["sha256"][:32] in said


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 1}', '{"format": 1, "packages": [{}]}', "[" * 100_000]
)
def test_what_is_no_note_is_refused(text: str, tmp_path: Path) -> None:
    """A file that is no delivery note stops before anything is made, with one sentence."""
    root, file = project(tmp_path / "town"), tmp_path / "note.json"
    file.write_text(text or "Bonjour", encoding="utf-8")
    said = marelle(root, "deliver", "moodle", "--since", str(file), status=2)
    assert "n’est pas un bordereau" in said
    assert not (root / "build/scorm").exists()
