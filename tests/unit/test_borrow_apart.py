"""Updates that cannot simply be merged: two versions that make no module, a file that one side
removed, a base that is lost, lines that Windows ended."""

from pathlib import Path

import pytest

from fakes.lent import LENT, LESSON, QUIZ, SHEET, borrower, change, lender, tree
from fakes.published import inside as marelle
from fakes.tiny import SVG
from marelle.cli.borrowing import updated
from marelle.library.lend import lend
from marelle.library.take import Wish, take
from marelle.library.update import update
from unit.test_borrow_update import BORROWED, LATER, NEW, merged

FOLDER = f"content/modules/{LENT}"
EXIT = f"{FOLDER}/sortir.md"


@pytest.fixture
def towns(tmp_path: Path) -> tuple[Path, Path]:
    """The town that lends, and one that has borrowed a module of three screens."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    (there / EXIT).write_text("# Sortir\n\nSortez par la cour.\n", encoding="utf-8")
    change(there, SHEET, "  - verifier.yml", "  - sortir.md\n  - verifier.yml")
    take(here, lend(there, LENT), Wish(source="../lender"), BORROWED)
    return there, here


def removed(root: Path) -> None:
    """Take the screen out of the module of one town."""
    (root / EXIT).unlink()
    change(root, SHEET, "  - sortir.md\n", "")


def test_two_versions_that_make_no_module_stay_apart_and_say_why(
    towns: tuple[Path, Path],
) -> None:
    """A screen changed here and removed there: nothing moves, the real reason is told, and the
    next update tries again."""
    there, here = towns
    change(here, EXIT, "par la cour", "par le garage")
    removed(there)
    change(there, LESSON, "Le matelas gêne", "Ce matelas gêne")
    before = tree(here)
    said = marelle(here, "borrow", "--update", status=1).replace("\u00a0", " ")
    assert "« sortir.md » :" in said
    assert "la même chose" not in said
    assert ":1 " not in said
    after = tree(here)
    beside = {name for name in after if name not in before}
    assert beside == {f"{SHEET}.upstream", f"{LESSON}.upstream"}
    assert {name: data for name, data in after.items() if name not in beside} == before
    again = marelle(here, "borrow", "--update", status=1).replace("\u00a0", " ")
    assert again == said
    removed(here)
    assert marelle(here, "borrow", "--update").count(".upstream") == 0
    assert "Ce matelas gêne" in (here / LESSON).read_text(encoding="utf-8")
    assert not [name for name in tree(here) if name.endswith(".upstream")]
    assert "à jour" in marelle(here, "borrow", "--update")


def test_a_screen_that_the_lender_removed_is_kept_under_another_name(
    towns: tuple[Path, Path],
) -> None:
    """Who wants to keep it renames it: the list of screens is then what both have changed."""
    there, here = towns
    (here / EXIT).rename(here / FOLDER / "chez-nous.md")
    change(here, SHEET, "  - sortir.md", "  - chez-nous.md")
    removed(there)
    done = merged(here)
    assert done.apart == ()
    assert [file for file, _where in done.conflicts] == ["module.yml"]
    assert "chez-nous.md" in (here / SHEET).read_text(encoding="utf-8")


def test_two_questions_of_one_id_stay_apart(towns: tuple[Path, Path]) -> None:
    """One from each side cannot be one quiz: ours stays, what is new waits beside."""
    there, here = towns
    with (there / QUIZ).open("a", encoding="utf-8") as file:
        file.write(NEW)
    (here / FOLDER / "autre.yml").write_text(f"title: Encore\nitems:\n{NEW}", encoding="utf-8")
    change(here, SHEET, "  - verifier.yml", "  - verifier.yml\n  - autre.yml")
    done = merged(here)
    assert done.beside == ("verifier.yml.upstream",)
    assert "apres" in done.apart[0]
    assert "id: apres" not in (here / QUIZ).read_text(encoding="utf-8")
    assert "id: apres" in (here / f"{QUIZ}.upstream").read_text(encoding="utf-8")


def test_a_file_that_one_side_removed_is_told_as_such(towns: tuple[Path, Path]) -> None:
    """A drawing changed here and removed there, or the reverse: no line, and no empty text to
    compare with."""
    there, here = towns
    for root in towns:  # a drawing that no screen shows
        (root / FOLDER / "media/plan.svg").write_text(SVG, encoding="utf-8")
        (root / FOLDER / "media/vue.svg").write_text(SVG, encoding="utf-8")
    base = here / ".marelle/borrowed" / LENT / "media"
    for name in ("plan.svg", "vue.svg"):
        (base / name).write_text(SVG, encoding="utf-8")
    change(here, f"{FOLDER}/media/plan.svg", "M8 8h80", "M8 8h40")
    (there / FOLDER / "media/plan.svg").unlink()
    (here / FOLDER / "media/vue.svg").unlink()
    change(there, f"{FOLDER}/media/vue.svg", "M8 8h80", "M8 8h40")
    done = update(here, "", LATER)
    kinds = {file: conflict.kind for file, conflict in done[0].conflicts}
    assert kinds == {"media/plan.svg": "theirs-gone", "media/vue.svg": "ours-gone"}
    said = updated(done)
    assert "plan.svg.upstream" not in said
    assert ":1" not in said.replace("\u00a0:", "")
    told = marelle(here, "check", status=0).replace("\u00a0", " ")
    assert "Le prêteur a retiré « media/plan.svg », que vous aviez changé." in told
    assert "Le prêteur a changé « media/vue.svg »" in told


def test_ends_of_lines_of_windows_are_nobodys_change(towns: tuple[Path, Path]) -> None:
    """A checkout that ends lines otherwise merges as any other, and keeps its ends of lines."""
    there, here = towns
    for path in (SHEET, LESSON):
        (here / path).write_bytes((here / path).read_bytes().replace(b"\n", b"\r\n"))
    change(there, SHEET, "title: Signaler un matelas", "title: Signaler un vieux matelas")
    change(there, LESSON, "Le matelas gêne", "Ce matelas gêne")
    done = merged(here)
    assert (done.conflicts, done.apart) == ((), ())
    for path, new in ((SHEET, "un vieux matelas"), (LESSON, "Ce matelas gêne")):
        data = (here / path).read_bytes()
        assert new in data.decode()
        assert data.count(b"\r\n") == data.count(b"\n")
    assert "à jour" in marelle(here, "borrow", "--update")


def test_without_what_was_lent_nothing_is_merged(towns: tuple[Path, Path]) -> None:
    """A base that git does not have: who changed what cannot be told, and it is said."""
    import shutil

    there, here = towns
    change(there, LESSON, "Le matelas gêne", "Ce matelas gêne")
    shutil.rmtree(here / ".marelle")
    before = tree(here)
    said = marelle(here, "borrow", "--update", status=1)
    assert f".marelle/borrowed/{LENT}" in said
    assert "nouveau fichier" not in said
    assert tree(here) == before
