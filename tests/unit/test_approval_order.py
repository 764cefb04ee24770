"""The « bon à tirer »: how many are printed, and what the page that is signed is a page of."""

import re
from dataclasses import replace
from hashlib import sha256

import pypdfium2

from fakes.ordered import ORDER, flyer, printed
from marelle.catalogue.profiles import shipped_profiles
from marelle.diagnostics import Span
from marelle.model.campaign import Quantity
from marelle.outputs.flyers.approval import Carried, approve
from marelle.outputs.flyers.approval_facts import facts
from marelle.outputs.flyers.sheet import Spot
from unit.test_flyers import SHEET, SPOT, URL


def test_sheets_are_shared_in_an_office_copy_only() -> None:
    """A print shop is told copies; the office, copies and the sheets that they are laid on."""
    office = facts(replace(ORDER, profile=shipped_profiles()["reprographie"]), flyer())
    shop = facts(replace(ORDER, profile=shipped_profiles()["imprimeur"]), flyer()[:1])
    assert [(each.views[0].copies, each.views[0].sheets) for each in (office, shop)] == [
        (75, 21),
        (75, 75),
    ]


def test_a_document_of_all_the_places_is_counted_once() -> None:
    """Ten copies a place of a page of stickers that two places share are ten pages, not twenty."""
    spots = (SPOT, Spot(url=f"{URL[:-1]}T", address=f"{SPOT.address[:-1]}T", place="Sud"))
    many = replace(SHEET, spots=spots)
    codes = tuple(Carried(text=s.url, address=s.address, place=s.place) for s in spots)
    ten = Quantity(copies=10, per_place=True)
    view = facts(
        replace(ORDER, quantity=ten, places=2, codes=codes), printed(many, "autocollants")
    ).views[0]
    assert (view.copies, view.sheets) == (10, 10)


def test_every_page_and_the_box_say_what_is_signed() -> None:
    """Campaign and digest are at the foot of two pages of two, and once more in the box."""
    made = approve(replace(ORDER, promise="Signalez. " * 200), "x/", flyer() * 3, Span("x"))
    told = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made[0].data)]
    pages = [page.replace("\u00a0", " ") for page in told]
    assert len(pages) == 2
    digest = re.findall(r"Empreinte commune\u00a0: (\w{8}\u00a0\w{8})\.", made[1].data.decode())
    assert len(digest) == 1
    foot = f"Bon à tirer · Dans Ma Rue <b> · dans-ma-rue · Ville · {digest[0]}".replace(
        "\u00a0", " "
    )
    assert all(foot in page for page in pages)
    box = pages[1].split("À corriger")[0]
    assert "dans-ma-rue. 6 fichiers, 1 code (3ZV4S). Empreinte commune" in box


def test_the_common_digest_is_that_of_the_files() -> None:
    """It is the one of the list of ``sha256sum``, in the order of names."""
    said = sorted((each.name, sha256(each.pdf).hexdigest()) for each in flyer())
    listed = "".join(f"{digest}  {name}\n" for name, digest in said)
    digest = sha256(listed.encode()).hexdigest()
    html = approve(ORDER, "x/", flyer(), Span("x"))[1].data.decode()
    assert f"{digest[:8]}\u00a0{digest[8:16]}." in html


def test_words_that_no_line_is_long_enough_for_are_broken() -> None:
    """The longest promise, title, place and names of one word each are no reason to refuse."""
    wide = "W" * 80
    code = replace(ORDER.codes[0], place=wide[:60])
    order = replace(ORDER, title=wide, promise=wide, opens=wide, campaign=wide, codes=(code,))
    order = replace(order, organisation=wide, direction_name=wide)
    made = approve(order, "x/", flyer(), Span("x"))
    assert [artifact.kind for artifact in made] == ["approval-pdf", "approval-html"]
