"""A direction that has no lesson yet: its page and its flyer say something true and useful."""

from pathlib import Path

from fakes.project import make_project
from marelle.catalogue import load_project
from marelle.outputs.base import Options
from marelle.outputs.flyers.plan import plan
from marelle.outputs.site.hubs import hub_pages


def test_they_show_lessons_for_everybody(tmp_path: Path) -> None:
    """The page says that there is none and shows others; the flyer's back is not empty."""
    root = make_project(tmp_path / "ville")
    file = root / "content/directions.yml"
    more = file.read_text("utf-8").rstrip("\n").split("\n  - ", 1)[1].split("\n  - ")[0]
    code = more.split("code: ", 1)[1].split("\n", 1)[0]
    other = more.replace(f"code: {code}", "code: ZZZ").replace("name: ", "name: Autre ")
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n  - {other}\n", encoding="utf-8")
    catalogue, found = load_project(root)
    assert catalogue, found
    assert not catalogue.by_direction()["ZZZ"]
    assert "n’a pas encore de leçon" in hub_pages(catalogue)["directions/zzz/index.md"]
    sheets = [job.args[0] for job in plan(catalogue, Options(root=root))]
    assert all(sheet.programme for sheet in sheets)
