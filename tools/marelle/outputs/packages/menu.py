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
from marelle.model import Direction, Module, Step
from marelle.model.steps import PauseStep, Timed
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.page import CONNECTORS, way_out
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.state import LIMIT
from marelle.render import join, modules
from marelle.render.colour import accent
from marelle.render.dates import long_minutes
from marelle.render.text import typography

PAGE, SCRIPT, STYLE = "index.html", "path.js", "path.css"
_POLICY = ("frame-src 'self'",)
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
        policy=join.policy("", "", *_POLICY),
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
            rows.append(_outside(n, step, free))
        else:
            notes = [_("une leçon au choix"), *free] if len(step.modules) > 1 else free
            rows += [_step(n, modules[name], notes) for name in step.modules]
    return "".join(rows)


def _outside(n: int, step: Step, notes: list[str]) -> str:
    """Return a step that is done elsewhere, and does not count here."""
    other = _("Une pause") if isinstance(step, PauseStep) else _("Un positionnement")
    title = step.title if isinstance(step, Timed) else other
    long = [long_minutes(step.minutes)] if isinstance(step, Timed) else []
    if isinstance(step, PauseStep):
        long = [ngettext("{n} jour", "{n} jours", step.days).format(n=step.days)]
    said = " · ".join((*long, *notes, _("se fait hors de la plateforme")))
    return (
        f'<li class="outside"><b>{n}</b><span><strong>{typography(escape(title))}</strong> '
        f"<small>{typography(escape(said))}</small></span></li>"
    )


def _step(n: int, module: Module, notes: list[str]) -> str:
    minutes = " · ".join((_("{n} min").format(n=module.duration), *notes))
    title = typography(escape(module.title))
    return (
        f'<li><a href="{module.id}/index.html" data-module="{module.id}"><b>{n}</b>'
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
