"""Lint, pages: sizes and boxes that a print shop cuts by (ISO 32000-1, 14.11.2)."""

from marelle.i18n import N_
from marelle.press.lint.base import BOXES, POINTS, Document, Found, side
from marelle.press.lint.rules import rule
from marelle.press.lint.state import grown, within

EXACT = 0.01 * POINTS  # a hundredth of a millimetre
_LAID = ("accessible", "press")
_PRESS = ("press",)


@rule("page-count", N_("Le document n’a pas le nombre de pages attendu."))
def _count(document: Document) -> Found:
    wanted, there = document.expected.pages, len(document.pdf.pages)
    if wanted and there != wanted:
        yield 0, f"{there} ≠ {wanted}"


@rule("page-sizes", N_("Les pages n’ont pas toutes la même taille."), ("office", "press"))
def _sizes(document: Document) -> Found:
    first = document.pages[0].box("/MediaBox") if document.pages else None
    for view in document.pages:
        box = view.box("/MediaBox")
        if first and any(abs(a - b) > EXACT for a, b in zip(box, first, strict=True)):
            yield view.number, side(box)


@rule("trim-size", N_("Une fois coupé, le document n’a pas la taille de son format."), _LAID)
def _trim(document: Document) -> Found:
    wanted = (document.expected.width_mm * POINTS, document.expected.height_mm * POINTS)
    for view in document.pages:
        left, low, right, high = view.trim
        wrong = max(abs(right - left - wanted[0]), abs(high - low - wanted[1]))
        if wanted[0] and wrong > EXACT:
            yield view.number, side(view.trim)


@rule("boxes-nested", N_("Les cadres de la page ne sont pas l’un dans l’autre."))
def _nested(document: Document) -> Found:
    for view in document.pages:
        media, bleed, trim = (view.box(name) for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
        if not (within(trim, bleed, EXACT) and within(bleed, media, EXACT)):
            yield view.number, ""


@rule("box-origin", N_("Le coin de la feuille n’est pas à l’origine."))
def _origin(document: Document) -> Found:
    for view in document.pages:
        if any(abs(edge) > EXACT for edge in view.box("/MediaBox")[:2]):
            yield view.number, ""


@rule("bad-box", N_("Un cadre de la page n’a pas de surface."))
def _box(document: Document) -> Found:
    for view in document.pages:
        for name in BOXES:
            left, low, right, high = view.box(name)
            if right - left < 1 or high - low < 1:
                yield view.number, name
                break


@rule("turned-page", N_("Une page est tournée : la machine peut l’imprimer de travers."))
def _turned(document: Document) -> Found:
    for view in document.pages:
        if int(view.page.get("/Rotate", 0)) % 360:
            yield view.number, ""


@rule("bleed-too-small", N_("Le fond perdu est plus petit que demandé."), _PRESS)
def _bleed(document: Document) -> Found:
    wanted = document.expected.bleed * POINTS
    for view in document.pages:
        around = grown(view.trim, wanted)
        if not within(around, view.box("/BleedBox"), EXACT):
            yield view.number, side(view.box("/BleedBox"))


@rule(
    "bleed-not-filled", N_("Un fond s’arrête au bord de la page : il faut qu’il dépasse."), _PRESS
)
def _filled(document: Document) -> Found:
    """What is painted to the very edge of the trim must go on to the edge of the bleed."""
    if not document.expected.bleed:
        return
    for view in document.pages:
        trim, bleed = view.trim, view.box("/BleedBox")
        for mark in view.of("fill", "image", "shading"):
            x, y, u, v = mark.box
            line = min(u - x, v - y) < POINTS  # a mark to fold by may stop at the edge
            if line or (mark.colour.white and mark.kind == "fill"):
                continue
            short = (
                abs(mark.box[edge] - trim[edge]) < POINTS / 4
                and abs(trim[edge] - bleed[edge]) > POINTS / 2
                for edge in range(4)
            )
            if any(short):
                yield view.number, ""
                break


@rule("marks-inside", N_("Un repère de coupe entre dans le fond perdu."), _PRESS)
def _marks(document: Document) -> Found:
    for view in document.pages:
        left, low, right, high = view.box("/BleedBox")
        for mark in view.of("stroke", "fill"):
            x, y, u, v = mark.box
            over = x < right - EXACT and u > left + EXACT and y < high - EXACT and v > low + EXACT
            if mark.colour.plate == "All" and over:
                yield view.number, ""
                break


@rule("empty-page", N_("Une page est vide."))
def _empty(document: Document) -> Found:
    for view in document.pages:
        if not any(not mark.colour.white or mark.kind == "image" for mark in view.marks):
            yield view.number, ""


@rule("text-cut", N_("Un texte est coupé par le bord, ou tombe hors de la page."))
def _cut(document: Document) -> Found:
    for view in document.pages:
        trim = view.trim
        for mark in view.of("text"):
            x, y, u, v = mark.box
            inside = within(mark.box, trim, EXACT)
            apart = u <= trim[0] or x >= trim[2] or v <= trim[1] or y >= trim[3]
            if not inside and not (apart and within(mark.box, view.box("/MediaBox"), EXACT)):
                yield view.number, ""
                break


@rule("text-near-edge", N_("Un texte est trop près du bord : la coupe peut l’abîmer."), _LAID)
def _near(document: Document) -> Found:
    margin = document.expected.safety * POINTS
    for view in document.pages:
        safe = grown(view.trim, -margin)
        texts = [mark.box for mark in view.of("text") if within(mark.box, view.trim, EXACT)]
        if margin and not all(within(box, safe, EXACT) for box in texts):
            yield view.number, ""
