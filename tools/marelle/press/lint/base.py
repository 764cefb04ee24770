"""Lint: what rules look at, and what they say. A PDF and what it should be in, findings out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from marelle.press.lint.state import Box, Mark
from marelle.press.lint.walk import Walk

POINTS = 72 / 25.4  # in a millimetre
BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
_DEEPEST = 60  # of what is inside something; files of good faith stay far from it
Found = Iterator[tuple[int, str]]  # the page, 0 for the whole, and what was seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a PDF should be. ``kind`` is that of a copy; lengths are in millimetres.

    0, or nothing, is what nobody said: the rules that need it are then silent.
    """

    kind: str = ""
    width_mm: float = 0
    height_mm: float = 0
    pages: int = 0
    bleed: float = 0
    safety: float = 0
    ink: int = 0
    colours: str = ""
    transparency: bool = True
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong: the rule's name, a sentence, the page (0 for the whole)."""

    rule: str
    sentence: str
    page: int = 0
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its name, its sentence in French, the kinds of copies that it is for."""

    name: str
    sentence: str
    kinds: tuple[str, ...]
    check: Callable[["Document"], Found]


class View:
    """One page: its boxes in points, and everything that it shows."""

    def __init__(self, number: int, page: Any) -> None:
        self.number, self.page = number, page
        walk = Walk()
        self.marks: list[Mark] = walk.page(page)
        self.used = walk.used

    def box(self, name: str) -> Box:
        """Return a box of the page, or what stands for it (ISO 32000-1, 14.11.2)."""
        if name in self.page:
            left, low, right, high = (float(side) for side in self.page[name])
            return min(left, right), min(low, high), max(left, right), max(low, high)
        return self.box("/CropBox" if name not in ("/CropBox", "/MediaBox") else "/MediaBox")

    @property
    def trim(self) -> Box:
        """What is left once cut."""
        return self.box("/TrimBox")

    def of(self, *kinds: str) -> Iterator[Mark]:
        """Yield the marks of some kinds."""
        return (mark for mark in self.marks if mark.kind in kinds)

    def symbols(self) -> Iterator[Mark]:
        """Yield what looks like a QR code: a square of many small pieces, filled at once."""
        for mark in self.of("fill"):
            left, low, right, high = mark.box
            square = abs((right - left) - (high - low)) < 0.02 * (right - left)
            if mark.parts >= 60 and square and mark.step:
                yield mark


class Document:
    """A PDF as rules look at it; each page is followed once."""

    def __init__(self, pdf: Pdf, expected: Expected) -> None:
        self.pdf, self.expected = pdf, expected

    @cached_property
    def pages(self) -> list[View]:
        """Every page, from 1."""
        return [View(rank, page.obj) for rank, page in enumerate(self.pdf.pages, 1)]

    @cached_property
    def objects(self) -> list[Any]:
        """Every dictionary and stream of the file, those written inside others too."""
        return [inner for thing in self.pdf.objects for inner in _inside(thing, 0)]

    @cached_property
    def fonts(self) -> list[Any]:
        """Every font, those inside others apart."""
        inner = {
            tuple(font.objgen)
            for holder in self.objects
            for font in holder.get("/DescendantFonts", ())
        }
        return [
            o for o in self.objects if o.get("/Type") == Name.Font and tuple(o.objgen) not in inner
        ]

    @cached_property
    def elements(self) -> list[Any]:
        """Every element of the structure, in the order it is read."""
        return list(_below(self.pdf.Root.get("/StructTreeRoot"), 0))

    @cached_property
    def metadata(self) -> str:
        """The XMP, as it is written; nothing without it."""
        stream = self.pdf.Root.get("/Metadata")
        return stream.read_bytes().decode("utf-8", "replace") if isinstance(stream, Stream) else ""

    def annotations(self) -> Iterator[tuple[int, Any]]:
        """Yield every annotation, with its page."""
        for rank, page in enumerate(self.pdf.pages, 1):
            for annotation in page.obj.get("/Annots", ()):
                yield rank, annotation

    def roles(self, element: Any) -> str:
        """Return what an element is, in the words of the standard."""
        role = element.get("/S", Name("/None"))
        shared = self.pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary())
        return str(shared.get(role, role)).lstrip("/")


def _inside(thing: Any, depth: int) -> Iterator[Any]:
    """Yield *thing* and what is written in it, if they are dictionaries or streams."""
    if isinstance(thing, (Dictionary, Stream)):
        yield thing
        kids = [kid for _key, kid in thing.items()]
    else:
        kids = list(thing) if isinstance(thing, Array) else []
    for kid in kids if depth < _DEEPEST else ():
        if isinstance(kid, (Dictionary, Array)) and not kid.is_indirect:
            yield from _inside(kid, depth + 1)


def _below(element: Any, depth: int) -> Iterator[Any]:
    """Yield the elements below *element*, which may be badly made."""
    if depth > _DEEPEST or not isinstance(element, Dictionary):
        return
    if "/S" in element:
        yield element
    kids = element.get("/K", ())
    for kid in [kids] if isinstance(kids, (Dictionary, int)) else kids:
        yield from _below(kid, depth + 1)


def side(box: Box) -> str:
    """Return the sides of a box, for people."""
    width, height = (box[2] - box[0]) / POINTS, (box[3] - box[1]) / POINTS
    return f"{width:.2f} × {height:.2f} mm"
