"""Bare pages with one activity each, straight from the types' files, for a real Chromium.

The page comes from a small server (stand.py) with the files of the checkout, under the strict
policy of the site. What the activity tells is kept in ``window.told``.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from browser.stand import stand
from marelle.activities.base import ActivityType
from marelle.ids import element_name, item_anchor
from marelle.render.modifiers import attributes, hints, rules

# Each window of Chromium makes two hidden pages for what its address bar suggests: half of all the
# work. A list replaces the one before, hence Playwright's own again, then the address bar's.
OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades"
    " HttpsFirstBalancedModeAutoEnable LensOverlay MediaRouter PaintHolding"
    " ThirdPartyStoragePartitioning AvoidCorsURLLoaderRestartOnRedirect OptimizationHints"
    " NetworkTimeServiceQuerying AimEnabled PreconnectToSearch"
    " WebUIOmniboxPopup WebUIOmniboxAimPopup WebUIOmniboxFullPopup"
).split()
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    f" --disable-component-update --disable-sync --disable-features={','.join(OFF)}"
).split()

# Where the network is there, a service worker that fetches what to keep is a quarter of the work:
# most tests do without, and Chromium is told so.
BLOCKED = "Service Worker registration blocked by Playwright"


def chromium(playwright: Playwright) -> Browser:
    """Start the system's Chromium, headless."""
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)


def document(kind: ActivityType, item: Any) -> str:
    """Return the page of an activity, wrapped as lessons wrap it."""
    name, folder = (
        element_name(kind.name),
        f"/tools/marelle/activities/{kind.name.replace('-', '_')}",
    )
    sheets = ("/theme/tokens.css", "/theme/lesson/lesson.css", "/theme/player/activity.css")
    links = "".join(
        f'<link rel="stylesheet" href="{s}">' for s in (*sheets, f"{folder}/element.css")
    )
    key = escape(json.dumps(kind.model.key(item)))
    points = item.points if kind.scored else 0
    return (
        f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">{links}'
        "<header><h1>Essai</h1></header><main><h2>Une case</h2>"
        f'<{name} class="item" id="{item_anchor(item.id)}" data-id="{item.id}" '
        f'data-max="{points}"{attributes(item)} data-key="{key}"><form><fieldset>'
        f"<legend>{escape(item.prompt)}</legend>{rules(item)}{kind.drawing.render(item)}</fieldset>{hints(item)}</form>"
        f'<div role="status"></div>'
        f"<details class=fix><summary>Voir la "
        f"correction</summary>{kind.drawing.correction(item)}</details></{name}></main>"
        f'<button id="main">Vérifier</button><script type="module" src="/boot.js"></script></html>'
    )


def boot(kind: ActivityType) -> str:
    """Return the script that registers the element and plays the page's part."""
    folder = f"/tools/marelle/activities/{kind.name.replace('-', '_')}"
    return (
        f'import * as type from "{folder}/element.js";\n'
        "window.told = [];\n"
        "const keep = ({ type, detail }) => told.push([type, structuredClone(detail)]);\n"
        'for (const kind of ["mrl:answer", "mrl:draft"]) document.addEventListener(kind, keep);\n'
        f'customElements.define("{element_name(kind.name)}", Object.values(type)[0]);\n'
        'window.item = () => document.querySelector(".item");\n'
        'document.querySelector("#main").onclick = () => item().check();\n'
        'document.addEventListener("submit", (event) => {\n  event.preventDefault();\n'
        "  item().check();\n});\n"
        'document.documentElement.className = "js";\n'
    )


@contextmanager
def opened(context: BrowserContext, kind: ActivityType, item: Any) -> Iterator[Page]:
    """Open the page of an activity; an error of a script or of the policy fails the test.

    A context that lives for many activities shows them one after the other in its one page, which
    keeps nothing: making a page costs more than all that a test does in it.
    """
    page = context.pages[0] if context.pages else context.new_page()
    errors: list[str] = []
    listening: dict[str, Callable[[Any], object]] = {
        "pageerror": lambda error: errors.append(str(error)),
        "console": lambda said: said.type == "error" and errors.append(said.text),
    }
    for event, listen in listening.items():
        page.on(event, listen)

    here = stand()
    here.shown = {
        "/": document(kind, item),
        "/boot.js": boot(kind),
    }
    page.goto(here.address)
    yield page
    for event, listen in listening.items():
        page.remove_listener(event, listen)
    assert errors == []


def answers(page: Page) -> list[dict[str, Any]]:
    """Return every answer told so far."""
    told: list[list[Any]] = page.evaluate("told")
    return [detail for kind, detail in told if kind == "mrl:answer"]


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the focused element matches the selector *wanted*, as a person would."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"Tab never reaches {wanted}")


def plain(html: str) -> str:
    """Return the words of a piece of HTML, spaces evened out."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())
