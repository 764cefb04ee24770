"""``marelle verify`` at a terminal: what it prints, and the status it ends with."""

import json
import sys
from pathlib import Path

import pytest

from fakes.printed import copy
from marelle.cli import main
from press.specimens_of_files import IDENTITY, SAFETY
from press.specimens_of_pages import INKS
from verify.packages import MANIFEST_12, add, cmi5, manifest, scorm12, scorm2004, zipped


@pytest.fixture(autouse=True)
def far_from_any_project(tmp_path, monkeypatch):
    """Commands are typed in an empty folder, with a French voice."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MARELLE_LANG", "fr")


@pytest.fixture
def packages(tmp_path):
    """Three good packages, and one whose version is wrong."""
    wrong = manifest(">1.2<", ">1.3<")(scorm12())
    made = {"un.zip": scorm12(), "deux.zip": scorm2004(), "trois.zip": cmi5(), "faux.zip": wrong}
    for name, files in made.items():
        (tmp_path / name).write_bytes(zipped(files))
    return tmp_path


def test_nothing_to_say(packages, capsys):
    """Good packages are counted, outside any project; the status is 0."""
    assert main(["verify", "un.zip", "deux.zip", "trois.zip"]) == 0
    assert capsys.readouterr().out == "3 fichiers vérifiés, rien à redire.\n"


def test_a_refusal_shows_the_manifest(packages, capsys):
    """A finding is placed in the manifest of the zip, whose line is shown; the status is 1."""
    assert main(["verify", "deux.zip", "faux.zip"]) == 1
    out = capsys.readouterr().out
    line = next(n for n, words in enumerate(MANIFEST_12.split("\n"), 1) if "schemaversion" in words)
    assert f"faux.zip/imsmanifest.xml:{line}:39 · erreur MRL831 wrong-version" in out
    assert f"{line} │   <metadata><schema>ADL SCORM</schema><schemaversion>1.3<" in out
    assert "deux.zip" not in out


def test_packages_are_compared(packages, capsys):
    """Two packages that SuccessFactors would confuse are refused, with both places."""
    (packages / "copie.zip").write_bytes((packages / "un.zip").read_bytes())
    assert main(["verify", "un.zip", "copie.zip"]) == 1
    out = capsys.readouterr().out
    assert "MRL837" in out
    assert "un.zip/imsmanifest.xml:2:23" in out
    assert main(["verify", "un.zip", "un.zip"]) == 0


def test_a_warning_refuses_nothing(packages, capsys):
    """Advice is shown, and the status stays 0."""
    (packages / "un.zip").write_bytes(zipped(add("Logo.png")(scorm12())))
    assert main(["verify", "un.zip"]) == 0
    assert "avertissement MRL814" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_forms_for_machines(packages, form, capsys):
    """Found something or not, the output is one JSON document."""
    for name, status in (("un.zip", 0), ("faux.zip", 1)):
        assert main(["verify", name, "--format", form]) == status
        json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("words", [["absent.zip"], ["."], ["un.zip", "--schemas", "."]])
def test_wrong_words(packages, words):
    """A file that is not there, a folder, a folder without schemas: status 2."""
    assert main(["verify", *words]) == 2


def test_no_file_at_all():
    """Nothing to verify is a wrong command."""
    with pytest.raises(SystemExit) as ended:
        main(["verify"])
    assert ended.value.code == 2


def test_schemas_need_a_library(packages, monkeypatch, capsys):
    """Without lxml, what to type to have it is said; the rules need nothing of it."""
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    monkeypatch.setitem(sys.modules, "lxml", None)
    assert main(["verify", "un.zip", "--schemas", "."]) == 2
    assert 'pip install "marelle[xsd]"' in capsys.readouterr().err
    assert main(["verify", "un.zip"]) == 0


def test_schemas_are_followed(packages, capsys):
    """A folder of schemas is held to: what they refuse is told with its line, and nothing else."""
    schema = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
      targetNamespace="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
      <xs:element name="courseStructure"><xs:complexType/></xs:element></xs:schema>"""
    (packages / "CourseStructure.xsd").write_text(schema)
    assert main(["verify", "trois.zip", "--schemas", "."]) == 1
    out = capsys.readouterr().out
    assert "trois.zip/cmi5.xml:2:1 · erreur MRL824 against-schema" in out
    assert main(["verify", "un.zip", "--schemas", "."]) == 0


def test_codes_are_explained(capsys):
    """Codes of packages are explained and listed like the others."""
    assert main(["explain", "unsafe-path"]) == 0
    assert capsys.readouterr().out.startswith("MRL808 unsafe-path\n\nLe nom")
    assert main(["--lang", "en", "explain", "MRL808"]) == 0
    assert "Do instead: plain names" in capsys.readouterr().out
    assert main(["show", "codes"]) == 0
    assert "MRL892" in capsys.readouterr().out


def test_a_pdf_is_held_to_what_it_seems_to_be(tmp_path, monkeypatch, capsys):
    """A copy of ours has no fault; one with a colour that is no ink is refused, rule and page."""
    monkeypatch.chdir(tmp_path)
    Path("bon.pdf").write_bytes(copy("press"))
    Path("faux.pdf").write_bytes(next(s for s in INKS if s.rule == "rgb-left").bytes)
    assert main(["verify", "bon.pdf"]) == 0
    assert capsys.readouterr().out == "1 fichier vérifié, rien à redire.\n"
    assert main(["verify", "bon.pdf", "faux.pdf"]) == 1
    out = capsys.readouterr().out
    assert "faux.pdf:1:1 · erreur MRL710" in out
    assert "(page 1, DeviceRGB)" in out
    assert "rgb-left" in out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unreadable", "copiez-le ou exportez-le de nouveau"),
        ("encrypted", "sans mot de passe"),
        ("script", "sans ce contenu"),
        ("rgb-left", "Corrigez le document dont il vient"),
    ],
)
def test_a_pdf_from_elsewhere_gets_a_hint_for_its_own_fault(
    tmp_path, monkeypatch, capsys, name, words
):
    """Nobody is told to shorten the texts of a flyer that is not of this project."""
    faulty = next(s for s in (*IDENTITY, *SAFETY, *INKS) if s.rule == name)
    Path("faux.pdf").write_bytes(faulty.bytes)
    assert main(["verify", "faux.pdf"]) == 1
    out = capsys.readouterr().out
    assert words in out
    assert f"Règle\u00a0: «\u00a0{name}\u00a0»." in out
    assert "Raccourcissez" not in out


@pytest.mark.parametrize("data", [b"", b"\n"])
def test_an_empty_pdf_is_called_no_whole_pdf(tmp_path, monkeypatch, capsys, data):
    """What is named as a PDF is told of as one."""
    Path("vide.pdf").write_bytes(data)
    assert main(["verify", "vide.pdf"]) == 1
    out = capsys.readouterr().out
    assert "Ce n’est pas un PDF entier." in out
    assert "zip" not in out
