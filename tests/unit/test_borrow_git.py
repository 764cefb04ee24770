"""Borrowing by git: what a repository may weigh and hold, and a kill between two renames."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.lent import LENT, LESSON, QUIZ, borrower, change, git, lender, repository, tree
from fakes.published import inside as marelle
from marelle.engine.refusal import Refusal
from marelle.library.sources import cloning, fetch
from marelle.read.cut_short import cut_short

MEDIA = f"content/modules/{LENT}/media"


def lent(folder: Path) -> Path:
    """Return a repository that lends."""
    return repository(lender(folder))


@pytest.mark.parametrize(("limit", "most"), [("BYTES", 20_000), ("BYTES", 300_000), ("FILES", 3)])
def test_a_repository_that_is_too_big_is_not_taken(
    limit: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it comes, by what it takes; before its files are written, by what it would take."""
    root = lender(tmp_path / "lender")
    (root / "content/modules" / LENT / "media/zeros.bin").write_bytes(b"\0" * 400_000)
    repository(root)
    monkeypatch.setattr(cloning, limit, most)
    with pytest.raises(Refusal, match="empruntez plutôt le zip"):
        fetch(f"{root.as_uri()}#{LENT}", tmp_path)


def test_a_server_that_says_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git is ended, with what it started."""
    monkeypatch.setattr(cloning, "SECONDS", 0)
    with pytest.raises(Refusal, match="pas répondu"):
        fetch(f"{lent(tmp_path / 'lender').as_uri()}#{LENT}", tmp_path)


def test_a_link_or_a_submodule_in_the_content_is_refused(tmp_path: Path) -> None:
    """Neither is followed, and the path is told."""
    root = lent(tmp_path / "link")
    (root / MEDIA / "passwd.svg").symlink_to("/etc/passwd")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "Link")
    with pytest.raises(Refusal, match=r"passwd.svg.*lien symbolique"):
        fetch(f"{root.as_uri()}#{LENT}", tmp_path)
    root = lent(tmp_path / "sub")
    made = f"160000,{'1' * 40},content/modules/other"
    git(root, "update-index", "--add", "--cacheinfo", made)
    git(root, "commit", "--quiet", "-m", "Submodule")
    with pytest.raises(Refusal, match=r"modules/other.*sous-module"):
        fetch(f"{root.as_uri()}#{LENT}", tmp_path)


def test_a_link_beside_the_content_is_nobody_s_business(tmp_path: Path) -> None:
    """Only the content of the project is written, and nothing outside of it is looked at."""
    root = lent(tmp_path / "lender")
    (root / "outside").symlink_to("/etc")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "Link")
    assert fetch(f"{root.as_uri()}#{LENT}", tmp_path).about.id == LENT


@pytest.mark.parametrize(
    "word", ["file://", "file:///", "file://host/depot", "file://../depot", "file:depot"]
)
def test_a_file_address_is_that_of_a_folder_here(word: str, tmp_path: Path) -> None:
    """Another machine, or nothing, is no address of a repository."""
    with pytest.raises(Refusal, match="file:///dossier"):
        fetch(word, tmp_path)


_KILLED = """
import os, signal, sys
from marelle.library import shelf
from marelle.cli import main
left, replace = [int(sys.argv.pop(1))], os.replace
def killing(*args):
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    replace(*args)
shelf.os.replace = killing
raise SystemExit(main(sys.argv[1:]))
"""


def killed(here: Path, after: int, *words: str) -> int:
    """Run a command in *here* that is killed after so many renames; return how it ended."""
    return subprocess.run(
        [sys.executable, "-c", _KILLED, str(after), *words], cwd=here, check=False,
        capture_output=True, env=os.environ | {"MARELLE_LANG": "fr"},
    ).returncode  # fmt: skip


@pytest.mark.parametrize("after", range(2))
def test_a_kill_while_borrowing_is_mended_by_the_next_run(after: int, tmp_path: Path) -> None:
    """Whatever was renamed, borrowing again gives what one borrowing gives."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    other = borrower(tmp_path / "other")
    assert killed(here, after, "borrow", f"{there}#{LENT}") == -signal.SIGKILL
    marelle(here, "borrow", f"../lender#{LENT}")
    marelle(other, "borrow", f"../lender#{LENT}")
    assert tree(here) == tree(other)


@pytest.mark.parametrize("after", range(4))
def test_a_kill_while_updating_loses_nothing(after: int, tmp_path: Path) -> None:
    """The next update finds the module as it was, our changes in it, and merges again."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    marelle(here, "borrow", f"../lender#{LENT}")
    change(here, LESSON, "Le matelas gêne", "Notre matelas gêne")
    change(there, QUIZ, "J’attends demain.", "J’attends.")
    assert killed(here, after, "borrow", "--update") == -signal.SIGKILL
    assert [one.code.id for one in cut_short(here)] == ["MRL788"]
    marelle(here, "borrow", "--update")
    assert not [*cut_short(here)]
    assert "Notre matelas gêne" in (here / LESSON).read_text(encoding="utf-8")
    assert "J’attends." in (here / QUIZ).read_text(encoding="utf-8")
    assert not [each.name for each in (here / ".marelle").iterdir() if "~" in each.name]
    assert "à jour" in marelle(here, "borrow", "--update")
