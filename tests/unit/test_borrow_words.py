"""What ``marelle borrow`` says: whose error it is, what to do next, nothing hidden in it."""

from pathlib import Path

import pytest

from fakes.lent import LENT, LESSON, QUIZ, SHEET, borrower, change, lender, published
from fakes.published import inside as marelle
from marelle.changes.views.text import listed
from marelle.engine.refusal import Refusal
from marelle.library.changes import changes
from marelle.library.lend import lend
from marelle.library.sources import fetch
from marelle.library.take import Wish, take
from unit.test_borrow_update import BORROWED


@pytest.fixture
def towns(tmp_path: Path) -> tuple[Path, Path]:
    """The town that lends, and one that has borrowed."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    take(here, lend(there, LENT), Wish(source="../lender"), BORROWED)
    return there, here


def test_an_error_of_the_lender_is_told_as_hers(towns: tuple[Path, Path]) -> None:
    """Her broken file is no file of ours: neither the path nor the line are here."""
    there, here = towns
    (there / QUIZ).write_text("items:\n  - id: a\n   type: [\n", encoding="utf-8")
    said = marelle(here, "borrow", "--update", status=1)
    assert "chez le prêteur, verifier.yml:" in said
    assert "content/modules" not in said


def test_a_licence_that_closes_waits_for_leave(towns: tuple[Path, Path]) -> None:
    """What to do is said, and leave is given as it is to borrow."""
    there, here = towns
    change(there, "content/catalogue.yml", "Licence Ouverte 2.0", "Tous droits réservés")
    change(there, LESSON, "Le matelas gêne", "Ce matelas gêne")
    assert "--yes" in marelle(here, "borrow", "--update", status=1)
    marelle(here, "borrow", "--update", "--yes")
    assert "Ce matelas gêne" in (here / LESSON).read_text(encoding="utf-8")


def test_what_a_lender_writes_cannot_draw_the_terminal(tmp_path: Path) -> None:
    """Ends of lines and signs that a terminal obeys stay inside the line that quotes them."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    fake = '"Ville\\nLicence : gratuite\\e[31m"'
    change(there, "content/catalogue.yml", "organisation: Ville", f"organisation: {fake}")
    said = marelle(here, "borrow", "../lender")
    assert "\x1b" not in said
    assert len([line for line in said.splitlines() if line.startswith("Licence")]) == 1


def test_a_refusal_that_quotes_a_lender_cannot_either(tmp_path: Path) -> None:
    """The name of her direction, asked for here, is quoted on one line."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    for path in (SHEET, "content/directions.yml"):
        text = (there / path).read_text(encoding="utf-8")
        (there / path).write_text(text.replace("DPE", "DVD"), encoding="utf-8")
    change(there, "content/directions.yml", "name: Direction de la", 'name: "\\e[2JVoirie" #')
    said = marelle(here, "borrow", str(there), status=2)
    assert "Voirie" in said
    assert "\x1b" not in said


def test_a_site_that_is_silent_is_told_in_french(tmp_path: Path) -> None:
    """Nobody there, or no « https » there: the words of Python's sockets are for nobody."""
    with published(tmp_path) as address:
        with pytest.raises(Refusal, match="ne parle pas"):
            fetch(f"{address.replace('http:', 'https:')}/#x", tmp_path)
        (tmp_path / "library").mkdir()
        with pytest.raises(Refusal, match="réponse 404"):
            fetch(f"{address}/library/x.zip", tmp_path)
    with pytest.raises(Refusal, match="personne n’écoute"):
        fetch(f"{address}/#x", tmp_path)


def test_a_direction_typed_wrong_is_named_once(tmp_path: Path) -> None:
    """The lender's has a name beside its letters; the one that was typed has none."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    said = marelle(here, "borrow", str(there), "--direction", "NOPE", status=2)
    assert "(NOPE)" not in said
    assert "NOPE" in said
    assert "--direction DPE" in said


def test_a_name_like_no_other_is_answered_by_those_that_are_there(tmp_path: Path) -> None:
    """Near a name, that name; near none, the list."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    assert "Vouliez-vous dire «\u00a0matelas" in marelle(
        here, "borrow", f"{there}#matela", status=2
    )
    assert "Il y a là\u00a0: matelas" in marelle(here, "borrow", f"{there}#zzzzzz", status=2)


def test_changes_are_told_old_and_new() -> None:
    """Words struck and added in prose, both values of a number, what is the borrower's left out."""
    lesson = "# Le poids\n\nNe portez pas plus de {n} kg seul, dit la règle.\n"
    sheet = "title: A\nscreens: [a.md, quiz.yml]\nreview: {review}\nduration: {minutes}\n"
    item = "items:\n  - {{id: repere, type: numeric, prompt: Combien ?, answer: {n}}}\n"
    before, after = (
        {
            "module.yml": sheet.format(review=review, minutes=minutes).encode(),
            "a.md": lesson.format(n=n).encode(),
            "quiz.yml": item.format(n=n).encode(),
            "README.md": review.encode(),
        }
        for review, minutes, n in (("draft", 2, 15), ("reviewed", 3, 12))
    )
    said = [each.strip().replace("\u00a0", " ") for each in listed(changes("m", before, after))]
    assert said == [
        "Fiche",
        "durée : 2 min → 3 min",
        "Écran 1 : « Le poids »",
        "Ne portez pas plus de [-15-]{+12+} kg seul, dit la règle.",
        "Question 2.1 : « Combien ? »",
        "la bonne réponse passe de 15 à 12",
        "Autres fichiers",
        "README.md : autre contenu",
    ]
    laid = before | {"quiz.yml": before["quiz.yml"] + b"# Relu par Awa\n"}
    (only,) = listed(changes("m", before, laid))
    assert only.strip() == "Présentation ou commentaires seulement"
    gone, new = ({k: v for k, v in side.items() if k != "README.md"} for side in (after, before))
    assert "retrait" in [*listed(changes("m", before, gone | {}))][-1]
    assert "ajout" in [*listed(changes("m", new, before))][-1]
