"""What a preview keeps in memory, after any edits, is what reading everything again would give."""

import shutil
from pathlib import Path
from random import Random

import pytest

from marelle.engine.executors import Workers
from marelle.engine.survey import survey
from marelle.load import load
from marelle.outputs.base import Options
from marelle.pipeline import Order
from marelle.preview.desk import Desk
from marelle.preview.watch import differing

ROOT = Path(__file__).parents[2]
STEPS = 15


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A few modules of the demo content, with all that is beside them."""
    for name in ("content", "flyers"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def add(file: Path, random: Random) -> None:
    """Add a line that may be right, or not."""
    line = random.choice(
        ["\nUne phrase.\n", "\n!!! inconnu\n", "  faux: [\n", "\n[x](module:rien)\n"]
    )
    file.write_text(file.read_text("utf-8") + line, "utf-8")


def cut(file: Path, random: Random) -> None:
    """Leave half a file, as an editor that is writing does."""
    text = file.read_text("utf-8")
    file.write_text(text[: random.randrange(len(text) + 1)], "utf-8")


def rename(file: Path, random: Random) -> None:
    """Give a file another name, which may be refused."""
    file.rename(file.with_name(random.choice(["autre-", "Été ", "x"]) + file.name))


def remove(file: Path, _random: Random) -> None:
    """Take a file away."""
    file.unlink()


def move_folder(file: Path, random: Random) -> None:
    """Give the folder of a file another name, but that of all."""
    if file.parent.name != "content":
        file.parent.rename(file.parent.with_name(f"{file.parent.name}-{random.randrange(9)}"))


def phrase(file: Path, _random: Random) -> None:
    """Add a sentence, where one is right."""
    if file.suffix == ".md" and file.parent.parent.name == "modules":
        file.write_text(file.read_text("utf-8") + "\nUne phrase de plus.\n", "utf-8")


EDITS = (add, cut, rename, remove, move_folder)


def step(root: Path, random: Random, number: int) -> None:
    """Change one to three files; now and then put all back, as a checkout does, and write well."""
    if back := number % 3 == 2:
        shutil.rmtree(root / "content")
        shutil.copytree(ROOT / "content", root / "content")
    for _time in range(random.randint(1, 3)):
        files = [*root.glob("content/**/*.md"), *root.glob("content/**/*.yml")]
        (phrase if back else random.choice(EDITS))(random.choice(sorted(files)), random)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1))
def test_the_desk_is_what_reading_everything_again_gives(project: Path, seed: int) -> None:
    """After each of random edits, broken ones included: the same catalogue, the same findings."""
    random = Random(seed)
    told = 0
    now = survey(project)
    desk = Desk(Order(options=Options(root=project)), now)
    for number in range(STEPS):
        step(project, random, number)
        then = survey(project)
        desk.take(then, differing(now, then))
        now = then
        catalogue, found = desk.catalogue()
        expected, findings = load(project, now, Workers("inline"), None)
        assert found == findings
        assert catalogue == expected
        told += catalogue is not None
    assert told >= STEPS // 3
