"""The activities of the module of ``scorm_module.py`` in which things are paired or placed."""

from typing import Any

from playwright.sync_api import Locator

SCREEN = "paired.yml"
ACTIVITIES = """\
title: À chacun sa place
items:
  - id: quel-bac
    type: categorize
    prompt: Dans quel bac\u00a0?
    categories:
      - {id: bac-jaune, text: Bac jaune}
      - {id: vert, text: Bac vert}
    elements:
      - {id: carton, text: Un carton, category: bac-jaune}
      - {id: pot-sale, text: Un pot sale, category: vert}
      - {id: journal, text: Un journal, category: bac-jaune}
    feedback: {incorrect: Le bac jaune reçoit ce qui est propre.}
  - id: delai-arret
    type: gap-choice
    prompt: Complétez.
    text: "Sous {le-delai}, à {qui}."
    gaps:
      - id: qui
        options: [{id: chef, text: mon chef, correct: true}, {id: voisin, text: mon voisin}]
      - id: le-delai
        options: [{id: un-jour, text: 24 h}, {id: deux-jours, text: 48 h, correct: true}]
        feedback: Le délai est de 48 heures.
  - id: quelle-appli
    type: short-answer
    prompt: Quelle application ?
    answers: [Dans Ma Rue, DMR]
    feedback: {incorrect: C’est Dans Ma Rue.}
  - id: des-gants
    type: matrix
    prompt: Des gants ?
    columns: [{id: oui, text: Oui}, {id: non-merci, text: Non}, {id: selon, text: Selon}]
    rows:
      - {id: du-verre, text: Du verre, column: oui}
      - {id: machine, text: Une machine, column: non-merci}
    feedback: {incorrect: Jamais près d’une machine.}
  - id: quelle-image
    type: image-choice
    prompt: Quelle image ?
    pictures:
      - {id: le-trottoir, src: media/trottoir.svg, alt: Un trottoir, correct: true}
      - {id: matelas, src: media/matelas.svg, alt: Un matelas, feedback: Il gêne.}
  - id: les-mots
    type: gap-bank
    prompt: Complétez.
    text: "Je prends {quoi} et j’attends {qui}."
    labels: [{id: rdv, text: rendez-vous}, {id: l-equipe, text: l’équipe}, {id: rien, text: rien}]
    gaps: [{id: qui, answer: l-equipe}, {id: quoi, answer: rdv}]
    feedback: {incorrect: Le rendez-vous d’abord.}
"""
GESTURES: dict[str, dict[str, Any]] = {
    "quel-bac": {
        "right": {"carton": "bac-jaune", "pot-sale": "vert", "journal": "bac-jaune"},
        "wrong": {"carton": "vert", "pot-sale": "bac-jaune", "journal": "vert"},
    },
    "delai-arret": {
        "right": {"le-delai": "deux-jours", "qui": "chef"},
        "wrong": {"le-delai": "un-jour", "qui": "voisin"},
    },
    "quelle-appli": {
        "right": {"answer": " dans-ma-rue"},
        "wrong": {"answer": "[,] rien"},
    },
    "des-gants": {
        "right": {"du-verre": "oui", "machine": "non-merci"},
        "wrong": {"du-verre": "selon", "machine": "oui"},
    },
    "quelle-image": {"right": ["le-trottoir"], "wrong": ["matelas"]},
    "les-mots": {"right": ["rdv", "l-equipe"], "wrong": ["l-equipe", "rien"]},
}
TOLD: dict[str, dict[str, tuple[str, list[str], str, str]]] = {
    "12": {
        "quel_bac": ("matching", ["b.a,d.e,c.a"], "b.a,d.e,c.a", "b.e,d.a,c.e"),
        "delai_arret": ("matching", ["c.b,d.a"], "c.b,d.a", "c.e,d.f"),
        "quelle_appli": ("fill-in", ["Dans Ma Rue", "DMR"], "dans-ma-rue", ", rien"),
        "des_gants": ("matching", ["a.d,b.c"], "a.d,b.c", "a.e,b.d"),
        "quelle_image": ("choice", ["a"], "a", "b"),
        "les_mots": ("matching", ["c.d,b.a"], "c.d,b.a", "c.a,b.e"),
    },
    "2004": {
        "quel_bac": (
            "matching",
            ["carton[.]bac_jaune[,]pot_sale[.]vert[,]journal[.]bac_jaune"],
            "carton[.]bac_jaune[,]pot_sale[.]vert[,]journal[.]bac_jaune",
            "carton[.]vert[,]pot_sale[.]bac_jaune[,]journal[.]vert",
        ),
        "delai_arret": (
            "matching",
            ["le_delai[.]deux_jours[,]qui[.]chef"],
            "le_delai[.]deux_jours[,]qui[.]chef",
            "le_delai[.]un_jour[,]qui[.]voisin",
        ),
        "quelle_appli": ("fill-in", ["Dans Ma Rue", "DMR"], "dans-ma-rue", ", rien"),
        "des_gants": (
            "matching",
            ["du_verre[.]oui[,]machine[.]non_merci"],
            "du_verre[.]oui[,]machine[.]non_merci",
            "du_verre[.]selon[,]machine[.]oui",
        ),
        "quelle_image": ("choice", ["le_trottoir"], "le_trottoir", "matelas"),
        "les_mots": (
            "matching",
            ["quoi[.]rdv[,]qui[.]l_equipe"],
            "quoi[.]rdv[,]qui[.]l_equipe",
            "quoi[.]l_equipe[,]qui[.]rien",
        ),
    },
}


def pick(item: Locator, gesture: dict[str, str]) -> None:
    """Tick, for each left side, the radio of its right side."""
    for left, right in gesture.items():
        item.locator(f"[name={left}][value={right}]").check()


def choose(item: Locator, gesture: dict[str, str]) -> None:
    """Choose, for each left side, its right side in a list."""
    for left, right in gesture.items():
        item.locator(f"[name={left}]").select_option(right)


def tick(item: Locator, gesture: list[str]) -> None:
    """Tick answers."""
    for value in gesture:
        item.locator(f"[value={value}]").check()


def place(item: Locator, gesture: list[str]) -> None:
    """Tap labels, each of which goes to the first empty gap."""
    for value in gesture:
        item.locator(f"button[value={value}]").click()


GESTURE_OF = {
    "quel-bac": pick,
    "delai-arret": choose,
    "des-gants": pick,
    "quelle-image": tick,
    "les-mots": place,
}
