"""Stage 1, interchange: XML from outside in; a tree whose elements know their places, out.

``defusedxml`` reads it: a DOCTYPE, an entity, an address to fetch are refused. What was whole
before a fault is kept, with the fault beside it.
"""

import re
from dataclasses import dataclass, field
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from marelle.i18n import _

DEEPEST = 40
_DECLARED = re.compile(r"\s*<\?xml[^>]*\?>")


@dataclass(slots=True, kw_only=True)
class Node:
    """An element: its text, which is what is directly inside it, and its elements."""

    tag: str
    line: int
    column: int
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    inside: list["Node"] = field(default_factory=list)

    def all(self, tag: str) -> list["Node"]:
        """Return the elements directly inside that have this name."""
        return [node for node in self.inside if node.tag == tag]

    def at(self, *tags: str) -> "Node":
        """Return the first element on a path; an empty one when there is none."""
        node = self
        for tag in tags:
            node = next(iter(node.all(tag)), Node(tag=tag, line=self.line, column=self.column))
        return node

    def said(self, *tags: str) -> str:
        """Return the text at the end of a path, without the spaces around it."""
        return self.at(*tags).text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why reading stopped, and where."""

    why: str
    line: int
    column: int


class _Refused(Exception):
    """The tree is deeper than any file of questions."""


class _Builder(ContentHandler):
    """Builds the tree; ``open`` are the elements that are not closed yet."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Node(tag="", line=1, column=1)
        self.open = [self.root]

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802
        """Keep what tells the place."""
        self.locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        """Begin an element."""
        if len(self.open) > DEEPEST:
            raise _Refused
        line, column = self.place()
        node = Node(tag=name, line=line, column=column, attributes=dict(attrs.items()))
        self.open.append(node)

    def endElement(self, name: str) -> None:  # noqa: N802
        """End an element: only then is it in the tree, so that what is there is whole."""
        node = self.open.pop()
        self.open[-1].inside.append(node)

    def characters(self, content: str) -> None:
        """Keep text."""
        self.open[-1].text += content

    def place(self) -> tuple[int, int]:
        """Return where reading is."""
        return self.locator.getLineNumber() or 1, (self.locator.getColumnNumber() or 0) + 1


def read_xml(text: str) -> tuple[Node, Fault | None]:
    """Return the outermost element, all that could be read of it, and what stopped the reading."""
    builder = _Builder()
    # The text is decoded: what its first line says of its encoding no longer holds.
    declared = _DECLARED.match(text)
    bare = "\n" * declared[0].count("\n") + text[declared.end() :] if declared else text
    try:
        parseString(bare.encode(), builder, forbid_dtd=True)
    except DefusedXmlException:
        why = _("Ce fichier contient un DOCTYPE ou des entités\u00a0: il n’est pas lu.")
        return builder.root, Fault(why=why, line=1, column=1)
    except (SAXParseException, _Refused):
        line, column = builder.place()
        why = _("Le XML est abîmé ici\u00a0: la suite n’est pas lue.")
        while len(builder.open) > 2:
            builder.open.pop()
        if len(builder.open) == 2:
            builder.endElement("")
        return next(iter(builder.root.inside), builder.root), Fault(
            why=why, line=line, column=column
        )
    return builder.root.inside[0], None
