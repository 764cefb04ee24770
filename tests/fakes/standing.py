"""A tiny project with two competences, a positioning in four stages, and lessons to propose."""

from collections.abc import Iterable

from fakes.tiny import ACTIVITIES, LESSON, SHEET, SVG

COMPETENCES = """\
competences:
  - id: trier
    title: Trier
    description: Jeter chaque chose au bon endroit.
    levels: [Je sais trier le papier., Je sais trier le verre., Je sais trier les piles.]
  - id: peser
    title: Peser
    description: Lire une balance.
    levels: [Je sais lire un poids., Je sais peser un sac., Je sais peser une benne.]
"""
HEAD = """\
title: Trier et peser
summary: Quelques questions sans note.
direction: DPE
duration: 3
updated: 2026-11-21
valid_until: 2099-12-31
review: demo
sources:
  - {title: Trier ses déchets, url: "https://www.paris.fr/tri", consulted: 2026-11-21}
competences: [trier, peser]
stages:
"""
# What modules work on: the shortest are proposed first, three at most.
TAUGHT = {
    "long": (9, "trier", 1),
    "moyen": (9, "trier", 1),
    "tres-long": (10, "trier", 1),
    "court": (2, "trier", 1),
    "deux": (2, "trier", 2),
    "trois": (2, "trier", 3),
}
PLACE = "content/positioning/tri.yml"


def _question(name: str) -> str:
    return (
        f"          - id: {name}\n            type: true-false\n"
        f"            prompt: La phrase {name} est juste.\n            answer: true\n"
        f"            feedback: {{correct: Voilà {name}., incorrect: Relisez {name}.}}\n"
    )


def _measure(competence: str, level: int, names: Iterable[str]) -> str:
    asked = "".join(map(_question, names))
    return f"      - competence: {competence}\n        level: {level}\n        items:\n{asked}"


def _stage(name: str, measures: str, rules: str) -> str:
    return (
        f"  - id: {name}\n    title: Étape {name}\n    measures:\n{measures}    next: [{rules}]\n"
    )


def positioning() -> str:
    """Return the file of the positioning."""
    t, p = "trier", "peser"
    return HEAD + "".join(
        (
            _stage(
                "middle",
                _measure(t, 2, ["t2a", "t2b", "t2c"]) + _measure(p, 2, ["p2a", "p2b"]),
                "{at_least: 3, to: high}, {to: low}",
            ),
            _stage(
                "low",
                _measure(t, 1, ["t1a", "t1b"]) + _measure(p, 1, ["p1a"]),
                "{at_least: 2, level: 1, to: last}, {to: end}",
            ),
            _stage("high", _measure(t, 3, ["t3a"]) + _measure(p, 3, ["p3a"]), "{to: end}"),
            _stage("last", _measure(t, 3, ["t3b"]), "{to: end}"),
        )
    )


def standing_project() -> dict[str, str | None]:
    """Return what is laid over the tiny project."""
    files: dict[str, str | None] = {
        "content/competences.yml": COMPETENCES,
        PLACE: positioning(),
    }
    for name, (minutes, competence, level) in TAUGHT.items():
        folder = f"content/modules/{name}/"
        taught = f"competences: [{{id: {competence}, level: {level}}}]\n"
        sheet = SHEET.replace("duration: 1", f"duration: {minutes}").replace(
            "title: Signaler un matelas", f"title: Leçon {name}"
        )
        files |= {
            f"{folder}module.yml": sheet + taught,
            f"{folder}pourquoi.md": LESSON,
            f"{folder}verifier.yml": ACTIVITIES,
            f"{folder}media/matelas.svg": SVG,
            f"{folder}media/trottoir.svg": SVG,
        }
    return files
