"""``marelle compare``: packages, folders and revisions, as they are typed."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from fakes.published import inside as marelle
from fakes.tiny import ACTIVITIES, MODULE, SHEET, project

SET = MODULE + "verifier.yml"
OTHER = """\
title: Vérifiez vos acquis
items:
  - id: bon-reflexe
    type: choice
    prompt: Combien de litres boit-on quand il fait chaud\u00a0?
    choices:
      - {id: trois, text: Trois litres., correct: true, feedback: "Oui, par petites gorgées."}
      - {id: un, text: Un seul., feedback: "C’est trop peu."}
"""


def git(root: Path, *words: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two revisions, the packages of both, and another question since."""
    root = project(tmp_path_factory.mktemp("town"))
    git(root, "init", "-q")
    git(root, "add", "content")
    git(root, "commit", "-qm", "one")
    for name, text in (("old", ACTIVITIES), ("new", ACTIVITIES.replace("demain", "lundi"))):
        project(root, {SET: text})
        marelle(root, "build", "--only", "packages")
        (root / "build/scorm/1.2/matelas.zip").rename(root / f"{name}.zip")
    git(root, "commit", "-qam", "two")
    project(root, {SET: OTHER, MODULE + "module.yml": SHEET})
    return root


def told(root: Path, *words: str, status: int = 0) -> Any:
    """Return the JSON of a comparison."""
    return json.loads(marelle(root, "compare", *words, "--format", "json", status=status))


@pytest.mark.parametrize(
    ("words", "fate"),
    [
        (("HEAD~1", "HEAD"), "asked-again"),
        (("old.zip", "new.zip"), "asked-again"),
        (("old.zip", "HEAD"), "asked-again"),
        (("new.zip", "."), "recycled"),
    ],
    ids=str,
)
def test_every_pair_of_sides(town: Path, words: tuple[str, ...], fate: str) -> None:
    """A package, a revision and the project are compared with one another alike."""
    found = told(town, *words, status=1)
    (module,) = found["modules"]
    assert [question["fate"] for question in module["questions"]] == [fate]
    assert found["lost"] is True


@pytest.mark.parametrize(
    "words", [("HEAD", "HEAD"), ("old.zip", "old.zip"), ("old.zip", "HEAD~1"), (".", ".")], ids=str
)
def test_nothing_changes(town: Path, words: tuple[str, ...]) -> None:
    """The same lesson loses nothing, whatever it comes in."""
    found = told(town, *words)
    assert (found["same"], found["modules"], found["lost"]) == (["matelas"], [], False)


def test_both_places_of_a_recycled_id_are_shown(town: Path) -> None:
    """The error points at the new question, and at the old one in its revision."""
    said = marelle(town, "compare", "HEAD", status=1).replace("\u00a0", " ")
    assert f"{SET}:3:9 · erreur MRL606 recycled-id" in said
    assert f"HEAD:{SET}:3:9" in said
    assert "Que faites-vous" in said
    assert "matelas : « Signaler un matelas »" in said
    assert said.endswith("Dans 1 module, des agents perdent quelque chose.\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nowhere",), "« nowhere » n’est ni un fichier, ni un dossier, ni une révision"),
        (("strange.zip", "new.zip"), "« strange.zip » n’est pas un paquet de Marelle"),
        (("content", "new.zip"), "ni projet, ni paquet"),
        (("", "new.zip"), "Une version est vide"),
        (("old.zip", ""), "Une version est vide"),
        (("--", "--output=x"), "« --output=x » n’est ni un fichier"),
    ],
    ids=str,
)
def test_what_cannot_be_compared(town: Path, words: tuple[str, ...], sentence: str) -> None:
    """What is no version of ours is refused with one sentence."""
    (town / "strange.zip").write_bytes(b"PK\5\6" + bytes(18))
    assert sentence in marelle(town, "compare", *words, status=2).replace("\u00a0", " ")


def test_what_cannot_be_read_is_never_no_loss(town: Path, tmp_path: Path) -> None:
    """A module with an error, or a zip that was cut, is named, and nobody is said to be safe."""
    broken = project(tmp_path / "broken", {MODULE + "module.yml": "title: [\n"})
    for folder, whole in (("before", True), ("after", False)):
        (tmp_path / folder).mkdir()
        data = (town / "old.zip").read_bytes()
        (tmp_path / folder / "a.zip").write_bytes(data)
        (tmp_path / folder / "b.zip").write_bytes(data if whole else data[:-40])
    after = str(tmp_path / "after")
    sides = ((("HEAD", str(broken)), "matelas"), ((str(tmp_path / "before"), after), "b.zip"))
    for words, name in sides:
        assert name in told(town, *words, status=1)["unread"][0]
        assert told(town, *words, status=1)["lost"] is None
        said = marelle(town, "compare", *words, status=1)
        assert name in said
        assert "Personne ne perd rien" not in said


def test_a_package_alone_needs_a_project(town: Path, tmp_path: Path) -> None:
    """Out of a project, one package is not said to be none: the other is asked for."""
    said = marelle(tmp_path, "compare", str(town / "old.zip"), status=2)
    assert "la version qui le remplace" in said


def test_a_package_of_another_standard(town: Path) -> None:
    """What is said of a lesson does not depend on the standard of its package."""
    marelle(town, "build", "--only", "packages", "--profile", "cmi5")
    (made,) = (town / "build/scorm/cmi5").glob("*.zip")
    assert told(town, str(made), ".")["same"] == ["matelas"]
    (module,) = told(town, "new.zip", str(made), status=1)["modules"]
    assert [name.split()[0] for name in module["known_by"]] == ["SCORM", "cmi5"]
    assert "autre cours" in " ".join(module["said"])


def test_another_address_is_said(town: Path, tmp_path: Path) -> None:
    """Where the site moves, all begins anew but in SCORM: it is said, and it is a loss."""
    sheet = "content/catalogue.yml"
    root = project(tmp_path / "moved")
    text = (root / sheet).read_text("utf-8")
    project(root, {sheet: text.replace("marelle.example\n", "autre.example\n", 1)})
    marelle(town, "build", "--only", "packages", "--profile", "xapi")
    packed = str(town / "build/scorm/xapi/matelas.zip")
    for old in ("HEAD~1", packed):
        assert told(town, old, str(root), status=1)["sites"] == [
            "https://marelle.example",
            "https://autre.example",
        ]
        said = marelle(town, "compare", old, str(root), status=1)
        assert "En SCORM, rien ne change" in said
        assert "Personne" not in said
    (root / sheet).write_text("title: [", encoding="utf-8")
    assert told(town, "HEAD~1", str(root), status=1)["unread"] == [f"{root.as_posix()}/{sheet}"]


def test_a_module_that_has_another_name(town: Path, tmp_path: Path) -> None:
    """A module whose folder was renamed is another course, and its printed codes are named."""
    ledger = "codes:\n  - {code: P43TZ, target: {module: matelas}, campaign: c, direction: DPE, "
    old = project(tmp_path / "old", {"flyers/ledger.yml": f"{ledger}printed: 2026-11-21}}\n"})
    new = project(tmp_path / "new")
    (new / MODULE).rename(new / "content/modules/sommier")
    found = told(town, str(old), str(new), status=1)
    (module,) = found["modules"]
    assert module["known_by"] == ["matelas", "sommier"]
    assert "P43TZ" in marelle(town, "compare", str(old), str(new), status=1)


def test_a_module_that_is_gone(town: Path, tmp_path: Path) -> None:
    """A module that another project does not have is lost, and its printed codes are named."""
    ledger = "codes:\n  - {code: P43TZ, target: {module: matelas}, campaign: c, direction: DPE, "
    project(tmp_path / "full", {"flyers/ledger.yml": f"{ledger}printed: 2026-11-21}}\n"})
    gone: dict[str, str | None] = {
        MODULE + name: None for name in ("module.yml", "pourquoi.md", "verifier.yml")
    }
    gone |= {MODULE + f"media/{name}.svg": None for name in ("matelas", "trottoir")}
    project(tmp_path / "bare", gone)
    found = json.loads(
        marelle(
            town,
            "compare",
            str(tmp_path / "full"),
            str(tmp_path / "bare"),
            "--format",
            "json",
            status=1,
        )
    )
    assert found["removed"] == {"matelas": ["P43TZ"]}
