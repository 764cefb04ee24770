"""A project with a path of three small modules.

The first and the last are graded; the second is not, and has two questions.
"""

from collections.abc import Mapping

from fakes.tiny import ACTIVITIES, FILES, MODULE, SHEET

PATH = "content/paths/rue.yml"
MODULES = ("matelas", "balai-neuf", "benne")
SAID = """\
title: Dans la rue
summary: Trois bons gestes.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  - module: matelas
  - module: balai-neuf
  - module: benne
"""
SHEETS = {
    "balai-neuf": SHEET.replace("un matelas\n", "un balai\n").replace("pass_mark: 80\n", ""),
    "benne": SHEET.replace("un matelas\n", "une benne\n"),
}


TWO = f"""\
{ACTIVITIES}\
  - id: prevenir
    type: true-false
    prompt: On prévient avant de balayer.
    answer: true
    feedback: {{incorrect: "Si, on prévient."}}
"""


def _copied(name: str, sheet: str, asked: str = ACTIVITIES) -> Mapping[str, str]:
    place = f"content/modules/{name}/"
    own = {p.replace(MODULE, place): text for p, text in FILES.items() if p.startswith(MODULE)}
    return {**own, place + "module.yml": sheet, place + "verifier.yml": asked}


CHANGES: Mapping[str, str] = {
    PATH: SAID,
    **_copied("balai-neuf", SHEETS["balai-neuf"], TWO),
    **_copied("benne", SHEETS["benne"]),
}
