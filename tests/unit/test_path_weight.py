"""What the lessons of a path weigh, on its page, without a script: the bytes published."""

import json
import re
from pathlib import Path

from fakes.demo import ROOT
from fakes.published import inside as marelle
from fakes.roads import CHANGES, MODULES
from fakes.tiny import project
from marelle.blocks.parts import weight
from marelle.outputs.site.weighing import PLACE, drafted, finished, weighed

PAGE = "parcours/rue/index"


def built(root: Path) -> Path:
    """Return the published site of the project with its path of three modules."""
    mkdocs = ROOT.joinpath("mkdocs.yml").read_text("utf-8")
    made = project(root, {**CHANGES, "mkdocs.yml": mkdocs})
    marelle(made, "build", "--only", "site")
    return made / "build"


def test_a_path_says_what_its_lessons_weigh(tmp_path: Path) -> None:
    """To open each, then all that they need, what they share counted once; in both trees."""
    build = built(tmp_path)
    first, files = 0, {}
    for module in MODULES:
        folder = build / "site/m" / module
        for each in json.loads((folder / "files.json").read_text("utf-8"))["files"]:
            files[(folder / each["at"]).resolve()] = each["size"]
            first += 0 if each["at"] else each["size"]
    whole = weight(sum(files.values()))
    said = f"leçons\u00a0: {weight(first)} à l’ouverture, {whole} en tout"
    for page in ("site/parcours/rue/index.html", "docs/parcours/rue/index.md"):
        assert said in (build / page).read_text("utf-8")
    manifest = json.loads((build / "manifest.json").read_text("utf-8"))
    assert not [one for one in manifest["artifacts"] if "draft" in one["kind"]]


def test_a_heavier_lesson_is_told(tmp_path: Path) -> None:
    """An edit that makes a lesson longer changes the figure, and the page is made from it again."""
    build = built(tmp_path)
    lesson = next((tmp_path / "content/modules/matelas").glob("*.md"))
    before = re.search(r"leçons\s: .*?<", (build / f"site/{PAGE}.html").read_text("utf-8"))
    more = "\n\n".join(f"Phrase {n * 7919 % 997} : {n * n} gestes à faire." for n in range(120))
    lesson.write_text(lesson.read_text("utf-8") + "\n" + more + "\n", encoding="utf-8")
    marelle(tmp_path, "build", "--only", "site")
    after = re.search(r"leçons\s: .*?<", (build / f"site/{PAGE}.html").read_text("utf-8"))
    assert before
    assert after
    assert before[0] != after[0]


def test_without_a_lesson_nothing_is_said() -> None:
    """A path of sessions has no weight to tell; a page without the place is no draft."""
    page = f"<p>2 étapes{PLACE}</p>".encode()
    assert weighed((), {}, lambda entry: b"") == ""
    assert finished(page, "") == "<p>2 étapes</p>".encode()
    assert drafted("hub", page) == "draft-hub"
    assert drafted("hub", finished(page, "")) == "hub"
