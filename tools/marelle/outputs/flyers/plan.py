"""Plan of the flyers: every code that paper needs in, one job per document out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from marelle import assets
from marelle.diagnostics import Span
from marelle.engine.job import Artifact, Job, JobRefused, key_of
from marelle.i18n import speaking
from marelle.model import Campaign, Catalogue, Direction, PrintedCode
from marelle.model.campaign import OFFICE, STANDARD
from marelle.outputs.base import Options
from marelle.outputs.flyers.crowded import crowded
from marelle.outputs.flyers.page import page
from marelle.outputs.flyers.sheet import ALL, Format, Sheet, formats
from marelle.outputs.flyers.sheets import Sheets
from marelle.outputs.flyers.shop import Shop, paper, shops
from marelle.press import copies

PERMANENT_FORMATS = ("a5", "a4")
_NOWHERE: Mapping[str, Span] = {}


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield one job per printed document."""
    campaigns = {c.id: c for c in catalogue.campaigns}
    together: defaultdict[tuple[str, str], list[PrintedCode]] = defaultdict(list)
    for code in catalogue.codes:
        if code.wanted:  # what is retired, or of a past campaign, still opens: that is all
            together[code.campaign, code.direction].append(code)
    sheets, today = Sheets(catalogue), date.today()
    printers = shops(catalogue, options.root)
    for (name, _direction), carried in together.items():
        campaign = campaigns.get(name)
        if not (campaign and campaign.over(today)):
            shop = printers[campaign.profile if campaign else OFFICE]
            yield from _documents(sheets, carried, campaign, shop)


def _documents(
    sheets: Sheets, carried: Sequence[PrintedCode], campaign: Campaign | None, shop: Shop
) -> Iterator[Job]:
    """Yield the documents of a campaign, or of a direction: each format in each variant."""
    known = formats()
    owner = campaign or sheets.catalogue.direction(carried[0].direction)
    for name in campaign.formats if campaign else PERMANENT_FORMATS:
        for variant in campaign.variants if campaign else (STANDARD,):
            together = known[name].codes == ALL
            for some in [carried] if together else [[code] for code in carried]:
                place = f"{some[0].place}-" if some[0].place and not together else ""
                folder = f"flyers/{some[0].direction}/" + (f"{campaign.id}/" if campaign else "")
                called = name if variant == STANDARD else f"{name}-{variant}"
                sheet = sheets.sheet(some, campaign, variant)
                path = f"{folder}{place}{called}.pdf"
                yield _job(sheet, known[name], shop, path, some, owner)


def _job(
    sheet: Sheet,
    format: Format,
    shop: Shop,
    path: str,
    carried: Sequence[PrintedCode],
    owner: Campaign | Direction,
) -> Job:
    spans = owner.spans if isinstance(owner, Campaign) else _NOWHERE
    return Job(
        output="flyers",
        label=path.removeprefix("flyers/"),
        key=key_of("flyer", path, repr(sheet), repr(format), shop.key, _templates()),
        run=render,
        # Where a refusal points: no byte depends on it.
        args=(sheet, format, shop, path, owner.span, spans),
        codes=tuple(code.code for code in carried),
    )


def _templates() -> str:
    return assets.digest("print") + assets.digest("theme", "fonts")


def render(
    sheet: Sheet,
    format: Format,
    shop: Shop,
    path: str,
    span: Span,
    spans: Mapping[str, Span] = _NOWHERE,
) -> list[Artifact]:
    """Print one document, prove the very PDFs, and only then hand them over.

    A refusal points at *span*, or at the text that has no room where *spans* say it is written.
    """
    from marelle.press.refuse import expected, unfit
    from marelle.proof.prove import prove
    from marelle.proof.refuse import refusals

    with speaking(sheet.voice.lang):
        html = page(sheet, format)
        identifier = sha256(path.encode()).hexdigest()[:32]
        made = copies(html, paper(format), shop.profile, identifier, icc=shop.icc)
    stem = path.removesuffix(".pdf")
    kind = format.name if sheet.variant == STANDARD else f"{format.name}-{sheet.variant}"
    addresses = [spot.address for spot in sheet.spots]
    pages = 0 if format.codes == ALL else format.sides  # many places take many sheets
    artifacts = []
    for copy in made:
        name = f"{stem}{copy.suffix}.pdf"
        wanted = expected(copy, paper(format), shop.profile, addresses, pages)
        found = refusals(prove(copy.pdf, sheet.urls), name, span)
        if found := found or unfit(copy, wanted, name, span):
            raise JobRefused(crowded(found, sheet, format, spans))
        artifacts.append(Artifact(path=name, kind=f"flyer-{kind}{copy.suffix}", data=copy.pdf))
    return artifacts
