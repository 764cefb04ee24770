"""Stage 4, copies: a page in, the drawing that other pages show as often as they like out."""

from decimal import Decimal

from pikepdf import Array, Name, Object, Page, Pdf

from marelle.press.paper import MM


def drawing(pdf: Pdf, page: Page, box: Object) -> Object:
    """Return a form of *pdf* that draws what *page* does inside *box*."""
    page.contents_coalesce()
    form = pdf.make_stream(page.obj.Contents.read_bytes())
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox, form.Resources = box, page.obj.Resources
    return form


def box(*sides: float) -> Array:
    """Return a box of a page, its sides given in millimetres."""
    return Array([Decimal(point(side)) for side in sides])


def point(length: float) -> str:
    """Return millimetres as points, to the ten-thousandth."""
    return f"{length * MM:.4f}"
