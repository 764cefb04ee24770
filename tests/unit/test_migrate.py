"""``marelle migrate``: a kept old project comes to the format of today, whole or not at all."""

import shutil
from pathlib import Path

import pytest

from fakes.tiny import project
from marelle import attempt
from marelle.catalogue import load_project
from marelle.catalogue.version import FORMAT
from marelle.cli import main
from marelle.diagnostics import has_errors
from marelle.engine import replacing
from marelle.migration import project as project_of
from marelle.migration.base import changes
from marelle.tidy.project import sources
from marelle.tidy.source import tidied

OLD = Path(__file__).parents[1] / "fixtures/format-1"
PATH, SITE = "content/paths/accueil-cantine.yml", "content/catalogue.yml"


def migrate(root, *words):
    """Run the command in the project."""
    return main(["--lang", "fr", "-C", str(root), "migrate", *words])


def texts(root):
    """Return every source of the project."""
    return {path: (root / path).read_text("utf-8") for path in sources(root)}


@pytest.fixture
def old(tmp_path):
    """A copy of the project of version 1."""
    return Path(shutil.copytree(OLD, tmp_path / "old"))


def test_a_kept_old_project_is_read_today(old):
    """Without being migrated, it has no error: what was written yesterday is still read."""
    catalogue, found = load_project(old)
    assert not has_errors(found)
    assert catalogue
    assert [step.id for step in catalogue.paths[0].steps] == [
        "laver-les-mains-cantine",
        "produits-menagers",
    ]


def test_it_comes_to_the_format_of_today(old, capsys):
    """Names of steps, address of the licence, version: told file by file, comments kept."""
    before, seen = texts(old), load_project(old)[0]
    assert migrate(old) == 0
    said = capsys.readouterr().out
    after, now = texts(old), load_project(old)[0]
    assert {path for path in before if before[path] != after[path]} == {PATH, SITE}
    assert f"{PATH}\u00a0: chaque étape" in said
    assert f"{SITE}\u00a0: le site dit où lire" in said
    assert "2 fichiers changés." in said
    assert after[PATH].endswith(
        "# Le premier jour, on ne fait que ces deux-là.\n"
        "steps:\n"
        "  - id: laver-les-mains-cantine\n    module: laver-les-mains-cantine\n"
        "  - id: produits-menagers\n    module: produits-menagers  # avec le gardien\n"
    )
    assert "\nformat: 2\ntitle: " in after[SITE]
    assert "licence_url: https://www.etalab.gouv.fr/licence-ouverte-open-licence/\n" in after[SITE]
    assert seen
    assert now
    # What phones know of a path is the same.
    assert [s.id for s in seen.paths[0].steps] == [s.id for s in now.paths[0].steps]
    assert migrate(old) == 0
    assert f"Déjà au format {FORMAT}" in capsys.readouterr().out
    assert texts(old) == after


def test_what_it_writes_can_be_laid_out(old):
    """The files that changed are sources like others: in form, or brought there."""
    assert migrate(old) == 0
    for path in (PATH, SITE):
        laid = tidied(path, (old / path).read_bytes(), french=True).text
        assert laid is not None
        assert "format: 2" in laid or path == PATH


def test_a_dry_run_writes_nothing(old, capsys):
    """It tells what would change."""
    before = texts(old)
    assert migrate(old, "--dry-run") == 0
    assert "2 fichiers à changer." in capsys.readouterr().out
    assert texts(old) == before


def test_a_broken_file_stops_it_before_anything_is_written(old, capsys):
    """A file that cannot be read is named, and every file stays."""
    (old / "content/glossary.yml").write_text("terms: [", encoding="utf-8")
    before = texts(old)
    assert migrate(old) == 2
    assert "content/glossary.yml" in capsys.readouterr().err
    assert texts(old) == before


def test_windows_lines_anchors_and_comments_go_through(old):
    """Lines that end as on Windows and names of YAML: what is told is the same."""
    sheet = old / PATH
    text = sheet.read_text("utf-8").replace("  - module: prod", "  - &deux\n    module: prod")
    sheet.write_bytes(text.replace("\n", "\r\n").encode())
    before = load_project(old)[0]
    assert migrate(old) == 0
    after = texts(old)[PATH]
    assert "  - &deux\n    id: produits-menagers\n    module: produits-menagers  # avec" in after
    assert "# Le premier jour" in after
    assert before
    assert (now := load_project(old)[0])
    assert [s.id for s in now.paths[0].steps] == [s.id for s in before.paths[0].steps]


def test_one_that_is_stopped_is_undone_and_may_begin_again(old, monkeypatch):
    """Ctrl-C puts back what was written; the version is said last, for a machine that stops."""
    before = texts(old)
    assert [*project_of.migrate(old, dry=True).plan.texts][-1] == SITE

    def stopped(file, data):
        replacing.replace_file(file, data)
        if file == old / PATH and "- id: " in data.decode():
            raise KeyboardInterrupt

    monkeypatch.setattr(attempt, "replace_file", stopped)
    with pytest.raises(KeyboardInterrupt):
        project_of.migrate(old)
    assert texts(old) == before
    monkeypatch.undo()
    (old / PATH).write_text(project_of.migrate(old, dry=True).plan.texts[PATH], encoding="utf-8")
    assert migrate(old) == 0
    assert texts(old)[SITE].count("format: 2") == 1


@pytest.mark.parametrize("stated", ["3", "999"])
def test_a_newer_project_is_refused_in_one_sentence(tmp_path, stated, capsys):
    """``check`` says that alone, whatever else is unknown; ``migrate`` writes nothing."""
    root = project(tmp_path)
    site = root / SITE
    site.write_text(f"format: {stated}\ninconnue: oui\n{site.read_text('utf-8')}", encoding="utf-8")
    found = load_project(root)[1]
    assert [(d.code.id, d.span.line, d.span.column) for d in found] == [("MRL940", 1, 9)]
    assert main(["--lang", "fr", "-C", str(root), "check"]) == 1
    assert migrate(root) == 2
    assert f"version {stated}" in capsys.readouterr().err


def test_every_change_leads_to_a_version_there_is():
    """No change is of tomorrow, and today's version has some."""
    assert {change.to for change in changes()} == set(range(2, FORMAT + 1))


@pytest.mark.parametrize("stated", ["deux", "1.0", "0", "yes"])
def test_a_version_that_is_none_is_refused(old, capsys, stated):
    """It is shown where it is typed, and never written over."""
    (old / SITE).write_text(f"format: {stated}\n{(old / SITE).read_text('utf-8')}", "utf-8")
    before = texts(old)
    assert migrate(old) == 2
    said = capsys.readouterr().err
    assert f"{SITE}:1:9" in said
    assert f"format: {stated}" in said
    assert texts(old) == before
