"""Campaigns: what their file says, and what must go together with the rest of the catalogue."""

from datetime import date
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from fakes.standing import standing_project
from fakes.tiny import assembled, names
from marelle import assets
from marelle.catalogue.campaigns import PRINTABLE
from marelle.model import Quantity, Target
from marelle.outputs.flyers.sheets import Sheets
from marelle.render.addresses import Places

WHOLE = """\
title: Matelas, printemps
promise: En 1 minute, signalez sans appeler.
target: {module: matelas}
direction: DPE
places:
  - {id: nord, name: Atelier Nord}
  - {id: sud, name: Atelier Sud}
languages: [fr, en]
texts:
  en: {promise: "In 1 minute, report without calling."}
formats: [a5, a4]
variants: [standard, contraste]
quantity: {per_place: 40}
from: 2027-03-01
until: 2027-06-30
"""
TWIN = "flyers/a.yml", "flyers/b.yml"


def test_a_whole_campaign_is_modelled(tmp_path: Path) -> None:
    """Every key of the file is in the model, and such a file has no finding."""
    catalogue, found = assembled(tmp_path, {"flyers/matelas.yml": WHOLE})
    assert not found
    assert catalogue
    (one,) = catalogue.campaigns
    assert one.languages == ("fr", "en")
    assert one.words["en"].promise == "In 1 minute, report without calling."
    assert one.variants == ("standard", "contraste")
    assert one.quantity == Quantity(copies=40, per_place=True)
    assert (one.first, one.last) == (date(2027, 3, 1), date(2027, 6, 30))
    assert one.target == Target(kind="module", id="matelas")


@pytest.mark.parametrize(("per_place", "total"), [(True, 80), (False, 40)])
def test_quantities_are_per_place_or_in_all(per_place: bool, total: int) -> None:
    """Forty copies are forty for each of two places, or forty in all."""
    assert Quantity(copies=40, per_place=per_place).total(2) == total


def test_sheets_are_of_one_document_each() -> None:
    """Five copies, two a sheet, take three sheets for each of three places, or in all."""
    assert Quantity(copies=5, per_place=True).sheets(3, leaves=1, up=2) == 9
    assert Quantity(copies=5, per_place=False).sheets(3, leaves=1, up=2) == 3
    assert Quantity(copies=5, per_place=True).sheets(1, leaves=4, up=1) == 20


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (("En 1 minute", "En 7 minutes"), ["promised-minutes"]),
        (("until: 2027-06-30", "until: 2028-06-30"), ["outlived-target"]),
        (("from: 2027-03-01", "from: 2027-07-01"), ["dates-reversed"]),
        (("name: Atelier Sud", "name: Atelier Nord"), ["duplicate-place"]),
        ((", name: Atelier Sud", ""), ["missing-key"]),
        (("languages: [fr, en]", "languages: [fr]"), ["language-without-words"]),
        (("languages: [fr, en]", "languages: [fr, es]"), ["language-without-words"] * 2),
        (("Atelier Sud", "Atelier Łódź"), ["unprintable-character"]),
        (("a5, a4", "a5, a44"), ["unknown-value"]),
    ],
)
def test_what_does_not_go_together_is_told(
    change: tuple[str, str], finding: list[str], tmp_path: Path
) -> None:
    """Each change of a sound campaign gives its finding, and no other."""
    assert change[0] in WHOLE
    _catalogue, found = assembled(tmp_path, {"flyers/matelas.yml": WHOLE.replace(*change)})
    assert names(found) == finding


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (("", ""), []),
        (("3 minutes", "7 minutes"), ["promised-minutes"]),
        (("until: 2027-06-30", "until: 2100-01-31"), ["outlived-target"]),
        (("positioning: tri", "positioning: trie"), ["unknown-positioning"]),
    ],
)
def test_a_flyer_may_open_a_positioning(
    change: tuple[str, str], finding: list[str], tmp_path: Path
) -> None:
    """Its code opens the page, its paper has its title, and its promise and days are held to it."""
    flyer = WHOLE.replace("{module: matelas}", "{positioning: tri}").replace("En 1", "En 3")
    flyer = flyer.replace("1 minute, s", "3 minutes, s").replace("En 3 minute,", "En 3 minutes,")
    changes = {**standing_project(), "flyers/point.yml": flyer.replace(*change)}
    catalogue, found = assembled(tmp_path, changes)
    # the lessons of that project are as long as its positioning needs, not as their texts are
    assert [name for name in names(found) if name != "duration-off"] == finding
    if catalogue and not finding:
        target = Target(kind="positioning", id="tri")
        assert Sheets(catalogue).title(target) == "Trier et peser"
        address = "positionnement/tri/"
        assert Places("/")(f"{target.kind}:{target.id}") == f"/{address}"


def test_the_name_of_the_posters_of_directions_is_taken(tmp_path: Path) -> None:
    """A campaign cannot pass for the posters of every direction."""
    _catalogue, found = assembled(tmp_path, {"flyers/permanent.yml": WHOLE})
    assert names(found) == ["bad-id"]


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (("", ""), ["twin-campaigns"]),
        (("until: 2027-06-30", "until: 2027-03-01"), ["twin-campaigns"]),
        (("from: 2027-03-01\nuntil: 2027-06-30", "from: 2027-07-01"), []),
        (("id: nord", "id: est"), ["twin-campaigns"]),
        (("sans appeler", "sans attendre"), []),
    ],
)
def test_twins_hang_together_on_one_day(
    change: tuple[str, str], finding: list[str], tmp_path: Path
) -> None:
    """Two campaigns are twins when promise, target, a place and a day are the same."""
    changes = dict(zip(TWIN, (WHOLE, WHOLE.replace(*change)), strict=True))
    _catalogue, found = assembled(tmp_path, changes)
    assert names(found) == finding


@pytest.mark.parametrize("weight", [400, 700])
def test_the_fonts_draw_all_that_is_let_through(weight: int) -> None:
    """Every character a campaign may hold is in the printed fonts; a narrow space becomes one."""
    drawn = TTFont(assets.folder("theme") / f"fonts/atkinson-{weight}.woff2").getBestCmap()
    let = {c for c in map(chr, range(0x20, 0x3000)) if PRINTABLE.match(c)}
    assert {c for c in let if ord(c) not in drawn} == {"\u202f"}
