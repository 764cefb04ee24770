"""Publishing: all at once, nothing when nothing changed, and only what is listed."""

import json
from hashlib import sha256

import pytest

from marelle.engine.cache import Cache
from marelle.engine.job import Artifact
from marelle.engine.manifest import PathTaken, read_manifest
from marelle.engine.publish import intact, keep_others, publish, published
from marelle.engine.refusal import Refusal


@pytest.fixture
def cache(tmp_path):
    cache = Cache(tmp_path / "build/.cache", "tools")
    yield cache
    cache.close()


@pytest.fixture
def build(tmp_path):
    return tmp_path / "build"


def entries(cache, *paths: str, text: str = "x", output: str = "site"):
    made = [Artifact(path=path, kind="page", data=f"{path} {text}".encode()) for path in paths]
    return list(cache.keep_result(text + "|".join(paths), output, made))


def tree(build):
    """Every published file by path, read through the public names."""
    tops = [place for place in build.iterdir() if not place.name.startswith(".")]
    files = [file for top in tops if top.is_dir() for file in top.rglob("*") if file.is_file()]
    return {file.relative_to(build).as_posix(): file.read_bytes() for file in files}


@pytest.mark.parametrize("links", [True, False])
def test_what_is_published_is_what_was_listed(build, cache, links):
    """Files, manifest and digests agree; what is no longer listed is gone."""
    publish(
        build, entries(cache, "site/a.html", "site/m/b.html", "scorm/c.zip"), cache, links=links
    )
    publish(build, entries(cache, "site/m/b.html", "flyers/d.pdf", text="y"), cache, links=links)
    listed = read_manifest(build / "manifest.json")
    found = tree(build)
    assert sorted(found) == [e.path for e in listed] == ["flyers/d.pdf", "site/m/b.html"]
    for entry in listed:
        data = found[entry.path]
        assert (len(data), sha256(data).hexdigest()) == (entry.size, entry.sha256)
    assert "scorm" not in [place.name for place in build.iterdir()]
    assert len(list((build / ".stages").iterdir())) == (2 if links else 0)


@pytest.mark.parametrize("links", [True, False])
def test_nothing_is_written_when_nothing_changed(build, cache, links):
    """The same entries over an intact tree leave every inode where it is."""
    listed = entries(cache, "site/a.html", "site/b.html")
    assert publish(build, listed, cache, links=links)
    inode = (build / "manifest.json").stat().st_ino
    assert not publish(build, reversed(listed), cache, links=links)
    assert (build / "manifest.json").stat().st_ino == inode


def test_a_file_that_comes_back_is_not_older_than_the_one_it_replaces(build, cache):
    """Who asks a web server for what changed since the last edit hears of an edit taken back."""
    texts = ("one", "two", "one", "two")
    dates = []
    for text in texts:
        publish(build, entries(cache, "site/a.html", text=text), cache)
        dates.append((build / "site/a.html").stat().st_mtime_ns)
        assert (build / "site/a.html").read_bytes() == f"site/a.html {text}".encode()
    assert dates == sorted(set(dates))
    assert not publish(build, entries(cache, "site/a.html", text="two"), cache)


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("damage", ["edit", "remove", "manifest", "folder"])
def test_a_damaged_tree_is_mended(build, cache, links, damage):
    """A published file edited, removed, a lost manifest or folder: the next build mends it."""
    listed = entries(cache, "site/a.html", "site/b.html")
    publish(build, listed, cache, links=links)
    good = tree(build)
    if damage == "edit":
        (build / "site/a.html").write_bytes(b"mine")
    elif damage == "remove":
        (build / "site/a.html").unlink()
    elif damage == "manifest":
        (build / "manifest.json").unlink()
    else:
        (build / "site").rename(build / "elsewhere")
        (build / "elsewhere").rename(build / ".stages" / "x")
    assert not intact(build, cache)
    # As a build does: the cache is asked before anything is published.
    for made in listed:
        if not cache.blobs.sound(made.sha256, made.size):
            cache.blobs.put(f"{made.path} x".encode())
    assert publish(build, listed, cache, links=links)
    assert tree(build) == good
    assert intact(build, cache)


def test_a_folder_that_was_there_before_gives_way(build, cache):
    """A build/site made by hand or by another tool is replaced, not merged."""
    (build / "site").mkdir()
    (build / "site/old.html").write_text("old")
    (build / "README.md").write_text("what each folder is")
    publish(build, entries(cache, "site/a.html"), cache)
    assert list(tree(build)) == ["site/a.html"]
    assert (build / "README.md").exists()


def test_a_conflict_leaves_what_was_published(build, cache):
    """Two artifacts on one path: refused before a single file moves."""
    publish(build, entries(cache, "site/a.html"), cache)
    before = tree(build)
    with pytest.raises(PathTaken):
        publish(build, entries(cache, "site/b.html", "site/B.html"), cache)
    assert tree(build) == before


@pytest.mark.parametrize("links", [True, False])
def test_a_failure_while_laying_leaves_what_was_published(build, cache, links):
    """A file that cannot be laid aside: old tree intact, nothing left over."""
    publish(build, entries(cache, "site/a.html"), cache, links=links)
    before = tree(build)
    listed = entries(cache, "site/a.html", "site/b.html", text="y")
    cache.blobs.path(listed[1].sha256).unlink()
    with pytest.raises(OSError, match="No such file"):
        publish(build, listed, cache, links=links)
    assert tree(build) == before
    assert len(list((build / ".stages").iterdir())) == (2 if links else 0)


def test_left_overs_of_killed_builds_are_collected(build, cache):
    """Stages that no one uses go with the next build, changed or not."""
    listed = entries(cache, "site/a.html")
    publish(build, listed, cache)
    for number in (77, 78, 79):
        (build / f".stages/{number}/site").mkdir(parents=True)
        (build / f".stages/{number}/site/half").write_text("half")
    publish(build, listed, cache)
    assert len(list((build / ".stages").iterdir())) == 2
    assert list(tree(build)) == ["site/a.html"]


def test_the_tree_before_is_laid_anew_whatever_it_holds(build, cache):
    """What is right in it stays, the same file; the rest goes: half-laid, foreign, links out."""
    old = entries(cache, "site/a.html", "site/m/b.html", "scorm/c.zip")
    new = entries(cache, "site/a.html", "site/m/d.html", text="y")
    publish(build, old, cache)
    publish(build, new, cache)
    (spare,) = (
        s for s in (build / ".stages").iterdir() if s.name not in str((build / ".out").readlink())
    )
    folder = (spare / "site").stat().st_ino
    (spare / "site/m/b.html").unlink()
    (spare / "site/m/b.html").mkdir()
    (spare / "site/foreign/deep").mkdir(parents=True)
    (spare / "site/way-out").symlink_to("/")
    (spare / "site/m/copy.html").write_bytes(b"site/m/b.html x")
    publish(build, old, cache)
    assert (build / "site").stat().st_ino == folder
    assert sorted(tree(build)) == ["scorm/c.zip", "site/a.html", "site/m/b.html"]
    assert tree(build)["site/a.html"] == b"site/a.html x"
    assert sorted(place.name for place in (build / "site").iterdir()) == ["a.html", "m"]


def test_a_disk_without_hard_links_gets_copies(build, cache, monkeypatch):
    """Where links are refused, files are copied, and the tree is believed all the same."""

    def refuse(*_args):
        raise PermissionError

    monkeypatch.setattr("marelle.engine.blobs.os.link", refuse)
    listed = entries(cache, "site/a.html")
    publish(build, listed, cache)
    assert tree(build) == {"site/a.html": b"site/a.html x"}
    assert (build / "site/a.html").stat().st_nlink == 1
    assert not publish(build, listed, cache)


def test_other_outputs_are_kept_even_without_their_blobs(build, cache):
    """--only: what others published stays, taken back from the tree when the cache lost it."""
    site, zips = entries(cache, "site/a.html"), entries(cache, "scorm/a.zip", output="scorm")
    publish(build, site + zips, cache)
    cache.blobs.path(zips[0].sha256).unlink()
    rest = keep_others(build, {"site"}, cache)
    assert rest == zips
    publish(build, entries(cache, "site/b.html") + rest, cache)
    assert sorted(tree(build)) == ["scorm/a.zip", "site/b.html"]


def test_what_is_lost_for_good_is_said(build, cache):
    """A damaged file without its blob cannot be kept: its path is told."""
    publish(build, entries(cache, "scorm/a.zip", output="scorm"), cache)
    (build / "scorm/a.zip").write_bytes(b"damaged")
    with pytest.raises(Refusal, match=r"build/scorm/a\.zip"):
        keep_others(build, {"site"}, cache)


def test_the_manifest_names_every_artifact(build, cache):
    """One row an artifact: path, kind, module, output, size and SHA-256; no date, no folder."""
    publish(build, entries(cache, "site/a.html"), cache)
    data = json.loads((build / "manifest.json").read_text())
    assert set(data) == {"format", "generator", "artifacts"}
    assert set(data["artifacts"][0]) == {"path", "kind", "module", "output", "size", "sha256"}
    assert str(build) not in (build / "manifest.json").read_text()
    assert [e.path for e in published(build)] == ["site/a.html"]
