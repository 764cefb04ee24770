"""Stage 4, render: a path in; the page that SCORM launches, its menu, with its two files, out.

It is complete without JavaScript: a list of links to the pages of the modules.
"""

import json
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template

from marelle import assets
from marelle.i18n import _, ngettext, speaking
from marelle.model import Direction, Module
from marelle.outputs.packages.beside import row
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.page import CONNECTORS, way_out
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.state import LIMIT
from marelle.render import join, modules
from marelle.render.colour import accent
from marelle.render.text import typography

PAGE, SCRIPT, STYLE = "index.html", "path.js", "path.css"
_POLICY = ("frame-src 'self'",)
_HEARD = ("media-src 'self'",)
# The page is read first, as a lesson is; what the person prefers is applied before it is painted.
_READY = '{%saddEventListener("DOMContentLoaded",()=>{%smenu(EDITION)})}'


def menu(course: Course, direction: Direction, setting: Setting, edition: str) -> dict[str, bytes]:
    """Return the files of the menu of a path by name, for *edition* (``1.2`` or ``2004``)."""
    style = (
        join.style((), accent(direction.colour), assets.text("theme", "path/menu.css"))
        + join.contrast()
    )
    with speaking(setting.lang):
        html = _page(course, direction, setting)
    files = {PAGE: html, STYLE: style, SCRIPT: _script(edition)}
    return {name: text.encode() for name, text in files.items()}


@lru_cache
def _script(edition: str) -> str:
    here = Path(__file__).parent
    sources = (here / "scorm/menu.js", here / CONNECTORS[edition])
    texts = dict.fromkeys(text for file in sources for text in modules.beside(file))
    return _READY % (modules.prefer(), "".join(texts))


def _page(course: Course, direction: Direction, setting: Setting) -> str:
    template = Template(assets.text("theme", "path/menu.html"))
    return template.substitute(
        lang=setting.lang,
        policy=join.policy("", "", *_POLICY, *(_HEARD if course.beside else ())),
        style=STYLE,
        script=SCRIPT,
        title=typography(escape(course.title)),
        minutes=_("{n} min").format(n=course.duration),
        leave=way_out(setting, room=LIMIT),
        owner=escape(direction.name),
        code=direction.code,
        words=escape(json.dumps(_words(), ensure_ascii=False)),
        summary=typography(escape(course.objective)),
        count=ngettext("{n} module", "{n} modules", len(course.modules)).format(
            n=len(course.modules)
        ),
        needs=escape(json.dumps(course.needs)),
        steps=_steps(course),
    )


def _steps(course: Course) -> str:
    """Return every step in order: modules to open, in words what the platform cannot see."""
    modules = {module.id: module for module in course.modules}
    rows = []
    for n, step in enumerate(course.path.steps, 1):
        free = [_("facultatif")] if step.optional else []
        if not step.modules:
            rows.append(row(n, step, course.beside.get(step.id), free))
        else:
            notes = [_("une leçon au choix"), *free] if len(step.modules) > 1 else free
            after = course.awaited(step)
            rows += [_step(n, modules[name], notes, after) for name in step.modules]
    return "".join(rows)


def _step(n: int, module: Module, notes: list[str], after: list[tuple[str, ...]]) -> str:
    minutes = " · ".join((_("{n} min").format(n=module.duration), *notes))
    title = typography(escape(module.title))
    waits = f' data-after="{escape(json.dumps(after))}"' if after else ""
    return (
        f'<li><a href="{module.id}/index.html" data-module="{module.id}"{waits}><b>{n}</b>'
        f"<span><strong>{title}</strong> <small>{minutes}</small> <em></em></span></a></li>"
    )


def _words() -> dict[str, object]:
    """Return what the menu says: what becomes of a module by its status, then of the whole."""
    return {
        "": _("À faire"),
        "incomplete": _("En cours"),
        "completed": _("Fait"),
        "passed": _("Réussi"),
        "failed": _("À revoir"),
        "first": _("D’abord : {title}"),
        "far": _("Faits : {done} sur {n}"),
        "end": {
            "completed": _("Le parcours est terminé. Bravo !"),
            "passed": _("Le parcours est réussi. Bravo !"),
            "failed": _("Tout est fait. Recommencez ce qui est à revoir."),
        },
        "go": _("Commencer"),
        "on": _("Continuer"),
        "again": _("Recommencer"),
    }
