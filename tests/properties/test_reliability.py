"""What is promised of any build, interrupted, starved, damaged, displaced: old tree or new tree."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from fakes.outputs import known
from fakes.project import edit, make_project
from marelle.outputs.base import Options
from marelle.pipeline import Order, build

BUILDER = [sys.executable, "-m", "fakes.builder"]
TESTS = str(Path(__file__).parents[1])


def start(root: Path, *words: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*BUILDER, str(root), *words],
        cwd=TESTS,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(root: Path, *words: str, **environment: str) -> tuple[int, str]:
    process = start(root, *words, **environment)
    out, err = process.communicate(timeout=300)
    assert "Traceback" not in out + err
    return process.returncode, out + err


def tree(root: Path) -> dict[str, bytes]:
    """Every published file, read through the public names, the manifest included."""
    top = root / "build"
    tops = [place for place in top.iterdir() if place.is_dir() and place.name[0] != "."]
    files = [file for folder in tops for file in folder.rglob("*") if file.is_file()]
    return {f.relative_to(top).as_posix(): f.read_bytes() for f in [*files, top / "manifest.json"]}


def assert_whole(root: Path) -> dict[str, bytes]:
    """The tree is what its manifest says, file by file and byte by byte."""
    found = tree(root)
    rows = json.loads(found["manifest.json"])["artifacts"]
    assert {row["path"] for row in rows} == set(found) - {"manifest.json"}
    for row in rows:
        assert sha256(found[row["path"]]).hexdigest() == row["sha256"]
    return found


@pytest.mark.slow
def test_the_same_sources_give_the_same_bytes(tmp_path):
    """Whatever the processes, the hash seed, the time zone, the language or the folder."""
    first = make_project(tmp_path / "one", 24)
    assert run(first, "inline", PYTHONHASHSEED="1", TZ="UTC")[0] == 0
    reference = assert_whole(first)
    places = {
        "two": (("processes", "1"), {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati"}),
        "a folder with spaces, é/three": (
            ("processes", "2"),
            {"LC_ALL": "C", "TZ": "America/Adak"},
        ),
        "four": (("processes", "3"), {"PYTHONHASHSEED": "random", "PYTHONUTF8": "1"}),
    }
    for name, (words, environment) in places.items():
        root = make_project(tmp_path / name, 24)
        assert run(root, *words, **environment)[0] == 0
        assert assert_whole(root) == reference


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_tree(tmp_path):
    """SIGKILL at random times over a good build: old tree or new tree, and the next build ends."""
    root = make_project(tmp_path / "project", 30)
    began = time.monotonic()
    assert run(root)[0] == 0
    whole = time.monotonic() - began
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    for turn in range(12):
        for number in range(2, 31):
            edit(root, f"module-{number:04}", f"Nadia{turn}")
        before = assert_whole(root)
        process = start(root)
        time.sleep(chance.uniform(0, whole))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        after = assert_whole(root)
        pages = {path: data for path, data in after.items() if path.endswith(".html")}
        new = sum(b"Nadia%d" % turn in data for data in pages.values())
        assert after == before or new == 29, seed
    assert run(root)[0] == 0
    assert sum(b"Nadia11" in data for data in assert_whole(root).values()) == 29
    assert len(list((root / "build/.stages").iterdir())) == 2


def test_no_worker_outlives_a_killed_build(tmp_path):
    """Processes of a pool end when the build that started them is killed."""
    root = make_project(tmp_path / "project", 60)
    process = start(root)
    children: set[str] = set()
    while process.poll() is None and len(children) < 3:
        children |= set(
            Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        )
        for child in list(children):
            with suppress(OSError):  # it has just ended
                children |= set(Path(f"/proc/{child}/task/{child}/children").read_text().split())
    process.send_signal(signal.SIGKILL)
    process.communicate()
    deadline = time.monotonic() + 60
    while any(_alive(child) for child in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert children
    assert not any(_alive(child) for child in children)


def _alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_of_two_builds_at_once_one_says_so(tmp_path):
    """Both end cleanly: one builds; the other builds after it, or says who is building."""
    root = make_project(tmp_path / "project", 30)
    both = [start(root), start(root)]
    ends = [process.communicate(timeout=300) for process in both]
    statuses = sorted(process.returncode for process in both)
    assert statuses in ([0, 0], [0, 2])
    for process, (_, words) in zip(both, ends, strict=True):
        assert ("construction" in words) == (process.returncode == 2)
    assert_whole(root)


def test_a_damaged_cache_changes_no_byte(tmp_path):
    """Bits flipped, files cut or removed anywhere in the cache: same bytes, status 0."""
    root = make_project(tmp_path / "project", 6)
    assert run(root, "inline")[0] == 0
    good = assert_whole(root)
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    for _ in range(15):
        files = [file for file in (root / "build/.cache").rglob("*") if file.is_file()]
        for file in chance.sample(files, min(3, len(files))):
            data = bytearray(file.read_bytes())
            if chance.random() < 0.2:
                file.unlink()
            elif data:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
                file.write_bytes(data[: chance.choice((len(data), len(data) // 2))])
        build(Order(options=Options(root=root), executor="inline"), known)
        assert assert_whole(root) == good, seed


def test_a_published_file_edited_by_hand_is_mended(tmp_path):
    """A file of build/site changed in place comes back, though the cache shared its bytes."""
    root = make_project(tmp_path / "project", 3)
    assert run(root, "inline")[0] == 0
    good = assert_whole(root)
    (root / "build/site/m/module-0002/index.html").write_text("mine")
    (root / "build/scorm/module-0003.zip").unlink()
    assert run(root, "inline")[0] == 0
    assert assert_whole(root) == good


@pytest.fixture
def small_disk(tmp_path):
    """A disk of twelve megabytes, mounted for one test."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_leaves_the_old_site(small_disk):
    """No room for the new tree: a sentence, status 2, the old tree whole; room again, it works."""
    root = make_project(small_disk / "project", 20)
    assert run(root, "inline")[0] == 0
    before = assert_whole(root)
    for room in (0, 20_000, 200_000):
        for number in range(2, 21):
            edit(root, f"module-{number:04}", f"Fatou{room}")
        filler = small_disk / "filler"
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        with filler.open("rb+") as file:
            file.truncate(max(0, filler.stat().st_size - room))
        status, words = run(root, "inline")
        assert (status, "disque est plein" in words) == (2, True), words
        assert assert_whole(root) == before
        filler.unlink()
    assert run(root, "inline")[0] == 0
    assert assert_whole(root) != before


def test_a_disk_that_cannot_be_written_leaves_the_old_site(small_disk):
    """A read-only disk: a sentence that names the place, status 2, nothing changed."""
    root = make_project(small_disk / "project", 2)
    assert run(root, "inline")[0] == 0
    before = assert_whole(root)
    edit(root)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    status, words = run(root, "inline")
    assert (status, "Impossible d’écrire" in words) == (2, True), words
    assert assert_whole(root) == before


def test_a_build_folder_that_is_a_file_is_said(tmp_path):
    """build/ taken by a file: a sentence and status 2, no traceback."""
    root = make_project(tmp_path / "project")
    (root / "build").write_text("mine")
    status, words = run(root, "inline")
    assert status == 2
    assert "build" in words
    assert (root / "build").read_text() == "mine"


def test_a_limit_on_file_size_is_said(tmp_path):
    """ulimit -f: a sentence and status 2, as for a full disk."""
    resource = pytest.importorskip("resource")
    root = make_project(tmp_path / "project", 2)
    process = subprocess.run(
        [*BUILDER, str(root), "inline"],
        cwd=TESTS,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)),
        check=False,
    )
    assert process.returncode == 2
    assert "Ce qui était publié n’a pas changé" in process.stderr
    assert "Traceback" not in process.stderr


def test_the_tree_moves_with_its_folder(tmp_path):
    """A project renamed after a build still serves it: no link holds an absolute path."""
    root = make_project(tmp_path / "project", 2)
    assert run(root, "inline")[0] == 0
    before = assert_whole(root)
    moved = tmp_path / "moved"
    shutil.move(root, moved)
    assert assert_whole(moved) == before
