"""Inks: colours of the screen told to a press, and every stream of a PDF told in them."""

import pikepdf
import pytest

from fakes.icc import icc
from marelle.model.colour import contrast
from marelle.press.inks import BadIccError, Inks
from marelle.press.repaint import repaint


def test_the_ink_limit_is_kept_by_taking_colour_away() -> None:
    """A dark red over the limit keeps its black and loses of the three others, in proportion."""
    free, held = (Inks("cmyk", icc(), most).told(0.4, 0.0, 0.0) for most in (400, 200))
    assert sum(free) > 2
    assert 1.99 < sum(held) <= 2
    assert held[3] == free[3]


def test_grey_is_as_light_as_the_colour() -> None:
    """In black and white the contrast between an accent and its white text stays."""
    (level,) = Inks("gray").told(0x0B / 255, 0x6E / 255, 0x4F / 255)
    grey = "#" + f"{round(255 * level):02x}" * 3
    assert contrast(grey, "#ffffff") == pytest.approx(contrast("#0b6e4f", "#ffffff"), rel=0.02)


@pytest.mark.parametrize("data", [b"not a profile", icc()[:500]])
def test_what_is_no_profile_is_refused(data: bytes) -> None:
    """A file that is not an ICC profile of four inks is refused, not guessed."""
    with pytest.raises(BadIccError):
        Inks("cmyk", data)


def test_pictures_and_patterns_are_told_in_inks() -> None:
    """A picture, a tile and a form inside a form keep no RGB once repainted, nor a group."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200)).obj
    about = pikepdf.Dictionary(Width=2, Height=1, BitsPerComponent=8, Type=pikepdf.Name.XObject)
    about.Subtype, about.ColorSpace = pikepdf.Name.Image, pikepdf.Name.DeviceRGB
    picture = pikepdf.Stream(pdf, b"\xff\0\0\0\0\xff", about)
    tile = pdf.make_stream(b"0 0 1 RG 0 0 4 4 re S")
    tile.PatternType = 1
    inner = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f")
    inner.Type, inner.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    inner.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
    page.Resources = pikepdf.Dictionary(
        XObject=pikepdf.Dictionary(A=picture, B=inner), Pattern=pikepdf.Dictionary(C=tile)
    )
    page.Contents = pdf.make_stream(b"0.5 g 0 0 5 5 re f /A Do /B Do")
    repaint(pdf, Inks("cmyk", icc()), tagged=False)
    assert page.Contents.read_bytes().startswith(b"0 0 0 0.5 k")
    assert b"RG" not in tile.read_bytes()
    assert b"rg" not in inner.read_bytes()
    assert inner.Group.CS == "/DeviceCMYK"
    assert picture.ColorSpace == "/DeviceCMYK"
    assert len(picture.read_bytes()) == 8
