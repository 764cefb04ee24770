"""The « bon à tirer » of each campaign: what was made for it in, a sheet to sign out.

A job like the others, which runs once the documents are there: it opens the very files that go to
the printer, proves them a second time, and shows what it saw.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from marelle import assets
from marelle.diagnostics import Span
from marelle.engine.job import Artifact, Job, JobRefused, key_of
from marelle.engine.manifest import Entry
from marelle.i18n import speaking
from marelle.ids import coded, short_path
from marelle.model import Campaign, Catalogue, Profile
from marelle.model.campaign import Quantity
from marelle.outputs.base import Options, Read
from marelle.outputs.flyers.sheets import Sheets
from marelle.outputs.flyers.shop import shops
from marelle.press import Copy

NAME = "bon-a-tirer"
_KIND = "flyer-"  # of what goes to the printer


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A code of a campaign: what it says, what people type, where it hangs."""

    text: str
    address: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be printed, as its author wrote it.

    ``campaign`` is its name among files; ``opens`` names what the codes open now.
    """

    lang: str
    campaign: str
    organisation: str
    direction: str
    direction_name: str
    colour: str
    title: str
    promise: str
    opens: str
    first: date | None
    last: date | None
    quantity: Quantity | None
    places: int
    profile: Profile
    codes: tuple[Carried, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file to be printed. ``kind`` is that of its artifact."""

    name: str
    kind: str
    sha256: str
    pdf: bytes


def follow(
    catalogue: Catalogue, options: Options, entries: Sequence[Entry], read: Read
) -> Iterator[Job]:
    """Yield one job per campaign that something was printed for."""
    printers, sheets = shops(catalogue, options.root), Sheets(catalogue)
    for campaign in catalogue.campaigns:
        folder = f"flyers/{campaign.direction}/{campaign.id}/"
        made = [e for e in entries if e.path.startswith(folder) and e.kind.startswith(_KIND)]
        if not made:
            continue
        order = _order(sheets, campaign, printers[campaign.profile].profile)
        documents = tuple(
            Document(
                name=each.path.removeprefix(folder),
                kind=each.kind,
                sha256=each.sha256,
                pdf=read(each),
            )
            for each in made
        )
        facts = (repr(order), *(f"{each.name} {each.sha256}" for each in documents))
        yield Job(
            output="flyers",
            label=f"{campaign.direction}/{campaign.id}/{NAME}",
            key=key_of("approval", folder, *facts, assets.digest("print", "approval")),
            run=approve,
            # Where a refusal points: no byte depends on it.
            args=(order, folder, documents, campaign.span),
        )


def approve(
    order: Order, folder: str, documents: tuple[Document, ...], span: Span
) -> list[Artifact]:
    """Return the sheet of a campaign, to print and to read on a screen.

    Raises ``JobRefused`` at *span* for a PDF that is no better than those it tells of must be.
    """
    from marelle.outputs.flyers.approval_facts import facts
    from marelle.outputs.flyers.approval_page import page
    from marelle.paper.finish import finished
    from marelle.press.lint import Expected
    from marelle.press.refuse import unfit
    from marelle.render.pdf import print_pdf

    with speaking(order.lang):
        seen = facts(order, documents)
        printed, shown = page(order, seen)
    identifier = sha256(folder.encode()).hexdigest()[:32]
    pictures = {name: picture for view in seen.views for name, picture in view.pictures.items()}
    stem = f"{folder}{NAME}"
    pdf = finished(print_pdf(printed, identifier, pictures))
    copy = Copy(suffix="", kind="accessible", pdf=pdf)
    if found := unfit(copy, Expected(kind=copy.kind), f"{stem}.pdf", span):
        raise JobRefused(found)
    return [
        Artifact(path=f"{stem}.pdf", kind="approval-pdf", data=pdf),
        Artifact(path=f"{stem}.html", kind="approval-html", data=shown.encode()),
    ]


def _order(sheets: Sheets, campaign: Campaign, profile: Profile) -> Order:
    catalogue = sheets.catalogue
    direction = catalogue.direction(campaign.direction)
    wanted = [c for c in catalogue.codes if c.wanted and c.campaign == campaign.id]
    names = {place.id: place.name for place in campaign.places}
    urls = [f"{catalogue.site.url}/{short_path(code.code)}".rstrip("/") for code in wanted]
    return Order(
        lang=catalogue.site.lang,
        campaign=campaign.id,
        organisation=catalogue.site.organisation,
        direction=direction.code,
        direction_name=direction.name,
        colour=direction.colour,
        title=campaign.title,
        promise=campaign.promise,
        opens=sheets.title(wanted[0].target),
        first=campaign.first,
        last=campaign.last,
        quantity=campaign.quantity,
        places=len(campaign.places),
        profile=profile,
        codes=tuple(
            Carried(
                text=coded(url), address=url.split("://", 1)[1], place=names.get(code.place, "")
            )
            for url, code in zip(urls, wanted, strict=True)
        ),
    )
