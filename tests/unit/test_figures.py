"""Which figures of a text state a fact, and which source covers each."""

import pytest

from fakes.tiny import ACTIVITIES, MODULE, SHEET, assembled, names
from marelle.rules.figures import figures

TITLE = "# Un matelas\n\n![Un matelas barre le trottoir.](media/trottoir.svg)\n\n"
STATED = {
    "Les 3 premiers mois sont payés à 90 %.": ["90 %"],
    "Une amende de 1 500 €, ou 2,5 millions d’euros.": ["1 500 €", "2,5 millions d’euros"],
    "Depuis le 1er mars 2025, et jusqu’en 1859.": ["1er mars 2025", "jusqu’en 1859"],
    "Vous avez 15 jours au plus, ou prévenez sous 48 heures.": [
        "15 jours au plus",
        "sous 48 heures",
    ],
    "Un agent sur trois, 9 sur 10, 3 fois plus.": ["Un agent sur trois", "9 sur 10", "3 fois plus"],
    "Le plan vise 100 000 tonnes d’ici 2030.": ["100 000", "d’ici 2030"],
}
TOLD = (
    "6 h 20. Noé, 5 ans, pose 12 cartons à 2 mètres du numéro 18.",
    "Appelez le 15, le 3114 ou le 33700. Le volet 3 va au bureau.",
    "24 + 18 = 42 paires. 10 % de 2 000 €, c’est 200 €.",
    "Ouvert 24 heures sur 24. « Il y en a 90 % », dit-il.",
    "La norme 20471 du 12 rue des Lilas, 75012 Paris.",
)


@pytest.mark.parametrize(("text", "expected"), STATED.items())
def test_what_states_a_fact_is_a_figure(text, expected):
    """A share, a sum, a date, a limit is told, each by itself, as it is written."""
    assert list(figures(text)) == expected


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_or_counted_is_none(text):
    """The hour of a story, an age, a number to dial, a sum done there state nothing."""
    assert list(figures(text)) == []


def _sheet(place: str = "", url: str = "https://www.paris.fr/encombrants") -> str:
    more = f", at: [{place}]}}" if place else "}"
    return SHEET.replace("https://www.paris.fr/encombrants", url).replace(
        "2026-11-21}\np", f"2026-11-21{more}\np"
    )


@pytest.mark.parametrize(
    ("sheet", "text", "expected"),
    [
        (_sheet(), "La Ville en recycle 60 %.", []),
        (_sheet("pourquoi"), "La Ville en recycle 60 %.", []),
        (_sheet("verifier"), "En 1883, la Ville en recycle 60 %.", ["unsourced-figure"] * 2),
        (_sheet("verifier"), "60 %, dit [la Ville](https://www.paris.fr/bilan).", []),
        (_sheet("bon-reflexe"), "Il est 7 h, 3 sacs sont là.", []),
        (_sheet("q-bon-reflexe"), "Il est 7 h, 3 sacs sont là.", []),
        (_sheet("absent"), "Un sac.", ["unsourced-figure"]),
        (
            _sheet(url="https://www.paris.fr/"),
            "60 % du papier.",
            ["source-without-page", "unsourced-figure"],
        ),
    ],
)
def test_each_figure_wants_a_source_that_covers_it(tmp_path, sheet, text, expected):
    """A page covers the module or what it names, a link its paragraph, a home page nothing."""
    changes = {MODULE + "module.yml": sheet, MODULE + "pourquoi.md": f"{TITLE}{text}\n"}
    _catalogue, found = assembled(tmp_path, changes)
    assert names(found) == expected


def test_an_activity_is_covered_by_its_own_name(tmp_path):
    """What an activity says once answered wants a source; what it offers may be wrong."""
    said = ACTIVITIES.replace("J’attends demain.", "Sous 15 jours au plus.").replace(
        "L’équipe est prévenue.", "L’équipe vient sous 48 heures."
    )
    for place, expected in (
        ("pourquoi", ["unsourced-figure"]),
        ("bon-reflexe", []),
        ("verifier", []),
    ):
        root = tmp_path / place
        root.mkdir()
        changes = {MODULE + "module.yml": _sheet(place), MODULE + "verifier.yml": said}
        assert names(assembled(root, changes)[1]) == expected
