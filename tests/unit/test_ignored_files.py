"""No file is passed over in silence: what means nothing where it is, is said."""

import pytest

from fakes.tiny import project
from marelle.catalogue import load_project


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("flyers/ete.yaml", "ete.yml"),
        ("content/brouillon.txt", "Déplacez-le"),
        ("content/brouillon.yml", "Déplacez-le"),
        ("content/modules/perdu.md", "Déplacez-le"),
        ("content/modules/matelas/brouillon.txt", "Un module contient"),
    ],
)
def test_a_stray_file_is_told(tmp_path, path, hint):
    """A wrong suffix, a file beside the modules: MRL421, with a hint that suits the place."""
    _catalogue, (found,) = load_project(project(tmp_path, {path: "a\n"}))
    assert (found.code.id, found.span.path) == ("MRL421", path)
    assert hint in found.hint


@pytest.mark.parametrize("inside", [None, ".DS_Store", "media/"])
def test_an_empty_module_is_told(tmp_path, inside):
    """A folder without a file, with leftovers of a system or empty folders only, has no sheet."""
    folder = project(tmp_path) / "content/modules/vide"
    folder.mkdir()
    if inside == "media/":
        (folder / inside).mkdir()
    elif inside:
        (folder / inside).write_text("")
    _catalogue, (found,) = load_project(tmp_path)
    assert (found.code.id, found.span.path) == ("MRL418", "content/modules/vide")
