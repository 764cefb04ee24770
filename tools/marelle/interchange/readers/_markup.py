"""Stage 1, interchange: the text of another tool in; a line of our Markdown, or plain words, out.

What was bold, code or a link that a page may have stays so; other marks are reduced to their words,
and a letter that would be a mark of ours is written so that it is none.
"""

import re
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser
from unicodedata import category

from marelle.interchange._words import piece
from marelle.render.text import typography

# Longer than any text of ours: it is not read as HTML, whose reader is slow on what never closes,
# and the check refuses it for its length.
LONGEST = 20_000
_MARKS = re.compile(r"[\\`*_\[\]]|&(?=#?\w+;)")
_ADDRESS = re.compile(r"<((?:https|mailto|tel):[^\s>]*)>")
_LINK = re.compile(r"https://[^\s()<>\"]+")
_TAG = re.compile(r"<[^>]*>")
_ELSEWHERE = re.compile(r"!?\[([^\[\]]*)\]\((?!https:|mailto:|tel:)[^()]*\)")
_BOLD_SPACES = re.compile(r"\*\*(\s*)([^*]*?)(\s*)\*\*")
_SPACES = re.compile(r"[^\S\u00a0]+")
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_BOLD, _CODE = {"b", "strong"}, {"code", "tt"}
_WORDLESS = {"script", "style", "head", "title"}
# What parts words; a paragraph or a line alone is no loss, a list or a table is.
_LINES = {"p", "br", "div", "hr", "section", "html", "body"}
_BLOCKS = _LINES | set("li ul ol dl dt dd table tr td th pre blockquote h1 h2 h3 h4 h5 h6".split())
_HARMLESS = _LINES | {"span", "img", "a"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A text on one line, and whether it lost its marks or its pictures on the way."""

    text: str
    simplified: bool = False
    pictures: int = 0


def sound(text: str) -> str:
    """Return *text* on one line, with the spaces of French, without what nobody sees."""
    spaced = _SPACES.sub(" ", text.replace("\u202f", "\u00a0"))
    seen = "".join(c for c in spaced if category(c)[0] != "C")
    return typography(seen.strip())


def literal(text: str) -> str:
    """Return the Markdown that shows *text* as it is."""
    line = sound(_ADDRESS.sub(r"\1", text))
    return line if _markless(line) else _marked(line)


def _markless(line: str) -> bool:
    """Tell whether nothing of a line is a mark."""
    return piece(line) == escape(typography(line), quote=False)


def _marked(text: str) -> str:
    """Return *text* with no mark, for a line where something else is one."""
    return _MARKS.sub(lambda m: "&amp;" if m[0] == "&" else f"\\{m[0]}", text)


def joined(*texts: str) -> str:
    """Return lines of our Markdown one after the other: none completes a mark that another began.

    Lines are those of ``markdown`` and ``literal``: where one has marks, what is none is escaped.
    """
    lines = [text for text in texts if text]
    if len(lines) < 2 or _bare(piece(" ".join(lines))) == _bare("".join(map(piece, lines))):
        return " ".join(lines)
    return " ".join(_marked(line) if _markless(line) else line for line in lines)


def ours(text: str) -> Line:
    """Return Markdown that may be ours; what leads into another project keeps its words."""
    line, count = _ELSEWHERE.subn(r"\1", sound(text))
    return Line(text=line, simplified=count > 0)


def markdown(html: str) -> Line:
    """Return HTML as a line of our Markdown."""
    reader = _read(html, marks=True)
    said = "".join(part.text for part in reader.parts if not part.mark)
    text = "".join(p.text if p.mark or p.code else _marked(p.text) for p in reader.parts)
    marked = any(part.mark for part in reader.parts)
    kept = sound(_BOLD_SPACES.sub(_bold, sound(text)))
    # Marks that do not close, or that hold one another badly, would be shown: their words then.
    lost = marked and _shown(kept) != _bare(said)
    return Line(
        text=kept if marked and not lost else literal(said),
        simplified=reader.simplified or lost,
        pictures=len(_PICTURE.findall(html)),
    )


def words(html: str) -> Line:
    """Return the words of HTML, for a text of ours that takes no Markdown."""
    reader = _read(html, marks=False)
    said = "".join(part.text for part in reader.parts)
    # A picture alone is told by what describes it.
    said = said if said.strip() else " ".join(reader.alts)
    pictures = len(_PICTURE.findall(html))
    return Line(text=sound(said), simplified=reader.simplified, pictures=pictures)


def _read(html: str, *, marks: bool) -> "_Reader":
    reader = _Reader(marks=marks)
    if len(html) > LONGEST:
        reader.handle_data(html)
        return reader
    reader.feed(html)
    reader.close()
    return reader


def _shown(text: str) -> str:
    return _bare(unescape(_TAG.sub("", piece(text))))


def _bare(text: str) -> str:
    return "".join(sound(text).split())


def _bold(match: re.Match[str]) -> str:
    """Return bold words whose marks touch them, as they must to be marks."""
    before, said, after = match.groups()
    return f"{before}**{said}**{after}" if said else before + after


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A stretch of a line: words, words in code, where nothing is a mark, or a mark of ours."""

    text: str
    mark: bool = False
    code: bool = False


@dataclass
class _Reader(HTMLParser):
    """Collects the parts of a line; ``code`` counts the elements of code that are open."""

    marks: bool
    parts: list[_Part] = field(default_factory=list)
    simplified: bool = False
    silent: int = 0
    code: int = 0
    links: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens: a mark of ours, a link, a stretch to be left out."""
        self.silent += tag in _WORDLESS
        self.alts += [dict(attrs).get("alt") or ""] if tag == "img" else []
        address = dict(attrs).get("href") or "" if tag == "a" else ""
        if tag == "a":
            self.links.append(address if self.marks and _LINK.fullmatch(address) else "")
            self.simplified |= bool(address) and not self.links[-1]
            self._mark("[" if self.links[-1] else "")
        elif tag in _BOLD | _CODE:
            self._mark("**" if tag in _BOLD else "`")
            self.code += tag in _CODE
        else:
            self.simplified |= tag not in _HARMLESS
            self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note what closes."""
        self.silent = max(0, self.silent - (tag in _WORDLESS))
        self.code = max(0, self.code - (tag in _CODE))
        if tag == "a" and self.links:
            address = self.links.pop()
            self._mark(f"]({address})" if address else "")
        elif tag in _BOLD | _CODE:
            self._mark("**" if tag in _BOLD else "`")
        else:
            self._part(tag)

    def handle_data(self, data: str) -> None:
        """Keep words, but those of a script."""
        if not self.silent:
            self.parts.append(_Part(text=data, code=self.marks and self.code > 0))

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append(_Part(text=" "))

    def _mark(self, mark: str) -> None:
        if mark and self.marks:
            self.parts.append(_Part(text=mark, mark=True))
        elif mark:
            self.simplified = True
