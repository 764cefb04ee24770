"""What could not be read is told once: nothing is said to be missing because of it."""

import os
from pathlib import Path

import pytest

from fakes.project import make_project as starter
from fakes.tiny import MODULE, SHEET, project
from marelle.catalogue import files as catalogue_files
from marelle.catalogue import load_project
from marelle.look import look

SCREENS = "screens:\n  - pourquoi.md\n  - verifier.yml\n"


def told(root):
    """Return the code and the path of each finding."""
    return [(d.code.id, d.span.path) for d in load_project(root)[1]]


@pytest.mark.parametrize("wrong", ["screens: pourquoi.md\n", "screens:\n", "", "ordre: [a.md]\n"])
def test_screens_that_are_not_a_list_accuse_no_file(tmp_path, wrong):
    """The list is not understood: only the sheet is to be mended."""
    found = told(project(tmp_path, {MODULE + "module.yml": SHEET.replace(SCREENS, wrong)}))
    assert found
    assert {path for _code, path in found} == {MODULE + "module.yml"}


@pytest.mark.parametrize("name", ["pourquoi.md", "media/trottoir.svg", "module.yml"])
def test_a_link_is_not_an_absent_file(tmp_path, name):
    """A lesson, a picture or a sheet behind a link: MRL106, and not « absent » on top."""
    root = project(tmp_path / "project")
    file = root / (MODULE + name)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert told(root) == [("MRL106", MODULE + name)]


@pytest.mark.parametrize("name", ["mkdocs.yml", "content/directions.yml"])
def test_a_link_to_a_needed_file_is_not_an_absent_file(tmp_path, name):
    """A file every project has, behind a link to itself: MRL106 alone."""
    root = project(tmp_path)
    (root / name).unlink()
    (root / name).symlink_to((root / name).name)
    assert told(root) == [("MRL106", name)]


def test_an_unreadable_screen_is_not_an_absent_one(tmp_path, monkeypatch):
    """A lesson without the right to read it is told once, as such."""
    root = project(tmp_path)

    def refuse(path, mode):
        if path.endswith("pourquoi.md"):
            raise PermissionError(13, "Permission denied", path)
        return Path(path).open(mode)

    monkeypatch.setattr(catalogue_files, "open", refuse, raising=False)
    assert told(root) == [("MRL101", MODULE + "pourquoi.md")]


def test_a_closed_folder_is_told_and_the_rest_is_checked(tmp_path, monkeypatch):
    """The folder of pictures cannot be entered, and a mistake elsewhere is found all the same."""
    root = starter(tmp_path / "project", 2)
    closed = "content/modules/se-laver-les-mains"
    (root / "content/modules/module-0002/module.yml").write_text("title: seul\n")
    real = os.scandir

    def refuse(place):
        if str(place).rstrip("/").endswith(closed):
            raise PermissionError(13, "Permission denied", str(place))
        return real(place)

    monkeypatch.setattr(os, "scandir", refuse)
    found = {(d.code.id, d.span.path): d.message for d in look(root)[1]}
    assert "accès refusé" in found["MRL101", closed]
    assert ("MRL201", "content/modules/module-0002/module.yml") in found
