"""Stage 5, interchange: XML as a tree, for formats whose files are nothing but elements.

Tags, attributes, plain text and our own HTML in; elements, then the bytes of a file, out.
"""

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

Inside = str | Element


def node(tag: str, *inside: Inside, **attributes: object) -> Element:
    """Return an element; a string inside it is plain text."""
    made = Element(tag, {name: _value(said) for name, said in attributes.items()})
    for part in inside:
        if isinstance(part, Element):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made


def _value(said: object) -> str:
    return str(said).lower() if isinstance(said, bool) else str(said)


def prose(html: str) -> Iterator[Inside]:
    """Yield the texts and the elements of one line of our own HTML, which is well formed."""
    root = fromstring(f"<p>{html}</p>")
    yield root.text or ""
    for child in root:
        tail, child.tail = child.tail or "", None
        yield child
        yield tail


def written(root: Element, blocks: Collection[str]) -> bytes:
    """Return the file of *root*; what is inside *blocks* goes one under the other.

    Elsewhere a space is a space between words, and none is added.
    """
    _lay(root, blocks, 1)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _lay(element: Element, blocks: Collection[str], depth: int) -> None:
    if element.tag not in blocks or not len(element):
        return
    element.text = "\n" + "  " * depth
    for child in element:
        _lay(child, blocks, depth + 1)
        child.tail = "\n" + "  " * (depth - (child is element[-1]))
