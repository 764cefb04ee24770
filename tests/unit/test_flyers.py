"""Flyers: symbols that decode, sheets where author text stays data, PDFs that are proven."""

import json
import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from fakes.tiny import assembled
from marelle import assets
from marelle.catalogue.profiles import shipped_profiles
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.engine.job import JobRefused
from marelle.engine.manifest import Entry
from marelle.model import Target, Words
from marelle.model.campaign import STANDARD
from marelle.outputs.base import Options
from marelle.outputs.flyers.approval import follow
from marelle.outputs.flyers.crowded import crowded
from marelle.outputs.flyers.page import PLAIN, page
from marelle.outputs.flyers.plan import plan, render
from marelle.outputs.flyers.sheet import ALL, LARGE, Sheet, Spot, Voice, formats
from marelle.outputs.flyers.shop import Shop
from marelle.proof.prove import prove
from marelle.render.pdf import MOST, cost
from marelle.render.symbol import encode

DESK = Shop(profile=shipped_profiles()["bureau"])
URL = "HTTPS://MARELLE.EXAMPLE/Q/3ZV4S"
PICTOGRAM = '<svg viewBox="0 0 9 9"><path d="M0 0h9" stroke="currentColor"/></svg>'
SPOT = Spot(url=URL, address="marelle.example/Q/3ZV4S")
SHEET = Sheet(
    organisation="Ville",
    direction="DPE",
    direction_name="Direction de la propreté et de l’eau",
    colour="#0b6e4f",
    pictogram=PICTOGRAM,
    subject="Dans Ma Rue",
    spots=(SPOT,),
    voice=Voice(lang="fr", words=Words(promise="En 4 minutes, signalez sans appeler.")),
    contact="39 75",
    programme=(("Trier", 4),),
)


@pytest.mark.parametrize("name", formats())
def test_each_format_is_proven_tagged_and_repeatable(name: str) -> None:
    """Every format prints twice to the same bytes, tagged, on its sides, read from its distance."""
    first, again = (render(SHEET, formats()[name], DESK, "flyers/x.pdf", Span("x")) for _ in "ab")
    assert first == again
    document = pypdfium2.PdfDocument(first[0].data)
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document)
    assert len(document) == formats()[name].sides
    codes = prove(first[0].data, [URL]).codes
    assert codes
    assert all(code.distance_mm >= formats()[name].distance_mm for code in codes)


def test_modules_are_large_enough_on_paper() -> None:
    """A printed module is 0.5 mm at least, in every format."""
    for paper in formats().values():
        assert paper.symbol_mm / encode(URL).size >= 0.5


@pytest.mark.parametrize("name", [name for name, each in formats().items() if each.codes == ALL])
@pytest.mark.parametrize("variant", [STANDARD, LARGE, PLAIN])
def test_as_many_places_as_a_campaign_may_have_are_printed(name: str, variant: str) -> None:
    """All the places the schema allows, of a direction with long initials, take no refused page."""
    schema = json.loads(assets.text("schemas", "campaign.schema.json"))
    count = schema["properties"]["places"]["maxItems"]
    long = replace(SPOT, place="Au fond du couloir, derrière la loge, à côté des vestiaires")
    sheet = replace(SHEET, direction="QYJQYJQYJQ", spots=(long,) * count, variant=variant)
    html = page(sheet, formats()[name])
    assert html.count("Code à scanner") == count
    assert cost(html) < MOST


@pytest.mark.parametrize("name", formats())
def test_a_side_in_english_keeps_no_sentence_of_ours_in_french(name: str) -> None:
    """What both languages have in common was typed by an author, or is a figure."""
    mine = Voice(lang="en", words=Words(promise="In 4 minutes, report without a call."))
    english, french = (
        {text.strip() for text in re.findall(">([^<>]*[a-z]{3}[^<>]*)<", side.split("</style>")[1])}
        for side in (page(replace(SHEET, voice=v), formats()[name]) for v in (mine, SHEET.voice))
    )
    assert "Hopscotch of the DPE department" in english
    assert english & french <= {
        SHEET.direction_name,
        SPOT.address,
        "Trier",
        "4 minutes",
        "4 min",
    }


def test_a_badge_in_large_print_shows_whose_it_is() -> None:
    """Both sides keep the drawing, and the front the initials: in grey, colour tells nothing."""
    drawn = []
    for initials in ("DASCO", "RH"):
        sheet = replace(SHEET, direction=initials, colour="#333333", variant=LARGE)
        made = render(sheet, formats()["badge"], DESK, "flyers/x.pdf", Span("x"))
        front, back = pypdfium2.PdfDocument(made[0].data)
        assert initials in front.get_textpage().get_text_bounded()
        bands = [side.render(scale=3).to_pil().crop((0, 0, 102, 459)) for side in (front, back)]
        assert bands[0].tobytes() == bands[1].tobytes()
        drawn.append(bands[0].tobytes())
    assert drawn[0] != drawn[1]


def test_author_text_is_data() -> None:
    """Markup and template marks of an author come out as text."""
    voice = Voice(lang="fr", words=Words(promise="<script>${title}</script>"))
    html = page(replace(SHEET, voice=voice, spots=(replace(SPOT, place="<b>$x"),)), formats()["a5"])
    assert "<script>" not in html
    assert "&lt;script&gt;${title}" in html
    assert "&lt;b&gt;$x" in html


def test_a_code_that_cannot_be_read_is_refused() -> None:
    """A sheet whose code is too small to be read is a finding, not a file."""
    tiny = replace(formats()["a5"], symbol_mm=4)
    with pytest.raises(JobRefused) as refused:
        render(SHEET, tiny, DESK, "flyers/DPE/a5.pdf", Span("flyers/x.yml"))
    assert {d.code for d in refused.value.args[0]} == {codes.CODE_NOT_DECODED}


WIDE = "W" * 79  # a word that no line is long enough for
AT = {key: Span("flyers/x.yml", line) for line, key in enumerate(("promise", "places", "texts/en"))}


@pytest.mark.parametrize(
    ("name", "changes", "key"),
    [
        ("badge", {"voice": Voice(lang="fr", words=Words(promise=WIDE))}, "promise"),
        ("badge", {"other": Voice(lang="en", words=Words(promise=WIDE))}, "texts/en"),
        ("a5", {"spots": (replace(SPOT, place=WIDE),)}, "places"),
    ],
)
def test_a_text_without_room_is_what_a_refusal_points_at(
    name: str, changes: dict[str, Any], key: str
) -> None:
    """Neither the template nor the address is blamed for a promise, or a place, that runs over."""
    sheet = replace(SHEET, **changes)
    with pytest.raises(JobRefused) as refused:
        render(sheet, formats()[name], DESK, "flyers/x.pdf", Span("flyers/x.yml", 9), AT)
    for told in refused.value.args[0]:
        assert told.span == AT[key]
        assert told.hint.startswith("Raccourcissez d’abord")
        assert f"«\u00a0{name}\u00a0»" in told.hint


@pytest.mark.parametrize("number", [1, 3])
def test_a_badge_has_room_for_the_name_of_a_workshop(number: int) -> None:
    """The longest name that its room takes stays off the white around the code."""
    spot = replace(SPOT, place=f"Atelier de quartier numéro {number}")
    assert render(replace(SHEET, spots=(spot,)), formats()["badge"], DESK, "x.pdf", Span("x"))


def test_a_refusal_points_at_what_one_writes(tmp_path: Path) -> None:
    """A code on record is of the ledger, which nobody edits: its campaign is pointed at."""
    catalogue, found = assembled(tmp_path)
    assert catalogue, found
    recorded = tuple(replace(code, span=Span("flyers/ledger.yml")) for code in catalogue.codes)
    jobs = list(plan(replace(catalogue, codes=recorded), Options(root=tmp_path)))
    assert jobs
    assert {job.args[4].path for job in jobs} <= {"content/directions.yml", "flyers/tri.yml"}


def test_the_sheet_to_sign_says_what_the_codes_open(tmp_path: Path) -> None:
    """Were the campaign to name another target, the reader would not be told of it."""
    paper = "title: Été\npromise: P\ntarget: {direction: DPE}\ndirection: DPE\nformats: [a5]\n"
    catalogue, found = assembled(tmp_path, {"flyers/ete.yml": paper})
    assert catalogue, found
    module = catalogue.modules[0]
    moved = tuple(
        replace(code, target=Target(kind="module", id=module.id)) for code in catalogue.codes
    )
    entry = Entry(
        path="flyers/DPE/ete/a5.pdf", kind="flyer-a5", module="", output="flyers", size=0, sha256=""
    )
    options = Options(root=tmp_path)
    (job,) = follow(replace(catalogue, codes=moved), options, [entry], lambda _entry: b"")
    assert job.args[0].opens == module.title


def test_every_shipped_sheet_has_its_room() -> None:
    """No text of an ordinary sheet is blamed: the words of a refusal stay its own."""
    told = [Diagnostic(code=codes.UNFIT_COPY, span=Span("x"), message="m.", hint="h.")]
    for paper, variant in product(formats().values(), (STANDARD, LARGE, PLAIN)):
        sheet = replace(SHEET, spots=(replace(SPOT, place="Atelier Nord"),), variant=variant)
        assert crowded(told, sheet, paper, AT) == told


def test_print_reads_nothing_but_our_fonts() -> None:
    """A page that asks for a file of the machine stops the printing."""
    from weasyprint.urls import FatalURLFetchingError

    from marelle.render.pdf import print_pdf

    with pytest.raises(FatalURLFetchingError, match="passwd"):
        print_pdf('<title>x</title><img alt="x" src="file:///etc/passwd">', "x")


def test_a_site_in_a_folder_keeps_its_case(tmp_path: Path) -> None:
    """Only scheme and host become capitals: a server tells « formation » from « FORMATION »."""
    catalogue, found = assembled(tmp_path)
    assert catalogue, found
    inside = replace(catalogue.site, url="https://ville.example/formation")
    jobs = list(plan(replace(catalogue, site=inside), Options(root=tmp_path)))
    assert jobs
    for job in jobs:
        sheet = job.args[0]
        (spot,) = sheet.spots
        assert spot.url.startswith("HTTPS://VILLE.EXAMPLE/formation/Q/")
        assert spot.address == spot.url.replace("HTTPS://VILLE.EXAMPLE", "ville.example")
