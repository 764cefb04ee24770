"""Stage 4, render: the types a page uses in; its one script, its one style sheet, its policy out.

Results are kept for the life of the process: a site has a handful of sets of types.
"""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Set
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path

from rcssmin import cssmin

from marelle import activities, assets
from marelle.render import modules
from marelle.render.colour import Accent

# What every lesson page carries: player.min.js holds it all, but the words.
CORE = ("activity.js", "player.js", "prefs.js", "session.js", "words.js")
# It stands in the head: preferences apply before anything is painted or asked for, and the rest
# waits for the squares.
_READY = ';addEventListener("DOMContentLoaded",()=>{%splay(connect())})'
_TOKEN = re.compile(r"(--[a-z-]+):([^;}]*);?")
# The tokens of who asks for more contrast: a lesson gets them after its first view.
_CONTRAST = re.compile(r"@media \(prefers-contrast: more\) \{.*?\}\s*\}", re.DOTALL)
_READ = re.compile(r"var\((--[a-z-]+)\)")
# What the direction's colour decides: never replaced by its value in a file that pages share.
_DIRECTION = re.compile(r"--(?:[ab]|[ab]-.*)")


@lru_cache
def script(types: tuple[str, ...], connector: Path, language: str, *, photos: bool = False) -> str:
    """Return the script of a page: the player, the elements of *types*, one connector.

    A page with *photos* makes those of who spares data wait.

    *connector* is a module that exports ``connect()`` (see ``theme/player/session.js``); it may
    import modules that lie beside it, or in the theme.
    """
    elements = [folder_of(name) / "element.js" for name in types]
    imported = [modules.imports(file.read_text(encoding="utf-8")) for file in elements]
    needed = [name for names in imported for name in names]
    order = [n for n in modules.ordered(modules.PLAYER, needed) if n not in CORE]
    order = [modules.WORDS, "player.js", *order]
    parts = [modules.text(modules.PLAYER, name, language) for name in order]
    parts += modules.beside(connector)  # before the elements: it may bring what they call
    parts += [modules.small(file) for file in elements]
    return modules.prefer(photos=photos) + _READY % "".join(parts)


@lru_cache
def style(
    types: tuple[str, ...],
    accent: Accent | None = None,
    more: str = "",
    late: tuple[str, ...] = (),
) -> str:
    """Return the style sheet of a page, in the colour of its direction.

    *more* is the sheet of its blocks and its scenes, its last line. It keeps the tokens that the
    style sheets of the *late* types will read.
    """
    tokens = _CONTRAST.sub("", assets.text("theme", "tokens.css"))
    sheets = [accent.instead(tokens) if accent else tokens]
    sheets += [assets.text("theme", name) for name in ("lesson/lesson.css", "player/activity.css")]
    sheets += [file.read_text(encoding="utf-8") for file in _sheets(types)]
    small = cssmin("\n".join(sheets))
    if more:
        small += f"\n{cssmin(more)}"
    return _used(small, {t for file in _sheets(late) for t in _READ.findall(late_style(file))})


def _sheets(types: Iterable[str]) -> list[Path]:
    own = [folder_of(name) / "element.css" for name in types]
    return [file for file in own if file.is_file()]


@lru_cache
def late_style(file: Path) -> str:
    """Return a style sheet that any page may add, with the tokens of one value put in place."""
    small: str = cssmin(file.read_text(encoding="utf-8"))
    tokens = _TOKEN.findall(cssmin(_CONTRAST.sub("", assets.text("theme", "tokens.css"))))
    times = Counter(name for name, _ in tokens)
    fixed = {n: v for n, v in tokens if times[n] == 1 and not _DIRECTION.fullmatch(n)}
    while any(name in fixed for name in _READ.findall(small)):
        small = _READ.sub(lambda token: fixed.get(token[1], token[0]), small)
    return small


@lru_cache
def contrast() -> str:
    """Return the style sheet of who asks for more contrast."""
    found = _CONTRAST.search(assets.text("theme", "tokens.css"))
    assert found
    small: str = cssmin(found[0])
    return small


def policy(script: str, style: str, *more: str) -> str:
    """Return the Content-Security-Policy of a page: its own code, by hash, and its late files.

    An empty *script* or *style* is a file beside the page. *more* are directives, or sources to add
    to one: ``img-src blob:``.
    """
    allowed: dict[str, list[str]] = {
        "default-src": ["'none'"],
        "script-src": [digest_of(script), "'self'"] if script else ["'self'"],
        "style-src": [digest_of(style) if style else "'self'"],
        "img-src": ["'self'", "data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    for directive in more:
        name, _space, source = directive.partition(" ")
        sources = allowed.setdefault(name, [])
        sources += [source] if source not in sources else []
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in allowed.items())


def folder_of(type_: str) -> Path:
    """Return the folder of an activity type."""
    return activities.FOLDER / type_.replace("-", "_")


def _used(css: str, kept: Set[str] = frozenset()) -> str:
    """Return *css* without the tokens that nothing reads; those of one value are put in place.

    Tokens *kept* are read by style sheets that come later.
    """
    values = dict(_TOKEN.findall(css))
    given = Counter(name for name, _ in _TOKEN.findall(css))
    for name in [name for name, times in given.items() if times == 1]:
        values = {n: value.replace(f"var({name})", values[name]) for n, value in values.items()}
        css = css.replace(f"var({name})", values[name])
    read = kept | {*_READ.findall(css)}
    while True:
        left = _TOKEN.sub(partial(_if_read, read), css)
        still = kept | {*_READ.findall(left)}
        if still == read:
            return left
        read = still


def _if_read(read: Set[str], token: re.Match[str]) -> str:
    return token[0] if token[1] in read else ""


@lru_cache
def digest_of(text: str) -> str:
    """Return what a policy allows an inline script or style sheet by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
