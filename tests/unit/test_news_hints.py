"""What is wrong in an article is told where it is, with what to type instead."""

import shutil
from pathlib import Path

import pytest

from fakes.news import article
from fakes.tiny import assembled
from marelle.diagnostics import Diagnostic

MEDIA = Path(__file__).parents[1] / "fakes/media"
FILM = """\
!!! video "Un film"
    file: media/{name}
    poster: media/photo.webp
    captions: media/film.vtt
"""


def refused(root: Path, files: dict[str, str], name: str) -> Diagnostic:
    """Return the one finding called *name* of the tiny project with *files*."""
    _catalogue, found = assembled(root, files)
    (one,) = (each for each in found if each.code.name == name)
    return one


def test_an_article_without_a_text_is_no_empty_file(tmp_path: Path) -> None:
    """Its sheet is there: the finding is at its end, and asks for the text alone."""
    files = article("cour", text=" ")
    found = refused(tmp_path, files, "empty-file")
    lines = files["content/news/cour.md"].splitlines()
    assert (found.span.line, found.span.column) == (lines.index("---", 1) + 1, 1)
    assert "que sa fiche" in found.message


@pytest.mark.parametrize(
    ("tag", "good", "signs"),
    [
        ("C'est l'été\u00a0!", "C’est l’été", "«\u00a0!\u00a0»"),
        ("Rue & jardin", "Rue jardin", "«\u00a0&\u00a0»"),
        ("l'été", "l’été", ""),
    ],
)
def test_a_sign_too_many_in_a_tag_is_named(tmp_path: Path, tag: str, good: str, signs: str) -> None:
    """The finding gives the tag without it, and says which sign it is."""
    found = refused(tmp_path, article("cour", more=f'tags: ["{tag}"]\n'), "bad-pattern")
    assert f"«\u00a0{good}\u00a0»" in found.hint
    assert signs in found.hint


def test_a_sound_is_not_proposed_for_a_film(tmp_path: Path) -> None:
    """The nearest name among films; when there is none, where to put the file."""
    folder = tmp_path / "content/news/media"
    folder.mkdir(parents=True)
    shutil.copy(MEDIA / "photo.webp", folder)
    shutil.copy(MEDIA / "film.vtt", folder)
    shutil.copy(MEDIA / "son.mp3", folder / "sieste.mp3")
    missing = refused(
        tmp_path, article("cour", text=FILM.format(name="sieste.mp4")), "missing-media"
    )
    assert "sieste.mp3" not in missing.hint
    shutil.copy(MEDIA / "film.mp4", folder / "siestes.mp4")
    assert "siestes.mp4" in refused(tmp_path, {}, "missing-media").hint
