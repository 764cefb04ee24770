"""What is published without drafts holds together, or nothing is; paper opens what it did."""

from contextlib import closing
from pathlib import Path

import pytest

from fakes.outputs import known
from fakes.project import MODULES, make_project
from marelle.catalogue.chosen import EVERY, READ_OVER, Choice
from marelle.cli.besides import besides
from marelle.cli.drafts import choice_of
from marelle.cli.parser import parser
from marelle.engine.behind import drafts_built
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.survey import survey
from marelle.engine.toolchain import toolchain
from marelle.load import load
from marelle.outputs.base import Options
from marelle.pipeline import BUILD, CACHE, Order, build
from marelle.report import Report

DRAFT, READ = "module-0003", {"se-laver-les-mains", "module-0002"}
CAMPAIGN = Path("flyers/mains.yml")
TARGETED = (
    "title: Les mains\npromise: Lavez-les bien.\ndirection: ECOLES\n"
    f"target: {{module: {DRAFT}}}\nformats: [a5]\n"
)
LEDGER = (
    'codes:\n  - {code: "7KQ3F", target: {module: %s}, campaign: mains, '
    "direction: ECOLES, printed: 2026-01-05}\n"
)
PATH = (
    "title: Premiers jours\nsummary: Pour qui arrive.\ndirection: ECOLES\n"
    "updated: 2026-11-22\nreview: demo\nsources:\n"
    '  - {title: La ville, url: "https://www.paris.fr/", consulted: 2026-11-21}\n'
    f"steps:\n  - module: module-0002\n  - module: {DRAFT}\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three modules; the third is a draft, adapted for a direction."""
    root = make_project(tmp_path / "projet", 3)
    sheet = root / MODULES / DRAFT / "module.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("review: demo", "review: draft"), "utf-8")
    words = (
        "replace:\n  - at: le-bon-geste.md\n    text: Il est midi.\n    with: Il est une heure.\n"
    )
    write(root / f"content/overlays/ecoles/{DRAFT}.yml", words)
    return root


def write(file: Path, text: str) -> None:
    """Write a file, and its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def look(root: Path, choice: Choice = READ_OVER) -> tuple[set[str], set[str]]:
    """Return the ids of the modules that are published, and the codes and places of errors."""
    catalogue, found = load(root, survey(root), Workers("inline"), None, choice=choice)
    shown = {module.id for module in catalogue.modules} if catalogue else set()
    return shown, {f"{d.code.id} {d.span.path}" for d in found}


def test_drafts_go_with_what_adapts_them(root: Path) -> None:
    """Nothing misses them, and nothing is said; published with the rest, they are whole."""
    assert look(root) == (READ, set())
    assert look(root, EVERY) == ({*READ, DRAFT}, set())


def test_what_shows_a_draft_is_told(root: Path) -> None:
    """A path, a link, a new campaign: each is an error where it is written, all in one run."""
    lesson = root / MODULES / "module-0002/le-bon-geste.md"
    write(lesson, lesson.read_text("utf-8") + f"\nVoir [l’autre](module:{DRAFT}).\n")
    write(root / CAMPAIGN, TARGETED)
    write(root / "content/paths/accueil.yml", PATH)
    assert look(root, EVERY)[0]
    places = (lesson.relative_to(root).as_posix(), CAMPAIGN.as_posix(), "content/paths/accueil.yml")
    assert look(root) == (set(), {f"MRL976 {place}" for place in places})


@pytest.mark.parametrize("name", [DRAFT, "ancien"])
def test_paper_on_a_wall_keeps_its_draft(root: Path, name: str) -> None:
    """A recorded code opens what it did, under a former name too; what the draft shows is told."""
    write(root / CAMPAIGN, TARGETED)
    write(root / "flyers/ledger.yml", LEDGER % name)
    sheet = root / MODULES / DRAFT / "module.yml"
    write(sheet, sheet.read_text("utf-8") + "formerly: [ancien]\n")
    shown, found = look(root)
    assert shown == {*READ, DRAFT}
    assert not any("MRL976" in each or "MRL701" in each for each in found)


def test_a_build_names_the_drafts_it_leaves_and_those_it_publishes(root: Path) -> None:
    """Left, with nothing of them; published, with the way to leave them; kept for whom sends."""
    options = {
        word: Options(root=root, choice=choice_of(parser().parse_args(["build", "--drafts", word])))
        for word in ("hide", "show")
    }
    said = {}
    for word, about in options.items():
        report = build(Order(options=about, executor="inline"), known)
        said[word] = (report.left, report.drafts, [*besides(report)])
        with closing(Cache(root / BUILD / CACHE, toolchain())) as cache:
            assert drafts_built(cache) == [*report.drafts]
        assert (root / BUILD / f"site/m/{DRAFT}").exists() == (word == "show")
    hidden, shown = said["hide"], said["show"]
    assert hidden[:2] == ((DRAFT,), ())
    assert "laissé de côté : module-0003." in hidden[2][0].replace("\u00a0", " ")
    assert shown[:2] == (None, (DRAFT,))
    assert "--drafts hide" in shown[2][0]
    paper = [*besides(Report(left=(), drafts=(DRAFT,)))]
    assert len(paper) == 1
    assert "un code imprimé l’ouvre" in paper[0]
