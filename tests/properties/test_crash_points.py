"""Publishing, stopped dead before each single thing it asks of the disk."""

import json
import os
import shutil
import sys
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from marelle.engine.cache import Cache
from marelle.engine.job import Artifact
from marelle.engine.manifest import Entry
from marelle.engine.publish import publish

EVENTS = {"open", "os.rename", "os.symlink", "os.link", "os.mkdir", "os.remove", "os.rmdir"}
OLD = {"site/a.html": b"a", "site/m/b.html": b"b", "scorm/old.zip": b"old"}
NEW = {"site/a.html": b"a2", "site/m/c.html": b"c", "flyers/new.pdf": b"new"}


def entries(cache: Cache, files: dict[str, bytes]) -> tuple[Entry, ...]:
    made = [Artifact(path=path, kind="page", data=data) for path, data in files.items()]
    return cache.keep_result(str(sorted(files)), "site", made)


def prepared(folder: Path, links: bool) -> Path:
    """A build where the old files are published and the new ones wait in the cache."""
    build = folder / "build"
    cache = Cache(build / ".cache", "tools")
    publish(build, entries(cache, OLD), cache, links=links)
    entries(cache, NEW)
    cache.commit()
    cache.close()
    return build


def published(build: Path) -> dict[str, bytes]:
    """The published files by path; each is what the manifest says of it."""
    rows = json.loads((build / "manifest.json").read_bytes())["artifacts"]
    found = {row["path"]: (build / row["path"]).read_bytes() for row in rows}
    assert all(sha256(found[row["path"]]).hexdigest() == row["sha256"] for row in rows)
    return found


def publish_new(build: Path, links: bool) -> None:
    cache = Cache(build / ".cache", "tools")
    publish(build, entries(cache, NEW), cache, links=links)
    cache.commit()
    cache.close()


def dies_before(step: int, build: Path, links: bool) -> bool:
    """Publish the new files in a process that dies before its *step*-th call; tell if it died."""
    child = os.fork()
    if child == 0:
        seen = count(1)

        def hook(event: str, _arguments: object) -> None:
            if event in EVENTS and next(seen) == step:
                os._exit(9)

        sys.addaudithook(hook)
        try:
            publish_new(build, links)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")
@pytest.mark.parametrize("links", [True, False])
def test_a_crash_before_any_call_leaves_a_whole_tree(tmp_path, links):
    """With links: old tree or new tree at every step. Without: the next build always mends."""
    model = prepared(tmp_path / "model", links)
    for step in count(1):
        build = tmp_path / str(step) / "build"
        shutil.copytree(model, build, symlinks=True)
        died = dies_before(step, build, links)
        if links:
            assert published(build) in (OLD, NEW), step
        publish_new(build, links)
        assert published(build) == NEW, step
        assert "scorm" not in [place.name for place in build.iterdir()], step
        if not died:
            break
    assert step > 15
