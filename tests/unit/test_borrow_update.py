"""Updates of what was borrowed: both sides' changes meet, ours are never lost."""

from datetime import date
from pathlib import Path

import pytest

from fakes.lent import (
    LENT,
    LESSON,
    QUIZ,
    SHEET,
    borrower,
    change,
    lender,
    tree,
)
from fakes.published import inside as marelle
from marelle.catalogue import load_project
from marelle.changes.views.text import listed
from marelle.library.lend import lend
from marelle.library.merge.lines import merge_lines
from marelle.library.merge.sheets import merge_yaml
from marelle.library.take import Wish, take
from marelle.library.update import Updated, update

BORROWED, LATER = date(2026, 11, 23), date(2026, 12, 1)
NEW = """\
  - id: apres
    type: choice
    prompt: Et après\u00a0?
    choices:
      - {id: rien, text: Rien., feedback: Si.}
      - {id: photo, text: Je garde la photo., correct: true, feedback: Oui.}
"""


@pytest.fixture
def towns(tmp_path: Path) -> tuple[Path, Path]:
    """The town that lends, and one that has borrowed, side by side."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    take(here, lend(there, LENT), Wish(source="../lender"), BORROWED)
    return there, here


def merged(here: Path, **choices: bool) -> Updated:
    """Update the one borrowed module."""
    (done,) = update(here, "", LATER, **choices)
    assert not done.refused, done.refused
    return done


def test_both_sides_meet(towns: tuple[Path, Path]) -> None:
    """A line of a lesson, a question added there, a comment and a feedback changed here."""
    there, here = towns
    change(there, LESSON, "# Un matelas sur le trottoir", "# Un matelas dans la rue")
    with (there / QUIZ).open("a", encoding="utf-8") as file:
        file.write(NEW)
    change(here, LESSON, "Le matelas gêne le passage.", "Chez nous, appelez le 3975.")
    change(here, QUIZ, "items:", "# Relu par Awa\nitems:")
    change(here, QUIZ, "L’équipe est prévenue.", "Notre équipe vient.")
    done = merged(here)
    assert done.conflicts == ()
    lesson, quiz = ((here / p).read_text(encoding="utf-8") for p in (LESSON, QUIZ))
    assert "# Un matelas dans la rue" in lesson
    assert "Chez nous, appelez le 3975." in lesson
    assert "# Relu par Awa" in quiz
    assert "Notre équipe vient." in quiz
    assert "id: apres" in quiz
    catalogue, found = load_project(here, BORROWED)
    assert catalogue, found
    (module,) = catalogue.modules
    assert module.origin
    assert module.origin.version == done.new != done.old
    said = "\n".join(listed(done.changes)).replace("\u00a0", " ")
    assert "Question 2.2 : « Et après ? » – ajout" in said


def test_the_same_place_is_a_conflict_that_keeps_both(towns: tuple[Path, Path]) -> None:
    """Ours stays, theirs waits beside; ``check`` says so until somebody has chosen."""
    there, here = towns
    change(there, QUIZ, "L’équipe est prévenue.", "Le prêteur dit ceci.")
    change(here, QUIZ, "L’équipe est prévenue.", "Nous disons cela.")
    change(there, LESSON, "Le matelas gêne", "Ce matelas gêne")
    change(here, LESSON, "Le matelas gêne", "Notre matelas gêne")
    said = marelle(here, "borrow", "--update", LENT, status=1)
    assert f"{QUIZ}:7  → {QUIZ}.upstream" in said
    assert f"{LESSON}:5  → {LESSON}.upstream" in said
    for path, ours, theirs in (
        (QUIZ, "Nous disons cela.", "Le prêteur dit ceci."),
        (LESSON, "Notre matelas gêne", "Ce matelas gêne"),
    ):
        kept = (here / path).read_text(encoding="utf-8")
        assert ours in kept
        assert theirs not in kept
        assert theirs in (here / f"{path}.upstream").read_text(encoding="utf-8")
    catalogue, found = load_project(here, BORROWED)
    assert catalogue
    assert [d.code.name for d in found] == ["unsettled-update"] * 2
    (here / f"{QUIZ}.upstream").unlink()
    (here / f"{LESSON}.upstream").unlink()
    assert load_project(here, BORROWED)[1] == []


def test_a_dry_run_writes_nothing_and_says_the_same(towns: tuple[Path, Path]) -> None:
    """What would be done is told, and no byte changes."""
    there, here = towns
    change(there, SHEET, "title: Signaler un matelas", "title: Signaler un vieux matelas")
    before = tree(here)
    done = merged(here, dry=True)
    assert tree(here) == before
    said = "\n".join(listed(done.changes)).replace("\u00a0", " ")
    assert said == "  Fiche\n    titre : Signaler un matelas → Signaler un vieux matelas"


def test_nothing_new_changes_nothing(towns: tuple[Path, Path]) -> None:
    """The same version leaves every file as it is, whatever was changed here."""
    _there, here = towns
    change(here, LESSON, "Le matelas gêne", "Notre matelas gêne")
    before = tree(here)
    assert merged(here).new == ""
    assert tree(here) == before


def test_what_is_ours_stays_ours(towns: tuple[Path, Path]) -> None:
    """Direction, theme and review are decided here, whatever the lender does with hers."""
    there, here = towns
    change(there, SHEET, "review: demo", "review: reviewed")
    change(there, SHEET, "pass_mark: 80", "pass_mark: 60")
    assert merged(here).conflicts == ()
    text = (here / SHEET).read_text(encoding="utf-8")
    assert "review: draft" in text
    assert "pass_mark: 60" in text


def test_what_was_read_over_is_a_draft_again(towns: tuple[Path, Path]) -> None:
    """A new answer has to be read; what only stands otherwise, or failed to be merged, has not."""
    there, here = towns
    change(here, SHEET, "review: draft", "review: reviewed")
    change(there, QUIZ, "items:", "# Relu par Awa\nitems:")
    assert not merged(here).reread
    assert "review: reviewed" in (here / SHEET).read_text(encoding="utf-8")
    change(there, QUIZ, "L’équipe est prévenue.", "L’équipe est en route.")
    assert merged(here, dry=True).reread
    said = marelle(here, "borrow", "--update").replace("\u00a0", " ")
    assert "repasse en brouillon (« review: draft »)" in said
    assert "review: draft" in (here / SHEET).read_text(encoding="utf-8")
    change(there, SHEET, "pass_mark: 80", "pass_mark: 60")
    assert not merged(here).reread


def test_media_are_merged_by_their_content(towns: tuple[Path, Path]) -> None:
    """A drawing that only one side changed is that side's; by both, ours stays."""
    there, here = towns
    ours, other = (
        f"content/modules/{LENT}/media/matelas.svg",
        f"content/modules/{LENT}/media/trottoir.svg",
    )
    change(there, other, "M8 8h80", "M8 8h40")
    change(there, ours, "M8 8h80", "M8 8h41")
    change(here, ours, "M8 8h80", "M8 8h42")
    done = merged(here)
    assert [file for file, _where in done.conflicts] == ["media/matelas.svg"]
    assert "M8 8h40" in (here / other).read_text(encoding="utf-8")
    assert "M8 8h42" in (here / ours).read_text(encoding="utf-8")
    assert "M8 8h41" in (here / f"{ours}.upstream").read_text(encoding="utf-8")


def test_a_lender_that_is_gone_changes_nothing(towns: tuple[Path, Path]) -> None:
    """A source that no longer answers is told, module by module."""
    there, here = towns
    there.rename(there.with_name("elsewhere"))
    before = tree(here)
    (done,) = update(here, "", LATER)
    assert done.refused
    assert tree(here) == before


def test_two_updates_in_a_row(towns: tuple[Path, Path]) -> None:
    """The second one starts from what the first one brought; ours is there all along."""
    there, here = towns
    change(here, LESSON, "Le matelas gêne", "Notre matelas gêne")
    for old, new in (("duration: 1", "duration: 2"), ("duration: 2", "duration: 3")):
        change(there, SHEET, old, new)
        assert merged(here).conflicts == ()
        assert new in (here / SHEET).read_text(encoding="utf-8")
    assert "Notre matelas gêne" in (here / LESSON).read_text(encoding="utf-8")


def test_lines_keep_what_both_sides_say() -> None:
    """Edits far from each other are both there; at the same place ours stays, and it is told."""
    base = "a\nb\nc\nd\ne\n"
    both = merge_lines(base, base.replace("a", "A"), base.replace("e", "E"))
    assert (both.text, both.conflicts) == ("A\nb\nc\nd\nE\n", ())
    same = merge_lines(base, base.replace("c", "ours"), base.replace("c", "theirs"))
    assert same.text == "a\nb\nours\nd\ne\n"
    assert [(c.line, c.ours, c.theirs) for c in same.conflicts] == [(3, "ours\n", "theirs\n")]


def test_neighbouring_keys_are_no_conflict() -> None:
    """Two keys that stand side by side are two things, where lines alone would quarrel."""
    base = "title: A\nduration: 1\n"
    done = merge_yaml(base, "title: A\nduration: 2\n", "title: B\nduration: 1\n")
    assert (done.text, done.conflicts) == ("title: B\nduration: 2\n", ())
