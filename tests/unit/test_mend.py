"""``marelle check --fix``: what is mended, what is left, and what stays as it was typed."""

from datetime import date

import pytest

from fakes.tiny import ACTIVITIES, MODULE, project
from marelle.catalogue import load_project
from marelle.cli import main
from marelle.cli.mending import told
from marelle.diagnostics import Diagnostic, Edit, Span
from marelle.diagnostics.codes import TAB
from marelle.mend import Mended, mend

NBSP = "\u00a0"
LESSON = """\
# Le matelas

![Un matelas barre le trottoir.](media/trottoir.svg)

L'équipe vient-elle? Oui ! Il dit « bientôt ». [L'adresse](https://x.example/l'a?b=1) aide: vite.

[L'accueil](mailto:jean.d'arc@a.fr) lit jean.d'arc@a.fr.
"""
DAY = date(2026, 11, 21)


def found(root):
    """Return the findings of the project at *root*."""
    return load_project(root, DAY)[1]


def mended(tmp_path, changes):
    """Return the project once it was mended as the command does, and how many turns it took."""
    root = project(tmp_path, changes)
    turns = 0
    while mend(root, found(root)):
        turns += 1
        assert turns < 6
    return root


def test_a_lesson_is_mended_and_nothing_else_of_it_changes(tmp_path):
    """Apostrophes and spaces are put in, addresses stay as they are, no finding is left."""
    root = mended(tmp_path, {MODULE + "pourquoi.md": LESSON})
    text = (root / MODULE / "pourquoi.md").read_text("utf-8")
    assert text == LESSON.replace("L'", "L’").replace("-elle?", f"-elle{NBSP}?").replace(
        "Oui !", f"Oui{NBSP}!"
    ).replace("« bientôt »", f"«{NBSP}bientôt{NBSP}»").replace("aide:", f"aide{NBSP}:")
    assert found(root) == []


def test_what_is_no_sentence_stays(tmp_path):
    """Blocks of code, where links lead, versions and paths are never touched, what is beside is."""
    code = (
        "```sh\necho l'eau... \"oui\" x; y\n\n~~~\nl'eau !\n```\n\n"
        "    l'eau... à 7h30 !\n\n    l'autre ?\n\n"
        "De v1.2...3 à main...essai, /srv/l'eau, index.php?id=3, a!=b.\n\n"
        "[eau]: https://x.example/l'a \"l'eau...\"\n\n"
    )
    prose = "- Un\n\n    L'eau !\n\n!!! key\n    L'eau...\n\n    L'air ?\n"
    root = mended(tmp_path, {MODULE + "pourquoi.md": f"# L'eau\n\n{code}{prose}"})
    text = (root / MODULE / "pourquoi.md").read_text("utf-8")
    told = prose.replace("'", "’").replace("...", "…").replace(" !\n", f"{NBSP}!\n")
    assert text == f"# L’eau\n\n{code}{told.replace(' ?', f'{NBSP}?')}"


def test_mending_twice_is_mending_once(tmp_path):
    """Nothing is left to mend after the first time."""
    root = mended(tmp_path, {MODULE + "pourquoi.md": LESSON})
    assert mend(root, found(root)) == []


def test_comments_quotes_and_layout_stay(tmp_path):
    """Only the characters in question change in a YAML file, in whatever style they are typed."""
    typed = ACTIVITIES.replace("items:", "items:  # l'ordre compte ! vraiment")
    typed = typed.replace("L’équipe est prévenue.", '"L\'équipe vient !"')
    typed = typed.replace(
        "Le trottoir reste barré.", ">-\n          Attention :\n          l'auto."
    )
    typed = typed.replace(
        "{id: attendre, text: J’attends demain., feedback: ",
        "id: attendre\n        text: J’attends demain.\n        feedback: ",
    ).replace("l'auto.}", "l'auto.")
    root = mended(tmp_path, {MODULE + "verifier.yml": typed})
    text = (root / MODULE / "verifier.yml").read_text("utf-8")
    assert text == typed.replace('"L\'équipe vient !"', f'"L’équipe vient{NBSP}!"').replace(
        "Attention :", f"Attention{NBSP}:"
    ).replace("l'auto", "l’auto")


def test_signs_that_yaml_types_otherwise_are_mended(tmp_path):
    """Between quotes that hold a value, an apostrophe is typed twice, a quote after a bar."""
    typed = ACTIVITIES.replace("L’équipe est prévenue.", "'L''eau de l''école dit \"oui\".'")
    typed = typed.replace("Le trottoir reste barré.", '"\\"Oui\\", dit l\'eau : \\"non merci\\""')
    root = mended(tmp_path, {MODULE + "verifier.yml": typed})
    text = (root / MODULE / "verifier.yml").read_text("utf-8")
    assert f"'L’eau de l’école dit «{NBSP}oui{NBSP}».'" in text
    assert f'"«{NBSP}Oui{NBSP}», dit l’eau{NBSP}: «{NBSP}non merci{NBSP}»"' in text
    assert found(root) == []


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_stay(tmp_path, end):
    """A file keeps the ends of its lines."""
    root = project(tmp_path)
    file = root / MODULE / "pourquoi.md"
    file.write_bytes(LESSON.replace("\n", end).encode())
    while mend(root, found(root)):
        pass
    assert file.read_bytes().count(end.encode()) == LESSON.count("\n")
    assert "L'équipe" not in file.read_text("utf-8")


def test_a_file_with_an_error_is_left_alone(tmp_path):
    """What cannot be understood is not touched, the other files are."""
    wrong = ACTIVITIES.replace("L’équipe", '"L\'équipe"').replace("correct: true", "correct: oui")
    wrong = wrong.replace('"L\'équipe" est prévenue.', '"L\'équipe est prévenue."')
    root = mended(tmp_path, {MODULE + "verifier.yml": wrong, MODULE + "pourquoi.md": LESSON})
    assert (root / MODULE / "verifier.yml").read_text("utf-8") == wrong
    assert "L’équipe" in (root / MODULE / "pourquoi.md").read_text("utf-8")


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    """An edit that does not find what it means to replace is not made."""
    root = project(tmp_path, {MODULE + "pourquoi.md": LESSON})
    seen = found(root)
    (root / MODULE / "pourquoi.md").write_text("# Autre chose\n", encoding="utf-8")
    assert mend(root, seen) == []
    assert (root / MODULE / "pourquoi.md").read_text("utf-8") == "# Autre chose\n"


def test_an_edit_that_would_break_a_file_is_not_made(tmp_path):
    """What would read otherwise than meant is left as it is."""
    root = project(tmp_path)
    path = MODULE + "module.yml"
    span = Span(path, 1, 1, 1, 6)
    bad = Diagnostic(code=TAB, span=span, message="x", edits=(Edit(span, "title", "- title"),))
    before = (root / path).read_bytes()
    bad_warning = Diagnostic(
        code=bad.code, span=span, message="x", edits=bad.edits, severity="warning"
    )
    assert mend(root, [bad_warning]) == []
    assert (root / path).read_bytes() == before


def test_what_was_added_is_said_without_an_empty_word():
    """A space put where there was nothing is told as such."""
    place = Span("a.md", 1, 8, 1, 8)
    found = Diagnostic(code=TAB, span=place, message="", hint="")
    one = Mended(found=found, edits=(Edit(place, "", NBSP),))
    assert told(one).endswith(f"+ «{NBSP}⍽{NBSP}»")


def test_a_file_that_cannot_be_written_is_told(tmp_path, monkeypatch, capsys):
    """On a disk that takes nothing, ``--fix`` and ``format`` say so, and claim nothing."""
    root = project(tmp_path, {MODULE + "pourquoi.md": "# L'eau\n\nElle coule.\n"})

    def full(*_words):
        raise OSError(30, "Read-only file system", str(root / "x"))

    monkeypatch.setattr("marelle.mend.replace_file", full)
    monkeypatch.setattr("marelle.engine.replacing.replace_file", full)
    for words in (["check", "--fix"], ["format"]):
        assert main(["--lang", "fr", "-C", str(root), *words]) == 2
        said = capsys.readouterr()
        assert "lecture seule" in said.err
        assert "pourquoi.md" not in said.out
