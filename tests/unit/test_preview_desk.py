"""What a preview keeps in memory: what changed is read again, the rest is what it was."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from marelle.engine.executors import Workers
from marelle.engine.survey import survey
from marelle.load import load
from marelle.outputs.base import Options
from marelle.pipeline import Order
from marelle.preview.desk import Desk
from marelle.preview.watch import differing
from refusals.project import BASE

TRI, OTHER = "content/modules/tri", "content/modules/autre"
LESSON, SHEET = f"{TRI}/pourquoi.md", f"{TRI}/module.yml"
EPISODE, OVERLAY = "content/podcasts/bacs/trier.yml", "content/overlays/dasco/tri.yml"
ADAPTED = "replace:\n  - at: pourquoi.md\n    text: corbeille de bureau\n    with: %s\n"


class Table:
    """A project, its desk, and what was surveyed last."""

    def __init__(self, root: Path) -> None:
        self.root, self.now = root, survey(root)
        self.desk = Desk(Order(options=Options(root=root)), self.now)

    def write(self, path: str, text: str) -> None:
        """Write a file, and its folder."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def edit(self, path: str, before: str, after: str) -> None:
        """Change a word of a file."""
        text = (self.root / path).read_text("utf-8")
        assert before in text
        self.write(path, text.replace(before, after))

    def take(self) -> set[str]:
        """Read again what changed; it is then what reading everything gives. Return what stayed."""
        before = dict(self._held())
        then = survey(self.root)
        self.desk.take(then, differing(self.now, then))
        self.now = then
        catalogue, found = load(self.root, then, Workers("inline"), None)
        assert self.desk.catalogue() == (catalogue, found)
        return {name for name, each in self._held() if before.get(name) is each}

    def _held(self) -> Iterator[tuple[str, object]]:
        parts = self.desk.parts
        yield "shared", parts.shared
        for folders in (parts.modules, parts.series, parts.overlays):
            yield from folders.items()


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Two modules, one of them adapted, and a series of podcasts."""
    root = tmp_path / "projet"
    shutil.copytree(BASE, root)
    shutil.copytree(root / TRI, root / OTHER)
    (root / OVERLAY).parent.mkdir(parents=True)
    (root / OVERLAY).write_text(ADAPTED % "corbeille de cantine", "utf-8")
    table = Table(root)
    catalogue, found = table.desk.catalogue()
    assert catalogue
    assert catalogue.variants
    assert not found
    return table


def appear(table: Table) -> None:
    """Put a file of settings where nobody reads one."""
    table.write("marelle.yml", "rules: {}\n")


CHANGES: dict[str, tuple[Callable[[Table], object], set[str]]] = {
    "a lesson, which is adapted": (
        lambda t: t.edit(LESSON, "feuilles", "pages"),
        {"shared", "autre", "bacs"},
    ),
    "a sheet": (
        lambda t: t.edit(f"{OTHER}/module.yml", "Trier le papier", "Trier le carton"),
        {"shared", "tri", "bacs", OVERLAY},
    ),
    "an episode": (
        lambda t: t.edit(EPISODE, "title: ", "title: Encore "),
        {"shared", "tri", "autre", OVERLAY},
    ),
    "an overlay": (
        lambda t: t.write(OVERLAY, ADAPTED % "corbeille de préau"),
        {"tri", "autre", "bacs"},
    ),
    "an overlay that goes": (
        lambda t: (t.root / OVERLAY).unlink(),
        {"tri", "autre", "bacs"},
    ),
    "the glossary": (
        lambda t: t.write("content/glossary.yml", "terms: ["),
        {"tri", "autre", "bacs", OVERLAY},
    ),
    "a new folder": (
        lambda t: shutil.copytree(t.root / TRI, t.root / "content/modules/neuf"),
        {"tri", "autre", "bacs", OVERLAY},
    ),
    "a folder that goes": (
        lambda t: shutil.rmtree(t.root / OTHER),
        {"tri", "bacs", OVERLAY},
    ),
    "a folder with another name": (
        lambda t: (t.root / OTHER).rename(t.root / "content/modules/renomme"),
        {"tri", "bacs", OVERLAY},
    ),
    "a name that is refused": (
        lambda t: t.write(f"{OTHER}/Été.md", "# Été\n"),
        {"tri", "bacs", OVERLAY},
    ),
    "settings of rules": (
        lambda t: t.write(
            "content/catalogue.yml",
            (t.root / "content/catalogue.yml").read_text("utf-8")
            + "rules:\n  long-sentence: {words: 10}\n",
        ),
        set(),
    ),
    "settings that nobody reads": (appear, {"tri", "autre", "bacs", OVERLAY}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_read_again_and_nothing_else(table: Table, change: str) -> None:
    """The catalogue and the findings are those of now; what did not change is the very same."""
    edit, kept = CHANGES[change]
    edit(table)
    assert table.take() == kept


@pytest.mark.skipif(os.name == "nt", reason="links ask for a right there")
def test_what_is_no_file_is_refused_until_it_is_one_again(table: Table) -> None:
    """A link or a pipe of the name of a lesson is told, never followed; then it is read again."""
    file = table.root / LESSON
    words = file.read_text("utf-8")
    for kind in ("link", "pipe"):
        file.unlink()
        if kind == "link":
            file.symlink_to(BASE / LESSON)
        else:
            os.mkfifo(file)
        table.take()
        assert table.desk.catalogue()[0] is None
        file.unlink()
        file.write_text(words, "utf-8")
        table.take()
        assert table.desk.catalogue()[0]


def test_a_borrowing_that_was_cut_short_stays_told(table: Table) -> None:
    """Whatever comes or goes beside it: it is told until it is mended."""
    table.write(".marelle/~k3/renames.json", "[]")
    table = Table(table.root)
    for name in ("un", "deux"):
        table.write(f"{OTHER}/{name}.md", "# Un écran de plus\n")
        table.take()
        assert "MRL788" in {found.code.id for found in table.desk.catalogue()[1]}


def test_what_is_typed_lies_over_the_file(table: Table) -> None:
    """What an editor holds is read in place of the file, and is no more once it is closed."""
    typed = {LESSON: (table.root / LESSON).read_bytes() + b"\nVoir [ici](module:rien).\n"}
    table.desk.take(table.now, {LESSON}, typed)
    assert {found.span.path for found in table.desk.catalogue()[1]} == {LESSON}
    table.desk.take(table.now, {LESSON})
    assert table.desk.catalogue()[1] == []
