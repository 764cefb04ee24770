"""What ``marelle borrow`` says: whose error it is, what to do next, nothing hidden in it."""

from pathlib import Path

import pytest

from fakes.lent import LENT, LESSON, QUIZ, borrower, change, lender
from fakes.published import marelle
from marelle.library.lend import lend
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
