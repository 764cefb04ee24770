"""Lint, inks: what each plate prints. Greys are black ink, colours are those that were asked."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Name, PdfImage, Stream, parse_content_stream

from marelle.i18n import N_
from marelle.press.lint.base import Document, Found
from marelle.press.lint.graphics import DEVICES, space_of
from marelle.press.lint.rules import rule
from marelle.press.lint.state import Colour, Mark

THINNEST = 0.2  # points
SMALL = 9.0  # points: a text whose inks must not be many
FINEST = 150  # dots per inch under which a picture looks like squares
_RGB = {"DeviceRGB", "CalRGB", "Lab", "CalGray"}
_PRESS = ("press",)
_SPREAD = 0.003  # of a colour that was rounded


@rule("rgb-left", N_("Une couleur est restée en RVB alors que tout devait être en encres."))
def _rgb(document: Document) -> Found:
    asked = document.expected.colours
    banned = {"cmyk": _RGB, "gray": _RGB | {"DeviceCMYK"}}.get(asked, set())
    for view in document.pages:
        for mark in view.marks:
            space, parts = _space(mark)
            if space in banned or (space == "ICCBased" and banned and parts == 3):
                yield view.number, space
                break
    for thing in document.objects if banned else ():
        if any(space in banned for space in _hidden(thing)):
            yield 0, str(thing.get("/Subtype", thing.get("/Type", ""))).lstrip("/")


def _hidden(thing: Any) -> Iterator[str]:
    """Yield the spaces of what no page need show: groups, shadings, pictures, patterns."""
    for key in ("/CS", "/ColorSpace"):
        told = thing.get(key)
        if isinstance(told, (Name, Array)):
            space = space_of(told)
            rgb = space.space == "ICCBased" and len(space.parts) == 3
            yield "DeviceRGB" if rgb else space.space
    if thing.get("/PatternType") == 1:
        names = {str(one.operator) for one in parse_content_stream(thing)}
        yield from (space for name, space in DEVICES.items() if {name, name.upper()} & names)


def _space(mark: Mark) -> tuple[str, int]:
    """Return the family of spaces that a mark is told in, and how many parts it has."""
    if mark.kind != "image":
        return mark.colour.space, len(mark.colour.parts)
    colour = picture_space(mark.image)
    return colour.space, len(colour.parts)


def picture_space(image: Any) -> Colour:
    """Return the space of a picture, in the pages or inline."""
    told = image.get("/ColorSpace") if hasattr(image, "get") else image.obj.get("/ColorSpace")
    return space_of(told)


@rule("no-intent", N_("Rien ne dit pour quelle presse les encres sont calculées."), _PRESS)
def _intent(document: Document) -> Found:
    used = {space for view in document.pages for space in view.used}
    if "DeviceCMYK" in used and not len(document.pdf.Root.get("/OutputIntents", ())):
        yield 0, ""


@rule(
    "black-of-colours",
    N_("Un noir est fait de plusieurs encres : il doit l’être de la seule noire."),
)
def _black(document: Document) -> Found:
    for view in document.pages:
        for mark in view.of("fill", "stroke", "text"):
            if _is_mixed_black(mark.colour):
                yield view.number, mark.kind
                break


def _is_mixed_black(colour: Colour) -> bool:
    if colour.space == "DeviceRGB":
        return len(set(colour.parts)) == 1 and colour.parts[0] < 0.2
    inks = colour.inks
    return inks is not None and inks[3] > 0.85 and sum(inks[:3]) > _SPREAD


@rule(
    "small-text-of-inks",
    N_("Un petit texte est fait de plus de deux encres : il sera flou."),
    _PRESS,
)
def _small(document: Document) -> Found:
    for view in document.pages:
        for mark in view.of("text"):
            inks = mark.colour.inks or ()
            if mark.width < SMALL and sum(ink > _SPREAD for ink in inks) > 2:
                yield view.number, f"{mark.width:.0f} pt"
                break


@rule("too-much-ink", N_("Il y a plus d’encre en un point que l’imprimeur n’en accepte."))
def _ink(document: Document) -> Found:
    most = document.expected.ink
    for view in document.pages if most else ():
        worst = max(loads(view.marks), default=0.0)
        if worst > most + 0.05:
            yield view.number, f"{worst:.0f} %"


def loads(marks: list[Mark]) -> Iterator[float]:
    """Yield how much ink each mark asks for at its heaviest point, in percent."""
    for mark in marks:
        if mark.kind == "image":
            yield _heaviest(mark.image)
        elif (inks := mark.colour.inks) and not mark.colour.plate:
            yield 100 * sum(inks)


def _heaviest(image: Any) -> float:
    """Return the most ink of a picture told in four inks."""
    if not isinstance(image, Stream) or str(image.get("/ColorSpace", "")) != "/DeviceCMYK":
        return 0.0
    data = PdfImage(image).as_pil_image().tobytes()
    return max(map(sum, zip(*(data[rank::4] for rank in range(4)), strict=True))) / 2.55


@rule("spot-colour", N_("Une encre spéciale est demandée : elle coûterait une plaque de plus."))
def _spot(document: Document) -> Found:
    for view in document.pages:
        for mark in view.marks:
            if mark.colour.space in ("Separation", "DeviceN") and mark.colour.plate != "All":
                yield view.number, mark.colour.plate
                break


@rule("white-overprint", N_("Un blanc est en surimpression : il disparaîtrait."))
def _overprint(document: Document) -> Found:
    for view in document.pages:
        if any(mark.state.overprint and mark.colour.white for mark in view.marks):
            yield view.number, ""


@rule("transparency", N_("Une transparence reste, que l’imprimeur n’accepte pas."), _PRESS)
def _transparency(document: Document) -> Found:
    if document.expected.transparency:
        return
    for view in document.pages:
        masked = (m for m in view.of("image") if hasattr(m.image, "get") and "/SMask" in m.image)
        if any(mark.state.alpha < 1 or mark.state.blended for mark in view.marks) or any(masked):
            yield view.number, ""


@rule("hairline", N_("Un trait est trop fin pour être imprimé."))
def _hairline(document: Document) -> Found:
    for view in document.pages:
        thin = [mark.width for mark in view.of("stroke") if mark.width < THINNEST]
        if thin:
            yield view.number, f"{min(thin):.2f} pt"


@rule("coarse-picture", N_("Une image a moins de 150 points par pouce."))
def _coarse(document: Document) -> Found:
    for view in document.pages:
        for mark in view.of("image"):
            wide = int(mark.image.get("/Width", 0)) if hasattr(mark.image, "get") else 0
            inches = (mark.box[2] - mark.box[0]) / 72
            if wide and inches and wide / inches < FINEST:
                yield view.number, f"{wide / inches:.0f} ppp"
                break
