"""``marelle publish`` through a real sshd with rsync, and to a real store of objects."""

import json
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from fakes.served import KEYS, s3_store, ssh_machine
from fakes.shipped import FIRST, SECOND, Project, tree
from marelle import i18n
from marelle.engine.refusal import Refusal
from marelle.shipping import outlived
from marelle.shipping.goods import Good
from marelle.shipping.outlived import LIST
from marelle.shipping.parcel import parcel
from marelle.shipping.rsync import Rsync
from marelle.shipping.store import Store

BAC = "m/tri/media/bac.0a1b2c3d4e.webp"


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


def test_rsync_over_ssh_switches_whole_releases(tmp_path, monkeypatch, capsys):
    """A real sshd receives a release, then the difference; a line cut in the middle shows none."""
    out = tmp_path / "srv/marelle"
    project = Project(tmp_path / "p", f"rsync: 'web.test:{out}'")
    with ssh_machine() as ssh:
        monkeypatch.setenv("RSYNC_RSH", ssh)
        project.build(FIRST)
        assert project.publish() == 0, capsys.readouterr().err
        assert tree(out / "current") == FIRST
        second = {path: text for path, text in SECOND.items() if path != BAC}
        project.build(second)
        (project.root / "build/site" / BAC).unlink()
        capsys.readouterr()
        monkeypatch.setenv("RSYNC_RSH", str(cut_line(tmp_path / "cut", ssh)))
        assert project.publish() == 2
        assert "Ce qui était publié n’a pas changé" in capsys.readouterr().err
        assert tree(out / "current") == FIRST
        assert [f.name for f in (out / "releases").iterdir()] == ["1"]
        monkeypatch.setenv("RSYNC_RSH", ssh)
        assert project.publish() == 0
        assert "1 fichier nouveau, 1 modifié, 2 retirés" in capsys.readouterr().out
        shown = tree(out / "current")
        assert shown.pop(LIST).endswith(f" {BAC}\n")
        assert shown == SECOND
        last = (out / "current").readlink()
        same = [top / "assets/hub.8b242a0b2c.css" for top in (out / "releases/1", out / last)]
        assert same[0].stat().st_ino == same[1].stat().st_ino
        overtake(project, f"web.test:{out}", out / "current")
        assert project.publish() == 0
        assert capsys.readouterr().out.startswith("Déjà à jour")
    assert project.publish() == 2
    said = capsys.readouterr().err
    assert "«\u00a0web.test\u00a0» refuse" in said
    assert ". Ce qui était publié n’a pas changé." in said
    assert ".." not in said


def overtake(project: Project, place: str, current: Path) -> None:
    """Switch *current* while a site is being sent to *place*: it stays as it was switched."""
    pieces = parcel(project.root, lambda *_told: None)
    way = Rsync(place, project.root / "build")
    changes, shown = way.changes(pieces), current.readlink()
    current.unlink()
    current.symlink_to("releases/1")
    with pytest.raises(Refusal, match="est passée devant"):
        way.publish(pieces, changes)
    assert tree(current) == FIRST
    assert not list(current.parent.glob("releases/*.part"))
    current.unlink()
    current.symlink_to(shown)


def cut_line(file: Path, ssh: str) -> Path:
    """Write an ssh whose line is cut as soon as a release is being sent."""
    words = f'case "$*" in *--server*releases*) exec false;; esac\nexec {ssh} "$@"\n'
    file.write_text(f"#!/bin/sh\n{words}")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a store with a bucket, whose keys are in the environment."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEYS)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", KEYS)
    with s3_store(tmp_path / "objects", "marelle") as address:
        yield address


def objects(folder: Path) -> set[str]:
    """Return the names of what a store holds."""
    end = "._S3rver_object"
    files = (folder / "objects/marelle").rglob(f"*{end}")
    return {f.relative_to(folder / "objects/marelle").as_posix().removesuffix(end) for f in files}


def test_a_store_receives_what_changed_with_its_headers(tmp_path, store, monkeypatch, capsys):
    """Objects say their type, their lifetime and that they are compressed; others’ are left."""
    where = f"s3: {{bucket: marelle, endpoint: '{store}', prefix: formation}}"
    project = Project(tmp_path / "p", where)
    project.build(FIRST)
    assert project.publish() == 0, capsys.readouterr().err
    page = stored(tmp_path, "formation/index.html")
    assert page["content-type"] == "text/html; charset=utf-8"
    assert (page["content-encoding"], page["cache-control"]) == ("gzip", "no-cache")
    assert "content-encoding" not in stored(tmp_path, "formation/flux.xml")
    style = stored(tmp_path, "formation/assets/hub.8b242a0b2c.css")
    assert "immutable" in style["cache-control"]
    (tmp_path / "objects/marelle/formation/theirs.txt._S3rver_object").write_text("x")
    (tmp_path / "objects/marelle/formation/theirs.txt._S3rver_metadata.json").write_text("{}")
    project.build(SECOND)
    capsys.readouterr()
    assert project.publish() == 0, capsys.readouterr().err
    assert "1 fichier nouveau, 1 modifié, 1 retiré" in capsys.readouterr().out
    names = {"theirs.txt", ".marelle.json", *SECOND}
    assert objects(tmp_path) == {f"formation/{name}" for name in names}
    assert project.publish() == 0
    assert capsys.readouterr().out.startswith("Déjà à jour")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    assert project.publish() == 2
    assert "Le stockage refuse" in capsys.readouterr().err


def stored(folder: Path, name: str) -> dict[str, str]:
    """Return the headers that a store keeps of an object."""
    file = folder / f"objects/marelle/{name}._S3rver_metadata.json"
    return {key.lower(): value for key, value in json.loads(file.read_text()).items()}


def test_a_store_that_stops_answering_keeps_the_old_pages_whole(tmp_path, store, monkeypatch):
    """Cut before the pages, the old ones and all that they name are there; the next run ends it."""
    project = Project(tmp_path / "p", f"s3: {{bucket: marelle, endpoint: '{store}'}}")
    project.build(FIRST)
    later = time.time() + 25 * 3600
    assert project.publish() == 0
    page = tmp_path / "objects/marelle/m/tri/index.html._S3rver_object"
    before, old = objects(tmp_path), page.read_bytes()
    third = SECOND | {"assets/hub.1111111111.css": "p{}"}
    third.pop(BAC)
    project.build(third)
    with monkeypatch.context() as patch:
        patch.setattr("marelle.shipping.store.Store.send", before_pages(Store.send))
        assert project.publish() == 130
    assert objects(tmp_path) == before | {"assets/hub.1111111111.css"}
    assert page.read_bytes() == old
    assert project.publish() == 0
    assert objects(tmp_path) == {".marelle.json", BAC, *third}
    assert page.read_bytes() != old
    monkeypatch.setattr(outlived.time, "time", lambda: later)
    project.build(third | {"sw.js": "3"})
    assert project.publish() == 0
    assert objects(tmp_path) == {".marelle.json", *third}


def test_two_publications_to_a_store_say_so(tmp_path, store, monkeypatch, capsys):
    """Whoever began first is told that another came, and one more run makes the site whole."""
    where = f"s3: {{bucket: marelle, endpoint: '{store}'}}"
    one, two = (Project(tmp_path / name, where) for name in "pq")
    for project, site in ((one, FIRST), (two, SECOND | {"only/theirs.html": "x"})):
        project.build(site)
    send, again = Store.send, iter([lambda: two.publish()])

    def meanwhile(store: Store, goods: Sequence[Good]) -> dict[str, str]:
        for publish in again:
            assert publish() == 0
        return send(store, goods)

    monkeypatch.setattr("marelle.shipping.store.Store.send", meanwhile)
    assert one.publish() == 2
    assert "est passée devant" in capsys.readouterr().err
    assert one.publish() == 0
    assert objects(tmp_path) == {".marelle.json", *FIRST}
    assert one.publish() == 0
    assert "Déjà à jour" in capsys.readouterr().out


def before_pages(send: Callable[[Store, Sequence[Good]], dict[str, str]]) -> Any:
    """Return what sends until it is the turn of pages, where somebody types Ctrl-C."""

    def until(store: Store, goods: Sequence[Good]) -> dict[str, str]:
        if any(good.path.endswith(".html") for good in goods):
            raise KeyboardInterrupt
        return send(store, goods)

    return until
