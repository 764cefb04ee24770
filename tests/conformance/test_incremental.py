"""What one edit costs, counted in files and in jobs: with the real outputs, never by the clock."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from fakes.project import MODULES, edit, make_project
from fakes.published import digests, marelle
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.outputs.site import generator
from marelle.pipeline import Order, build
from marelle.report import Report

ROOT = Path(__file__).parents[2]
FIRST, LATER, OTHER = "module-0002", "module-0008", "module-0009"
TITLE = "Se laver les mains"
pytestmark = pytest.mark.slow


def rebuild(root: Path) -> Report:
    return build(Order(options=Options(root=root), executor="inline"), outputs)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine modules with titles of their own, eight of one direction and one of another, built."""
    root = make_project(tmp_path_factory.mktemp("incremental") / "base", 9)
    for number in range(2, 10):
        rename(root, f"module-{number:04}", f"Le geste {number}")
    sheet = root / MODULES / OTHER / "module.yml"
    sheet.write_text(sheet.read_text("utf-8").replace(": ECOLES", ": RH"), encoding="utf-8")
    rebuild(root)
    return root


@pytest.fixture
def root(base: Path, tmp_path: Path) -> Path:
    """A copy of the project and of all that was built."""
    return Path(shutil.copytree(base, tmp_path / "project", symlinks=True))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands of site generators that a test made start."""
    commands: list[str] = []
    run = subprocess.run
    generator._frames.cache_clear()  # as in a process that has built nothing yet

    def told(command: list[str], **choices: object) -> object:
        commands.append(" ".join(command))
        return run(command, **choices)

    monkeypatch.setattr(generator.subprocess, "run", told)
    return commands


def rename(root: Path, module: str, title: str) -> None:
    """Give a module another title."""
    sheet = root / MODULES / module / "module.yml"
    text, count = re.subn("^title: .*$", f"title: {title}", sheet.read_text("utf-8"), flags=re.M)
    assert count == 1
    sheet.write_text(text, encoding="utf-8")


def made(report: Report) -> dict[str, int]:
    """Return the jobs that a build ran, by output, where it ran any."""
    assert report.rows, report.diagnostics
    return {row.output: row.made for row in report.rows if row.made}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Return the paths that were added, removed, or have other bytes."""
    return {path for path, _ in before.items() ^ after.items()}


def both(paths: Iterable[str]) -> set[str]:
    """Return site paths as the manifest has them: published, and given to generators."""
    return {f"{top}/{path}" for top in ("docs", "site") for path in paths}


def lesson(module: str) -> set[str]:
    """Return what the site has of a module: its page, and the list of what the page needs."""
    return both([f"m/{module}/{name}" for name in ("index.html", "files.json")])


def bundle(module: str) -> set[str]:
    """Return what others borrow of a module."""
    return both([f"library/{module}.zip"])


# It tells the version of each module and the digest of its bundle.
FEED = both(["catalogue.json"])


def flyers(*documents):
    """Return the paths of the copies of documents that the office lays two on a sheet."""
    return {f"flyers/{name}{copy}.pdf" for name in documents for copy in ("", "-office")}


def packages(module: str) -> set[str]:
    return {f"scorm/{edition}/{module}.zip" for edition in ("1.2", "2004")}


# What is signed before printing: it tells the digests of what is to be printed.
SHEET = {f"flyers/ECOLES/rentree/bon-a-tirer.{form}" for form in ("pdf", "html")}


def showing(root: Path, title: str, *kinds: str) -> set[str]:
    """Return the files of some kinds, pages and their Markdown by default, that hold a title."""
    top = root / "build"
    files = [file for name in ("docs", "site") for file in (top / name).rglob("*.*")]
    wanted = [file for file in files if file.suffix in (kinds or (".html", ".md"))]
    return {f.relative_to(top).as_posix() for f in wanted if title in f.read_text("utf-8")}


def test_an_edit_in_a_lesson_makes_one_page_and_one_package_per_edition(root, started):
    """One word of one lesson: its page, its two packages; no flyer, no hub page, no generator."""
    before = digests(root)
    edit(root, FIRST)
    # the page, the bundle for others, and the feed that tells its digest
    assert made(rebuild(root)) == {"site": 3, "packages": 1}
    assert changed(before, digests(root)) == lesson(FIRST) | bundle(FIRST) | packages(FIRST) | FEED
    assert started == []


def test_a_touched_file_makes_nothing(root, started):
    """New dates on every source, same bytes: no job, no new tree."""
    before, tree = digests(root), (root / "build/.out").readlink()
    for file in [*(root / "content").rglob("*.*"), *(root / "flyers").rglob("*.*")]:
        file.touch()
    report = rebuild(root)
    assert (made(report), report.written, started) == ({}, False, [])
    assert (digests(root), (root / "build/.out").readlink()) == (before, tree)


@pytest.mark.parametrize(
    ("module", "paper"),
    [
        (FIRST, flyers("ECOLES/a5", "ECOLES/rentree/cantine-a5") | SHEET),
        (LATER, set()),
        (OTHER, flyers("RH/a5")),
    ],
)
def test_a_new_title_makes_what_shows_it(root, started, module, paper):
    """Its page, what leads to it, the index, the feed, its theme's games, its packages, its flyers.

    A flyer lists six modules of its direction: the seventh changes no paper.
    """
    before = digests(root)
    old = showing(root, f"Le geste {int(module[-4:])}")
    assert old
    rename(root, module, "Toucher du bois")
    ran = made(rebuild(root))
    assert showing(root, "Toucher du bois") == old
    found = changed(before, digests(root))
    index = {path for path in found if "/search/" in path or "/questions/" in path}
    index |= both(["catalogue.json"]) | {path for path in found if path.endswith("/conseils.json")}
    assert sum("/questions/" in path for path in index) == 2  # docs, site: one theme alone
    assert set() < showing(root, "Toucher du bois", ".json") <= index | lesson(module)
    assert not any("/by-" in path for path in index)
    lessons = {path.split("/")[2] for path in old if path.split("/")[1] == "m"}
    pages = old.union(*map(lesson, lessons))
    assert found - index == pages | bundle(module) | packages(module) | paper
    assert {f"site/m/{module}/index.html", "site/catalogue/index.html"} <= found
    assert (ran["packages"], len(started)) == (1, 1)
    assert ran.get("flyers", 0) <= len(paper)


def test_a_new_module_makes_its_own_and_the_lists(root, started):
    """Its page, its packages, the lists it enters and the page before it; no other lesson."""
    before = digests(root)
    new = "module-0010"
    shutil.copytree(root / MODULES / OTHER, root / MODULES / new)
    rename(root, new, "Toucher du bois")
    assert made(rebuild(root))["packages"] == 1
    after = digests(root)
    found = changed(before, after)
    assert lesson(new) | bundle(new) | packages(new) <= after.keys() - before.keys()
    assert {path for path in before if "/search/" not in path} <= after.keys()
    lessons = {p for p in found if p.split("/")[1] == "m"}
    assert lessons == lesson(new) | lesson(OTHER)
    assert {p for p in found if p.startswith("scorm/")} == packages(new)
    assert {p for p in found if p.startswith("flyers/")} == flyers("RH/a5")
    assert showing(root, "Toucher du bois") <= found
    assert len(started) == 1


def test_a_removed_module_takes_only_its_own_away(root):
    """Its page and packages go; the page before it leads to the next one; no other lesson."""
    before = digests(root)
    shutil.rmtree(root / MODULES / LATER)
    assert "packages" not in made(rebuild(root))
    after = digests(root)
    gone = lesson(LATER) | packages(LATER)
    assert gone <= before.keys() - after.keys()
    lessons = {p for p in changed(before, after) if p.split("/")[1] == "m"} - gone
    assert lessons == lesson("module-0007")
    assert not showing(root, "Le geste 8")


def test_a_changed_theme_makes_every_lesson_again(tmp_path):
    """A copy of the tool, one rule more in its style: all pages and packages, and only then."""
    tool = tmp_path / "tool"
    for name in ("tools/marelle", "theme", "schemas", "flyers/templates"):
        shutil.copytree(ROOT / name, tool / name)
    root = make_project(tmp_path / "project", 3)
    words = ("build", "--only", "site,packages", "--executor", "inline")
    choices = {"PYTHONPATH": str(tool / "tools")}
    marelle(root, *words, **choices)
    before = digests(root)
    style = tool / "theme/lesson/lesson.css"
    style.touch()
    marelle(root, *words, **choices)
    assert digests(root) == before
    style.write_text(style.read_text("utf-8") + "main{outline:0}\n", encoding="utf-8")
    marelle(root, *words, **choices)
    after = digests(root)
    assert after.keys() == before.keys()
    lessons = {p for p in after if p.split("/")[1] == "m" or p.startswith("scorm/")}
    assert len(lessons) == 3 * (2 * 2 + 2)
    assert lessons <= changed(before, after)


def test_a_copy_that_goes_takes_its_own_page_away(tmp_path: Path) -> None:
    """Of two modules of the same bytes, the one that is left keeps its page, and the other none."""
    root = make_project(tmp_path / "twins", 3)
    rebuild(root)
    shutil.rmtree(root / MODULES / "module-0003")
    rebuild(root)
    pages = {path.name for path in (root / "build/site/m").iterdir()}
    assert pages == {"se-laver-les-mains", "module-0002"}
