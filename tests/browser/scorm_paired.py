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
"""
GESTURES: dict[str, dict[str, Any]] = {
    "quel-bac": {
        "right": {"carton": "bac-jaune", "pot-sale": "vert", "journal": "bac-jaune"},
        "wrong": {"carton": "vert", "pot-sale": "bac-jaune", "journal": "vert"},
    },
}
TOLD: dict[str, dict[str, tuple[str, list[str], str, str]]] = {
    "12": {
        "quel_bac": ("matching", ["b.a,d.e,c.a"], "b.a,d.e,c.a", "b.e,d.a,c.e"),
    },
    "2004": {
        "quel_bac": (
            "matching",
            ["carton[.]bac_jaune[,]pot_sale[.]vert[,]journal[.]bac_jaune"],
            "carton[.]bac_jaune[,]pot_sale[.]vert[,]journal[.]bac_jaune",
            "carton[.]vert[,]pot_sale[.]bac_jaune[,]journal[.]vert",
        ),
    },
}


def pick(item: Locator, gesture: dict[str, str]) -> None:
    """Tick, for each left side, the radio of its right side."""
    for left, right in gesture.items():
        item.locator(f"[name={left}][value={right}]").check()


GESTURE_OF = {"quel-bac": pick}
