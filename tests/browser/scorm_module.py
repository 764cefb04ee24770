"""A module with every type of activity; how a learner answers it, and what an LMS must be told."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import FrameLocator, Locator

from browser import scorm_paired, scorm_said_and_seen
from browser.scorm_paired import choose, tick
from fakes.tiny import LESSON, MODULE, SHEET

ACTIVITIES = """\
title: Vérifiez vos acquis
intro: Voir aussi [le site](https://www.paris.fr/) et [un module](module:matelas).
items:
  - id: bon-canal
    type: choice
    prompt: Qui prévenir, et comment\u00a0?
    points: 2
    choices:
      - {id: par-telephone, text: Le 3975., correct: true, feedback: Oui.}
      - {id: par-appli, text: L’application., correct: true, feedback: Oui.}
      - {id: je-pousse, text: Personne., feedback: Le trottoir reste barré.}
  - id: sans-compte
    type: true-false
    prompt: On peut signaler sans compte.
    answer: true
    feedback: {incorrect: Aucun compte n’est demandé.}
  - id: qui-vient
    type: match
    prompt: Reliez.
    pairs:
      - {id: tag, left: Un graffiti, right: Les peintres}
      - {id: un-arbre, left: Une branche, right: Les bûcherons}
    distractors:
      - {id: police, text: La police}
  - id: les-gestes
    type: order
    prompt: Remettez dans l’ordre.
    steps:
      - {id: regarder, text: Je regarde}
      - {id: prendre-photo, text: Je prends une photo}
      - {id: envoyer, text: J’envoie}
  - id: chaleur
    type: gap-text
    prompt: Complétez.
    text: "En {saison}, je mets ma {tete-nue}."
    gaps:
      - {id: tete-nue, answers: [casquette]}
      - {id: saison, answers: [été, saison chaude]}
  - id: delai
    type: numeric
    prompt: En combien de jours\u00a0?
    answer: 10
    tolerance: 0.5
    feedback: {incorrect: En dix jours.}
  - id: sigle
    type: flashcard
    prompt: Que veut dire DPE\u00a0?
    back: Direction de la propreté et de l’eau.
  - id: rue-des-lilas
    type: scenario
    prompt: Rue des Lilas
    start: arrivee
    nodes:
      - id: arrivee
        text: Un matelas barre le trottoir.
        picture: {src: media/trottoir.svg, alt: Un matelas}
        choices:
          - {id: un-passage, text: Je dégage., goto: suite, consequence: 1, feedback: Bien.}
          - {id: rien, text: Je passe., goto: chute, consequence: -1, feedback: Dommage.}
      - id: suite
        text: Le passage est libre.
        choices:
          - {id: photo, text: Je signale., goto: fin, consequence: 1, feedback: Bien.}
          - {id: partir, text: Je repars., goto: chute, consequence: -1, feedback: Dommage.}
      - {id: fin, text: Le matelas est parti., ending: success}
      - {id: chute, text: Une personne tombe., ending: failure}
"""
# More activities than a screen takes: each of these files brings one screen and what it is told.
MORE = (scorm_paired, scorm_said_and_seen)
GRADED = f"{SHEET.rstrip()}\n" + "".join(f"  - {more.SCREEN}\n" for more in MORE)
CHANGES = {
    MODULE + "module.yml": GRADED,
    **{MODULE + more.SCREEN: more.ACTIVITIES for more in MORE},
    MODULE + "verifier.yml": ACTIVITIES,
    MODULE + "pourquoi.md": LESSON + "\n[Le site](https://www.paris.fr/)\n",
}

# What the learner does, when right and when wrong.
GESTURES: dict[str, dict[str, Any]] = {
    "bon-canal": {"right": ["par-telephone", "par-appli"], "wrong": ["je-pousse"]},
    "sans-compte": {"right": ["true"], "wrong": ["false"]},
    "qui-vient": {
        "right": {"tag": "tag", "un-arbre": "un-arbre"},
        "wrong": {"tag": "un-arbre", "un-arbre": "police"},
    },
    "les-gestes": {
        "right": ["regarder", "prendre-photo", "envoyer"],
        "wrong": ["envoyer", "prendre-photo", "regarder"],
    },
    "chaleur": {
        "right": {"saison": "ETE", "tete-nue": "casquette"},
        "wrong": {"saison": "{lang=fr}[,]hiver", "tete-nue": "à l’œil"},
    },
    "delai": {"right": "10,25", "wrong": "−7"},
    "sigle": {"right": "known", "wrong": "review"},
    "rue-des-lilas": {"right": ["Je dégage.", "Je signale."], "wrong": ["Je passe."]},
}
# What the LMS must be told of each: type, right patterns, response when right, when wrong.
TOLD: dict[str, dict[str, tuple[str, list[str], str, str]]] = {
    "12": {
        "bon_canal": ("choice", ["b,c"], "b,c", "a"),
        "sans_compte": ("true-false", ["t"], "t", "f"),
        "qui_vient": ("matching", ["b.b,c.c"], "b.b,c.c", "b.c,c.a"),
        "les_gestes": ("sequencing", ["c,b,a"], "c,b,a", "a,b,c"),
        "chaleur": (
            "fill-in",
            ["casquette,été", "casquette,saison chaude"],
            "casquette,ETE",
            "à l’œil,(lang=fr},hiver",
        ),
        "delai": ("numeric", ["10"], "10.25", "-7"),
        "sigle": ("likert", [], "a", "b"),
        "rue_des_lilas": (
            "performance",
            ["arrivee.un_passage,suite.photo"],
            "arrivee.un_passage,suite.photo",
            "arrivee.rien",
        ),
    },
    "2004": {
        "bon_canal": (
            "choice",
            ["par_appli[,]par_telephone"],
            "par_appli[,]par_telephone",
            "je_pousse",
        ),
        "sans_compte": ("true-false", ["true"], "true", "false"),
        "qui_vient": (
            "matching",
            ["tag[.]tag[,]un_arbre[.]un_arbre"],
            "tag[.]tag[,]un_arbre[.]un_arbre",
            "tag[.]un_arbre[,]un_arbre[.]police",
        ),
        "les_gestes": (
            "sequencing",
            ["regarder[,]prendre_photo[,]envoyer"],
            "regarder[,]prendre_photo[,]envoyer",
            "envoyer[,]prendre_photo[,]regarder",
        ),
        "chaleur": (
            "fill-in",
            ["casquette[,]été", "casquette[,]saison chaude"],
            "casquette[,]ETE",
            "à l’œil[,](lang=fr},hiver",
        ),
        "delai": ("numeric", ["9.5[:]10.5"], "10.25", "-7"),
        "sigle": ("likert", [], "known", "review"),
        "rue_des_lilas": (
            "performance",
            ["arrivee[.]un_passage[,]suite[.]photo"],
            "arrivee[.]un_passage[,]suite[.]photo",
            "arrivee[.]rien",
        ),
    },
}

for more in MORE:
    GESTURES |= more.GESTURES
    for edition, told in more.TOLD.items():
        TOLD[edition] |= told


def press(frame: FrameLocator) -> None:
    """Press the main button."""
    frame.locator("footer button").last.click()


def answer(frame: FrameLocator, id: str, how: str) -> None:
    """Answer the activity *id* of the square in sight, ``right`` or ``wrong``."""
    item = frame.locator(f"#q-{id}")
    GESTURE_OF.get(id, _fill)(item, GESTURES[id][how])
    if item.and_(frame.locator("[data-done]")).count() == 0:
        press(frame)  # this activity waits for the main button
    item.and_(frame.locator("[data-done]")).wait_for()


def _fill(item: Locator, gesture: Any) -> None:
    for name, text in gesture.items():
        item.locator(f"[name={name}]").fill(text)


def _sort(item: Locator, gesture: list[str]) -> None:
    for step in reversed(gesture):
        for _ in gesture:
            item.locator(f"[data-step={step}] button").first.click()


def _turn(item: Locator, gesture: str) -> None:
    item.locator("button.turn").click()
    item.locator(f"[value={gesture}]").click()


def _travel(item: Locator, gesture: list[str]) -> None:
    for words in gesture:
        item.get_by_role("link", name=words).click()


GESTURE_OF: dict[str, Callable[[Locator, Any], None]] = {
    "bon-canal": tick,
    "sans-compte": tick,
    "qui-vient": choose,
    "les-gestes": _sort,
    "delai": lambda item, typed: item.locator("input").fill(typed),
    "sigle": _turn,
    "rue-des-lilas": _travel,
}
for more in MORE:
    GESTURE_OF |= more.GESTURE_OF
