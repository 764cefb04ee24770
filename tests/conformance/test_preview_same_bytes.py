"""What a preview shows in the end is what a fresh build of the same sources publishes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from threading import Thread
from time import monotonic, sleep

import pytest

from fakes.project import MODULES, make_project
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.pipeline import Order, build
from marelle.preview.live import Preview
from marelle.preview.whole import Ended
from marelle.report import Report

pytestmark = pytest.mark.slow
PATIENCE = 120.0
FIRST = "se-laver-les-mains"


def fresh(root: Path, top: Path) -> dict[str, bytes]:
    """Return the files of the site that a first build makes of the sources of *root*."""
    for name in ("content", "flyers"):
        shutil.copytree(root / name, top / name)
    shutil.copy(root / "mkdocs.yml", top)
    options = Options(root=top)
    assert build(Order(options=options, only=("site",), executor="inline"), outputs).rows
    site = top / "build/site"
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def wait(ready: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = monotonic() + PATIENCE
    while not ready():
        assert monotonic() < end
        sleep(0.05)


class Author:
    """Somebody who writes while a preview runs; what is said ends in ``said``."""

    def __init__(self, root: Path) -> None:
        self.root, self.said = root, list[Ended]()
        self.preview = Preview(Options(root=root, serving=True), self._say)
        self._thread = Thread(target=self.preview.follow)
        self._thread.start()
        wait(lambda: hasattr(self.preview, "_desk"))

    def _say(self, ended: Ended) -> str:
        self.said.append(ended)
        return "" if isinstance(ended, Report) else str(ended)

    def shown(self, path: str) -> bytes:
        """Return what the preview gives at a path."""
        return self.preview.show.answer(f"/{path}").data

    def close(self) -> None:
        """End the preview."""
        self.preview.close()
        self._thread.join()


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    """An author with five modules."""
    one = Author(make_project(tmp_path / "projet", 5))
    yield one
    one.close()


def write(root: Path, random: Random) -> None:
    """Make one sound change: words, a title, an owner's colour, a module more, a module less."""
    modules = sorted(path for path in (root / MODULES).iterdir() if path.name != FIRST)
    module = random.choice(modules)
    lesson, sheet = module / "le-bon-geste.md", module / "module.yml"
    other = root / MODULES / f"copie-{random.randrange(1000)}"
    colours = root / "content/directions.yml"
    changes = [
        lambda: lesson.write_text(
            f"{lesson.read_text('utf-8')}\nMot {random.random()}.\n", "utf-8"
        ),
        lambda: sheet.write_text(sheet.read_text("utf-8").replace("Se laver", "Laver"), "utf-8"),
        lambda: colours.write_text(colours.read_text("utf-8") + "\n# rien\n", "utf-8"),
        lambda: shutil.copytree(module, other, dirs_exist_ok=True),
        lambda: shutil.rmtree(module) if len(modules) > 2 else None,
        lambda: module.rename(other) if not other.exists() else None,
    ]
    random.choice(changes)()


@pytest.mark.parametrize("seed", range(2))
def test_after_random_edits_each_file_is_that_of_a_fresh_build(
    author: Author, tmp_path: Path, seed: int
) -> None:
    """The same paths and the same bytes; the script of the preview is no part of them."""
    random = Random(seed)
    for _number in range(12):
        write(author.root, random)
        sleep(random.choice((0, 0.05, 0.3)))
    expected = fresh(author.root, tmp_path / "fresh")
    wait(lambda: all(author.shown(path) == data for path, data in expected.items()))
    site = author.root / "build/site"
    wait(
        lambda: (
            {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()} == {*expected}
        )
    )


def test_a_lesson_comes_before_the_rest_and_is_the_same(author: Author, tmp_path: Path) -> None:
    """What is made at once of a save has the bytes that the whole build gives it."""
    built = len(author.said)
    lesson = author.root / MODULES / FIRST / "le-bon-geste.md"
    lesson.write_text(lesson.read_text("utf-8").replace("Nadia", "Josiane"), "utf-8")
    page = f"m/{FIRST}/index.html"
    wait(lambda: b"Josiane" in author.shown(page))
    quick = author.shown(page)
    assert quick == fresh(author.root, tmp_path / "fresh")[page]
    wait(lambda: len(author.said) > built)
    assert author.shown(page) == quick


def test_going_back_shows_what_was(author: Author) -> None:
    """An edit taken back at once, while the first is being built, leaves no trace."""
    lesson = author.root / MODULES / FIRST / "le-bon-geste.md"
    page, before = f"m/{FIRST}/index.html", lesson.read_bytes()
    was = author.shown(page)
    lesson.write_bytes(before.replace(b"Nadia", b"Josiane"))
    wait(lambda: b"Josiane" in author.shown(page))
    built = len(author.said)
    lesson.write_bytes(before)
    wait(lambda: author.shown(page) == was)
    wait(lambda: len(author.said) > built)
    assert author.shown(page) == was


def test_a_disk_that_refuses_ends_nothing(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that cannot be written is told; the lesson shows all the same, and the next heals."""
    heard: list[dict[str, object]] = []
    monkeypatch.setattr(author.preview.board, "tell", lambda **state: heard.append(state))
    lock = author.root / "build/.lock"
    lock.unlink()
    lock.mkdir()  # what is in the way of a build, as a full disk is
    lesson = author.root / MODULES / FIRST / "le-bon-geste.md"
    lesson.write_text(lesson.read_text("utf-8").replace("Nadia", "Josiane"), "utf-8")
    wait(lambda: b"Josiane" in author.shown(f"m/{FIRST}/index.html"))
    wait(lambda: any(state.get("trouble") for state in heard))
    lock.rmdir()
    heard.clear()
    lesson.write_text(lesson.read_text("utf-8").replace("Josiane", "Hélène"), "utf-8")
    built = author.root / f"build/site/m/{FIRST}/index.html"
    wait(lambda: "Hélène" in built.read_text("utf-8"))
    wait(lambda: {"trouble": "", "findings": heard[-1].get("findings")} == heard[-1])
