"""How the forms on paper fill their pages: nothing lost, nothing cut, before they are printed."""

import re
from dataclasses import replace

from contracts.activity_examples import ACCEPTED, accepted_item, kind_of
from marelle import assets
from marelle.paper import forms
from marelle.paper.base import TEMPLATES, Wish
from marelle.paper.deck import cards, uncarded
from marelle.paper.kinds.kit import voted
from marelle.paper.page import page
from marelle.paper.poster import APART, HEIGHT, LEAST, RANK, WIDEST, fitted
from unit.paper_module import every_type, module, sheet, subject, words

STORY = accepted_item(next(path for path in ACCEPTED if kind_of(path).story))


def _booklet(length: int) -> str:
    """Return a booklet whose scenes are told in so many words more."""
    scenes = [replace(s, text=s.text + " mot" * length) for s in STORY.scenes]  # type: ignore[attr-defined]
    return sheet("booklet", replace(STORY, scenes=tuple(scenes)))


def test_a_short_scene_is_big_and_a_long_one_goes_on() -> None:
    """Texts fill their page; choices that have no room there are together on one that says so."""
    short, long, longest = (_booklet(length) for length in (0, 40, 700))
    sizes = [
        [float(n) for n in re.findall(r'class="page[ a-z]*" style="font-size:([\d.]+)pt', html)]
        for html in (short, long)
    ]
    assert len(sizes[0]) == len(sizes[1])
    assert sum(sizes[1]) < sum(sizes[0])
    assert min(*sizes[0], *sizes[1]) >= 12
    assert "Tournez la page" not in short
    turned_pages = longest.count("Tournez la page")
    assert turned_pages == longest.count('<ul class="boxes late">') > 0
    assert "Page 1 (suite)" in longest


def test_an_address_is_never_cut_after_a_hyphen() -> None:
    """Where an address is to be typed, its line may only end after a slash."""
    about = replace(subject(module(*every_type())), address="marelle.example/m/bons-gants")
    for form in forms().values():
        html = page(form, about, Wish())
        shown = re.findall(r'<b class="address">(.*?)</b>', html)
        assert all(
            one == "<span>marelle.example</span>/<wbr><span>m</span>/<wbr><span>bons-gants</span>"
            for one in shown
        )
        assert shown, form.name
    common = assets.text("print", f"{TEMPLATES}/common.css")
    assert ".address span { white-space: nowrap; }" in common


def test_one_card_is_said_in_the_singular() -> None:
    """A module with one card says « la carte », another one how many."""
    alone = next(item for item in every_type() if len(cards(module(item))) == 1)
    assert "Découpez la carte" in words(sheet("cards", alone))
    assert "Découpez les" in words(sheet("cards"))


def test_one_poster_is_said_in_the_singular() -> None:
    """A talk about one question has « l’affiche » printed, another one says how many."""
    alone = next(item for item in every_type() if len(voted(module(item))) == 1)
    assert "imprimez l’affiche" in words(sheet("kit", alone))
    assert re.search(r"imprimez les \d affiches", words(sheet("kit")))


def test_a_poster_fills_its_sheet() -> None:
    """Short answers are read from afar, long ones still fit; what is left is between them."""
    tall = HEIGHT - RANK
    short = fitted("Un gant troué se jette.", ("Vrai", "Faux"), tall)
    longer = fitted("Que faites-vous ? " * 3, ("Je préviens le chef de chantier. " * 3,) * 4, tall)
    assert short.points >= 80
    assert APART < short.apart <= WIDEST
    assert LEAST <= longer.points < short.points
    assert longer.apart >= APART
    wide = fitted("Anticonstitutionnellement " * 2, ("Vrai", "Faux"), tall)
    assert wide.points < short.points


def test_sources_are_with_the_tally_of_a_kit() -> None:
    """The leader's sheet is minutes only: the codes are behind, under the votes."""
    html = sheet("kit")
    assert html.index('class="minutes"') < html.index('class="tally"') < html.index('class="codes"')


def test_paper_says_how_to_turn_and_what_has_no_card() -> None:
    """The edge is on the sheet itself; so are the numbers of the questions that no card holds."""
    assert words(sheet("reflex")).count("en retournant sur le bord court") == 1
    said = words(sheet("cards"))
    assert "Imprimez tout recto verso, en retournant sur le bord long." in said
    left = uncarded(module(*every_type()))
    assert 1 < len(left) < len(every_type()) - len(cards(module(*every_type()))) + 1
    assert f"Les questions {', '.join(map(str, left))} n’ont pas de carte" in said
    alone = next(item for item in every_type() if uncarded(module(item)))
    kept = next(item for item in every_type() if len(cards(module(item))) == 1)
    assert "La question 2 n’a pas de carte" in words(sheet("cards", kept, alone))
    assert "de carte" not in words(sheet("cards", kept))
