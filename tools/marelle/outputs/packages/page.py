"""Stage 4, render: a module in; its page as an LMS opens it, with the two files it loads, out.

The page is that of the site, without a link to anything else of the site. What the connectors
need to know of it lies in the button that leaves it.
"""

import json
import re
from html import escape
from pathlib import Path

from marelle.activities import activity_types
from marelle.i18n import _, speaking
from marelle.model import Direction, Module
from marelle.outputs.packages.setting import Setting
from marelle.render import join, later
from marelle.render.body import Around
from marelle.render.shell import SCRIPT, STYLE, Shell, beyond, code, page, used

KIND = "package"
CONNECTORS = {
    "1.2": "scorm/scorm12.js",
    "2004": "scorm/scorm2004.js",
    "cmi5": "xapi/cmi5.js",
    "xapi": "xapi/xapi.js",
}
# A lesson runs in a frame of the LMS: an author's link would put another page in its place.
_LINK = re.compile(r'<a href="https:')
_ELSEWHERE = '<a target="_blank" rel="noopener" href="https:'
# Where an LMS is, no package knows before it is launched.
_ANYWHERE = ("connect-src https:", "connect-src http:")


def files(
    module: Module, direction: Direction, setting: Setting, editions: tuple[str, ...]
) -> dict[str, dict[str, bytes]]:
    """Return the files of a module by name, for each of *editions*, the page first."""
    lang = setting.lang
    with speaking(lang):
        made = {}
        for edition in editions:
            shell = Shell(
                lang=lang,
                connector=Path(__file__).parent / CONNECTORS[edition],
                kind=KIND,
                assets="./",
                leave=_leave(module, setting),
                apart=True,
            )
            script, style = code(used(module), direction, shell)
            made[edition] = {STYLE: style.encode(), SCRIPT: script.encode()}
        html = page(module, direction, Around(terms=setting.terms), shell)
        html = _LINK.sub(_ELSEWHERE, html)
        asking = _asking(html, module, setting.iri) if any(map(_asks, editions)) else ""
    late = later.files(lang, [KIND], types=False)
    late |= {file.path: file.text for file in beyond(used(module), lang)}
    features = {name: text.encode() for name, text in late.items()}
    pages = {edition: (asking if _asks(edition) else html).encode() for edition in editions}
    return {e: {"index.html": pages[e]} | files | features for e, files in made.items()}


def _asks(edition: str) -> bool:
    """Tell whether an LMS is spoken to by requests, and not by calls."""
    return CONNECTORS[edition].startswith("xapi/")


def _leave(module: Module, setting: Setting) -> str:
    types = {item.id: activity_types()[item.type].interaction for item in module.items}
    return way_out(setting, types=types)


def way_out(setting: Setting, **known: object) -> str:
    """Return the visible way out, with what is *known* to the connectors."""
    facts = json.dumps({"status": setting.status, **known}, separators=(",", ":"))
    stay = "" if setting.closes else "data-stay "
    label = escape(setting.leave or _("Quitter"))
    bye = _("Vous pouvez fermer cette fenêtre.")
    shut = _("Votre plateforme n’enregistre plus rien ici. Fermez, puis rouvrez la leçon.")
    return (
        f'<button type="button" class="leave" data-lms="{escape(facts)}" {stay}'
        f'data-shut="{shut}" data-bye="{bye}">‹ {label}</button>'
    )


def _asking(html: str, module: Module, iri: str) -> str:
    """Return the same page, allowed to ask an LMS that knows the module as *iri*."""
    uses = used(module).policy
    policy, wider = join.policy("", "", *uses), join.policy("", "", *uses, *_ANYWHERE)
    sending = _("Envoi en cours, ne fermez pas.")
    wait = _("Votre plateforme ne répond pas encore. Vos réponses attendent ici, ne fermez pas.")
    mark = " data-bye="
    assert html.count(policy) == html.count(mark) == 1, module.id
    named = f' data-iri="{escape(iri)}"'
    named += f' data-sending="{sending}" data-wait="{wait}"{mark}'
    return html.replace(policy, wider).replace(mark, named)
