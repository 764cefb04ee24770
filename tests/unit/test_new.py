"""``marelle new``: everything it begins passes the check, is in form, and overwrites nothing."""

import io
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from fakes.project import make_project
from marelle.activities import activity_types
from marelle.catalogue import load_project
from marelle.catalogue.kinds import KINDS as KINDS_OF_RECORD
from marelle.cli import main
from marelle.cli.beginnings.lessons import PATTERNS
from marelle.cli.beginnings.naming import free, named
from marelle.cli.commands.new import KINDS
from marelle.tidy.project import sources
from marelle.tidy.source import tidied

SOUND = Path(__file__).parents[2] / "content/podcasts/vos-droits/media/droit-de-retrait.mp3"
CROWDED = re.compile("lecon-(myth|situation)|seau-renverse")
COMPETENCES = """\
competences:
  - id: calculer
    title: Calculer au travail
    description: Poser les opérations utiles sur le terrain.
    levels:
      - Je sais ajouter et soustraire.
      - Je sais calculer une part.
    framework:
      title: CléA, socle de connaissances
      area: Utiliser les règles de base de calcul
      url: "https://www.certificat-clea.fr/"
      consulted: 2026-11-22
"""
SLUGS = {
    "Signaler une anomalie avec Dans Ma Rue": "signaler-anomalie-dans-ma-rue",
    "L’œuf, le Cœur & la façade\u00a0!": "oeuf-coeur-facade",
    "3 gestes qui sauvent": "gestes-qui-sauvent",
    "Le la": "le-la",
    "…": "",
    "Un titre beaucoup trop long pour que son nom le dise tout entier": (
        "titre-beaucoup-trop-long-que-nom-dise"
    ),
}


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A small project, with a competence."""
    monkeypatch.setenv("MARELLE_LANG", "fr")
    root = make_project(tmp_path / "p")
    (root / "content/competences.yml").write_text(COMPETENCES, encoding="utf-8")
    return root


def new(root, *words):
    """Begin something in the project."""
    return main(["new", *words, "-C", str(root)])


def untidy(root):
    """Return the sources that are not in form."""
    data = {path: (root / path).read_bytes() for path in sources(root)}
    return [p for p, one in data.items() if tidied(p, one, french=True).text != one.decode()]


def test_every_kind_and_pattern_passes_the_check(root, capsys):
    """Each kind, each pattern of a lesson and each type of activity: no finding, and in form."""
    before = set(untidy(root))
    for pattern in PATTERNS:
        words = ("--title", f"Bien s'y prendre: {pattern}", "--pattern", pattern)
        assert new(root, "module", f"lecon-{pattern}", *words) == 0
    # Of the registry: a type cannot be forgotten.
    for rank, kind in enumerate(activity_types()):
        home = ("lecon-myth", "lecon-situation")[rank % 2]
        assert new(root, "activity", f"un-{kind}", "--module", home, "--type", kind) == 0
    here = ("--module", "se-laver-les-mains")
    assert new(root, "scenario", "--title", "Le seau renversé", *here) == 0
    assert new(root, "path", "--title", "Mes débuts", "--modules", "lecon-steps, lecon-case") == 0
    assert new(root, "news", "--title", "La salle rouvre: venez!") == 0
    assert new(root, "campaign", "--title", "Affiches du hall", "--opens", "path:mes-debuts") == 0
    sound = ("--audio", str(SOUND))
    assert new(root, "podcast", "--title", "Écoutez-nous", *sound) == 0
    encore = ("--title", "Encore", "--series", "ecoutez-nous")
    assert new(root, "episode", *encore, *sound) == 0
    assert new(root, "challenge", "--title", "Le grand défi") == 0
    assert new(root, "challenge", "--title", "Le suivant", "--modules", "lecon-myth") == 0
    assert new(root, "positioning", "--title", "Compter juste", "--competence", "calculer") == 0
    assert new(root, "review", "lecon-steps", "--stage", "design") == 0
    catalogue, found = load_project(root, date.today())
    # Ten examples in one lesson are too many, which is what their rules say.
    crowd = {"too-many-questions", "duration-off", "same-feedback", "two-names", "same-truth"}
    crowd.add("template-left")  # the lesson they came to is no draft
    left = [
        f"{d.span.path}:{d.span.line} {d.code.name} {d.message}"
        for d in found
        if not (CROWDED.search(d.span.path) and d.code.name in crowd)
    ]
    assert not left, "\n".join(left)
    assert catalogue
    assert {m.id for m in catalogue.modules} >= {f"lecon-{p}" for p in PATTERNS}
    assert [p.id for p in catalogue.paths] == ["mes-debuts"]
    assert [s.id for s in catalogue.series] == ["ecoutez-nous"]
    assert [e.id for e in catalogue.series[0].episodes] == ["encore", "pilote"]
    assert {kind.name for kind in KINDS_OF_RECORD} <= {*KINDS}
    assert {item.type for m in catalogue.modules for item in m.items} >= {*activity_types()}
    assert (root / "content/news/salle-rouvre-venez.md").is_file()
    assert set(untidy(root)) <= before


@pytest.mark.parametrize("words", [
    ("module",), ("news",), ("activity", "x"), ("podcast", "x"), ("path",),
])  # fmt: skip
def test_what_is_missing_is_said_without_a_terminal(root, words, capsys):
    """Status 2, the options by name, nothing written."""
    before = sorted(root.rglob("*"))
    assert new(root, *words) == 2
    assert "--" in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("module", "se-laver-les-mains"), "se-laver-les-mains-2"),
        (("module", "--title", "Se laver les mains"), "« content/modules/"),
        (("module", "--title", "…"), "new module mon-nom"),
        (("module", "--title", "   "), "vide"),
        (("module", "--title", "Nul"), "nom possible"),
        (("module", "x", "--modules", "a,b"), "--pattern"),
        ((), "module, activity, scenario"),
        (("podcast", "x", "--audio", "/absent.mp3"), "n’existe pas"),
        (("positioning", "x", "--competence", "Été"), "calculer"),
        (("module", "x", "--title", "a" * 90), "80"),
        (("module", "x", "--pattern", "myths"), "myth"),
        (("activity", "x", "--module", "se-laver"), "se-laver-les-mains"),
        (("activity", "x", "--module", "se-laver-les-mains", "--type", "hotspots"), "hotspot"),
        (("activity", "x", "--module", "se-laver-les-mains", "--picture", "a.svg"), "hotspot"),
        (("episode", "x", "--series", "non", "--audio", "x.mp3"), "new podcast"),
        (("challenge", "x", "--modules", "absent"), "se-laver-les-mains"),
        (("podcast", "x", "--audio", "mkdocs.yml"), ".mp3"),
        (("path", "x", "--modules", "absent"), "se-laver-les-mains"),
        (("campaign", "rentree"), "existe déjà"),
        (("review", "se-laver"), "se-laver-les-mains"),
        (("review", "se-laver-les-mains", "--stage", "concevoir"), "conception"),
    ],
)
def test_what_cannot_begin_is_refused_with_what_can(root, words, said, capsys):
    """A name that is taken, a word that is not known: what is free, what there is."""
    if words[1:] == ("--title", "Se laver les mains"):
        shutil.copytree(
            root / "content/modules/se-laver-les-mains", root / "content/modules/se-laver-mains"
        )
        words, said = ("module", "--title", "Se laver les mains"), "se-laver-mains-2"
    before = sorted(root.rglob("*"))
    assert new(root, *words) == 2
    assert said in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


class Terminal(io.StringIO):
    """A terminal where somebody typed these lines."""

    def isatty(self):
        """Say that somebody is there."""
        return True


def test_in_a_terminal_it_asks_what_it_needs(root, monkeypatch, capsys):
    """A wrong answer is asked again, an empty one is what is proposed; an end writes nothing."""
    typed = "1\nLaver le sol\nÉté\n\nRHX\nRH\n\n3\n"
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    assert new(root) == 0
    asked = capsys.readouterr().err
    assert "[laver-sol]" in asked
    assert "RHX" in asked
    assert "Été" in asked
    assert "3. myth, vrai ou faux" in asked
    sheet = (root / "content/modules/laver-sol/module.yml").read_text("utf-8")
    assert "title: Laver le sol\n" in sheet
    assert "direction: RH\n" in sheet
    assert (root / "content/modules/laver-sol/idees-recues.yml").is_file()
    monkeypatch.setattr("sys.stdin", Terminal("Autre titre\n"))
    assert new(root, "module") == 2
    assert not (root / "content/modules/autre-titre").exists()


def test_a_review_asks_what_only_a_person_knows(root, monkeypatch, capsys):
    """Each question of the stage and before is asked; one put off waits as a line to complete."""
    monkeypatch.setattr("sys.stdin", Terminal("conception\noui\n\nen partie\nplus tard\n"))
    assert new(root, "review", "se-laver-les-mains") == 0
    assert "Un expert du sujet a relu les faits. [plus tard]" in capsys.readouterr().err
    file = root / "content/modules/se-laver-les-mains/review.yml"
    text = file.read_text("utf-8")
    today = date.today().isoformat()
    assert f"\n  - {{question: useful, answer: yes, on: {today}}}\n" in text
    assert f"\n  - {{question: understood, answer: partly, on: {today}}}\n" in text
    assert f"\n#  - {{question: expert, answer: yes, on: {today}}}\n" in text
    file.write_text(text.replace("#  - ", "  - "), encoding="utf-8")
    assert new(root, "review", "se-laver-les-mains") == 2
    assert not [d for d in load_project(root, date.today())[1] if d.span.path.endswith("view.yml")]


def test_a_screen_is_listed_and_comments_stay(root):
    """The sheet keeps its comments, whether its screens are a list of lines or in brackets."""
    sheet = root / "content/modules/se-laver-les-mains/module.yml"
    text = sheet.read_text("utf-8")
    assert new(root, "activity", "encore", "--module", "se-laver-les-mains") == 0
    assert sheet.read_text("utf-8") == f"{text.rstrip()}\n  - encore.yml\n"
    before, _key, after = text.partition("screens:\n")
    names = ", ".join(
        line.strip(" -") for line in after.splitlines() if line.strip().startswith("-")
    )
    sheet.write_text(f"{before}screens: [{names}]  # tous\n", encoding="utf-8")
    assert new(root, "activity", "toujours", "--module", "se-laver-les-mains") == 0
    assert f"[{names}, toujours.yml]  # tous" in sheet.read_text("utf-8")


def test_an_activity_begins_with_the_pictures_of_its_author(root, tmp_path, capsys):
    """They go to the media of the module under a name of ours, and never over another."""
    drawn = root / "content/modules/se-laver-les-mains/media/robinet.svg"
    asked = tmp_path / "Mon Dessin.svg"
    shutil.copy(drawn, asked)
    here = ("--module", "se-laver-les-mains", "--type")
    assert new(root, "activity", "la", *here, "hotspot", "--picture", str(asked)) == 0
    assert new(root, "activity", "encore", *here, "hotspot", "--picture", str(asked)) == 0
    both = f"{asked}, {drawn}"
    assert new(root, "activity", "deux", *here, "image-choice", "--picture", both) == 0
    media = {file.name for file in drawn.parent.iterdir()}
    assert media >= {"mon-dessin.svg", "mon-dessin-2.svg", "mon-dessin-3.svg", "robinet-2.svg"}
    assert not [d for d in load_project(root, date.today())[1] if "media" in d.span.path]
    assert new(root, "activity", "trois", *here, "image-choice", "--picture", str(asked)) == 2
    assert "2 images" in capsys.readouterr().err
    assert new(root, "activity", "quatre", *here, "hotspot", "--picture", "mkdocs.yml") == 2
    assert new(root, "activity", "cinq", *here, "poll", "--picture", str(asked)) == 2


@pytest.mark.parametrize(("title", "name"), SLUGS.items())
def test_a_name_says_its_title(title, name):
    """Small words and accents are left out; it begins with a letter and is never too long."""
    assert named(title) == name
    assert len(free("a" * 40, {"a" * 40})) == 40
