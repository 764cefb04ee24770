"""One mistake, one finding: at its place, with what to type, whatever else depends on it."""

import pytest

from fakes.tiny import ACTIVITIES, MODULE, SHEET, assembled

PROMPT = "    prompt: Un matelas barre le trottoir. Que faites-vous\u00a0?\n"
ORDER = """\
title: Vérifiez vos acquis
items:
  - id: gestes
    type: order
    prompt: Remettez les gestes dans l’ordre.
    shuffle: true
    steps:
      - {id: un, text: Je m’arrête.}
      - {id: deux, text: Je photographie.}
      - {id: trois, text: J’envoie.}
    feedback: {incorrect: On s’arrête d’abord.}
"""
POLL = """\
title: Vérifiez vos acquis
items:
  - id: avis
    type: poll
    prompt: Êtes-vous à l’aise\u00a0?
    choices: [{id: oui, text: Oui}, {id: non, text: Non}]
"""
STORY = """\
title: Vérifiez vos acquis
items:
  - id: matelas
    type: scenario
    prompt: Un matelas
    gauges: [{id: calme, label: Calme, start: 2}]
    start: debut
    nodes:
      - id: debut
        text: Un matelas barre le trottoir.
        choices:
          - {id: agir, text: Je le signale., goto: bravo, consequence: 1, feedback: Bien.}
          - {id: non, text: Je passe., goto: fin, consequence: 0, feedback: Il reste là.,
             effects: {calme: -1}}
      - {id: bravo, text: Il est enlevé., ending: success}
      - {id: fin, text: Il reste là., ending: failure}
"""
GAUGE, EFFECTS, GOTO = "start: 2}", "effects: {calme: -1}", "goto: bravo, "
BADGES = """\
badges:
  - id: pas
    title: Un pas
    text: Terminer une formation.
    pictogram: balai
    when: {finished: {count: 1}}
"""
WHEN, PICTOGRAM = "{finished: {count: 1}}", "pictogram: balai"
CHALLENGE = """\
title: Décembre
direction: DPE
from: 2026-12-01
to: 2026-12-31
draw_from: {modules: [matelas]}
questions: 3
rules: [Jouez seul.]
"""
DRAW = "draw_from: {modules: [matelas]}"
FILES = {
    "choice": (MODULE + "verifier.yml", ACTIVITIES),
    "order": (MODULE + "verifier.yml", ORDER),
    "poll": (MODULE + "verifier.yml", POLL),
    "story": (MODULE + "verifier.yml", STORY),
    "sheet": (MODULE + "module.yml", SHEET),
    "badges": ("content/badges.yml", BADGES),
    "challenge": ("content/challenges/decembre.yml", CHALLENGE),
}
TRUE = "shuffle: true"
BELOW = "à côté de «\u00a0items\u00a0»"
CASES = [
    # a value of another kind is not, besides, a word that is not on the list
    ("order", TRUE, "shuffle: oui", "MRL202", "«\u00a0true\u00a0»"),
    ("order", TRUE, "shuffle: non", "MRL202", "Retirez cette ligne"),
    ("order", TRUE, "shuffle: false", "MRL204", "retirez cette ligne"),
    # what is measured by a wrong bound is not measured
    ("story", GAUGE, "start: 2, max: 0}", "MRL210", "de 2 à 10"),
    ("story", GAUGE, "start: 2, max: 50}", "MRL211", "de 2 à 10"),
    ("story", GAUGE, "start: 11}", "MRL211", "de 0 à 10"),
    ("story", GAUGE, "start: 6}", "MRL333", "5 ou moins"),
    ("story", EFFECTS, "effects: {calme: 11}", "MRL211", "de -10 à 10"),
    ("story", EFFECTS, "effects: {calme: -6}", "MRL333", "de -5 à -1"),
    ("story", EFFECTS, "effects: {calme: 0}", "MRL333", "retirez cet effet"),
    ("story", EFFECTS, "effects: {}", "MRL218", "{calme: +1}"),
    ("story", GOTO, GOTO + "if: {calme: 3}, ", "MRL202", "min, max"),
    ("story", GOTO, GOTO + "if: {calme: {min: 11}}, ", "MRL211", "de 1 à 10"),
    ("story", GOTO, GOTO + "if: {calme: {zone: 2}}, ", "MRL203", "«\u00a0min\u00a0»"),
    ("story", GOTO, "goto: [bravo], ", "MRL202", "«\u00a0bravo\u00a0»"),
    ("story", "ending: success", "ending: gagné", "MRL204", "success\u00a0: réussie"),
    # a block whose only key nobody knows is not, besides, empty
    ("badges", WHEN, "{done: {count: 1}}", "MRL203", "«\u00a0finished\u00a0»"),
    ("badges", WHEN, "{reviews: {jours: 3}}", "MRL203", "«\u00a0days\u00a0»"),
    ("badges", PICTOGRAM, "pictogram: balai.svg", "MRL217", "«\u00a0balai\u00a0»"),
    # a guess at a key says nothing of what stands under it
    ("challenge", DRAW, "draw_from: {directions: [DPE]}", "MRL203", "collections"),
    # a module that is not there is not, besides, short of questions
    ("challenge", DRAW, "draw_from: {modules: [matela]}", "MRL403", "«\u00a0matelas\u00a0»"),
    # a number keeps its value without its unit, its quotation marks or its comma
    ("choice", "title: Vér", "timer: 90 secondes\ntitle: Vér", "MRL202", "«\u00a090\u00a0»"),
    ("choice", "title: Vér", 'timer: "90"\ntitle: Vér', "MRL202", "«\u00a090\u00a0»"),
    ("sheet", "pass_mark: 80", "pass_mark: 80%", "MRL202", "«\u00a080\u00a0»"),
    # a key of the screen, in one of its activities
    ("choice", PROMPT, PROMPT + "    timer: 90\n", "MRL203", BELOW),
    ("choice", PROMPT, PROMPT + "    bank: {draw: 1}\n", "MRL203", BELOW),
    # a modifier that this type does not take
    ("poll", "    choices", "    attempts: 2\n    choices", "MRL203", "Supprimez"),
    ("poll", "{id: oui, text: Oui}", "Oui", "MRL202", "{id: …, text: Oui}"),
    ("choice", "title: Vér", "bank: 3\ntitle: Vér", "MRL202", "{draw: 3}"),
    ("choice", PROMPT, PROMPT + '    hints: [""]\n', "MRL218", "supprimez-le"),
    # a file of the folder of pictures, without its folder; it is not, besides, unused
    ("sheet", "media/matelas.svg", "matelas.svg", "MRL207", "«\u00a0media/matelas.svg\u00a0»"),
    ("sheet", "media/matelas.svg", "media/matela.svg", "MRL406", "«\u00a0media/matelas.svg\u00a0»"),
]


@pytest.mark.parametrize(
    ("kind", "old", "new", "code", "hint"), CASES, ids=[f"{c[0]}-{c[2].strip()}" for c in CASES]
)
def test_one_mistake_is_said_once(tmp_path, kind, old, new, code, hint):
    """The finding is the useful one, alone; its hint says what to type."""
    path, text = FILES[kind]
    assert text.count(old) == 1
    changes = {path: text.replace(old, new)}
    _catalogue, found = assembled(tmp_path, changes)
    (finding,) = [d for d in found if d.code.id[3] in "1234"]
    assert (finding.code.id, finding.span.path) == (code, path)
    assert hint in finding.hint
    assert [d.code.id for d in found if d.code.id == "MRL407"] == []


def test_an_unknown_key_hides_no_other_mistake(tmp_path):
    """Beside a key that is left out, what is refused in the same block is told."""
    text = ACTIVITIES.replace(PROMPT, PROMPT + "    attempts: 8\n    couleur: bleu\n")
    _catalogue, found = assembled(tmp_path, {MODULE + "verifier.yml": text})
    assert [d.code.id for d in found] == ["MRL211", "MRL203"]
