"""Stage 4, guide: the HTML of one of its pages in, its links and its live examples out.

An example is a block of YAML that begins as an activity does. It stands there twice: as it is
typed, and as the very activity of lessons, complete without JavaScript.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath

from marelle.activities import FOLDER, activity_types
from marelle.catalogue.screens import common
from marelle.i18n import _
from marelle.model import Item, Media
from marelle.read.svg import read_svg
from marelle.read.yaml_file import read_yaml
from marelle.render.addresses import pictured
from marelle.render.body import activity

GUIDE_PATH, SUMMARY, TYPES = "concepteurs/guide/", "README.md", "types"
IMAGES = "images"
# Columns of YAML that the style sheet of the guide knows.
DEEPEST = 14
# Beside those of the types, the page whose examples are played.
PATTERNS = "modeles.md"
_BLOCK = re.compile(r'<pre><code class="language-yaml">(- id: .*?)</code></pre>', re.DOTALL)
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TABLE = re.compile(r"<h[23] id=[^>]*>(.*?)</h[23]>|<table>.*?</table>", re.DOTALL)
_YAML = re.compile(r'(?<=<pre><code class="language-yaml">).*?(?=</code></pre>)', re.DOTALL)
_IMAGE = re.compile(rf'<img (alt="[^"]*") src="({IMAGES}/[^"]*)" ?/?>')
_TAG = re.compile(r"<[^>]*>")
_OUTSIDE = re.compile(r"[a-z]+:")


def path_of(name: str) -> str:
    """Return the address, in the site, of the page that the file *name* of the guide becomes."""
    page = PurePosixPath(name).with_suffix("")
    return GUIDE_PATH if name == SUMMARY else f"{GUIDE_PATH}{page}/"


def finished(html: str, name: str, pages: frozenset[str]) -> str:
    """Return what the page of the file *name* shows, beside the other *pages*.

    A link that leaves the guide is reduced to its words.
    """
    html = _LINK.sub(_linked(name, pages), html)
    html = _IMAGE.sub(_shown(name), html)
    html = _BLOCK.sub(lambda found: _example(found, name), html)
    html = _YAML.sub(lambda found: _hanging(found[0]), html)
    return _TABLE.sub(_scrolling(), html)


def _hanging(code: str) -> str:
    """Return lines of YAML that go on under their own words: what a margin says is meant."""
    rows = ((row, len(row) - len(row.lstrip(" -"))) for row in code.splitlines())
    return "\n".join(f'<span class="i{min(deep, DEEPEST)}">{row}</span>' for row, deep in rows)


def _scrolling() -> Callable[[re.Match[str]], str]:
    """Return what makes a table scroll inside itself, named after what it stands under.

    What scrolls takes the focus, and a screen reader says what it came into.
    """
    under, seen = _("Tableau"), Counter[str]()

    def scroll(found: re.Match[str]) -> str:
        nonlocal under
        if found[1]:
            under = _TAG.sub("", found[1])
            return found[0]
        seen[under] += 1
        label = f"{under} {seen[under]}" if seen[under] > 1 else under
        table = found[0].replace("<th></th>", "<td></td>").replace("<th>", '<th scope="col">')
        return f'<div class="wide" role="region" aria-label="{label}" tabindex="0">{table}</div>'

    return scroll


def _shown(name: str) -> Callable[[re.Match[str]], str]:
    """Return what shows a picture of the guide from the file *name*; a tap enlarges it."""
    root = relpath(f"/{GUIDE_PATH}", f"/{path_of(name)}")

    def show(found: re.Match[str]) -> str:
        address = f"{root}/{found[2]}"
        return f'<a href="{address}"><img {found[1]} src="{address}" loading="lazy"></a>'

    return show


def _linked(name: str, pages: frozenset[str]) -> Callable[[re.Match[str]], str]:
    def link(found: re.Match[str]) -> str:
        target, words = unescape(found[1]), found[2]
        if _OUTSIDE.match(target) or target.startswith("#"):
            return found[0]
        file, _hash, anchor = target.partition("#")
        file = normpath(f"{PurePosixPath(name).parent}/{file}")
        if file not in pages:
            return words
        way = relpath(f"/{path_of(file)}", f"/{path_of(name)}")
        return f'<a href="{way}/{f"#{anchor}" if anchor else ""}">{words}</a>'

    return link


def _example(found: re.Match[str], name: str) -> str:
    """Return the example that can be played, and its source; or its source alone."""
    document, wrong = read_yaml(name, unescape(found[1]).encode())
    lively = name == PATTERNS or PurePosixPath(name).parent.name == TYPES
    if document is None or wrong or not lively:
        return found[0]
    [node] = list(document.root)
    kind = activity_types()[node["type"].value]
    item: Item = kind.model.build(node, common(node, node))
    if any(True for _panorama in kind.panoramas(item)):
        return found[0]  # a picture of its own, too heavy for a page of words
    drawn = pictured(activity(item, media := _media(kind.name)), media)
    live = f'<div class="live" data-type="{kind.name}">{drawn}</div>'
    return f'<div class="example">{live}{found[0]}</div>'


def _media(name: str) -> Mapping[str, Media]:
    """Return the drawings of the examples of a type."""
    files = sorted((Path(FOLDER) / name.replace("-", "_") / "media").glob("*.svg"))
    drawn = {f"media/{file.name}": read_svg(file.name, file.read_bytes())[0] for file in files}
    return {at: Media(name=at, digest="", size=0, svg=svg) for at, svg in drawn.items()}
