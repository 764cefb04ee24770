"""XML from anybody in, elements with the place where each is typed out.

No entity is ever followed: a document that declares anything is refused at its declaration.
Prefixes are kept as typed, since Moodle looks for them to the letter, and resolved too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from xml.sax import ContentHandler, SAXParseException
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_PREFIXES = 8_000_000, 64, 50_000, 64
_XML = "http://www.w3.org/XML/1998/namespace"
_DECLARED = re.compile(rb"""<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,20})["']""")
_ENCODINGS = {"utf-8", "us-ascii", "utf-16", "iso-8859-1", "iso-8859-15", "windows-1252"}


class Trouble(StrEnum):
    """Why a document was not read to its end."""

    MALFORMED = "malformed"
    DOCTYPE = "doctype"
    OVERSIZED = "oversized"


@dataclass(slots=True)
class Element:
    """One element. *line* and *column*, from 1, are those of its ``<``; *tag* is as typed.

    *inside* holds its elements and the words between them, in the order of the document.
    """

    tag: str
    name: str
    space: str
    attributes: dict[str, str]
    spaces: dict[str, str]
    line: int
    column: int
    inside: "list[str | Element]" = field(default_factory=list)

    @property
    def children(self) -> "list[Element]":
        """The elements directly inside."""
        return [part for part in self.inside if isinstance(part, Element)]

    @property
    def text(self) -> str:
        """The words directly inside."""
        return "".join(part for part in self.inside if isinstance(part, str))

    def all(self, name: str) -> "list[Element]":
        """Return its children of that local name."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> "Element | None":
        """Return its first child of that local name."""
        return next(iter(self.all(name)), None)

    def at(self, *names: str) -> "Element":
        """Return the first element on a path; an empty one, placed here, when there is none."""
        element = self
        for name in names:
            nothing = Element(name, name, "", {}, self.spaces, self.line, self.column)
            element = element.first(name) or nothing
        return element

    def said(self, *names: str) -> str:
        """Return the words at the end of a path, without the spaces around them."""
        return self.at(*names).text.strip()

    def walk(self) -> "Iterator[Element]":
        """Yield it and everything inside, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()

    def of(self, space: str, name: str) -> str | None:
        """Return the attribute *name* of a namespace, whatever its prefix."""
        for typed, value in self.attributes.items():
            prefix, _colon, local = typed.rpartition(":")
            if prefix and local == name and self.spaces.get(prefix) == space:
                return value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What could be read: the root and the text, or why not, and where reading stopped.

    ``whole`` is the root with what was complete in it, when reading stopped on the way.
    """

    text: str = ""
    root: Element | None = None
    whole: Element | None = None
    trouble: Trouble | None = None
    line: int = 1
    column: int = 1


class _Stop(Exception):
    """The document goes over a limit, or uses a prefix that nothing declares."""


def read_xml(
    data: bytes | str, *, most_bytes: int = MAX_BYTES, most_elements: int = MAX_ELEMENTS
) -> Document:
    """Return what *data* says; a text is decoded already, whatever it declares. Never raises."""
    if len(data) > most_bytes:
        return Document(trouble=Trouble.OVERSIZED)
    text = _decoded(data) if isinstance(data, bytes) else data
    if text is None:
        said = data.decode("utf-8", "replace") if isinstance(data, bytes) else ""
        return Document(text=said, trouble=Trouble.MALFORMED)
    parser = DefusedExpatParser(forbid_dtd=True)
    reading = _Reading(parser, most_elements)
    parser.setContentHandler(reading)
    trouble = None
    try:
        parser.feed(text)
        parser.close()
    except DefusedXmlException:
        trouble = Trouble.DOCTYPE
    except _Stop as stop:
        trouble = stop.args[0]
    except (SAXParseException, ValueError):  # an expat that is given a lone surrogate
        trouble = Trouble.MALFORMED
    if trouble is None:
        return Document(text=text, root=reading.root, whole=reading.root)
    line, column = parser.getLineNumber() or 1, (parser.getColumnNumber() or 0) + 1
    return Document(text=text, whole=reading.root, trouble=trouble, line=line, column=column)


def _decoded(data: bytes) -> str | None:
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    encoding = declared[1].decode().lower() if declared else "utf-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    if encoding not in _ENCODINGS:
        return None
    try:
        return data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeError:
        return None


class _Reading(ContentHandler):
    """Follows the parser and keeps elements, each once it is whole. One use."""

    def __init__(self, place: Locator, most: int) -> None:
        super().__init__()
        self.place, self.left = place, most
        self.root: Element | None = None
        self.open: list[Element] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - as SAX calls
        self.left -= 1
        if self.left < 0 or len(self.open) >= MAX_DEPTH:
            raise _Stop(Trouble.OVERSIZED)
        attributes = dict(attrs.items())
        prefix, _colon, local = name.rpartition(":")
        spaces = self._spaces(prefix, attributes)
        line, column = self.place.getLineNumber() or 1, (self.place.getColumnNumber() or 0) + 1
        element = Element(name, local, spaces.get(prefix, ""), attributes, spaces, line, column)
        self.root = self.root or element
        self.open.append(element)

    def _spaces(self, prefix: str, attributes: dict[str, str]) -> dict[str, str]:
        """Return the namespaces inside an element, by prefix."""
        spaces = self.open[-1].spaces if self.open else {"xml": _XML}
        declared = {
            typed[6:]: value
            for typed, value in attributes.items()
            if typed == "xmlns" or typed.startswith("xmlns:")
        }
        spaces = {**spaces, **declared} if declared else spaces
        if len(spaces) > MAX_PREFIXES:
            raise _Stop(Trouble.OVERSIZED)
        used = {typed.rpartition(":")[0] for typed in attributes} | {prefix}
        if used - spaces.keys() - {"", "xmlns"}:
            raise _Stop(Trouble.MALFORMED)
        return spaces

    def endElement(self, name: str) -> None:  # noqa: N802
        element = self.open.pop()
        if self.open:
            self.open[-1].inside.append(element)

    def characters(self, content: str) -> None:
        self.open[-1].inside.append(content)
