"""What a preview hears of its sources: each change once at least, and the last state always."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from marelle.engine.survey import Survey, survey, survey_again
from marelle.preview import eyes, watch
from marelle.preview.watch import Watch

PATIENCE = 30.0


class Ear:
    """The changes heard so far, and the last state."""

    def __init__(self, watch: Watch, first: Survey) -> None:
        self.heard: set[str] = set()
        self.sizes: set[int] = set()
        self.times, self.last = 0, first
        self._watch = watch
        self._thread = Thread(target=self._listen, args=(first,))
        self._thread.start()

    def _listen(self, first: Survey) -> None:
        for last, changed in self._watch.changes(first):
            self.sizes |= {stamp.size for path, stamp in last.stamps.items() if path in changed}
            self.last = last
            self.heard |= changed
            self.times += 1

    def wait(self, heard: Callable[[], bool]) -> None:
        """Wait until something was heard."""
        end = monotonic() + PATIENCE
        while not heard():
            assert monotonic() < end, self.heard
            sleep(0.01)

    def close(self) -> None:
        self._watch.close()
        self._thread.join()


@pytest.fixture(params=[True, False], ids=["told by the system", "looking by oneself"])
def ear(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Ear]:
    """Somebody who listens to a project of two modules."""
    for name in ("a", "b"):
        (tmp_path / "content/modules" / name).mkdir(parents=True)
        (tmp_path / f"content/modules/{name}/un.md").write_text("# Un\n")
    (tmp_path / "build").mkdir()
    if not request.param:
        monkeypatch.setattr(eyes.Eyes, "_open", lambda self: None)
    one = Ear(Watch(tmp_path), survey(tmp_path))
    yield one
    one.close()


def test_a_save_is_heard(tmp_path: Path, ear: Ear) -> None:
    """The path of what was written, and no other."""
    (tmp_path / "content/modules/a/un.md").write_text("# Deux\n")
    ear.wait(lambda: bool(ear.heard))
    assert ear.heard == {"content/modules/a/un.md"}


def test_a_save_by_another_name_is_heard(tmp_path: Path, ear: Ear) -> None:
    """Many editors write beside, then rename over."""
    beside = tmp_path / "content/modules/a/.un.md.swp"
    beside.write_text("# Trois\n")
    beside.replace(tmp_path / "content/modules/a/un.md")
    ear.wait(lambda: "content/modules/a/un.md" in ear.heard)
    assert (ear.last.stamps.keys()) == survey(tmp_path).stamps.keys()


def test_the_same_size_and_date_are_no_cover(tmp_path: Path, ear: Ear) -> None:
    """Two writes of one tick of the clock, of the same length: the second is heard too."""
    file = tmp_path / "content/modules/a/un.md"
    for word in ("# Un a\n", "# Un b\n", "# Un c\n"):
        file.write_text(word)
        found = file.stat()
        os.utime(file, ns=(found.st_atime_ns, 10**18))
    ear.wait(lambda: "content/modules/a/un.md" in ear.heard)
    ear.wait(lambda: ear.last.stamps == survey(tmp_path).stamps)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pipes in folders")
def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path: Path, ear: Ear) -> None:
    """What is no file is never opened: what comes after it is heard."""
    file = tmp_path / "content/modules/a/un.md"
    file.unlink()
    os.mkfifo(file)
    ear.wait(lambda: "content/modules/a/un.md" in ear.heard)
    file.unlink()
    file.write_text("# Quatre\n")
    ear.wait(lambda: ear.last.stamps == survey(tmp_path).stamps)


def test_twenty_saves_end_with_the_last(tmp_path: Path, ear: Ear) -> None:
    """Saves that follow each other are few changes, and the last state is that of the disk."""
    file = tmp_path / "content/modules/a/un.md"
    for number in range(20):
        file.write_text("# Un\n" + "x" * number)
        sleep(0.05)
    ear.wait(lambda: ear.last.stamps == survey(tmp_path).stamps)
    assert 1 <= ear.times <= 21


def test_a_folder_moved_taken_away_and_put_back_is_heard(tmp_path: Path, ear: Ear) -> None:
    """A rename, a checkout that removes everything and brings it back, then a save in it."""
    content = tmp_path / "content"
    (content / "modules/a").rename(content / "modules/c")
    ear.wait(lambda: "content/modules/c/un.md" in ear.heard)
    shutil.copytree(content, tmp_path / "elsewhere")
    shutil.rmtree(content)
    ear.wait(lambda: not any(path.startswith("content") for path in ear.last.stamps))
    (tmp_path / "elsewhere").rename(content)
    ear.wait(lambda: "content/modules/b/un.md" in ear.last.stamps)
    ear.heard.clear()
    (content / "modules/c/un.md").write_text("# Encore\n")
    ear.wait(lambda: "content/modules/c/un.md" in ear.heard)


def test_what_is_no_source_is_not_heard(tmp_path: Path, ear: Ear) -> None:
    """What a build writes, what lies beside, changes nothing."""
    (tmp_path / "build/site.html").write_text("x")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "content/modules/b/un.md").write_text("# Fin\n")
    ear.wait(lambda: bool(ear.heard))
    assert ear.heard == {"content/modules/b/un.md"}


@pytest.mark.parametrize("what", ["write", "add", "remove"])
def test_one_folder_seen_again_is_a_whole_survey(tmp_path: Path, what: str) -> None:
    """Looking where something happened finds what looking everywhere does."""
    folder = tmp_path / "content/modules/a"
    folder.mkdir(parents=True)
    (folder / "un.md").write_text("x")
    before = survey(tmp_path)
    changes = {
        "write": lambda: (folder / "un.md").write_text("xy"),
        "add": lambda: (folder / "deux.md").write_text("x"),
        "remove": (folder / "un.md").unlink,
    }
    changes[what]()
    again = survey_again(tmp_path, before, ["content/modules/a/"])
    assert again
    assert again.stamps == survey(tmp_path).stamps != before.stamps


def test_a_folder_that_comes_or_goes_asks_for_a_whole_survey(tmp_path: Path) -> None:
    """Nothing is said of what was not seen."""
    folder = tmp_path / "content/modules/a"
    folder.mkdir(parents=True)
    before = survey(tmp_path)
    (folder / "media").mkdir()
    assert survey_again(tmp_path, before, ["content/modules/a/"]) is None
    shutil.rmtree(folder)
    assert survey_again(tmp_path, before, ["content/modules/a/"]) is None


def test_a_file_that_is_emptied_then_written_is_read_once_written(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many editors save so: nobody is told of an empty file that is one no more."""
    file = tmp_path / "content/modules/a/un.md"
    monkeypatch.setattr(watch, "sleep", lambda _seconds: file.write_text("# Deux\n"))
    file.write_text("")
    ear.wait(lambda: 7 in ear.sizes)
    assert 0 not in ear.sizes
