"""``marelle format``: what it lays out, what it mends, what it leaves, and what it says."""

import pytest

from fakes.tiny import ACTIVITIES, FILES, MODULE, project
from marelle.cli import main
from marelle.tidy.source import tidied
from marelle.tidy.typography import typeset

NBSP = "\u00a0"
BREAK = "  "
VERIFY = MODULE + "verifier.yml"
UNTIDY = """\
# yaml-language-server: $schema=../../../schemas/activity-set.schema.json
items:   # deux questions


    - type: 'choice'
      # le nom ne change plus
      id: bon-reflexe
      prompt: 'Un matelas barre l''entrée. Que faites-vous?'
      shuffle: false
      feedback:
          incorrect: |
              Le trottoir reste barré...

              Il faut le signaler.
          correct: >-
              Oui : l'équipe
              est prévenue.
      choices: [{text: "Je le dis \\"plus tard\\".", id: tard},   # trop tard
        {id: signaler, correct: true, text: Je le signale}]
      # fin de la question
    - {id: autre, type: true-false, prompt: "C'est 2 - 1 - ou 20€.", answer: false}
title: Vérifiez
# fin du fichier
"""
TIDY = f"""\
# yaml-language-server: $schema=../../../schemas/activity-set.schema.json
title: Vérifiez
items:  # deux questions
  # le nom ne change plus
  - id: bon-reflexe
    type: "choice"
    prompt: "Un matelas barre l’entrée. Que faites-vous{NBSP}?"
    choices:
      - {{id: tard, text: "Je le dis «{NBSP}plus tard{NBSP}»."}}  # trop tard
      - {{id: signaler, text: Je le signale, correct: true}}
    shuffle: false
    feedback:
      correct: "Oui{NBSP}: l’équipe est prévenue."
      incorrect: |
        Le trottoir reste barré…

        Il faut le signaler.
    # fin de la question

  - {{id: autre, type: true-false, prompt: "C’est 2 - 1 - ou 20{NBSP}€.", answer: false}}
# fin du fichier
"""
LESSON = f"""\
# Le matelas


![Un matelas barre l'entrée.](media/trottoir.svg "Le titre")

!!! warning "Attention: lourd"
    L'équipe vient-elle? Oui, dit "Paul".{BREAK}
    Elle porte - sans forcer - le code `l'a: b?`.

```
l'a    ...


b ?
```

[adresse]: https://x.example/l'a "titre"



"""
MENDED = f"""\
# Le matelas

![Un matelas barre l’entrée.](media/trottoir.svg "Le titre")

!!! warning "Attention{NBSP}: lourd"
    L’équipe vient-elle{NBSP}? Oui, dit «{NBSP}Paul{NBSP}».{BREAK}
    Elle porte — sans forcer — le code `l'a: b?`.

```
l'a    ...


b ?
```

[adresse]: https://x.example/l'a "titre"
"""
SAID = {
    "L'eau": "L’eau",
    "Il dit \"oui\" et «non».": f"Il dit «{NBSP}oui{NBSP}» et «{NBSP}non{NBSP}».",
    "Le tri - tout le tri -- simple": "Le tri — tout le tri — simple",
    "De 2 - 3 ans, a-t-il tri-porteur": "De 2 - 3 ans, a-t-il tri-porteur",
    "Voir https://a.example/l'a?b=\"c\"": "Voir https://a.example/l'a?b=\"c\"",
    "Dites-le à d'arc@a.fr: l'été": f"Dites-le à d'arc@a.fr{NBSP}: l’été",
    "À 7h30, 50%...": f"À 7{NBSP}h{NBSP}30, 50{NBSP}%…",
    "Un écran de 5\" et 12:30 ; fin": f"Un écran de 5\" et 12:30{NBSP}; fin",
}  # fmt: skip


def test_a_file_is_laid_out_and_its_comments_stay():
    """Order, quotes, blocks, blank lines and typography, all in one file."""
    assert tidied(VERIFY, UNTIDY.encode(), french=True).text == TIDY
    assert tidied(VERIFY, TIDY.encode(), french=True).text == TIDY


def test_a_text_in_another_language_keeps_its_signs():
    """Without French, quotes and apostrophes are nobody's to change."""
    text = tidied(VERIFY, UNTIDY.encode(), french=False).text
    assert text is not None
    assert "l'entrée. Que faites-vous?" in text


def test_a_lesson_keeps_its_structure():
    """Titles of blocks, code, breaks and addresses stay; signs and blank lines are mended."""
    assert tidied(MODULE + "pourquoi.md", LESSON.encode(), french=True).text == MENDED


@pytest.mark.parametrize(("typed", "mended"), SAID.items())
def test_a_sentence_is_typeset(typed, mended):
    """Each sign of French typography, and what looks like one."""
    assert typeset(typed) == mended


def test_identifiers_addresses_and_answers_are_never_mended(tmp_path):
    """What a machine compares keeps its letters."""
    typed = ACTIVITIES + (
        "  - id: sigle\n    type: short-answer\n    prompt: Quel sigle\u00a0?\n"
        '    answers: ["l\'EPI", "E.P.I..."]\n'
    )
    text = tidied(VERIFY, typed.encode(), french=True).text
    assert text is not None
    assert 'answers: ["l\'EPI", "E.P.I..."]' in text
    sheet = FILES[MODULE + "module.yml"].replace("trottoir]", '"l\'a..."]')
    assert '"l\'a..."]' in (tidied(MODULE + "module.yml", sheet.encode(), french=True).text or "")


@pytest.mark.parametrize(
    "text",
    [
        "title: a\ntitle: b\n",
        "title: T\nitems: []\n",
        ACTIVITIES.replace("id: bon", "idd: bon"),
        "\ufeff\x00",
        "",
    ],
)
def test_a_file_with_an_error_is_left_as_it_is(text):
    """There is no text, and there are the errors."""
    result = tidied(VERIFY, text.encode(), french=True)
    assert result.text is None
    assert result.found


def test_what_cannot_be_kept_is_left_alone():
    """A comment inside an empty list, a tag: no error, and no other text either."""
    typed = ACTIVITIES.replace("title: ", "title: &t ") + "intro: *t\n"
    kept = tidied(VERIFY, typed.encode(), french=True).text
    assert kept is not None
    assert "&t" in kept
    assert "*t" in kept
    typed = ACTIVITIES.replace("    choices:", "    hints: [ # rien\n    ]\n    choices:")
    assert tidied(VERIFY, typed.encode(), french=True).text is None


def test_the_command_names_then_writes(tmp_path, capsys):
    """With ``--check`` it names and writes nothing; without, it writes; then there is nothing."""
    root = project(tmp_path, {VERIFY: UNTIDY})
    words = ["--lang", "fr", "-C", str(root), "format"]
    assert main([*words, "--check"]) == 1
    assert VERIFY in capsys.readouterr().out
    assert (root / VERIFY).read_text("utf-8") == UNTIDY
    assert main([*words, str(root / "content/glossary.yml")]) == 0
    assert (root / VERIFY).read_text("utf-8") == UNTIDY
    capsys.readouterr()
    assert main(words) == 0
    assert capsys.readouterr().out.splitlines() == [VERIFY, "1 fichier mis en forme."]
    assert (root / VERIFY).read_text("utf-8") == TIDY
    assert main([*words, "--check"]) == 0


def test_the_command_says_what_it_leaves(tmp_path, capsys):
    """A file with an error is told with its place, the others are written, the status is 1."""
    wrong = ACTIVITIES.replace("type: choice", "type: choix")
    root = project(tmp_path, {VERIFY: wrong, MODULE + "pourquoi.md": "# L'a\n\nb\n"})
    assert main(["--lang", "fr", "-C", str(root), "format"]) == 1
    said = capsys.readouterr()
    assert f"{VERIFY}:4:11" in said.err
    assert said.out.splitlines()[0] == MODULE + "pourquoi.md"
    assert said.out.endswith("1 fichier mis en forme.\n1 fichier laissé tel quel.\n")
    assert main(["--lang", "fr", "-C", str(root), "format", VERIFY]) == 1
    assert capsys.readouterr().out == "1 fichier laissé tel quel.\n"
    assert (root / VERIFY).read_text("utf-8") == wrong


def test_what_init_writes_is_in_form(tmp_path):
    """The first project of somebody has nothing to lay out."""
    assert main(["--lang", "fr", "init", str(tmp_path / "p")]) == 0
    assert main(["--lang", "fr", "-C", str(tmp_path / "p"), "format", "--check"]) == 0


def test_the_first_line_that_forms_drop_is_put_back(tmp_path, capsys):
    """Where the files of its kind name their schema, or all others of a file that is alone."""
    root, line = tmp_path / "p", "# yaml-language-server: $schema="
    assert main(["--lang", "fr", "init", str(root)]) == 0
    sheet = root / "content/modules/se-laver-les-mains/module.yml"
    quiz, flyer = sheet.with_name("a-vous.yml"), root / "flyers/rentree.yml"
    themes, learners = root / "content/collections.yml", sheet.with_name("learners.yml")
    whole = {file: file.read_text("utf-8") for file in (sheet, themes, quiz)}
    for file, text in whole.items():
        file.write_text(text.partition("\n")[2], "utf-8")
    learners.write_text("learners: [{name: Sait, expect: {score: 100, status: passed}}]\n", "utf-8")
    (sheet.with_name("b.yml")).write_text("# un mot\n" + whole[quiz], "utf-8")
    other = flyer.with_name("autre.yml")
    plain = flyer.read_text("utf-8").partition("\n")[2]
    for file in (flyer, other):
        file.write_text(plain, "utf-8")
    words = ["--lang", "fr", "-C", str(root), "format"]
    assert main([*words, "--check"]) == 1
    assert main(words) == 0
    assert {file: file.read_text("utf-8") for file in whole} == whole
    assert learners.read_text("utf-8").startswith(f"{line}../../../schemas/learners.schema.json\nl")
    assert sheet.with_name("b.yml").read_text("utf-8") == "# un mot\n" + whole[quiz]
    assert {flyer.read_text("utf-8"), other.read_text("utf-8")} == {plain}
    capsys.readouterr()
    assert main([*words, "--check"]) == 0
