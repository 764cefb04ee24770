"""Stage 4, paper: a PDF of the print engine in; the same, with what a screen reader needs, out.

The engine tells neither which cells a header is for (ISO 32000-1, 14.8.5.7), nor that what it
repeats in the margins of each page is no part of the text (14.8.2.2).
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pikepdf import (
    Array,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Operator,
    Pdf,
    parse_content_stream,
    unparse_content_stream,
)

from marelle.press.inks import Inks
from marelle.press.repaint import repaint

_TURNS = {"long": Name.DuplexFlipLongEdge, "short": Name.DuplexFlipShortEdge}


def finished(data: bytes, turned: str = "") -> bytes:
    """Return the PDF *data*, finished; the same bytes always give the same bytes.

    Printers are asked to turn its sheets on the edge *turned*, if any (ISO 32000-1, 12.2).
    """
    with Pdf.open(BytesIO(data)) as pdf:
        repaint(pdf, Inks("rgb"), tagged=True)
        elements = list(_elements(pdf.Root.StructTreeRoot))
        _scope(elements)
        if turned:
            _turn(pdf, turned)
        told = set(_told(elements))
        for page in pdf.pages:
            page.Contents = pdf.make_stream(_without_margins(page.obj, told))
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _turn(pdf: Pdf, edge: str) -> None:
    """Ask printers for both sides, turned on that edge."""
    if "/ViewerPreferences" not in pdf.Root:
        pdf.Root.ViewerPreferences = Dictionary()
    pdf.Root.ViewerPreferences.Duplex = _TURNS[edge]


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _elements(top: Any) -> Iterator[Any]:
    """Yield every element below *top*, in the order of reading."""
    for kid in _kids(top):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _scope(elements: list[Any]) -> None:
    """Say of each header whether it is that of its column, or of its row."""
    for row in (element for element in elements if element.S == Name.TR):
        cells = [kid for kid in _kids(row) if isinstance(kid, Dictionary) and "/S" in kid]
        scope = Name.Column if all(cell.S == Name.TH for cell in cells) else Name.Row
        for cell in cells:
            if cell.S == Name.TH:
                cell.A = Dictionary(O=Name.Table, Scope=scope)


def _told(elements: list[Any]) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the page and the number of each content that an element holds."""
    for element in elements:
        for kid in _kids(element):
            own = kid if isinstance(kid, Dictionary) else Dictionary()
            page, number = own.get("/Pg", element.get("/Pg")), own.get("/MCID", kid)
            if isinstance(number, int) and page is not None:
                yield page.objgen, number


def _without_margins(page: Any, told: set[tuple[tuple[int, int], int]]) -> bytes:
    """Return the content of *page*; what no element holds is said to be an artifact."""
    lines = []
    for line in parse_content_stream(page):
        if str(line.operator) == "BDC" and isinstance(line.operands[1], Dictionary):
            number = line.operands[1].get("/MCID")
            if number is not None and (page.objgen, int(number)) not in told:
                line = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
        lines.append(line)
    return unparse_content_stream(lines)
