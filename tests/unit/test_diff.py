"""``marelle diff`` on real revisions: every kind of change, in words for an expert."""

import subprocess
from pathlib import Path

import pytest

from fakes.tiny import ACTIVITIES, LESSON, MODULE, SHEET, SVG, project
from marelle.changes.views import names
from marelle.cli import main

SET = MODULE + "verifier.yml"
MORE = (
    ACTIVITIES
    + """\
  - id: matelas-sec
    type: true-false
    prompt: Un matelas sec se jette dans le bac jaune.
    answer: false
    feedback: {correct: "Non, en effet.", incorrect: "Non : il s’apporte."}
  - id: ranger
    type: order
    prompt: Dans quel ordre\u00a0?
    steps:
      - {id: voir, text: Voir.}
      - {id: dire, text: Dire.}
      - {id: partir, text: Partir.}
  - id: trier
    type: categorize
    prompt: Que va-t-il où\u00a0?
    categories:
      - {id: bac, text: Bac jaune}
      - {id: depot, text: Déchèterie}
    elements:
      - {id: carton, text: Un carton, category: depot}
      - {id: sommier, text: Un sommier, category: depot}
      - {id: journal, text: Un journal, category: bac}
"""
)
SECOND = """\
# Après

Merci à vous tous.
"""
OTHER = "content/modules/pneu/"
ARTICLE = "---\ntitle: La cour rouvre\npinned: true\n---\n\nVenez lundi.\n"
HOSTILE = "De quoi se <b>protéger</b>, @chef, #12 et ~~rien~~"


def git(root: Path, *words: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one revision, and about every change since."""
    root = project(
        tmp_path_factory.mktemp("town"),
        {SET: MORE, MODULE + "apres.md": "# Après\n\nMerci à tous.\n", MODULE + "LICENSE": "CC0"}
        | {MODULE + "module.yml": SHEET + "  - apres.md\n"}
        | {OTHER + "module.yml": SHEET.replace("un matelas", "un pneu")}
        | {OTHER + "pourquoi.md": LESSON, "content/news/cour.md": ARTICLE},
    )
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "one")
    git(root, "tag", "v1")
    sheet = SHEET.replace("pass_mark: 80", "pass_mark: 70").replace("[matelas, ", "[pneu, ")
    sheet = sheet.replace("  - pourquoi.md\n  - verifier.yml\n", "") + (
        "  - apres.md\n  - verifier.yml\n  - pourquoi.md\n  - neuf.md\n"
    )
    questions = (
        MORE.replace("signaler, text: Je le signale., correct: true", "signaler, text: Je le dis.")
        .replace("attendre, text: J’attends demain.", "attendre, text: J’attends., correct: true")
        .replace("answer: false", "answer: true")
        .replace("      - {id: voir, text: Voir.}\n", "")
        .replace("text: Dire.}\n", "text: Dire.}\n      - {id: voir, text: Voir.}\n")
        .replace("Un carton, category: depot", "Un carton, category: bac")
        .replace("un matelas barre", "un matelas barre")
        .replace(
            "id: journal, text: Un journal, category: bac", "id: pot, text: Pot, category: bac"
        )
    )
    lesson = LESSON.replace("gêne le passage. Signalez-le", "bloque le passage. Dites-le")
    project(
        root,
        {
            MODULE + "module.yml": sheet,
            SET: questions,
            MODULE + "pourquoi.md": lesson,
            MODULE + "apres.md": SECOND,
            MODULE + "neuf.md": "# Tout neuf\n\nUne phrase.\n",
            MODULE + "media/trottoir.svg": SVG.replace("M8 8", "M9 9"),
            "content/glossary.yml": f"terms:\n  - {{term: EPI, meaning: '{HOSTILE}'}}\n",
            "content/news/cour.md": ARTICLE.replace("true", "false").replace("lundi", "mardi"),
            "content/modules/velo/module.yml": SHEET.replace("un matelas", "un vélo"),
            "content/modules/velo/pourquoi.md": LESSON,
        },
    )
    git(root, "rm", "-rqf", OTHER)
    return root


@pytest.fixture(scope="module")
def said(town: Path) -> str:
    """What the command says in a terminal, with plain spaces."""
    import contextlib
    import io

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["-C", str(town), "--lang", "fr", "diff", "v1"]) == 0
    return out.getvalue().replace("\u00a0", " ")


LINES = [
    "matelas : « Signaler un matelas »",
    "seuil : 80 % → 70 %",
    "mot-clé : matelas → pneu",
    "la bonne réponse passe de « Je le signale. » à « J’attends. »",
    "réponse : Je le signale. → Je le dis.",
    "Question 2.2 : « Un matelas sec se jette dans le bac jaune. »",
    "la bonne réponse passe de faux à vrai",
    "étape : « Dire. » passe en premier",
    "élément « Un carton », catégorie : « Déchèterie » → « Bac jaune »",
    "ajout, élément : {+Pot – catégorie : « Bac jaune »+}",
    "retrait, élément : [-Un journal – catégorie : « Bac jaune »-]",
    "Le matelas [-gêne-]{+bloque+} le passage.",
    "{+Dites+}-le",
    "écran : « Après » passe en premier",
    "Écran 4 : « Tout neuf » – ajout",
    "    Une phrase.",
    "trottoir.svg",
    "Le glossaire",
    "Article « La cour rouvre »",
    "à la une : oui → non",
    "Venez [-lundi-]{+mardi+}.",
    "terme « EPI », sens",
    "Nouveau module : « Signaler un vélo », 1 min,",
    "« Signaler un pneu », 1 min,",
    "Modules retirés",
]


def test_each_change_is_said(said: str) -> None:
    """A subject expert reads each change in plain words."""
    assert [line for line in LINES if line not in said] == []


def test_what_learners_keep_is_said_with_it(said: str) -> None:
    """The other answer is asked again: the command says so where the question changed."""
    assert "Pour les agents" in said
    assert "Question 2.1 : demande autre chose : réponse oubliée, question reposée" in said
    assert "Le seuil de réussite passe de 80 % à 70 %" in said
    assert "« Signaler un pneu » est retiré : les agents ne le retrouvent pas." in said


def test_every_view_says_the_same(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The Markdown calls nobody and marks nothing by itself; HTML is escaped and runs nothing."""
    assert names()[0] == "text"
    for form in ("markdown", "html"):
        assert main(["-C", str(town), "--lang", "fr", "diff", "v1", "--format", form]) == 0
    said = capsys.readouterr().out
    assert "Dans quel ordre\u00a0?\u00a0»</h3>" in said  # no mark of French begins a line
    made = said.replace("\u00a0", " ")
    assert "seuil : 80 % → 70 %" in made
    assert "@\u200bchef" in made
    assert "\\~\\~rien\\~\\~" in made
    assert "<del>gêne</del> <ins>bloque</ins>" in made
    assert "&lt;b&gt;" in made
    assert "<b>prot" not in made
    assert "default-src 'none'" in made
    assert made.count("<figcaption>") == 2
    assert 'd="M9 9' in made.partition("Après")[2]


def test_a_pdf_is_written_in_a_file(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The PDF goes to a file, the same bytes each time, and is refused without one."""
    base = ["-C", str(town), "--lang", "fr", "diff", "v1", "--format", "pdf"]
    assert main(base) == 2
    made = []
    for name in ("a.pdf", "b.pdf"):
        assert main([*base, "--out", str(town / name)]) == 0
        made.append((town / name).read_bytes())
    assert made[0].startswith(b"%PDF")
    assert made[0] == made[1]
    assert "--out" in capsys.readouterr().err


def test_nothing_is_said_to_be_nothing(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A revision against itself changes nothing; a name that is none is refused."""
    assert main(["-C", str(town), "--lang", "fr", "diff", "v1", "HEAD"]) == 0
    assert "Rien n’a changé." in capsys.readouterr().out
    assert main(["-C", str(town), "--lang", "fr", "diff", "v1", "--module", "nulle-part"]) == 2
    assert main(["-C", str(town), "--lang", "fr", "diff", "jamais-vue"]) == 2


def test_it_says_why_git_knows_nothing(
    town: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without git, before anything is kept, in a clone cut short, or for a folder: what to type."""
    project(tmp_path, {SET: MORE})
    cut = tmp_path / "cut"
    base = ["--lang", "fr", "diff"]
    assert main(["-C", str(tmp_path), *base]) == 2
    git(tmp_path, "init", "-q")
    assert main(["-C", str(tmp_path), *base]) == 2
    git(town, "clone", "-q", "--depth", "1", "--no-tags", town.as_uri(), str(cut))
    assert main(["-C", str(cut), *base, "HEAD~9"]) == 2
    assert main(["-C", str(town), *base, "--out", str(town)]) == 2
    said = capsys.readouterr().err.splitlines()
    for one, word in zip(
        said, ("git init", "rien enregistré", "--unshallow", "dossier"), strict=True
    ):
        assert word in one


def test_the_version_that_has_an_error_is_named(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where what learners keep is not known, which version has which error is said."""
    sheet, whole = town / MODULE / "module.yml", (town / MODULE / "module.yml").read_text("utf-8")
    sheet.write_text(whole.replace("duration: 1", "duration: 99"), "utf-8")
    assert main(["-C", str(town), "--lang", "fr", "diff", "v1", "--module", "matelas"]) == 0
    sheet.write_text(whole, "utf-8")
    assert "votre version a une erreur, module.yml:" in capsys.readouterr().out
