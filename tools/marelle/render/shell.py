"""Stage 4, render: a module's body in, a whole page that needs nothing else out.

The site and the SCORM packages share this shell; what differs comes in as ``Shell``.
"""

from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template

from marelle import assets
from marelle.i18n import _
from marelle.model import Direction, Module
from marelle.render import join
from marelle.render.addresses import drawing
from marelle.render.blocks import kinds_of, plays
from marelle.render.body import Around, body
from marelle.render.colour import accent
from marelle.render.squares import line
from marelle.render.text import typography

SCRIPT, STYLE = "player.js", "lesson.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What a kind of page adds to the body. ``lang`` is the language of the page.

    ``connector`` is the JavaScript module where results go; ``leave`` is the HTML of the way
    out, at the top left; ``head`` and ``policy`` are added to the document and to its policy.
    ``apart`` leaves the script and the style sheet to files beside the page.
    """

    lang: str
    connector: Path
    leave: str = ""
    head: str = ""
    policy: tuple[str, ...] = ()
    apart: bool = False


def code(module: Module, direction: Direction, shell: Shell) -> tuple[str, str]:
    """Return the script and the style sheet of the page of a module."""
    types = tuple(sorted({item.type for item in module.items}))
    script = join.script(types, shell.connector, shell.lang)
    return script, join.style(types, accent(direction.colour), kinds_of(module))


def page(module: Module, direction: Direction, around: Around, shell: Shell) -> str:
    """Return the document of a module; call it while ``i18n.speaking(shell.lang)``."""
    script, style = ("", "") if shell.apart else code(module, direction, shell)
    minutes = _("{n} min").format(n=module.duration)
    weight = f" · {around.weight} {_('ko')}" if around.weight else ""
    media = ("media-src 'self'",) if plays(kinds_of(module)) else ()
    pictogram = next((each for each in module.media if each.name == module.pictogram), None)
    return _template().substitute(
        lang=shell.lang,
        policy=join.policy(script, style, *shell.policy, *media),
        title=typography(escape(module.title)),
        head=shell.head,
        style=f"<style>{style}</style>" if style else f'<link rel="stylesheet" href="{STYLE}">',
        leave=shell.leave,
        facts=f"{minutes}{weight}",
        owner=escape(direction.name),
        code=direction.code,
        pictogram=drawing(pictogram, "") if pictogram else "",
        line=line(module),
        module=module.id,
        mark=module.pass_mark or "",
        body=body(module, around),
        back=_("Revenir en arrière"),
        script=f"<script>{script}</script>" if script else f'<script src="{SCRIPT}"></script>',
    )


@lru_cache
def _template() -> Template:
    return Template(assets.text("theme", "lesson/shell.html"))
