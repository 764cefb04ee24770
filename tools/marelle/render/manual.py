"""Stage 4, render: a page of our own guide in Markdown in, its title and its HTML out.

It is written by us, not by authors: it may hold code, and its headings have the anchors that a
forge gives them, so that a link works in both places.
"""

import re
from dataclasses import dataclass
from html import unescape

from marelle.render.markdown import manual

_COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_TITLE = re.compile(r"\A# (.+)\n")
_HEADING = re.compile(r"<(h[2-6])>(.*?)</\1>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the guide: its title in words, its first sentence, the HTML of the rest."""

    title: str
    lead: str
    html: str


def page(text: str) -> Page:
    """Return what a Markdown file of the guide says."""
    text = _COMMENT.sub("", text)
    html = _HEADING.sub(_anchored, manual(_TITLE.sub("", text)))
    lead = re.search(r"<p>(.*?)(?:\n|</p>)", html, re.DOTALL)
    return Page(title(text), unescape(_TAG.sub("", lead[1])) if lead else "", html)


def title(text: str) -> str:
    """Return the title of a Markdown file of the guide, in words."""
    found = _TITLE.match(text)
    assert found, text[:80]
    return found[1].replace("`", "")


def anchor(heading: str) -> str:
    """Return the anchor of a heading, from its words."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def _anchored(heading: re.Match[str]) -> str:
    name = anchor(unescape(_TAG.sub("", heading[2])))
    return f'<{heading[1]} id="{name}">{heading[2]}</{heading[1]}>'
