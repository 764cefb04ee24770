"""When an id serves for another question: the measure, held to what authors really did."""

from itertools import combinations

import pytest

from habits.checkout import ROOT
from marelle.catalogue import load_project
from marelle.compare.likeness import NEARLY_NOTHING, roots
from marelle.compare.likeness import likeness as compared
from marelle.compare.module import version_of

# Question and right answer, before and after: the greatest edits in the history of the demo
# content, by what they have in common, then a spelling that is mended in the shortest question.
EDITS = [
    (
        "Quelle adresse vient vraiment de la Ville de Paris ? paie@paris.fr",
        "Quelle adresse est écrite comme celles de la Ville de Paris ? paie@paris.fr",
    ),
    (
        "Le matelas est déjà signalé sur la carte. Il faut quand même envoyer un deuxième "
        "signalement. Vrai Faux",
        "Le matelas est déjà sur la carte. Il faut le signaler une deuxième fois. Vrai Faux",
    ),
    (
        "Vigilance orange. Il faut charger 30 sacs de terre aujourd’hui. Que proposez-vous ? "
        "Le faire dès la prise de poste, à deux, avec le diable.",
        "Vigilance orange. Il faut charger 30 sacs de terre aujourd’hui. Que proposez-vous ? "
        "Le faire tôt, à 2, avec le diable.",
    ),
    ("Où jeter la pille ? En magasin.", "Où jeter les piles ? En magasin."),
]
RECYCLED = (
    "C’est à vous : il refuse une agente. Je rappelle la règle, avec le sourire.",
    "Vous êtes une agente. « Je veux parler à un homme. » « Ici, chaque agent reçoit chacun. »",
)


def likeness(one: str, other: str) -> float:
    """Return how much two texts have in common."""
    return compared(roots(one), roots(other))


@pytest.mark.parametrize(("before", "after"), EDITS)
def test_an_edit_never_makes_another_question(before: str, after: str) -> None:
    """What an author rewords has far more in common with what it was than the limit asks."""
    assert likeness(before, after) >= NEARLY_NOTHING + 0.1


def test_another_question_is_told() -> None:
    """The one id that was recycled in the history of the demo content is under the limit."""
    assert likeness(*RECYCLED) < NEARLY_NOTHING


def test_the_measure_is_a_measure() -> None:
    """It is 1 for the same text, 0 for nothing in common, and looks the same from both sides."""
    assert likeness("", "") == likeness("Où jeter ?", "où  JETÉR") == 1
    assert likeness("Où jeter ?", "Quand ranger ?") == 0
    assert likeness(*RECYCLED) == likeness(*reversed(RECYCLED))


def test_different_questions_are_told_apart() -> None:
    """Of all pairs of questions of the demo content, one in a hundred at most looks the same."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    gists = [q.gist for m in catalogue.modules for q in version_of(m).questions.values()]
    alike = [compared(one, other) >= NEARLY_NOTHING for one, other in combinations(gists, 2)]
    assert len(alike) > 10_000
    assert sum(alike) < len(alike) / 100
