"""Stage 4, render: the Markdown of a lesson in, its HTML out, each block drawn by its kind.

What a kind draws is ours, and holds the author's words escaped; the rest goes through the two
walls of ``render/markdown.py``. Links keep the author's addresses, which the body resolves.
"""

import re
from collections.abc import Mapping
from html import escape

from marelle.blocks import block_kinds
from marelle.blocks.base import Desk
from marelle.model import Lesson, Media, Module
from marelle.read.written import kinds_in, split
from marelle.render.addresses import drawing, pictured
from marelle.render.plain_markdown import blocks, titles
from marelle.render.text import inline, typography

_TERM = re.compile(r'(?<=<div class="note definition">\n<p class="title">).*?(?=</p>)')


def drawn(text: str, media: Mapping[str, Media]) -> str:
    """Return the HTML of a lesson, or of the text of a block; *media* are by name."""
    desk = Desk(
        media=media,
        html=lambda inner: drawn(inner, media),
        line=inline,
        picture=lambda name, alt: drawing(media.get(name), typography(escape(alt))),
    )
    html = []
    for part in split(text):
        if isinstance(part, str):
            html.append(_plain(part, media))
        elif draw := block_kinds()[part.kind].draw:
            html.append(draw(part, desk))
    return "".join(html)


def _plain(text: str, media: Mapping[str, Media]) -> str:
    """Return what Markdown makes of *text*; the title of a definition is the word it defines."""
    html = pictured(blocks(text), media) if text.strip() else ""
    if "note definition" not in html:
        return html
    own = titles()["definition"]
    return _TERM.sub(lambda m: m[0] if m[0] == own else f"<dfn>{m[0]}</dfn>", html)


def kinds_of(module: Module) -> tuple[str, ...]:
    """Return the kinds of block that a module uses, in name order."""
    lessons = (screen for screen in module.screens if isinstance(screen, Lesson))
    return tuple(sorted({kind for lesson in lessons for kind in kinds_in(lesson.markdown)}))


def plays(kinds: tuple[str, ...]) -> bool:
    """Tell whether one of the *kinds* is listened to or watched."""
    return any(block_kinds()[kind].plays for kind in kinds)
