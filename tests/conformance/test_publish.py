"""``marelle publish``: to a folder, through a real sshd with rsync, and to a real store of objects.

What is published is a small tree with its manifest: a build is tested elsewhere.
"""

import gzip
import json
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import brotli
import pytest

from fakes.served import KEYS, s3_store, ssh_machine
from marelle import i18n
from marelle.cli import main
from marelle.engine.manifest import Entry, manifest_bytes
from marelle.shipping.folder import forgotten
from marelle.shipping.goods import Good
from marelle.shipping.headers import lifetime, rank
from marelle.shipping.store import Store

PAGE = "<!doctype html>" + "<p>Je sais signaler une anomalie.</p>" * 40
FIRST = {
    "index.html": PAGE,
    "m/tri/index.html": PAGE + "1",
    "m/tri/media/bac.0a1b2c3d4e.webp": "not text",
    "assets/hub.8b242a0b2c.css": "p{margin:0}" * 90,
    "flux.xml": "<feed/>" * 90,
    "sw.js": "self.x=1;" * 90,
    "empty.txt": "",
}
SECOND = {**FIRST, "m/tri/index.html": PAGE + "2", "m/eau/index.html": PAGE + "3"}
del SECOND["flux.xml"]


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


class Project:
    """A project whose site is what a test says."""

    def __init__(self, root: Path, where: str) -> None:
        self.root = root
        (root / "content").mkdir(parents=True)
        base = Path(__file__).parents[1] / "refusals/base/content/catalogue.yml"
        sheet = f"{base.read_text('utf-8')}publish:\n  - {{name: production, {where}}}\n"
        (root / "content/catalogue.yml").write_text(sheet, "utf-8")

    def build(self, site: Mapping[str, str]) -> None:
        """Put *site* in ``build/``, as a build does."""
        entries = []
        for path, text in sorted(site.items()):
            file = self.root / "build/site" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
            digest = sha256(text.encode()).hexdigest()
            fields = {"kind": "page", "module": "", "output": "site", "size": len(text)}
            entries.append(Entry(path=f"site/{path}", sha256=digest, **fields))
        (self.root / "build/manifest.json").write_bytes(manifest_bytes(entries))

    def publish(self, *words: str) -> int:
        """Run the command; return its status."""
        return main(["publish", "-C", str(self.root), *words])


def tree(top: Path) -> dict[str, str]:
    """Return the files below *top*, their compressed forms left out and proven."""
    files = {f.relative_to(top).as_posix(): f.read_bytes() for f in top.rglob("*") if f.is_file()}
    for path, data in list(files.items()):
        if path.endswith((".gz", ".br")):
            form = gzip.decompress if path.endswith(".gz") else brotli.decompress
            assert form(data) == files[path[:-3]]
            del files[path]
    return {path: data.decode() for path, data in files.items()}


def test_a_folder_shows_one_release_then_the_next(tmp_path, capsys):
    """A second publication sends what changed, links what did not, and says so; a third nothing."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    project.build(FIRST)
    assert project.publish() == 0
    assert tree(out / "current") == FIRST
    assert (out / "current/index.html.br").is_file()
    assert not (out / "current/m/tri/media/bac.0a1b2c3d4e.webp.gz").exists()
    project.build(SECOND)
    capsys.readouterr()
    assert project.publish("--dry-run") == 0
    said = capsys.readouterr().out
    assert said.splitlines()[:3] == [
        "+ m/eau/index.html",
        "~ m/tri/index.html",
        "- flux.xml",
    ]
    assert "1 fichier nouveau, 1 modifié, 1 retiré" in said
    assert tree(out / "current") == FIRST
    assert project.publish("production") == 0
    assert tree(out / "current") == SECOND
    assert tree(out / "releases/1") == FIRST
    same = [(out / f"releases/{n}/assets/hub.8b242a0b2c.css").stat().st_ino for n in (1, 2)]
    assert same[0] == same[1]
    capsys.readouterr()
    assert project.publish() == 0
    assert capsys.readouterr().out.startswith("Déjà à jour")
    assert len(list((out / "releases").iterdir())) == 2


def test_a_folder_is_mended_and_keeps_three_releases(tmp_path):
    """A file touched on the server comes back; old releases go, with what a kill left half laid."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    for number in range(5):
        project.build(FIRST | {"index.html": PAGE * number})
        assert project.publish() == 0
    assert sorted(f.name for f in (out / "releases").iterdir()) == ["3", "4", "5"]
    assert (out / "current").readlink() == Path("releases/5")
    changed = out / "current/assets/hub.8b242a0b2c.css"
    changed.unlink()
    changed.write_text("by hand")
    assert project.publish() == 0
    assert tree(out / "current") == FIRST | {"index.html": PAGE * 4}
    dates = {"1": 0.0, "5": 0.0, "6": 0.0, "7": 9e12}
    assert forgotten(dates, "5") == ["6"]


def test_an_interrupted_publication_to_a_folder_changes_nothing(tmp_path, monkeypatch, capsys):
    """A disk that fills before the end leaves the site of before, and the next one goes through."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    project.build(FIRST)
    project.publish()
    project.build(SECOND)
    with monkeypatch.context() as patch:

        def full(*_words: object) -> None:
            raise OSError(28, "No space left on device", "x")

        patch.setattr("marelle.shipping.folder.shutil.copyfile", full)
        assert project.publish() == 2
    assert "Le disque est plein" in capsys.readouterr().err
    assert tree(out / "current") == FIRST
    assert project.publish() == 0
    assert tree(out / "current") == SECOND


def test_what_cannot_be_published_is_refused_in_a_sentence(tmp_path, capsys):
    """No site, a damaged one, no destination of that name, a folder with our sources in it."""
    project = Project(tmp_path / "p", "folder: ../out")
    assert project.publish() == 2
    assert "marelle build" in capsys.readouterr().err
    project.build(FIRST)
    assert project.publish("prodution") == 2
    assert "vouliez-vous dire «\u00a0production\u00a0»" in capsys.readouterr().err
    (project.root / "build/site/index.html").write_text("touched")
    assert project.publish() == 2
    assert "build/site/index.html" in capsys.readouterr().err
    above = Project(tmp_path / "q", f"folder: {tmp_path}")
    above.build(FIRST)
    assert above.publish() == 2
    assert "vos fichiers y sont" in capsys.readouterr().err
    (tmp_path / "out/current").mkdir(parents=True)
    project.build(FIRST)
    assert project.publish() == 2
    assert "n’a pas publié ici" in capsys.readouterr().err
    inside = Project(tmp_path / "r", "folder: content/site")
    assert inside.publish() == 1
    assert "MRL860" in capsys.readouterr().out


def test_rsync_over_ssh_switches_whole_releases(tmp_path, monkeypatch, capsys):
    """A real sshd receives a release, then the difference; a line cut in the middle shows none."""
    out = tmp_path / "srv/marelle"
    project = Project(tmp_path / "p", f"rsync: 'web.test:{out}'")
    with ssh_machine() as ssh:
        monkeypatch.setenv("RSYNC_RSH", ssh)
        project.build(FIRST)
        assert project.publish() == 0, capsys.readouterr().err
        assert tree(out / "current") == FIRST
        project.build(SECOND)
        capsys.readouterr()
        monkeypatch.setenv("RSYNC_RSH", str(cut_line(tmp_path / "cut", ssh)))
        assert project.publish() == 2
        assert "Ce qui était publié n’a pas changé" in capsys.readouterr().err
        assert tree(out / "current") == FIRST
        monkeypatch.setenv("RSYNC_RSH", ssh)
        assert project.publish() == 0
        assert "1 fichier nouveau, 1 modifié, 1 retiré" in capsys.readouterr().out
        assert tree(out / "current") == SECOND
        last = (out / "current").readlink()
        same = [top / "assets/hub.8b242a0b2c.css" for top in (out / "releases/1", out / last)]
        assert same[0].stat().st_ino == same[1].stat().st_ino
        assert project.publish() == 0
        assert capsys.readouterr().out.startswith("Déjà à jour")
    assert project.publish() == 2
    assert "web.test" in capsys.readouterr().err


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
    assert project.publish() == 0
    page = tmp_path / "objects/marelle/m/tri/index.html._S3rver_object"
    before, old = objects(tmp_path), page.read_bytes()
    third = SECOND | {"assets/hub.1111111111.css": "p{}"}
    project.build(third)
    with monkeypatch.context() as patch:
        patch.setattr("marelle.shipping.store.Store.send", before_pages(Store.send))
        assert project.publish() == 130
    assert objects(tmp_path) == before | {"assets/hub.1111111111.css"}
    assert page.read_bytes() == old
    assert project.publish() == 0
    assert objects(tmp_path) == {".marelle.json", *third}
    assert page.read_bytes() != old


def before_pages(send: Callable[[Store, Sequence[Good]], dict[str, str]]) -> Any:
    """Return what sends until it is the turn of pages, where somebody types Ctrl-C."""

    def until(store: Store, goods: Sequence[Good]) -> dict[str, str]:
        if any(good.path.endswith(".html") for good in goods):
            raise KeyboardInterrupt
        return send(store, goods)

    return until


def test_what_others_name_goes_first_and_the_worker_last():
    """The order of a store, and how long browsers keep each kind of file."""
    order = sorted(SECOND, key=rank)
    assert [rank(p) for p in order] == sorted(rank(p) for p in SECOND)
    assert order.index("assets/hub.8b242a0b2c.css") < order.index("m/tri/index.html")
    assert {order[-1], order[-2]} == {"index.html", "sw.js"}
    lives = {p: lifetime(p).partition(",")[0] for p in (*SECOND, "assets/icon.svg")}
    assert [p for p, life in lives.items() if life == "no-cache"] == [
        *("index.html", "m/tri/index.html", "sw.js", "empty.txt", "m/eau/index.html")
    ]
    assert "max-age=86400" in lifetime("assets/fonts/atkinson-400.woff2")
    assert "immutable" in lifetime("m/x/paquet.0a1b2c3d4e/index.html")
