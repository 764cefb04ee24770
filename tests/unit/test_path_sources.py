"""The sources of a learning path: a key of its sheet, shown on its page, refused when unsound."""

from pathlib import Path

import pytest

from fakes.demo import ROOT
from fakes.roads import CHANGES, PATH, SAID
from fakes.tiny import assembled, names
from marelle.catalogue import load_project
from marelle.outputs.site.hubs import hub_pages

SOURCE = '{title: "INRS <b>", url: "https://www.inrs.fr/a?b=1&c=2", consulted: 2026-11-22}'


def said(text: str) -> dict[str, str]:
    """Return the files of a project whose path tells *text* of its sources."""
    return {**CHANGES, PATH: SAID.replace("steps:\n", f"sources: {text}\nsteps:\n")}


def test_every_path_of_the_demo_tells_its_sources() -> None:
    """Each is a link on the page of the path, with the day it was read."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    pages = hub_pages(catalogue)
    for path in catalogue.paths:
        assert path.sources, path.id
        page = pages[f"parcours/{path.id}/index.md"]
        for source in path.sources:
            assert f'<li><a href="{source.url}">' in page
        assert 'consulté le <time datetime="2026-11-22">' in page


def test_a_source_is_text(tmp_path: Path) -> None:
    """What its author typed is escaped; a path without a source says nothing of any."""
    catalogue, _found = assembled(tmp_path / "with", said(f"[{SOURCE}]"))
    assert catalogue
    page = hub_pages(catalogue)["parcours/rue/index.md"]
    assert '<a href="https://www.inrs.fr/a?b=1&amp;c=2">INRS &lt;b&gt;</a>' in page
    catalogue, _found = assembled(tmp_path / "without", CHANGES)
    assert catalogue
    assert "Sources" not in hub_pages(catalogue)["parcours/rue/index.md"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[]", "too-few"),
        ("https://www.inrs.fr/", "wrong-type"),
        (f"[{', '.join([SOURCE] * 6)}]", "too-many"),
        (f"[{SOURCE.replace('https', 'http')}]", "bad-address"),
        (f"[{SOURCE.replace('https', 'javascript')}]", "bad-address"),
        (f"[{SOURCE.replace('2026-11-22', '2026-02-30')}]", "bad-date"),
        (f"[{SOURCE.replace(', consulted: 2026-11-22', '')}]", "missing-key"),
        (f"[{SOURCE.replace('consulted', 'consulte')}]", "unknown-key"),
    ],
)
def test_an_unsound_source_is_refused(tmp_path: Path, text: str, name: str) -> None:
    """By the line of what is wrong, with what to type."""
    catalogue, found = assembled(tmp_path, said(text))
    assert catalogue is None
    assert name in names(found)
    assert all(each.span.path == PATH and each.span.line == 6 and each.hint for each in found)
