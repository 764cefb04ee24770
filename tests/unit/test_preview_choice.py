"""One module alone, or no draft: what a preview shows holds together."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.project import MODULES, make_project
from marelle.catalogue.chosen import EVERY, Choice
from marelle.engine.executors import Workers
from marelle.engine.survey import survey
from marelle.load import Parts, assembled, load, read_parts
from marelle.preview.aside import Aside

FIRST = "se-laver-les-mains"
OURS = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Four modules; the third is a draft, the fourth leads to the second."""
    root = make_project(tmp_path / "projet", 4)
    change(root, "module-0003", {"review: demo": "review: draft"})
    lesson = root / MODULES / "module-0004/le-bon-geste.md"
    lesson.write_text(
        lesson.read_text("utf-8") + "\nVoir [l’autre](module:module-0002).\n", "utf-8"
    )
    return root


def change(root: Path, module: str, words: Mapping[str, str]) -> None:
    """Change words of the sheet of a module."""
    sheet = root / MODULES / module / "module.yml"
    text = sheet.read_text("utf-8")
    for before, after in words.items():
        assert before in text
        text = text.replace(before, after)
    sheet.write_text(text, "utf-8")


def shown(root: Path, choice: Choice) -> list[str]:
    """Return the ids of the modules that are shown."""
    catalogue, found = load(root, survey(root), Workers("inline"), None, choice=choice)
    assert catalogue, found
    return [module.id for module in catalogue.modules]


def test_all_are_shown_unless_asked(root: Path) -> None:
    """Drafts too: the published site has them."""
    assert shown(root, EVERY) == ["module-0002", "module-0003", "module-0004", FIRST]


def test_drafts_may_be_hidden(root: Path) -> None:
    """A draft leaves, unless something that is shown leads to it."""
    assert "module-0003" not in shown(root, Choice(drafts=False))
    lesson = root / MODULES / "module-0004/le-bon-geste.md"
    lesson.write_text(lesson.read_text("utf-8").replace("module-0002", "module-0003"), "utf-8")
    assert "module-0003" in shown(root, Choice(drafts=False))


def test_an_author_is_told_what_a_lesson_is(root: Path) -> None:
    """Draft or not, its minutes beside those announced, each screen's ease; no other page."""
    parts = read_parts(root, survey(root), Workers("inline"), None)
    catalogue, _found = assembled(parts)
    assert catalogue
    aside = Aside()
    assert aside.about(f"/m/{FIRST}/") is None
    aside.lay(catalogue, parts.modules)
    told = aside.about("/m/module-0003/")
    first = aside.about(f"/m/{FIRST}/")
    assert told
    assert first
    assert (told.pop("draft"), first.pop("draft")) == (True, False)
    assert told == first
    assert (first["minutes"], first["announced"]) == (2, 2)
    assert {*first["ease"]} == {"le-bon-geste", "a-vous"}
    assert first["whole"] > 80
    for page in ("/", "/catalogue/", "/m/absent/", "/m/module-0003"):
        assert aside.about(page) is None


def test_an_author_is_told_that_a_folder_is_gone(root: Path) -> None:
    """Of a lesson and of its versions, with an error elsewhere too; of no other page."""
    aside = Aside()
    aside.there({FIRST})
    assert aside.about("/m/absent/") == aside.about("/m/absent/deve/") == {"gone": True}
    for page in ("/", "/m/", f"/m/{FIRST}/", f"/m/{FIRST}/deve/", "/a/absent/"):
        assert aside.about(page) is None


def test_one_module_comes_with_what_it_needs(root: Path) -> None:
    """The one asked for, those it leads to, those that the rest of the site names."""
    alone = shown(root, Choice(alone="module-0004"))
    assert {"module-0004", "module-0002"} <= {*alone}
    assert "module-0003" not in alone


def test_an_error_elsewhere_does_not_stop_one_module(root: Path) -> None:
    """What is not shown is not judged: a colleague's half-written module hides nothing."""
    (root / MODULES / "module-0003/a-vous.yml").write_text("faux: [", "utf-8")
    assert "module-0004" in shown(root, Choice(alone="module-0004"))
    with pytest.raises(AssertionError):
        shown(root, EVERY)


@pytest.fixture(scope="module")
def ours() -> Parts:
    """Our own content, as it was read."""
    return read_parts(OURS, survey(OURS), Workers("inline"), None)


def test_each_of_our_modules_can_be_shown_alone(ours: Parts) -> None:
    """Badges and challenges count in the whole catalogue, even where little of it is shown."""
    whole, told = assembled(ours)
    assert whole
    assert whole.badges
    assert whole.challenges
    for name in ours.modules:
        catalogue, found = assembled(ours, Choice(alone=name))
        assert catalogue, (name, found)
        assert name in {module.id for module in catalogue.modules}
        assert {*found} <= {*told}, name
        assert (catalogue.badges, catalogue.challenges) == (whole.badges, whole.challenges)


def test_our_drafts_can_be_hidden(ours: Parts) -> None:
    """Were all our lessons drafts but one, the rest would still hold together."""
    left = {
        name: replace(loaded, module=loaded.module and replace(loaded.module, review="draft"))
        for name, loaded in ours.modules.items()
        if name != "dans-ma-rue"
    }
    ours = replace(ours, modules={**ours.modules, **left})
    catalogue, found = assembled(ours, Choice(drafts=False))
    assert catalogue, found
    assert len(catalogue.modules) < len(ours.modules)
    assert "dans-ma-rue" in {module.id for module in catalogue.modules}
