"""What each rule lets pass and stops, at the edge; ``tests/refusals`` has the plain cases."""

from datetime import timedelta

import pytest

from fakes.tiny import ACTIVITIES, FILES, MODULE, SHEET, TODAY, assembled, names
from marelle.rules.weight.heavy_picture import lighter

TITLE = "# Un matelas\n\n![Un matelas barre le trottoir.](media/trottoir.svg)\n\n"
NBSP, THIN = "\u00a0", "\u202f"

LINES: dict[str, tuple[str, list[str]]] = {
    "spaces that hold": (f"Où{NBSP}? Là{THIN}! «{NBSP}Ici{NBSP}»{NBSP}; voilà{NBSP}: oui.", []),
    "hours and addresses": (
        "À 12:30, lisez [la page](https://www.paris.fr/a?b=1) ou `a: b!`, module:tri.",
        [],
    ),
    "a picture in a line": ("Regardez ![Une rue.](media/trottoir.svg)", []),
    "an entity": ("Recherche R&amp;D.", []),
    "ordinary space": ("Que faites-vous ?", ["missing-space"]),
    "no space": ("Attention: un trou.", ["missing-space"]),
    "loose quotes": ("Il dit « oui ».", ["missing-space"]),
    "curly": ("L’adresse d’abord.", []),
    "straight": ("L'adresse d'abord.", ["straight-apostrophe"]),
    "acronym of the glossary": ("Mettez vos EPI.", []),
    "acronym of a direction": ("La DPE enlève le matelas.", []),
    "acronym after an article": ("Demandez à l’ADEME.", ["unexplained-acronym"]),
    "acronym in brackets": ("Une validation des acquis (VAE) aide.", []),
    "acronym then its words": ("Une VAE (validation des acquis) aide.", []),
    "Roman numbers": ("Au XXI siècle, article IV.", []),
    "a name": ("Paris et la Seine, le 12 B.", []),
    "link to words": ("Lisez [le règlement de voirie](https://www.paris.fr).", []),
    "link to here": ("Cliquez [ici](https://www.paris.fr).", ["vague-link"]),
    "link to its address": ("[https://www.paris.fr](https://www.paris.fr)", ["vague-link"]),
    "thirty words": (" ".join(["mot"] * 30) + ".", []),
    "thirty-one words": (" ".join(["mot"] * 31) + ".", ["long-sentence"]),
    "two sentences": (" ".join(["mot"] * 20) + ". " + " ".join(["mot"] * 20) + ".", []),
    "six blocks": ("\n\n".join(["Un."] * 5), []),
    "seven blocks": ("\n\n".join(["Un."] * 6), ["crowded-screen"]),
    "a long list is one block": ("\n\n".join(["Un."] * 3 + ["- a"] * 7), []),
    "a long note is one block": ("Un.\n\n!!! key\n    A.\n\n    B.\n\n    C.\n\nDeux.", []),
    "a sub-heading is no block": ("\n\n".join(["## T", "Un."] * 4), []),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_a_lesson_at_the_edge(tmp_path, text, expected):
    """A text of a lesson raises these warnings and no other."""
    _catalogue, found = assembled(tmp_path, {MODULE + "pourquoi.md": f"{TITLE}{text}\n"})
    assert names(found) == expected


# 143 characters: with « -vous ? » after them, 150.
START = "Que " + "parapluie " * 13 + "faites-en"
ITEMS: dict[str, tuple[str, list[str]]] = {
    "prompt of 150": (START, []),
    "prompt of 151": (START + "s", ["long-question"]),
    "marks do not count": (START.replace("parapluie", "**parapluie**"), []),
}


@pytest.mark.parametrize(("prompt", "expected"), ITEMS.values(), ids=ITEMS)
def test_a_prompt_at_the_edge(tmp_path, prompt, expected):
    """The length of a question is that of what is seen, up to 150 characters."""
    changed = ACTIVITIES.replace("Un matelas barre le trottoir. Que faites", prompt)
    assert changed != ACTIVITIES
    found = assembled(tmp_path, {MODULE + "verifier.yml": changed})[1]
    assert names(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Je le signale avec une photo.", []),  # 29 against 15: under the margin
        ("Je le signale dans l’appli.", []),
        ("Je le signale dans l’appli avec une photo.", ["longest-is-right"]),
    ],
)
def test_a_giveaway_needs_a_ratio_and_a_margin(tmp_path, text, expected):
    """The right answer is a giveaway over 1.5 times the longest other, by 15 characters."""
    changed = ACTIVITIES.replace("text: Je le signale.", f"text: {text}")
    found = assembled(tmp_path, {MODULE + "verifier.yml": changed})[1]
    assert names(found) == expected


@pytest.mark.parametrize(
    ("caption", "other", "expected"),
    [
        ("Un gilet", "Un casque", []),
        ("Un gilet jaune avec des bandes", "Un casque", ["longest-is-right"]),
        ("Un gilet jaune avec des bandes", "", []),
    ],
)
def test_captions_of_pictures_are_answers(tmp_path, caption, other, expected):
    """They are compared when all pictures have one."""
    changed = f"""\
title: Vérifiez vos acquis
items:
  - id: bon-gilet
    type: image-choice
    prompt: Que mettez-vous\u00a0?
    pictures:
      - {{id: gilet, src: media/matelas.svg, alt: Un dos., text: "{caption}", correct: true}}
      - {{id: casque, src: media/trottoir.svg, alt: Une tête., text: "{other}", feedback: Trop.}}
""".replace(', text: ""', "")
    found = names(assembled(tmp_path, {MODULE + "verifier.yml": changed})[1])
    assert found == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1, ["expired"]), (0, ["expiring-soon"]), (59, ["expiring-soon"]), (60, [])],
)
def test_validity_at_the_edge(tmp_path, days, expected):
    """A module is told 60 days before its end, and expired the day after it."""
    until = TODAY + timedelta(days=days)
    sheet = SHEET.replace("2027-12-31", until.isoformat()).replace(
        "updated: 2026-11-21", "updated: 2026-01-01"
    )
    assert names(assembled(tmp_path, {MODULE + "module.yml": sheet})[1]) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(1, []), (2, ["duration-off"])])
def test_duration_at_the_edge(tmp_path, minutes, expected):
    """The tiny module takes 42 words and 25 seconds: 0.7 minutes, so 1 is right and 2 is not."""
    sheet = SHEET.replace("duration: 1", f"duration: {minutes}")
    assert names(assembled(tmp_path, {MODULE + "module.yml": sheet})[1]) == expected


def test_an_english_site_has_no_french_typography(tmp_path):
    """The rules of one language are silent on a site in another."""
    changes = {
        "content/catalogue.yml": FILES["content/catalogue.yml"].replace("lang: fr", "lang: en"),
        MODULE + "pourquoi.md": f"{TITLE}It's here: look!\n",
    }
    assert names(assembled(tmp_path, changes)[1]) == []


def test_a_warning_points_at_the_very_words(tmp_path):
    """Inside a text in quotes, the caret is under the words, not under the whole value."""
    changed = ACTIVITIES.replace("L’équipe est prévenue.", '"Voilà, l\'équipe vient."')
    (finding,) = assembled(tmp_path, {MODULE + "verifier.yml": changed})[1]
    line = changed.split("\n")[finding.span.line - 1]
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == "l'équipe"


@pytest.mark.parametrize(
    ("name", "width", "command"),
    [
        ("a.jpg", 1600, "cwebp -q 70 -resize 800 0 a.jpg -o a.webp"),
        ("a.png", 300, "cwebp -q 70 a.png -o a.webp"),
        ("a.webp", 1600, "cwebp -q 70 -resize 800 0 a.webp -o a-legere.webp"),
        ("a.webp", 300, "cwebp -q 40 a.webp -o a-legere.webp"),
    ],
)
def test_a_lighter_picture_is_never_larger(name, width, command):
    """A small one keeps its size, and no picture is written over itself."""
    assert lighter(name, width) == command


def test_a_module_that_asks_nothing_is_remarked(tmp_path):
    """One lesson alone is enough."""
    sheet = SHEET.replace("  - verifier.yml\n", "")
    changes = {MODULE + "verifier.yml": None, MODULE + "module.yml": sheet}
    assert "no-retrieval" in names(assembled(tmp_path, changes)[1])


@pytest.mark.parametrize(
    ("rule", "line", "words"),
    [
        ("weak-alternative", "![image](media/trottoir.svg)", "image"),
        ("alternative-says-image", "![Photo d’un bac](media/trottoir.svg)", "Photo d’un bac"),
        ("unit-space", "Il doit 53,31€.", "53,31€"),
    ],
)
def test_the_words_themselves_are_underlined(rule, line, words, tmp_path):
    """What is marked is what is to be changed: the alternative, not its file; a whole number."""
    found = assembled(tmp_path, {MODULE + "pourquoi.md": TITLE + line + "\n"})[1]
    (span,) = (d.span for d in found if d.code.name == rule)
    assert line[span.column - 1 : span.end_column - 1] == words


def test_a_folded_line_that_ends_with_a_colon_mends_itself(tmp_path):
    """The end of the line is a space: what is promised is done."""
    text = ACTIVITIES + (
        "  - id: plie\n    type: true-false\n    answer: true\n"
        "    feedback: {incorrect: Non.}\n    prompt: >-\n      Le bac:\n      vert.\n"
    )
    found = assembled(tmp_path, {MODULE + "verifier.yml": text})[1]
    (finding,) = (d for d in found if d.code.name == "missing-space")
    assert [(edit.old, edit.new) for edit in finding.edits] == [("", NBSP)]
