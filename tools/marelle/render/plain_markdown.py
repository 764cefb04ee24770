"""Stage 4, render: the plain part of the dialect in, the HTML that Python-Markdown makes of it out.

Most screens are paragraphs, simple lists and framed notes, with bold words and links. They are read
here some twenty times faster. Anything else, and any doubt, is left to ``render/markdown.py``: that
one is the reference, imported when it is needed, and a property test compares the two.
"""

import re
from collections.abc import Iterator

from marelle.blocks import block_kinds
from marelle.i18n import _
from marelle.render.text import typography

# A line that begins no other block, ends without a space, and bears no mark unknown to this file.
_LINE = re.compile(r"(?![\s#>+=!-]|\d+[.)])[^\x00-\x1f\x7f-\x9f`\\<>&_|]+(?<!\s)")
_HEADING = re.compile(r"(##|###) ([^#]+)")
_NOTE = re.compile(r'!!! ([a-z-]+)(?: "([^"\n]+)")?\n((?: {4}.+\n?)+)')
_PICTURE = re.compile(r"!\[([^\[\]()*\"]+)\]\((media/[a-z0-9.-]+)\)")
_LISTS = {"-": "ul", "1.": "ol"}
_MARKERS = {"ul": re.compile(r"- "), "ol": re.compile(r"\d{1,4}\. ")}
_HOST = r"(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.)+[a-z]{2,9}"
_LINK = re.compile(
    rf"(?<!!)\[([^\[\]*\n]+)\]"
    rf"\((https://{_HOST}(?:/[A-Za-z0-9./-]*)?|(?:module|direction|collection|tel):[\w#-]+|#[\w-]+)\)",
    re.ASCII,
)
_BOLD = re.compile(r"\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*(?!\*)")
_ALWAYS_SAID = ("example", "counter-example")
_LEFT = re.compile(r"[*\[\]]")


class _Doubt(Exception):
    """Only the reference knows."""


def titles() -> dict[str, str]:
    """Return the title of each kind of framed note when the author gives none."""
    return {b.kind: _(b.label) for b in block_kinds().values() if b.draw is None}


def heading(kind: str, title: str | None) -> str:
    """Return the title of a note: the author's, its kind's own, or both.

    What is an example and what is not must be said in words, whatever the author's title.
    """
    own = titles()[kind]
    return f"{own} – {title}" if title and kind in _ALWAYS_SAID else title or own


def blocks(text: str) -> str:
    """Return the HTML of a lesson screen; its headings start at ``h3``, below the screen's own."""
    if (made := plain_blocks(text)) is not None:
        return made
    from marelle.render import markdown

    return markdown.blocks(text)


def phrase(text: str) -> str:
    """Return the HTML of one line, without a paragraph around it."""
    if (made := plain_phrase(text)) is not None:
        return made
    from marelle.render import markdown

    return markdown.phrase(text)


def plain_blocks(text: str) -> str | None:
    """Return the HTML of a screen, or ``None`` when only the reference knows."""
    try:
        return typography("\n".join(_blocks(re.split(r"\n{2,}", text.strip("\n")))))
    except _Doubt:
        return None


def plain_phrase(text: str) -> str | None:
    """Return the HTML of one line, or ``None`` when only the reference knows."""
    try:
        return typography(_words(text))
    except _Doubt:
        return None


def _blocks(blocks: list[str]) -> Iterator[str]:
    listed = False
    for block in blocks:
        if note := _NOTE.fullmatch(block):
            yield _note(note)
        elif heading := _HEADING.fullmatch(block):
            level = len(heading[1]) + 1
            yield f"<h{level}>{_words(heading[2])}</h{level}>"
        elif items := _list(block):
            if listed:
                raise _Doubt  # one list, with room between its elements
            yield items
        else:
            yield _paragraph(block)
        listed = block.startswith(("- ", "1. "))


def _note(note: re.Match[str]) -> str:
    kind, title, body = note.groups()
    if kind not in titles():
        raise _Doubt
    inside = "\n".join(line[4:] for line in body.rstrip("\n").split("\n"))
    return (
        f'<div class="note {kind}">\n<p class="title">{_words(heading(kind, title))}</p>\n'
        f"{_list(inside) or _paragraph(inside)}\n</div>"
    )


def _list(block: str) -> str:
    """Return a list of one line an element, numbered from 1 if at all; else nothing."""
    kind = _LISTS.get(block[:3].partition(" ")[0])
    if kind is None:
        return ""
    items = []
    for line in block.split("\n"):
        if not (marker := _MARKERS[kind].match(line)):
            raise _Doubt
        items.append(f"<li>{_words(line[marker.end() :])}</li>\n")
    return f"<{kind}>\n{''.join(items)}</{kind}>"


def _paragraph(block: str) -> str:
    if picture := _PICTURE.fullmatch(block):
        return f'<p><img alt="{_line(picture[1])}" src="{picture[2]}"></p>'
    return f"<p>{_marked(chr(10).join(map(_line, block.split(chr(10)))))}</p>"


def _words(line: str) -> str:
    return _marked(_line(line))


def _line(line: str) -> str:
    if not _LINE.fullmatch(line):
        raise _Doubt
    return line


def _marked(text: str) -> str:
    """Return *text* with its links and its bold words; no mark may be left over."""
    if not _LEFT.search(text):
        return text
    html = _BOLD.sub(r"<strong>\1</strong>", _LINK.sub(r'<a href="\2">\1</a>', text))
    if _LEFT.search(html):
        raise _Doubt
    return html
