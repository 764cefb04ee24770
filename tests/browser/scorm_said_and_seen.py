"""The activities of the module of ``scorm_module.py`` in which one says, sets, finds or shows."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator

SCREEN = "said-and-seen.yml"
ACTIVITIES = """\
title: Ce que l’on dit, ce que l’on voit
items:
  - id: a-l-aise
    type: poll
    prompt: À l’aise\u00a0?
    scale: {low: Pas du tout, high: Tout à fait}
  - id: la-part
    type: slider
    prompt: Quelle part\u00a0?
    answer: 2.5
    min: 0
    max: 5
    step: 0.5
    tolerance: 0.5
    feedback: {incorrect: La moitié.}
  - id: les-dangers
    type: hotspot
    prompt: Où est le danger\u00a0?
    picture: {src: media/trottoir.svg, alt: Un matelas et un câble}
    zones:
      - {id: matelas, text: Le matelas, rect: [10, 60, 30, 30], correct: true}
      - {id: un-banc, text: Le banc, circle: [70, 30, 10], feedback: Il est solide.}
      - {id: cable, text: Le câble, "polygon": [[5, 5], [20, 5], [20, 20]], correct: true}
  - id: le-risque
    type: highlight
    prompt: Où est le risque\u00a0?
    text: "Le sol est [mouillé]{sol}, un [panneau]{un-panneau} le dit."
    tokens:
      - {id: sol, correct: true}
      - {id: un-panneau, feedback: Il prévient.}
  - id: en-un-mot
    type: reflection
    prompt: Pourquoi\u00a0?
    expert: Pour prévenir.
    length: 50
  - id: les-mains
    type: checklist
    prompt: Se laver les mains
    steps:
      - {id: je-savonne, text: Je savonne}
      - {id: secher, text: Je sèche}
"""
GESTURES: dict[str, dict[str, Any]] = {
    "a-l-aise": {"right": ["n4"], "wrong": ["n1"]},
    "la-part": {"right": "3", "wrong": "0.5"},
    "les-dangers": {"right": ["cable", "matelas"], "wrong": ["un-banc"]},
    "le-risque": {"right": ["sol"], "wrong": ["un-panneau"]},
    "en-un-mot": {"right": "Pour\nprévenir.", "wrong": "{lang=fr}Je [,] passe."},
    "les-mains": {"right": ["je-savonne", "secher"], "wrong": ["secher"]},
}
TOLD: dict[str, dict[str, tuple[str, list[str], str, str]]] = {
    "12": {
        "a_l_aise": ("likert", [], "d", "a"),
        "la_part": ("numeric", ["2.5"], "3", "0.5"),
        "les_dangers": ("choice", ["a,b"], "a,b", "c"),
        "le_risque": ("choice", ["a"], "a", "b"),
        "en_un_mot": ("fill-in", [], "Pour prévenir.", "(lang=fr}Je , passe."),
        "les_mains": (
            "performance",
            [],
            "je_savonne.done,secher.done,tutor.mb",
            "secher.done,tutor.mb",
        ),
    },
    "2004": {
        "a_l_aise": ("likert", [], "n4", "n1"),
        "la_part": ("numeric", ["2[:]3"], "3", "0.5"),
        "les_dangers": ("choice", ["cable[,]matelas"], "cable[,]matelas", "un_banc"),
        "le_risque": ("choice", ["sol"], "sol", "un_panneau"),
        "en_un_mot": ("long-fill-in", [], "Pour prévenir.", "(lang=fr}Je , passe."),
        "les_mains": (
            "performance",
            [],
            "je_savonne[.]done[,]secher[.]done[,]tutor[.]mb",
            "secher[.]done[,]tutor[.]mb",
        ),
    },
}


def tick(item: Locator, gesture: list[str]) -> None:
    """Tick answers."""
    for value in gesture:
        item.locator(f"[value={value}]").check()


def sign(item: Locator, gesture: list[str]) -> None:
    """Tick what a tutor saw, and sign."""
    tick(item, gesture)
    item.locator("[name=tutor]").fill(" M. B. ")
    item.get_by_role("button", name="Signer").click()


GESTURE_OF: dict[str, Callable[[Locator, Any], None]] = {
    "a-l-aise": tick,
    "la-part": lambda item, set_to: item.locator("input").fill(set_to),
    "les-dangers": tick,
    "le-risque": tick,
    "les-mains": sign,
    "en-un-mot": lambda item, text: item.locator("textarea").fill(text),
}
