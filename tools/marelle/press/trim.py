"""Stage 4, copies: pages with their bleed in, pages a print shop can cut out, in place.

From inside out: trim, bleed, then marks and a line that names the document (ISO 32000-1, 14.11.2).
The lower left corner of the sheet is (0, 0).
"""

from collections.abc import Iterator
from html import escape
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Pdf

from marelle.i18n import _
from marelle.model import Profile
from marelle.press.form import box, drawing, point
from marelle.press.inks import Inks
from marelle.press.paper import Paper
from marelle.render.pdf import print_pdf

MARK = 5.0  # millimetres of a crop mark
GAP = 1.0  # between the bleed and a mark
_WORDS = {"rgb": "RVB", "gray": "gris", "cmyk": "CMJN"}
Corners = tuple[float, float, float, float]


def margin(profile: Profile) -> float:
    """Return how far the sheet goes beyond the trim, in millimetres."""
    return profile.bleed + (GAP + MARK if profile.marks or profile.slug else 0)


def frame(pdf: Pdf, paper: Paper, profile: Profile, inks: Inks, identifier: str) -> None:
    """Give each page of *pdf*, printed with its bleed, its boxes, its marks and its name."""
    beyond = margin(profile)
    width, height = paper.width_mm, paper.height_mm
    trim = (beyond, beyond, beyond + width, beyond + height)
    bleed = tuple(
        side + way * profile.bleed for side, way in zip(trim, (-1, -1, 1, 1), strict=True)
    )
    lines = list(_crop(trim, beyond, profile.bleed)) if profile.marks else []
    count = len(pdf.pages)
    told = _colours(profile, inks)
    names = [_name(pdf, paper, told, identifier, rank + 1, count) for rank in range(count)]
    for page, name in zip(list(pdf.pages), names, strict=True):
        form = drawing(pdf, page, page.obj.MediaBox)
        drawn = [f"q 1 0 0 1 {point(trim[0])} {point(trim[1])} cm /Document Do Q"]
        resources = Dictionary(XObject=Dictionary(Document=form))
        if lines:
            resources.ColorSpace = Dictionary(All=_registration(pdf, inks))
            drawn += ["q /All CS 1 SCN 0.25 w", *map(_stroke, lines), "Q"]
        if profile.slug:
            resources.XObject.Slug = _slug(pdf, name, width, beyond, identifier)
            drawn.append("/Slug Do")
        _reframe(page.obj, pdf.make_stream("\n".join(drawn).encode()), resources)
        page.obj.MediaBox = box(0, 0, 2 * beyond + width, 2 * beyond + height)
        page.obj.BleedBox, page.obj.TrimBox = box(*bleed), box(*trim)


def _reframe(page: Object, content: Object, resources: Dictionary) -> None:
    for key in list(page.keys()):
        if key not in ("/Type", "/Parent"):
            del page[key]
    page.Contents, page.Resources = content, resources


def _stroke(line: Corners) -> str:
    x, y, u, v = map(point, line)
    return f"{x} {y} m {u} {v} l S"


def _crop(trim: Corners, beyond: float, bleed: float) -> Iterator[Corners]:
    """Yield two marks for each corner, outside the bleed."""
    left, low, right, high = trim
    out, end = bleed + GAP, beyond
    for x, way in ((left, -1), (right, 1)):
        for y in (low, high):
            yield x + way * out, y, x + way * end, y
    for y, way in ((low, -1), (high, 1)):
        for x in (left, right):
            yield x, y + way * out, x, y + way * end


def _registration(pdf: Pdf, inks: Inks) -> Object:
    """Return the colour that is on every plate (ISO 32000-1, 8.6.6.4)."""
    space, none, full = (Name.DeviceGray, [1], [0])
    if inks.icc:
        space, none, full = (Name.DeviceCMYK, [0] * 4, [1] * 4)
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=none, C1=full, N=1)
    return pdf.make_indirect(Array([Name.Separation, Name.All, space, tint]))


def _name(pdf: Pdf, paper: Paper, colours: str, identifier: str, rank: int, count: int) -> str:
    words = _("{title} · {width:g} × {height:g} mm · page {rank} sur {count} · {colours} · {id}")
    return words.format(
        title=str(pdf.docinfo.get("/Title", ""))[:60],
        width=paper.width_mm,
        height=paper.height_mm,
        rank=rank,
        count=count,
        colours=colours,
        id=identifier[:8],
    )


def _colours(profile: Profile, inks: Inks) -> str:
    """Return what a copy is told in, and what it was prepared for when its inks allow it."""
    prepared = _("préparé pour {norm}").format(norm=profile.prepared_for)
    return (
        f"{_WORDS[inks.kind]}, {prepared}"
        if profile.prepared_for and inks.icc
        else _WORDS[inks.kind]
    )


def _slug(pdf: Pdf, name: str, width: float, beyond: float, identifier: str) -> Object:
    """Return the line below the bleed, between the marks, with the font it needs."""
    line = (
        f"<title>{escape(name)}</title>"
        f"<style>@page{{size:{width + 2 * beyond}mm {MARK}mm;margin:0}}"
        f"body{{margin:0 {beyond + GAP}mm;color:#000;font:6pt/{MARK}mm Atkinson;white-space:nowrap;"
        f"overflow:hidden}}</style><body>{escape(name)}"
    )
    with Pdf.open(BytesIO(print_pdf(line, identifier, tagged=False))) as printed:
        page = printed.pages[0]
        return pdf.copy_foreign(drawing(printed, page, page.obj.MediaBox))
