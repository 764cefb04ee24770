"""A tagged project, changed since: a story, every type of question, a remark; and its review."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from fakes.tiny import ACTIVITIES, LESSON, MODULE, TODAY, assembled, project
from marelle.review.site import write_review

SET = MODULE + "verifier.yml"
STORY = (
    ACTIVITIES
    + """\
  - id: la-rue
    type: scenario
    prompt: Un matelas.
    start: arrivee
    nodes:
      - id: arrivee
        text: Que faites-vous\u00a0?
        choices:
          - {id: dire, text: Je le dis., goto: bien, consequence: 1, feedback: Oui.}
          - {id: partir, text: Je pars., goto: mal, consequence: -1, feedback: Non.}
      - {id: bien, text: Merci., ending: success}
      - {id: mal, text: Dommage., ending: failure}
"""
)


def git(root: Path, *words: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


def tagged(root: Path, changes: Mapping[str, str | None]) -> Path:
    """Write the project with *changes* in *root*, and tag it ``v1``."""
    project(root, changes)
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"], ["tag", "v1"]):
        git(root, *words)
    return root


def reviewed(root: Path, more: Mapping[str, str] | None = None) -> Path:
    """Write in *root* the project with *more* files, tagged, changed since, and its review."""
    tagged(root, {SET: STORY, **(more or {})})
    changes = {
        SET: STORY.replace("J’attends demain.", "J’attends <b>lundi</b>."),
        MODULE + "pourquoi.md": LESSON,
    }
    catalogue, found = assembled(root, {**(more or {}), **changes})
    assert catalogue
    (root / "build/site").mkdir(parents=True)
    write_review(root, catalogue, found, "", TODAY)
    return root
