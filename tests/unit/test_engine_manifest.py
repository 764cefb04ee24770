"""The manifest: its bytes, and what it refuses."""

import pytest

from marelle.engine.manifest import (
    Entry,
    PathTaken,
    in_path_order,
    manifest_bytes,
    read_manifest,
    refuse_conflicts,
)


def entry(path: str) -> Entry:
    return Entry(path=path, kind="lesson", module="a", output="site", size=1, sha256="0" * 64)


def test_a_manifest_reads_back_as_it_was_written(tmp_path):
    """What is written is what is read, non-ASCII names included."""
    entries = in_path_order([entry("site/é.html"), entry("site/b.html")])
    file = tmp_path / "manifest.json"
    file.write_bytes(manifest_bytes(entries))
    assert read_manifest(file) == entries


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 0, "artifacts": []}', '{"format": 1}'])
def test_a_manifest_that_makes_no_sense_is_none(tmp_path, text):
    """A broken or foreign manifest is as good as absent."""
    (tmp_path / "manifest.json").write_text(text)
    assert read_manifest(tmp_path / "manifest.json") is None
    assert read_manifest(tmp_path / "absent.json") is None


@pytest.mark.parametrize(
    "paths",
    [
        ("site/a.html", "site/a.html"),
        ("site/a.html", "site/A.html"),
        ("site/caf\u00e9.html", "site/cafe\u0301.html"),
        ("site/a", "site/a/b.html"),
        ("site/A/b.html", "site/a"),
        ("site/Q/ABCD9/index.html", "site/q/aide/index.html"),
    ],
)
def test_two_artifacts_never_share_a_path(paths):
    """Same path, case twins, accent twins, a file and a folder: refused before anything moves."""
    with pytest.raises(PathTaken):
        refuse_conflicts([entry(path) for path in paths])


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/x",
        "site//x",
        "site/./x",
        "site\\x",
        "C:/x",
        ".cache/x",
        "",
        "manifest.json",
        "README.md",
    ],
)
def test_no_artifact_leaves_its_place(path):
    """Nothing is written outside build/, in its hidden folders, or over its own files."""
    with pytest.raises(PathTaken):
        refuse_conflicts([entry(path)])


def test_neighbours_are_not_conflicts():
    """Files of one folder, and names that only begin alike, live together."""
    refuse_conflicts([entry("site/a/b.html"), entry("site/a/c.html"), entry("site/a.html")])
