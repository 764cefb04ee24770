"""The positioning of the tiny project, on a phone: its questions, how they are answered."""

import json

from playwright.sync_api import Page

from browser.lesson_play import main_button

ADDRESS = "positionnement/tri/"
PATH = """\
title: Bien trier
summary: Trier et peser.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  - positioning: tri
  - {module: deux, skip_if: {competence: trier, level: 2}}
  - {module: court, skip_if: {competence: peser, level: 3}}
"""
UP = ["t2a", "t2b", "t2c", "p2a", "p2b", "t3a", "p3a"]
DOWN = ["t2a", "t2b", "t2c", "p2a", "p2b", "t1a", "t1b", "p1a"]


def asked(page: Page) -> str:
    """Return the name of the question on show."""
    return str(page.locator("main .item:defined").get_attribute("data-id"))


def say(page: Page, said: str) -> None:
    """Answer the question on show: `right`, `wrong`, or `unknown`; another square comes."""
    before = page.locator("h2").inner_text()
    if said == "unknown":
        page.get_by_role("button", name="Je ne sais pas").click()
    else:
        page.locator(".item label").nth(0 if said == "right" else 1).click()
        main_button(page).click()
    page.wait_for_function("b => document.querySelector('h2').innerText !== b", arg=before)


def go(page: Page, names: list[str], said: str) -> list[str]:
    """Answer questions alike, through the squares between stages; return what was asked."""
    found = []
    for _name in names:
        if page.locator("h2").inner_text() == "Étape suivante":
            main_button(page).click()
        page.locator("main .item:defined").wait_for()
        found.append(asked(page))
        say(page, said)
    return found


def kept(page: Page) -> dict[str, object]:
    """Return what the phone remembers of the positioning."""
    own = json.loads(page.evaluate("localStorage['mrl1:0:.positioning'] || '{}'"))
    found: dict[str, object] = own.get("tri", {})
    return found
