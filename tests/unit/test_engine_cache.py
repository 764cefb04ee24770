"""The cache: what is found again, and what is never trusted."""

import os
import pickle
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from fakes.project import make_project
from marelle.catalogue import load_project
from marelle.diagnostics import Severity, Span
from marelle.engine.cache import Cache
from marelle.engine.frozen import Apart, from_bytes, to_bytes
from marelle.engine.job import Artifact
from marelle.model import Term

PAGE = Artifact(path="site/a.html", kind="lesson", data=b"<p>a</p>", module="a")


@pytest.fixture
def folder(tmp_path) -> Path:
    cache = Cache(tmp_path / "cache", "tools")
    cache.keep_result("key", "site", [PAGE])
    cache.keep_value("key", Term(term="DPE", meaning="…", span=Span("a.yml", 2, 3, 2, 6)))
    cache.keep_fact("name", {"a": [1]})
    cache.commit()
    cache.close()
    return tmp_path / "cache"


def blob(folder: Path) -> Path:
    return next(file for file in (folder / "blobs").rglob("*") if file.is_file())


def found(folder: Path, toolchain: str = "tools"):
    cache = Cache(folder, toolchain)
    try:
        return cache.result("key"), cache.value("key"), cache.fact("name")
    finally:
        cache.close()


def test_what_was_kept_is_found(folder):
    """Artifacts, frozen values and facts come back equal in a later run."""
    result, value, fact = found(folder)
    assert [(e.path, e.kind, e.module, e.output, e.size) for e in result] == [
        ("site/a.html", "lesson", "a", "site", 8)
    ]
    assert blob(folder).name == result[0].sha256
    assert value == Term(term="DPE", meaning="…", span=Span("a.yml", 2, 3, 2, 6))
    assert fact == {"a": [1]}


def test_another_toolchain_finds_nothing(folder):
    """A result made by other libraries is not a result."""
    assert found(folder, "other")[:2] == (None, None)


def test_what_was_not_committed_is_forgotten(tmp_path):
    """A killed build leaves no half-written index."""
    cache = Cache(tmp_path, "tools")
    cache.keep_result("key", "site", [PAGE])
    cache.close()
    assert found(tmp_path)[0] is None


@pytest.mark.parametrize("change", [b"<p>b</p>", b"<p>a</p", b""])
def test_an_altered_blob_is_removed_and_missing(folder, change):
    """A flipped bit or a cut blob is found by its digest; the job is run again."""
    blob(folder).write_bytes(change)
    assert found(folder)[0] is None
    assert not any(file.is_file() for file in (folder / "blobs").rglob("*"))


def test_a_blob_with_another_date_is_checked_then_believed(folder):
    """A cache that was copied is still good: dates differ, digests do not."""
    os.utime(blob(folder), ns=(1, 1))
    assert found(folder)[0] is not None


def test_a_removed_blob_is_missing(folder):
    """A result without its bytes is no result."""
    blob(folder).unlink()
    assert found(folder)[0] is None


@pytest.mark.parametrize("at", range(0, 61440, 509))
def test_a_flipped_byte_of_the_index_never_lies(folder, at):
    """Whatever byte of the index is flipped, each answer is the right one or none."""
    good = found(folder)
    file = folder / "index.db"
    data = bytearray(file.read_bytes())
    data[at % len(data)] ^= 0x41
    file.write_bytes(data)
    assert all(now in (was, None) for now, was in zip(found(folder), good, strict=True))


@pytest.mark.parametrize("data", [b"", b"not a base" * 100, b"SQLite format 3\0" + b"\0" * 500])
def test_a_ruined_index_is_begun_again(folder, data):
    """A file that is no base is thrown away; the cache works at once."""
    (folder / "index.db").write_bytes(data)
    assert found(folder) == (None, None, None)
    cache = Cache(folder, "tools")
    assert cache.keep_result("key", "site", [PAGE])
    cache.commit()
    cache.close()
    assert found(folder)[0]


def test_a_folder_in_the_place_of_the_index_is_taken_away(folder):
    """Whatever stands where the index should be, the cache begins again."""
    (folder / "index.db").unlink()
    (folder / "index.db" / "inside").mkdir(parents=True)
    assert found(folder) == (None, None, None)
    assert (folder / "index.db").is_file()


def test_an_index_of_another_format_is_begun_again(folder):
    """A cache written by another version of the index is not read."""
    base = sqlite3.connect(folder / "index.db")
    base.execute("PRAGMA user_version=99")
    base.close()
    assert found(folder) == (None, None, None)


def test_a_pickle_builds_nothing_but_the_model():
    """A forged cache can name no function: neither the system's nor ours."""

    class Forged:
        def __reduce__(self):
            return os.system, ("true",)

    class Ours:
        def __reduce__(self):
            return to_bytes, (1,)

    for stranger in (Forged(), Ours(), Path()):
        with pytest.raises(pickle.UnpicklingError):
            from_bytes(pickle.dumps(stranger))
    assert from_bytes(to_bytes((Severity.ERROR, date(2027, 1, 2), {"a": [1.5, None]}))) == (
        Severity.ERROR,
        date(2027, 1, 2),
        {"a": [1.5, None]},
    )


def test_what_is_apart_is_the_same_once_thawed(tmp_path):
    """Screens come back as a sequence equal to what they were, through any pickle, to the byte."""
    root = make_project(tmp_path / "project", 1)
    module = load_project(root)[0].modules[0]
    frozen = to_bytes(module)
    back = from_bytes(frozen)
    assert isinstance(back.screens, Apart)
    assert to_bytes(back) == to_bytes(pickle.loads(pickle.dumps(back))) == frozen
    assert (len(back.screens), back.screens[-1]) == (len(module.screens), module.screens[-1])
    assert (back, hash(back), repr(back)) == (module, hash(module), repr(module))


def test_a_forged_value_is_missing(tmp_path):
    """A value that names a stranger is as good as absent, even with a good digest."""
    cache = Cache(tmp_path, "tools")
    cache._put("value", "key", pickle.dumps(os.getcwd))
    assert cache.value("key") is None
    cache.close()


def test_what_is_no_longer_used_is_collected(tmp_path):
    """After many edits the cache keeps what the last build used, and little else."""
    for turn in range(400):
        cache = Cache(tmp_path, "tools")
        page = Artifact(path="site/a.html", kind="lesson", data=f"{turn}".encode())
        if cache.result(f"key{turn}") is None:
            entries = cache.keep_result(f"key{turn}", "site", [page])
        cache.collect(entries)
        cache.commit()
        cache.close()
    kept = sum(1 for file in (tmp_path / "blobs").rglob("*") if file.is_file())
    assert kept < 310
    cache = Cache(tmp_path, "tools")
    assert cache.result("key399")
    assert cache.result("key0") is None
    cache.close()
