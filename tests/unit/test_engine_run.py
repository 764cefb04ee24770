"""Running jobs: the cache first, then the workers, and what becomes of a failure."""

import multiprocessing
import time
from collections.abc import Iterator

import pytest

from fakes.jobs import broken, full, job, killed, page, refused, traced, unordered
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.pools import AnotherToolchain, run_chunk
from marelle.engine.refusal import Refusal
from marelle.engine.run import JobBroken, perform, run_jobs


@pytest.fixture
def cache(tmp_path):
    cache = Cache(tmp_path / "cache", "tools")
    yield cache
    cache.close()


def run(jobs, cache, choice="inline", width=0, advance=lambda done, total: None):
    with Workers(choice, width) as workers:
        return run_jobs(jobs, cache, workers, advance)


def test_a_job_is_run_once_for_one_content(tmp_path, cache):
    """The second build runs nothing; a changed text runs that job alone."""
    trace = tmp_path / "trace"
    for texts in (("un", "deux"), ("un", "deux"), ("un", "trois")):
        run([job(traced, f"m{i}", text, str(trace)) for i, text in enumerate(texts)], cache)
    assert trace.read_text().split() == ["m0", "m1", "m1"]


def test_entries_come_in_the_order_of_jobs_and_are_counted(cache):
    """What was made and what was found again are told apart, output by output."""
    run([job(page, "b", "x")], cache)
    jobs = [job(page, "c", "x"), job(page, "b", "x"), job(page, "a", "x", output="scorm")]
    done = run(jobs, cache)
    assert [e.module for e in done.entries] == ["c", "b", "a"]
    tally = {name: (t.made, t.reused) for name, t in done.tallies.items()}
    assert tally == {"site": (1, 1), "scorm": (1, 0)}


@pytest.mark.parametrize("choice", ["inline", "processes"])
def test_any_executor_gives_the_same_entries(tmp_path, choice):
    """Here or on processes, the same jobs give the same digests in the same order."""
    jobs = [job(unordered, f"m{i}") for i in range(40)]
    caches = [Cache(tmp_path / name, "tools") for name in ("one", "two")]
    advances = []
    reference = run(jobs, caches[0])
    other = run(jobs, caches[1], choice, 2, lambda done, total: advances.append((done, total)))
    assert other.entries == reference.entries
    assert advances == [(n, 40) for n in range(1, 41)]
    for cache in caches:
        cache.close()


def test_every_refusal_is_told_and_the_rest_is_kept(cache):
    """One content error does not hide the next, nor waste the work of the others."""
    jobs = [job(refused, "a"), job(page, "b", "x"), job(refused, "c")]
    assert [d.span.path for d in run(jobs, cache).refused] == ["a.yml", "c.yml"]
    assert run(jobs, cache).tallies["site"].reused == 1


@pytest.mark.parametrize("choice", ["inline", "processes"])
def test_a_bug_names_its_job(cache, choice):
    """A bug in a worker comes back with the job's label and the traceback."""
    jobs = [job(page, f"m{i}", "x") for i in range(20)] + [job(broken, "z")]
    with pytest.raises(JobBroken) as bug:
        run(jobs, cache, choice, 2)
    assert bug.value.args[0] == "page z"
    assert "ZeroDivisionError: z" in bug.value.args[1]


def test_a_full_disk_is_told_as_the_machines(cache):
    """A disk error in a job stays a disk error: it is no bug of the tool."""
    with pytest.raises(OSError, match="No space left"):
        run([job(full, "a")], cache)


def test_a_killed_worker_is_a_refusal(cache):
    """A process ended by the system gives a sentence with what to do."""
    with pytest.raises(Refusal, match="--jobs 1"):
        run([job(killed, f"m{i}") for i in range(30)], cache, "processes", 2)


def pressed(results: Iterator[object]) -> None:
    """Press Ctrl-C after the first result."""
    next(results)
    raise KeyboardInterrupt


def test_an_interruption_waits_for_no_worker():
    """After Ctrl-C nothing runs on, however long the work under way would take."""
    with pytest.raises(KeyboardInterrupt), Workers("processes", 2) as workers:
        pressed(workers.spread(time.sleep, [0.0] + 13 * [60.0]))
    assert not multiprocessing.active_children()


def test_work_done_before_a_failure_is_not_lost(tmp_path, cache):
    """Jobs that ended before a bug are found again after it."""
    jobs = [job(page, "a", "x"), job(broken, "b")]
    for _ in range(2):
        with pytest.raises(JobBroken):
            run(jobs, cache)
    assert cache.result(jobs[0].key)


def test_a_cluster_that_does_not_answer_is_a_refusal(monkeypatch):
    """A wrong address is said in one sentence."""
    pytest.importorskip("distributed")
    monkeypatch.setattr("marelle.engine.pools._ANSWER", 0.3)
    address = "tcp://127.0.0.1:1"
    with Workers(f"dask:{address}") as workers, pytest.raises(Refusal, match=address):
        list(workers.spread(perform, [job(page, "a", "x")]))


def test_a_worker_of_another_version_is_refused():
    """A machine whose toolchain differs runs nothing."""
    with pytest.raises(AnotherToolchain):
        run_chunk(("another toolchain", "fr"), perform, [job(page, "a", "x")])
