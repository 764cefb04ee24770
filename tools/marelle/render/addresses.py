"""Stage 4, render: the links and pictures that authors wrote in; those a page can show out.

``module:tri#bacs``, ``direction:DPE`` and ``collection:rue`` go through the resolver of the shell,
because a SCORM package has no other module to go to; a link that leads nowhere keeps its words.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape, unescape

from marelle.ids import (
    challenge_path,
    collection_path,
    course_path,
    direction_path,
    module_path,
    positioning_path,
    variant_path,
)
from marelle.model import Media, Picture

Resolver = Callable[[str], str | None]
_LINK = re.compile(r'<a(?: href="([^"]*)")?>(.*?)</a>', re.DOTALL)
_PICTURE = re.compile(r'<img alt="([^"]*)"(?: src="([^"]*)")?>')
_PAGES: Mapping[str, Callable[[str], str]] = {
    "module": module_path,
    "direction": direction_path,
    "collection": collection_path,
    "path": course_path,
    "challenge": challenge_path,
    "positioning": positioning_path,
}
_OWN = re.compile(rf"({'|'.join(_PAGES)}):([^#]*)(#.*)?")
_OPEN = ("https:", "mailto:", "tel:", "#")


@dataclass(frozen=True, slots=True)
class Places:
    """The resolver of a site: addresses below *root*, which ends with a slash.

    Modules that are *adapted* for the *reader*, a direction, open in its version.

    The references were checked when the catalogue was assembled, so nothing is looked up here.
    """

    root: str
    reader: str = ""
    adapted: frozenset[str] = frozenset()

    def __call__(self, address: str) -> str | None:
        """Return where an address of ours is on this site; nothing for any other."""
        if not (parts := _OWN.fullmatch(address)):
            return None
        kind, name, anchor = parts.groups(default="")
        if kind == "module" and name in self.adapted:
            return f"{self.root}{variant_path(name, self.reader)}{anchor}"
        return f"{self.root}{_PAGES[kind](name)}{anchor}"


def nowhere(address: str) -> None:
    """Resolve nothing: the resolver of a page that stands alone."""


def linked(html: str, resolve: Resolver) -> str:
    """Return *html* with every author's link resolved, or reduced to its words."""

    def link(match: re.Match[str]) -> str:
        address, words = match[1] or "", match[2]
        if address.startswith(_OPEN):
            return match[0]
        found = resolve(unescape(address))
        return f'<a href="{escape(found)}">{words}</a>' if found else words

    return _LINK.sub(link, html) if "<a" in html else html


def pictured(html: str, media: Mapping[str, Media]) -> str:
    """Return *html* with every author's picture drawn in place."""

    def picture(match: re.Match[str]) -> str:
        return drawing(media.get(match[2] or ""), match[1])

    return _PICTURE.sub(picture, html) if "<img" in html else html


def shown(picture: Picture | None, media: Mapping[str, Media]) -> str:
    """Return the HTML of the picture of an activity, if it has one."""
    return drawing(media.get(picture.src), escape(picture.alt)) if picture else ""


def drawing(media: Media | None, alt: str) -> str:
    """Return a picture: an inline drawing, or an image that waits until it is looked at.

    *alt* is HTML already; when it is empty the picture says nothing more than the text around it.
    """
    if media is None:
        return alt
    if not media.svg:
        size = f'width="{media.width}" height="{media.height}"'
        about = f'{size} data-ko="{-(-media.size // 1000)}" loading="lazy"'
        return f'<img class="pic" src="{escape(media.name)}" alt="{alt}" {about}>'
    if not alt:
        return media.svg.replace("<svg", '<svg class="pic" aria-hidden="true"', 1)
    start, rest = media.svg.split(">", 1)
    start = start.replace("<svg", '<svg class="pic" role="img"', 1)
    return f"{start}><title>{alt}</title>{rest}"
