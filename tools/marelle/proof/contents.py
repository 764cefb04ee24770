"""What a PDF is made of, read from its operators: fonts, families of colours, the ink of its codes.

The bytes of a document come in. What a page shows through forms (sheets of several) is read too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

# Operators that set the colour of what is filled, ISO 32000-1 §8.6.8.
_FAMILIES = {"g": "gray", "rg": "rgb", "k": "cmyk"}
_LINES = {"G": "gray", "RG": "rgb", "K": "cmyk"}
_BLACKS = {"gray": (0.0,), "rgb": (0.0, 0.0, 0.0), "cmyk": (0.0, 0.0, 0.0, 1.0)}
_CURVES = frozenset({"c", "v", "y"})
_FILLED = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_PAINTED = _FILLED | {"S", "s", "n", "Tj", "TJ"}
_STROKES = 80  # a code has more, and all straight: nothing else on paper has

Colour = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """``fonts`` tells of each font, by name, whether it is embedded; ``codes`` are the colours that
    codes are filled with, ``boxes`` the trim and the bleed of the first page, in points."""

    fonts: tuple[tuple[str, bool], ...]
    families: tuple[str, ...]
    codes: tuple[Colour, ...]
    boxes: tuple[tuple[float, ...], tuple[float, ...]]

    @property
    def black_codes(self) -> bool:
        """Tell whether codes are of one black ink: no other under it to be out of place."""
        return all(_BLACKS.get(family) == values for family, values in self.codes)


def contents(data: bytes) -> Contents:
    """Return what the PDF *data* is made of."""
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts: dict[str, bool] = {}
        families: set[str] = set()
        codes: set[Colour] = set()
        for stream, resources in _streams(pdf):
            fonts |= dict(_fonts(resources))
            for family, values, code in _inks(stream):
                families.add(family)
                if code:
                    codes.add((family, values))
        first = pdf.pages[0]
        boxes = [tuple(map(float, box)) for box in (first.trimbox, first.bleedbox)]
    return Contents(
        fonts=tuple(sorted(fonts.items())),
        families=tuple(sorted(families)),
        codes=tuple(sorted(codes)),
        boxes=(boxes[0], boxes[1]),
    )


def _streams(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Yield each page and each form with its resources, once."""
    for page in pdf.pages:
        yield page, page.get("/Resources", {})
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Form:
            yield thing, thing.get("/Resources", {})


def _fonts(resources: Any) -> Iterator[tuple[str, bool]]:
    for font in dict(resources.get("/Font", {})).values():
        below = font.get("/DescendantFonts", [font])[0]
        about = below.get("/FontDescriptor", {})
        name = str(font.get("/BaseFont", "/?"))[1:].split("+")[-1]
        yield name, any(key in about for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _inks(stream: Any) -> Iterator[tuple[str, tuple[float, ...], bool]]:
    """Yield each colour that something is painted with, and whether that is a code."""
    fills: list[Colour] = [("gray", (0.0,))]  # the last one is in use, the others are saved
    strokes = 0
    for one in pikepdf.parse_content_stream(stream):
        name = str(one.operator)
        if name in ("m", "re"):
            strokes += 1
        elif name in _CURVES:
            strokes = -_STROKES * 100
        elif name in _PAINTED:
            yield *fills[-1], name in _FILLED and strokes >= _STROKES
            strokes = 0
        elif name in _LINES:
            yield _LINES[name], (), False
        else:
            _dip(fills, name, one.operands)


def _dip(fills: list[Colour], name: str, operands: Any) -> None:
    """Change the colour in use as an operator says."""
    if name in _FAMILIES:
        fills[-1] = (_FAMILIES[name], tuple(float(part) for part in operands))
    elif name in ("cs", "sc", "scn"):
        fills[-1] = (name, ())
    elif name == "q":
        fills.append(fills[-1])
    elif name == "Q" and len(fills) > 1:
        fills.pop()
