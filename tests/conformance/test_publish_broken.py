"""``marelle publish`` killed at every step, two at once, and a visitor while it switches."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from fakes.shipped import FIRST, SECOND, Project, tree
from marelle import i18n
from marelle.engine.lock import only_builder
from marelle.engine.refusal import Refusal
from marelle.shipping.folder import Folder
from marelle.shipping.outlived import LIST
from marelle.shipping.parcel import parcel
from marelle.shipping.squeeze import FORMS

STEPS = {"os.link", "os.mkdir", "os.rename", "os.symlink", "os.remove", "os.rmdir", "os.chmod"}
KILLED = 9


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


def silent(*_told: object) -> None:
    """Say nothing of the progress."""


def dying(work: Callable[[], object], step: int) -> int:
    """Do *work* in a process that dies as it begins its *step*-th change of the disk."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    seen = count(1)

    def hook(event: str, words: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(words[1], str) and "w" in words[1]
        if (writes or event in STEPS) and next(seen) == step:
            os._exit(KILLED)

    try:
        sys.addaudithook(hook)
        work()
    finally:
        os._exit(0)


def test_a_publication_killed_at_any_step_shows_one_site_whole(tmp_path):
    """The old site or the new one, and numbers only for whole ones; the next run goes through."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    releases = out / "releases"
    for number in range(3):
        project.build({"index.html": str(number), "m/a/index.html": "a", "m/b/index.html": "b"})
        assert project.publish() == 0
    first = tree(out / "current")
    shutil.copytree(out, tmp_path / "kept", symlinks=True)
    second = {"index.html": "new", "m/a/index.html": "a", "m/c/index.html": "c"}
    project.build(second)
    pieces, shown = parcel(project.root, silent), []

    def publish() -> None:
        way = Folder(out)
        way.publish(pieces, way.changes(pieces))

    for step in count(1):
        shutil.rmtree(out)
        shutil.copytree(tmp_path / "kept", out, symlinks=True)
        code = dying(publish, step)
        shown.append(tree(out / "current"))
        assert shown[-1] in (first, second), step
        whole = [tree(f) for f in releases.iterdir() if f.name in ("3", "4")]
        assert all(site in (first, second) for site in whole), step
        if code == 0:
            break
        assert code == KILLED
        publish()
        assert tree(out / "current") == second, step
    assert len(shown) > 12
    assert [site == second for site in shown] == sorted(site == second for site in shown)
    half = releases / "9.part"
    half.mkdir()
    for age, there in ((0, True), (25, False)):
        os.utime(half, (time.time() - age * 3600,) * 2)
        project.build(FIRST | {"index.html": f"aged {age}"})
        publish_again(project)
        assert half.exists() is there


def publish_again(project: Project) -> None:
    """Publish what was just built."""
    assert project.publish() == 0


def test_two_publications_at_once_never_mix(tmp_path):
    """What is linked is what was compared; who is overtaken shows nothing, leaves nothing."""
    out = tmp_path / "out"
    one, two = (Project(tmp_path / name, "folder: ../out") for name in "pq")
    one.build(FIRST)
    assert one.publish() == 0
    one.build(SECOND)
    pieces = parcel(one.root, silent)
    way = Folder(out)
    changes = way.changes(pieces)
    theirs = FIRST | {"index.html": "theirs", "sw.js": "theirs"}
    two.build(theirs)
    assert two.publish() == 0
    with pytest.raises(Refusal, match="est passée devant"):
        way.publish(pieces, changes)
    assert tree(out / "current") == theirs
    assert sorted(f.name for f in (out / "releases").iterdir()) == ["1", "2"]
    assert one.publish() == 0
    assert tree(out / "current") == SECOND


def test_a_page_that_was_open_still_finds_what_it_names(tmp_path, monkeypatch):
    """What tells its content by its name stays a day after the last page that named it."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    names = ["assets/hub.0000000000.css", "search/words-a-edc11a.json", "assets/x-00000002.js"]
    now = time.time()
    for hours, stay in ((0, 0), (1, 1), (2, 2), (25.5, 1), (50, 0)):
        monkeypatch.setattr("marelle.shipping.outlived.time.time", lambda: now + hours * 3600)  # noqa: B023
        number = min(int(hours), 2)
        project.build({"index.html": f"{hours}", names[number]: "p{}" * 99})
        assert project.publish() == 0
        shown = tree(out / "current")
        kept = shown.pop(LIST, "").splitlines()
        assert [line.partition(" ")[2] for line in kept if line[-3:] not in FORMS] == sorted(
            set(shown) - {"index.html", names[number]}
        )
        assert len(shown) == 2 + stay, hours
        assert project.publish() == 0


def test_nothing_is_sent_while_a_build_is_under_way(tmp_path, monkeypatch, capsys):
    """What is being sent is not made again meanwhile, nor what is being made sent."""
    monkeypatch.setattr("marelle.engine.lock.PATIENCE", 0.0)
    project = Project(tmp_path / "p", "folder: ../out")
    project.build(FIRST)
    (begun, begin), (over, end) = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        with only_builder(project.root / "build"):
            os.write(begin, b"1")
            os.read(over, 1)
            os._exit(0)
    os.read(begun, 1)
    assert project.publish() == 2
    assert "Une autre construction est en cours" in capsys.readouterr().err
    os.write(end, b"1")
    assert os.waitpid(child, 0)[1] == 0
    assert project.publish() == 0


def test_a_release_is_for_all_to_read(tmp_path):
    """A web server reads what one who hides his files publishes; a hidden file is mended."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out"
    project.build(FIRST)
    before = os.umask(0o077)
    try:
        assert project.publish() == 0
        assert all(f.stat().st_mode & 0o444 == 0o444 for f in out.rglob("*"))
        (out / "current/index.html").chmod(0o600)
        assert project.publish() == 0
    finally:
        os.umask(before)
    assert (out / "current/index.html").stat().st_mode & 0o444 == 0o444
