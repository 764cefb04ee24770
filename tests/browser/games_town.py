"""A tiny town that has something to play: a lesson with one association, five closed questions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from browser.town import Town, tiny_town
from fakes.tiny import MODULE, SHEET

PAIRS = {"Un matelas": "L’encombrant", "Une lampe cassée": "La voirie", "Un tag": "Le nettoyage"}
_ITEM = """\
  - id: question-{n}
    type: true-false
    prompt: La question {n} est juste.
    answer: true
    feedback: {{correct: Voilà., incorrect: Relisez.}}
"""
_MATCH = """\
  - id: qui-fait-quoi
    type: match
    prompt: Reliez chaque objet à son service.
    pairs:
"""
CHALLENGE = """\
title: Le défi du matelas
direction: DPE
from: 2026-11-23
to: 2026-11-24
draw_from: {modules: [matelas]}
questions: 3
rules: [Jouez seul ou en équipe.]
"""


def _activities() -> str:
    sides = "".join(
        f"      - {{id: p-{n}, left: {left}, right: {right}}}\n"
        for n, (left, right) in enumerate(PAIRS.items())
    )
    closed = "".join(_ITEM.format(n=n) for n in range(1, 6))
    why = "    feedback: {correct: Chacun son service., incorrect: Relisez.}\n"
    return f"title: Vérifiez vos acquis\nitems:\n{closed}{_MATCH}{sides}{why}"


@contextmanager
def games_town(root: Path, browser: Browser) -> Iterator[Town]:
    """Publish and serve it, with a challenge on 23 and 24 November 2026."""
    changes = {
        f"{MODULE}module.yml": SHEET,
        f"{MODULE}encore.yml": None,
        f"{MODULE}verifier.yml": _activities(),
        "content/challenges/matelas.yml": CHALLENGE,
    }
    town = tiny_town(root, browser, changes)
    yield town
    town.end()
