"""Plan of the flyers: every code that paper needs in, one job per document out."""

from collections.abc import Iterator
from hashlib import sha256

from marelle import assets
from marelle.diagnostics import Span
from marelle.engine.job import Artifact, Job, JobRefused, key_of
from marelle.i18n import speaking
from marelle.ids import coded, short_path
from marelle.model import Campaign, Catalogue, PrintedCode
from marelle.model.campaign import OFFICE
from marelle.outputs.base import Options
from marelle.outputs.flyers.sheet import Format, Sheet, formats, page
from marelle.outputs.flyers.shop import Shop, paper, shops
from marelle.press import copies

Programme = tuple[tuple[str, int], ...]
PROGRAMME = 6  # lessons listed on the back of a flyer: what can be read while standing


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield one job per printed document."""
    known = formats()
    campaigns = {c.id: c for c in catalogue.campaigns}
    owned = _programmes(catalogue)
    printers = shops(catalogue, options.root)
    for code in catalogue.codes:
        if not code.wanted:
            continue  # a past campaign, a retired code: they still open, nothing is printed again
        campaign = campaigns.get(code.campaign)
        sheet = _sheet(catalogue, code, campaign, owned)
        folder = f"flyers/{code.direction}/"
        if campaign:
            folder += f"{campaign.id}/" + (f"{code.place}-" if code.place else "")
        shop = printers[campaign.profile if campaign else OFFICE]
        for name in campaign.formats if campaign else ("a5", "a4"):
            yield _job(sheet, known[name], shop, f"{folder}{name}.pdf", code)


def _job(sheet: Sheet, format: Format, shop: Shop, path: str, code: PrintedCode) -> Job:
    return Job(
        output="flyers",
        label=path.removeprefix("flyers/"),
        key=key_of("flyer", path, repr(sheet), repr(format), repr(shop), _templates()),
        run=render,
        args=(sheet, format, shop, path, code.span),  # a refusal points there: no byte does
        codes=(code.code,),
    )


def _templates() -> str:
    return assets.digest("print") + assets.digest("theme", "fonts")


def render(sheet: Sheet, format: Format, shop: Shop, path: str, span: Span) -> list[Artifact]:
    """Print one document, prove the very PDFs, and only then hand them over."""
    from marelle.press.refuse import expected, unfit
    from marelle.proof.prove import prove
    from marelle.proof.refuse import refusals

    with speaking(sheet.lang):
        html = page(sheet, format)
        identifier = sha256(path.encode()).hexdigest()[:32]
        made = copies(html, paper(format), shop.profile, identifier, icc=shop.icc)
    stem = path.removesuffix(".pdf")
    artifacts = []
    for copy in made:
        name = f"{stem}{copy.suffix}.pdf"
        sides = 0 if copy.suffix else format.sides  # the others are imposed on sheets
        wanted = expected(copy, paper(format), shop.profile, sheet.address)
        found = refusals(prove(copy.pdf, [sheet.url]), name, span, sides)
        if found := found or unfit(copy, wanted, name, span):
            raise JobRefused(found)
        artifacts.append(
            Artifact(path=name, kind=f"flyer-{format.name}{copy.suffix}", data=copy.pdf)
        )
    return artifacts


def _sheet(
    catalogue: Catalogue,
    code: PrintedCode,
    campaign: Campaign | None,
    owned: dict[str, Programme],
) -> Sheet:
    direction = catalogue.direction(code.direction)
    contact = direction.contact
    place = next((p.name for p in campaign.places if p.id == code.place), "") if campaign else ""
    address = f"{catalogue.site.url.split('://', 1)[1]}/{short_path(code.code)}".rstrip("/")
    return Sheet(
        lang=catalogue.site.lang,
        organisation=catalogue.site.organisation,
        direction=direction.code,
        direction_name=direction.name,
        colour=direction.colour,
        pictogram=catalogue.pictogram(direction.pictogram),
        promise=campaign.promise if campaign else direction.promise,
        subject=campaign.title if campaign else direction.name,
        url=coded(f"{catalogue.site.url}/{short_path(code.code)}".rstrip("/")),
        address=address,
        place=place,
        contact=contact.phone or contact.email or catalogue.site.contact.email,
        programme=owned[direction.code],
    )


def _programmes(catalogue: Catalogue) -> dict[str, Programme]:
    """Return what the back of each direction's flyer lists: its modules, else the newest."""
    newest = catalogue.newest(PROGRAMME)
    return {
        code: tuple((m.title, m.duration) for m in (modules or newest)[:PROGRAMME])
        for code, modules in catalogue.by_direction().items()
    }
