"""Stage 4, copies: a PDF in, the same told in other inks, in place.

Every stream that paints is rewritten: pages, forms, patterns. Marks for screen readers go where
pages are laid out anew, as they would point at nothing.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from pikepdf import (
    ContentStreamInstruction,
    Dictionary,
    Name,
    Operator,
    Pdf,
    PdfImage,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from marelle.press.inks import OPERATORS, Colour, Inks

_SAID = {"BDC", "BMC", "EMC", "MP", "DP"}  # ISO 32000-1, 14.6
_SPACES = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}
_UNUSED = ("/lab-d50", "/lab-d65")
_UNTOLD = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/StructParents")


def repaint(pdf: Pdf, inks: Inks, *, tagged: bool) -> None:
    """Tell every colour of *pdf* in *inks*; without *tagged*, the structure goes."""
    for page in pdf.pages:
        page.contents_coalesce()
        _rewrite(page.obj.Contents, page.obj, inks, tagged)
        _regroup(page.obj, inks)
        _forget_spaces(page.obj)
    for thing in list(pdf.objects):
        if not isinstance(thing, Stream):
            continue
        if thing.get("/Subtype") == Name.Form or thing.get("/PatternType") == 1:
            _rewrite(thing, thing, inks, tagged)
            _regroup(thing, inks)
            _forget_spaces(thing)
        elif thing.get("/Subtype") == Name.Image:
            _redraw(thing, inks)
    if not tagged:
        for key in _UNTOLD:
            for holder in (pdf.Root, *(page.obj for page in pdf.pages)):
                if key in holder:
                    del holder[key]


def _rewrite(stream: Any, source: Any, inks: Inks, tagged: bool) -> None:
    read: Iterable[Any] = parse_content_stream(source)
    stream.write(unparse_content_stream(list(_instructions(read, inks, tagged))))


def _instructions(read: Iterable[Any], inks: Inks, tagged: bool) -> Iterator[Any]:
    """Yield the instructions of a stream, told in *inks* (ISO 32000-1, table 74)."""
    for one in read:
        name = str(one.operator)
        if name in ("rg", "RG"):
            yield _colour(inks.told(*(float(part) for part in one.operands)), name == "RG")
        elif name in ("g", "G"):
            yield _colour(inks.grey(float(one.operands[0])), name == "G")
        elif tagged or name not in _SAID:
            yield one


def _colour(colour: Colour, stroke: bool) -> ContentStreamInstruction:
    operator = OPERATORS[len(colour)][stroke]
    operands = [Decimal(repr(part)).normalize() for part in colour]
    return ContentStreamInstruction(operands, Operator(operator))


def _regroup(holder: Any, inks: Inks) -> None:
    """Blend in the inks of the copy: a group of transparency has a space of its own."""
    group = holder.get("/Group")
    if isinstance(group, Dictionary) and "/CS" in group and inks.kind != "rgb":
        group["/CS"] = Name.DeviceCMYK if inks.icc else Name.DeviceGray


def _forget_spaces(holder: Any) -> None:
    """Drop the spaces that the print engine declares on every page, and our pages never use."""
    spaces = holder.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
    for name in _UNUSED:
        if name in spaces:
            del spaces[name]


def _redraw(stream: Stream, inks: Inks) -> None:
    """Tell a picture in *inks*; a mask holds no colour."""
    if stream.get("/ImageMask", False) or inks.kind == "rgb":
        return
    image = PdfImage(stream).as_pil_image()
    if image.mode in ("1", "L"):
        return
    told = inks.picture(image.convert("RGB"))
    for key in ("/DecodeParms", "/Decode"):
        if key in stream:
            del stream[key]
    stream.ColorSpace = _SPACES[len(told.getbands())]
    stream.BitsPerComponent = 8
    stream.write(told.tobytes())
