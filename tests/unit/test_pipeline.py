"""The pipeline: what one edit costs, what an error stops, what --only leaves alone."""

from dataclasses import replace

import pytest

from fakes.outputs import SITE, known
from fakes.project import MODULES, edit, make_project
from marelle.engine import survey as surveys
from marelle.engine.frozen import Apart
from marelle.load import load
from marelle.look import look
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.pipeline import Order, build


@pytest.fixture
def root(tmp_path):
    return make_project(tmp_path / "project", 4)


@pytest.fixture(autouse=True)
def _settled(monkeypatch):
    # The tests edit and build within milliseconds; a person does not.
    monkeypatch.setattr(surveys, "_FINE", 0)


def order(root, **choices) -> Order:
    return Order(options=Options(root=root), executor="inline", **choices)


def tallies(report):
    return {row.output: (row.made, row.reused) for row in report.rows}


def test_one_edit_makes_again_what_it_changes_and_no_more(root):
    """Four modules, one edited: one page and one package; the hub shows nothing new."""
    assert tallies(build(order(root), known)) == {"site": (5, 0), "scorm": (4, 0)}
    edit(root)
    report = build(order(root), known)
    assert tallies(report) == {"site": (1, 4), "scorm": (1, 3)}
    assert report.written


def test_only_edited_modules_are_read_again(root):
    """The other folders come from the cache: their stage is told for one module alone."""
    build(order(root), known)
    edit(root)
    told = []
    build(order(root), known, lambda *stage: told.append(stage))
    assert [stage for stage in told if stage[0] == "read"] == [("read", 4, 4)]


def test_planning_looks_into_no_module(root, monkeypatch):
    """Cards, search, games and packages are planned with every screen still frozen."""
    kept = []
    keep = replace(SITE, plan=lambda catalogue, _options: kept.append(catalogue) or [])
    build(order(root), lambda: {"site": keep})
    monkeypatch.setattr(Apart, "_thawed", lambda self: pytest.fail("a screen was looked at"))
    for output in outputs().values():
        if output.name in ("site", "scorm"):
            assert list(output.plan(kept[0], Options(root=root)))
    with pytest.raises(pytest.fail.Exception):
        len(kept[0].modules[0].screens)


def test_without_a_change_nothing_begins(root):
    """The second build answers from the first: no stage, nothing written, same table and drafts."""
    sheet = root / MODULES / "module-0002/module.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("review: demo", "review: draft"), "utf-8")
    first = build(order(root), known)
    told = []
    second = build(order(root), known, lambda *stage: told.append(stage))
    assert (told, second.written) == ([], False)
    assert tallies(second) == {"site": (0, 5), "scorm": (0, 4)}
    assert [(r.files, r.size) for r in second.rows] == [(r.files, r.size) for r in first.rows]
    assert first.drafts == second.drafts == ("module-0002",)
    assert second.diagnostics == first.diagnostics


def test_a_touched_file_is_told_apart_by_its_content(root):
    """New dates on the same bytes: nothing is read, made or written."""
    build(order(root), known)
    for file in (root / "content").rglob("*.*"):
        file.touch()
    report = build(order(root), known)
    assert tallies(report) == {"site": (0, 5), "scorm": (0, 4)}
    assert not report.written


def test_an_error_publishes_nothing_and_leaves_what_was(root):
    """The findings come back, without rows; the tree before is intact."""
    build(order(root), known)
    before = (root / "build/manifest.json").read_bytes()
    (root / MODULES / "module-0002/module.yml").write_text("title: seul\n")
    report = build(order(root), known)
    assert not report.rows
    assert f"{MODULES}/module-0002/module.yml" in {d.span.path for d in report.diagnostics}
    assert (root / "build/manifest.json").read_bytes() == before
    assert (root / "build/site/m/module-0002/index.html").is_file()


def test_strict_stops_at_a_warning(root):
    """What is only a warning stops a strict build, and comes back each time otherwise."""
    sheet = root / MODULES / "module-0002/module.yml"
    sheet.write_text(sheet.read_text().replace("duration: 2", "duration: 9"))
    assert not build(order(root, strict=True), known).rows
    for _ in range(2):
        report = build(order(root), known)
        assert report.rows
        assert len(report.diagnostics) == 1


def test_only_leaves_the_other_outputs_as_they_are(root):
    """--only site after an edit: the package published before stays, and is marked so."""
    build(order(root), known)
    package = root / "build/scorm/se-laver-les-mains.zip"
    before = package.read_bytes()
    edit(root)
    report = build(order(root, only=("site",)), known)
    assert tallies(report) == {"site": (1, 4), "scorm": (0, 0)}
    assert [row.output for row in report.rows if row.kept] == ["scorm"]
    assert package.read_bytes() == before
    build(order(root), known)
    assert package.read_bytes() != before


def test_a_removed_module_leaves_nothing_behind(root):
    """What is no longer produced is no longer published."""
    build(order(root), known)
    gone = root / MODULES / "module-0002"
    gone.rename(root / "elsewhere")
    build(order(root), known)
    assert not (root / "build/site/m/module-0002").exists()
    assert not (root / "build/scorm/module-0002.zip").exists()
    assert "module-0002" not in (root / "build/manifest.json").read_text()


def test_a_file_changed_while_it_is_read_is_not_remembered(root, monkeypatch):
    """An edit between the survey and the reading cannot put new words under an old key."""
    now = surveys.survey(root)
    edit(root, word="Fatou")
    from marelle.engine.cache import Cache
    from marelle.engine.executors import Workers

    cache = Cache(root / "build/.cache", "tools")
    load(root, now, Workers("inline"), cache)
    read = []
    load(root, now, Workers("inline"), cache, lambda *stage: read.append(stage))
    assert len(read) == 1
    cache.close()


def test_a_check_works_without_a_place_for_its_cache(root):
    """A build/ that cannot hold a cache costs time, not answers."""
    (root / "build").write_text("not a folder")
    catalogue, found = look(root)
    assert (len(catalogue.modules), found) == (4, [])
