"""Every format of paper is fit for the print shop, and for the office in black and white."""

import pytest

from fakes.icc import icc
from marelle.catalogue.profiles import shipped_profiles
from marelle.outputs.flyers.page import page
from marelle.outputs.flyers.sheet import ALL, formats
from marelle.outputs.flyers.shop import paper
from marelle.press import copies
from marelle.press.lint import lint
from marelle.press.refuse import expected
from press.checked import Checked
from unit.test_flyers import SHEET

FORMATS = formats()


@pytest.mark.parametrize("profile", ["imprimeur", "bureau-noir-et-blanc"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_fit_for_printing(name: str, profile: str) -> None:
    """No rule finds anything: bleed, edges, black, inks, structure, whatever the template draws."""
    kind, who = FORMATS[name], shipped_profiles()[profile]
    given = icc() if who.colours == "cmyk" else b""
    made = copies(page(SHEET, kind), paper(kind), who, "0" * 32, icc=given)
    assert len(made) == 2
    for copy in made:
        pages = 0 if kind.codes == ALL else kind.sides
        addresses = [spot.address for spot in SHEET.spots]
        assert lint(copy.pdf, expected(copy, paper(kind), who, addresses, pages)) == []


@pytest.mark.parametrize("name", FORMATS)
def test_the_accessible_copy_has_no_finding_elsewhere(name: str, checked: Checked) -> None:
    """Another checker of PDF/UA-1 finds nothing in any format, and skips none of its rules."""
    kind, who = FORMATS[name], shipped_profiles()["bureau"]
    copy = copies(page(SHEET, kind), paper(kind), who, "0" * 32)[0]
    assert checked(copy.pdf) == []
