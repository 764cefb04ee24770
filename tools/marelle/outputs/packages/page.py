"""Stage 4, render: a module in; its page as an LMS opens it, with the two files it loads, out.

The page is that of the site, without a link to anything else of the site. What the connectors
need to know of it lies in the button that leaves it.
"""

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from marelle.activities import activity_types
from marelle.i18n import _, speaking
from marelle.model import Direction, Module
from marelle.render import later
from marelle.render.body import Around
from marelle.render.shell import SCRIPT, STYLE, Shell, beyond, code, page, used

KIND = "package"
CONNECTORS = {"1.2": "scorm/scorm12.js", "2004": "scorm/scorm2004.js"}
# A lesson runs in a frame of the LMS: an author's link would put another page in its place.
_LINK = re.compile(r'<a href="https:')
_ELSEWHERE = '<a target="_blank" rel="noopener" href="https:'


def files(
    module: Module, direction: Direction, terms: Mapping[str, str], lang: str, status: str
) -> dict[str, dict[str, bytes]]:
    """Return the files of a module by name, for each edition, the page first.

    *status* is what an LMS is told: ``passed_failed``, ``passed_incomplete`` or ``completed``.
    """
    with speaking(lang):
        made = {}
        for edition, connector in CONNECTORS.items():
            shell = Shell(
                lang=lang,
                connector=Path(__file__).parent / connector,
                kind=KIND,
                assets="./",
                leave=_leave(module, status),
                apart=True,
            )
            script, style = code(used(module), direction, shell)
            made[edition] = {STYLE: style.encode(), SCRIPT: script.encode()}
        html = _LINK.sub(_ELSEWHERE, page(module, direction, Around(terms=terms), shell))
    whole = {"index.html": html.encode()}
    late = later.files(lang, [KIND], types=False)
    late |= {file.path: file.text for file in beyond(used(module), lang)}
    features = {name: text.encode() for name, text in late.items()}
    return {edition: whole | files | features for edition, files in made.items()}


def _leave(module: Module, status: str) -> str:
    """Return the visible way out, with what the connectors must know."""
    types = {item.id: activity_types()[item.type].interaction for item in module.items}
    facts = json.dumps({"status": status, "types": types}, separators=(",", ":"))
    bye = _("Vous pouvez fermer cette fenêtre.")
    return (
        f'<button type="button" class="leave" data-lms="{escape(facts)}" '
        f'data-bye="{bye}">‹ {_("Quitter")}</button>'
    )
