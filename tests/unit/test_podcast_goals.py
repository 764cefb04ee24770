"""An episode as a step of a path, and as what a badge counts."""

from pathlib import Path

from fakes.series import add_series
from fakes.tiny import project
from marelle.catalogue import load_project
from marelle.outputs.site.paths import path_pages

PATH = """\
title: Mes débuts
summary: Lire, puis écouter.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  - module: matelas
  - {id: ecouter, episode: bacs/trier}
"""


def test_an_episode_may_be_a_step(tmp_path: Path) -> None:
    """The square leads to the episode, and phones fill it with what was really played."""
    root = add_series(project(tmp_path, {"content/paths/debuts.yml": PATH}))
    catalogue, found = load_project(root)
    assert catalogue, found
    html = {path: page for path, _title, page in path_pages(catalogue)}["parcours/debuts/"]
    assert "podcasts/bacs/trier/" in html
    assert "&quot;podcasts/bacs/trier&quot;" in html
    (root / "content/paths/debuts.yml").write_text(PATH.replace("bacs/trier", "bacs/trie"))
    _catalogue, found = load_project(root)
    assert [finding.code.name for finding in found] == ["unknown-episode"]


def test_a_badge_counts_episodes(tmp_path: Path) -> None:
    """A series is all its episodes; what nobody can reach is refused."""
    for when, names in (
        ("{listened: {series: [bacs]}}", []),
        ("{listened: {episodes: [bacs/trier]}}", []),
        ("{listened: {count: 1}}", []),
        ("{listened: {count: 2}}", ["impossible-badge"]),
        ("{listened: {series: [sacs]}}", ["unknown-episode"]),
    ):
        badge = f"{{id: a, title: A, text: Écouter., pictogram: balai, when: {when}}}"
        text = f"badges:\n  - {badge}\n"
        root = add_series(project(tmp_path, {"content/badges.yml": text}))
        _catalogue, found = load_project(root)
        assert [finding.code.name for finding in found] == names, when
