"""How easily a screen reads: what is counted, and what is said of it."""

import json

import pytest

from fakes.published import inside as marelle
from fakes.tiny import LESSON, MODULE, assembled, project
from marelle.rules.ease import ease, mean, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("matelas", 3),
        ("signale", 2),
        ("signalement", 4),
        ("marchent", 1),
        ("vent", 1),
        ("rue", 1),
        ("école", 2),
        ("équipes", 2),
        ("août", 1),
        ("le", 1),
        ("h", 1),
        ("112", 1),
    ],
)
def test_syllables_of_french(word, count):
    """Groups of vowels, a mute ending left out."""
    assert syllables(word) == count


def screens(tmp_path, lesson):
    """Return the screens of the tiny module with another lesson."""
    catalogue, found = assembled(tmp_path, {MODULE + "pourquoi.md": lesson})
    assert catalogue, found
    return catalogue.modules[0].screens


def test_the_formula_is_that_of_kandel_and_moles(tmp_path):
    """207 − 1.015 words per sentence − 73.6 syllables per word, on a text counted by hand."""
    text = "Le matelas barre le trottoir. " * 8  # 5 words, 3 + 1 + 1 + 1 + 2 syllables
    one = ease(screens(tmp_path, f"# Un matelas\n\n{text}\n")[0])
    assert (one.words, one.sentences, one.syllables) == (42, 9, 68)
    assert one.score == round(207 - 1.015 * 42 / 9 - 73.6 * 68 / 42)


def test_long_words_and_long_sentences_lower_it(tmp_path):
    """The plainer the text, the higher the score; it stays between 0 and 100."""
    plain = "Le matelas gêne. Prenez une photo. Notez la rue. " * 5
    heavy = (
        "L’administration procède ultérieurement à la régularisation individualisée des situations "
    )
    scores = []
    for rank, text in enumerate((plain, heavy * 4 + ".")):
        (tmp_path / str(rank)).mkdir()
        scores.append(ease(screens(tmp_path / str(rank), f"# Titre\n\n{text}\n")[0]).score)
    assert scores[0] > 80
    assert scores[1] == 0


def test_a_few_words_have_no_score(tmp_path):
    """Under 30 words the measure would be chance; a module of such screens has none either."""
    each = [ease(screen) for screen in screens(tmp_path, LESSON)]
    assert [one.score for one in each] == [None, None]
    assert mean(each) is None


def test_what_is_no_sentence_is_not_read(tmp_path):
    """Marks, addresses, alternatives and options of blocks are not words."""
    lesson = (
        "# Un\n\n![Un matelas.](media/trottoir.svg)\n\n- [Le quai](https://www.paris.fr/abc)\n"
        '\n!!! phone "Appel"\n    number: 112\n'
    )
    one = ease(screens(tmp_path, lesson)[0])
    assert one.words == 4


def test_the_command_tells_all_or_one_module(tmp_path):
    """As a table or as JSON; a module that is not there is refused with the nearest name."""
    root = project(tmp_path)
    assert "matelas" in marelle(root, "show", "reading")
    told = json.loads(marelle(root, "show", "reading", "matelas", "--format", "json"))
    assert [s["screen"] for s in told["modules"][0]["screens"]] == ["pourquoi", "verifier"]
    assert "« matelas »" in marelle(root, "show", "reading", "matela", status=2)
    marelle(root, "show", "reading", "--format", "svg", status=2)
    marelle(root, "show", "scenario", "a/b", "--format", "json", status=2)
