"""Stage 4, render: author's Markdown in, safe HTML out. No other file imports Python-Markdown.

Two walls: raw HTML is not part of the dialect (it comes out as text), and ``nh3`` lets through
only the elements, attributes and addresses named here. Pictures and links keep the author's
addresses (``media/x.svg``, ``module:tri``); ``render/body.py`` resolves them.
Most texts never come here: see ``render/plain_markdown.py``.
"""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Extension, Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.util import AtomicString

from marelle.render.plain_markdown import heading, titles
from marelle.render.text import NBSP, typography

_TAGS = frozenset(
    "a blockquote br code div h2 h3 h4 hr img li ol p pre strong "
    "table tbody td th thead tr ul".split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
}
_SCHEMES = {"https", "mailto", "tel", "module", "direction", "collection", "positioning"}
_ADDRESS = re.compile(rf"(?:(?:{'|'.join(sorted(_SCHEMES))}):|#)[^\s\\]+")
_PICTURE = re.compile(r"media/[a-z0-9._-]+")
_BLOCKS = "note indent code hashheader setextheader hr olist ulist quote reference".split()
# Without one of these, no inline pattern of Python-Markdown can match.
_MARK = re.compile(r"[`\\\[<&*_]|  \n")
_HEADING = re.compile(r"(</?h)([23])(?=>)")


class _Block(AdmonitionProcessor):
    """``!!! key "Title"``: a note of one of our kinds."""

    CLASSNAME = "note"
    CLASSNAME_TITLE = "title"

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return the kind, and the title to show."""
        known, kind, title = titles(), match.group(1), match.group(2)
        return (kind, heading(kind, title)) if kind in known else ("tip", title)


class _Paragraph(ParagraphProcessor):
    """A paragraph; one that marks nothing up is not searched for thirteen kinds of marks."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take one paragraph, as Python-Markdown does."""
        super().run(parent, blocks)
        last = parent[-1] if len(parent) else None
        if last is not None and last.tag == "p" and last.text and not _MARK.search(last.text):
            last.text = AtomicString(last.text)


class _Dialect(Extension):
    """Python-Markdown with our blocks and without raw HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.parser.blockprocessors.register(_Block(md.parser), "note", 105)
        md.parser.blockprocessors.register(_Paragraph(md.parser), "paragraph", 10)


class _Phrase(Extension):
    """One paragraph only: a prompt that starts with « 1. » is not a list."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        for name in _BLOCKS:
            md.parser.blockprocessors.deregister(name)


@lru_cache
def _converter(blocks: bool) -> Markdown:
    """Return the one converter of this process for whole texts, or for phrases."""
    extra = [TableExtension(), SaneListExtension()] if blocks else [_Phrase()]
    return Markdown(extensions=[_Dialect(), *extra])


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    shape = {"src": _PICTURE, "href": _ADDRESS}.get(attribute)
    return value if shape is None or shape.fullmatch(value) else None


def _clean(html: str) -> str:
    safe: str = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        allowed_classes={"div": {"note", *titles()}, "p": {"title"}},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return typography(safe.replace("&nbsp;", NBSP))


def blocks(text: str) -> str:
    """Return the HTML of a lesson screen; its headings start at ``h3``, below the screen's own."""
    html = _converter(True).reset().convert(text)
    return _HEADING.sub(lambda m: f"{m[1]}{int(m[2]) + 1}", _clean(html))


def phrase(text: str) -> str:
    """Return the HTML of one line, without a paragraph around it."""
    html = _clean(_converter(False).reset().convert(text))
    return html.removeprefix("<p>").removesuffix("</p>")


def manual(text: str) -> str:
    """Return the HTML of our own guide, which is no author's: with code, and as it is typed."""
    extensions = [TableExtension(), SaneListExtension(), FencedCodeExtension()]
    return Markdown(extensions=extensions, output_format="html").convert(text)
