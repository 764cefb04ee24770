"""Stage 4, render: the types a page uses in; its one script, its one style sheet, its policy out.

Results are kept for the life of the process: a site has a handful of sets of types.
"""

import re
from base64 import b64encode
from collections import Counter
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path

from rcssmin import cssmin

from marelle import activities, assets
from marelle.blocks import style_of
from marelle.render import modules
from marelle.render.colour import Accent

PLAYER = "player"
_TOKEN = re.compile(r"(--[a-z-]+):([^;}]*);?")


@lru_cache
def script(types: tuple[str, ...], connector: Path, language: str) -> str:
    """Return the script of a page: the player, the elements of *types*, one connector.

    *connector* is a module that exports ``connect()`` (see ``theme/player/session.js``); it may
    import modules that lie beside it.
    """
    elements = [folder_of(name) / "element.js" for name in types]
    imported = [modules.imports(file.read_text(encoding="utf-8")) for file in elements]
    needed = [*(name for names in imported for name in names), "activity.js", "player.js"]
    parts = [modules.text(PLAYER, n, language) for n in modules.ordered(PLAYER, needed)]
    parts += [modules.small(file) for file in elements]
    parts += modules.beside(connector)
    return "(()=>{%splay(connect())})()" % "".join(parts)


@lru_cache
def style(types: tuple[str, ...], accent: Accent | None = None, kinds: tuple[str, ...] = ()) -> str:
    """Return the style sheet of a page, in the colour of its direction.

    *kinds* are those of its blocks.
    """
    own = [folder_of(name) / "element.css" for name in types]
    tokens = assets.text("theme", "tokens.css")
    sheets = [accent.instead(tokens) if accent else tokens]
    sheets += [assets.text("theme", name) for name in ("lesson/lesson.css", "player/activity.css")]
    sheets += [file.read_text(encoding="utf-8") for file in own if file.is_file()]
    sheets.append(style_of(kinds))
    small: str = cssmin("\n".join(sheets))
    return _used(small)


def policy(script: str, style: str, *more: str) -> str:
    """Return the Content-Security-Policy of a page: its own code, by hash, and nothing else.

    An empty *script* or *style* is a file beside the page.
    """
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src '{_hash(script) if script else 'self'}'",
            f"style-src '{_hash(style) if style else 'self'}'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            *more,
        ]
    )


def folder_of(type_: str) -> Path:
    """Return the folder of an activity type."""
    return activities.FOLDER / type_.replace("-", "_")


def _used(css: str) -> str:
    """Return *css* without the tokens that nothing reads; those of one value are put in place."""
    values = dict(_TOKEN.findall(css))
    given = Counter(name for name, _ in _TOKEN.findall(css))
    for name in [name for name, times in given.items() if times == 1]:
        values = {n: value.replace(f"var({name})", values[name]) for n, value in values.items()}
        css = css.replace(f"var({name})", values[name])
    read = set(re.findall(r"var\((--[a-z-]+)\)", css))
    while True:
        kept = _TOKEN.sub(partial(_if_read, read), css)
        still = set(re.findall(r"var\((--[a-z-]+)\)", kept))
        if still == read:
            return kept
        read = still


def _if_read(read: set[str], token: re.Match[str]) -> str:
    return token[0] if token[1] in read else ""


@lru_cache
def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
