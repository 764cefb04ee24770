"""What a « bon à tirer » states: the documents of a campaign in; rows, pictures, warnings out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from urllib.parse import urlsplit

from marelle.catalogue.address import fictional
from marelle.i18n import _, decimal
from marelle.model.campaign import STANDARD
from marelle.outputs.flyers.approval import Carried, Document, Order
from marelle.outputs.flyers.sheet import ALL, Format, formats
from marelle.outputs.flyers.shop import paper
from marelle.press.lint import most_ink
from marelle.proof.endure import Endured
from marelle.proof.findings import GOOD_MM, CodeOnPaper
from marelle.proof.inspect import Inspection, inspect, thumbnails, tried

_TRIED = 12  # codes of a campaign that are damaged to see: the others are made like them
_LEAST = 0.99


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One file as it was seen: a ``format`` in a ``variant``, a ``copy`` of it, and its codes.

    ``ink`` is the most of it in one point, in percent; nothing for what is told in RGB.
    """

    document: Document
    format: Format
    variant: str
    copy: str
    carried: tuple[Carried, ...]
    seen: Inspection
    ink: float | None

    @property
    def code(self) -> CodeOnPaper:
        """The first code of the file."""
        return self.seen.proof.codes[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A format as it looks: its pages by file name, copies and sheets of paper, if they are told.

    ``sheets`` counts several copies to one when an office copy lays them so.
    """

    format: Format
    variant: str
    pictures: Mapping[str, bytes]
    copies: int
    sheets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a sheet states. ``endured`` is of the codes by what they say."""

    rows: tuple[Row, ...]
    views: tuple[View, ...]
    endured: Mapping[str, Endured]
    warnings: tuple[str, ...]


def facts(order: Order, documents: Sequence[Document]) -> Facts:
    """Return what is seen in *documents*. Call it while ``i18n.speaking``."""
    rows = tuple(_row(order, document) for document in documents)
    plain = {
        code.text: (row.document.pdf, code)
        for row in reversed(rows)
        if row.copy == "accessible"
        for code in row.seen.proof.codes
    }
    damaged = {text: tried(*plain[text]) for text in sorted(plain)[:_TRIED]}
    return Facts(
        rows=rows,
        views=tuple(_views(order, rows)),
        endured=damaged,
        warnings=tuple(dict.fromkeys(_warnings(order, rows, damaged))),
    )


def _row(order: Order, document: Document) -> Row:
    seen = inspect(document.pdf, tuple(code.text for code in order.codes))
    said = {code.text for code in seen.proof.codes}
    told = document.kind.removeprefix("flyer-")
    name = max((each for each in formats() if f"{told}-".startswith(f"{each}-")), key=len)
    rest = told.removeprefix(name).split("-")[1:]
    copy = rest.pop() if rest and rest[-1] in ("office", "press") else "accessible"
    return Row(
        document=document,
        format=formats()[name],
        variant="-".join(rest) or STANDARD,
        copy=copy,
        carried=tuple(code for code in order.codes if code.text in said),
        seen=seen,
        ink=None if "rgb" in seen.contents.families else most_ink(document.pdf),
    )


def _views(order: Order, rows: Sequence[Row]) -> Iterator[View]:
    """Yield each format in each variant once, as its first document shows it."""
    shown = set()
    for row in rows:
        what = (row.format.name, row.variant)
        if row.copy != "accessible" or what in shown:
            continue
        shown.add(what)
        documents = 1 if row.format.codes == ALL else order.places
        last = max((code.page for code in row.seen.proof.codes), default=1)
        many, up = order.quantity, _up(order, row, rows)
        names = (f"{'-'.join(what)}-{number}.png" for number in (1, 2))
        yield View(
            format=row.format,
            variant=row.variant,
            pictures=dict(zip(names, thumbnails(row.document.pdf), strict=False)),
            copies=many.total(documents) if many else 0,
            sheets=many.sheets(documents, ceil(last / row.format.sides), up) if many else 0,
        )


def _up(order: Order, row: Row, rows: Sequence[Row]) -> int:
    """Return how many copies of what *row* shows share a sheet: one, without an office copy."""
    offices = {(each.format.name, each.variant) for each in rows if each.copy == "office"}
    laid = (row.format.name, row.variant) in offices
    return paper(row.format).on(order.profile.sheet).up if laid else 1


def _warnings(order: Order, rows: Sequence[Row], damaged: Mapping[str, Endured]) -> Iterator[str]:
    """Yield what somebody should look at before signing."""
    if address := next((code.text for code in order.codes if fictional(code.text)), ""):
        yield _("{address} : cette adresse est un exemple, aucun téléphone ne l’ouvrira.").format(
            address=urlsplit(address).hostname
        )
    for row in rows:
        if not row.seen.sound:
            yield _("{file} : un code n’est pas bon.").format(file=row.document.name)
        for font, embedded in row.seen.contents.fonts:
            if not embedded:
                yield _("{file} : la police {font} manque dans le fichier.").format(
                    file=row.document.name, font=font
                )
        if row.copy == "accessible":
            yield from _read_from(row)
    if any(e.wrong or min(map(e.rate, {r for _d, r in e.read})) < _LEAST for e in damaged.values()):
        yield _("Un code abîmé se lit moins bien : gardez-le propre, et au sec.")
    if order.profile.colours == "cmyk" and not order.profile.icc:
        yield _("Sans le profil ICC de l’imprimeur, les couleurs restent en RVB : demandez-le-lui.")
    if order.quantity is None:
        yield _("La quantité n’est pas écrite dans la campagne : précisez-la plus bas.")


def _read_from(row: Row) -> Iterator[str]:
    """Yield what is small for who reads the code of an accessible copy."""
    if row.code.module_mm < GOOD_MM:
        yield _("{file} : les carrés du code font {size} mm, moins que {good} mm.").format(
            file=row.document.name,
            size=decimal(f"{row.code.module_mm:.2f}"),
            good=decimal(f"{GOOD_MM}"),
        )
    if row.code.distance_mm < row.format.distance_mm:
        yield _("{file} : le code se lit à {near} cm, pas à {far} cm.").format(
            file=row.document.name,
            near=round(row.code.distance_mm / 10),
            far=round(row.format.distance_mm / 10),
        )
