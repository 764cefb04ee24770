"""Stage 4, render: jobs in, entries out; the cache first, then the workers.

Every job is run, so that one build says all it has to say; entries come in the jobs' order, so that
nothing depends on who ended first.
"""

import errno
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import perf_counter

from marelle.diagnostics import Diagnostic
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.job import Artifact, Job, JobRefused
from marelle.engine.manifest import Entry
from marelle.engine.refusal import Refusal

# Errors of the machine, not of the tool: they are told as they are, wherever they happen.
_NAMES = (
    "ENOSPC EDQUOT EFBIG EACCES EPERM EROFS EBUSY EIO EMFILE ENFILE ENOMEM "
    "EEXIST ENOTDIR EISDIR ENAMETOOLONG"
)
MACHINE = frozenset(getattr(errno, name, 0) for name in _NAMES.split())
_COMMIT_EVERY = 200


class JobBroken(Exception):
    """A bug while a job ran. ``args`` are its label and the traceback, as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one job: artifacts, or diagnostics, or why not; ``seconds`` it took."""

    artifacts: tuple[Artifact, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    bug: str = ""
    machine: OSError | Refusal | None = None
    seconds: float = 0.0


@dataclass(slots=True)
class Tally:
    """What was done for one output: jobs run, jobs found in the cache, seconds of work."""

    made: int = 0
    reused: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Run:
    """All that jobs gave: entries in the jobs' order, diagnostics, and a tally by output."""

    entries: list[Entry] = field(default_factory=list)
    refused: list[Diagnostic] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=dict)


def perform(job: Job) -> Outcome:
    """Run one job, here or on a worker; everything it may raise comes back as a value."""
    start = perf_counter()
    try:
        return Outcome(artifacts=tuple(job.run(*job.args)), seconds=perf_counter() - start)
    except JobRefused as refused:
        return Outcome(refused=tuple(refused.args[0]), seconds=perf_counter() - start)
    except Refusal as refusal:
        return Outcome(machine=refusal)
    except OSError as error:
        if error.errno in MACHINE:
            return Outcome(machine=error)
        return Outcome(bug=traceback.format_exc())
    except Exception:  # a bug, said with the job's name by the only one who knows it
        return Outcome(bug=traceback.format_exc())


def run_jobs(
    jobs: Iterable[Job],
    cache: Cache,
    workers: Workers,
    advance: Callable[[int, int], None] = lambda done, total: None,
    after: Run | None = None,
) -> Run:
    """Return what *jobs* give, and what the run *after* which they come gave.

    Raises ``JobBroken`` for a bug, ``OSError`` or ``Refusal`` for the machine.
    """
    run = after or Run()
    found: list[tuple[Entry, ...]] = []
    missing: list[tuple[int, Job]] = []
    for number, job in enumerate(jobs):
        tally = run.tallies.setdefault(job.output, Tally())
        entries = cache.result(job.key)
        if entries is None:
            missing.append((number, job))
        else:
            tally.reused += 1
        found.append(entries or ())
    done = len(found) - len(missing)
    for index, outcome in workers.spread(perform, [job for _, job in missing]):
        number, job = missing[index]
        found[number] = _keep(job, outcome, run, cache)
        done += 1
        advance(done, len(found))
        if done % _COMMIT_EVERY == 0:
            cache.commit()
    cache.commit()
    run.entries += [entry for entries in found for entry in entries]
    return run


def _keep(job: Job, outcome: Outcome, run: Run, cache: Cache) -> tuple[Entry, ...]:
    if outcome.machine is not None:
        raise outcome.machine
    if outcome.bug:
        raise JobBroken(job.label, outcome.bug)
    tally = run.tallies[job.output]
    tally.made += 1
    tally.seconds += outcome.seconds
    if outcome.refused:
        run.refused.extend(outcome.refused)
        return ()
    return cache.keep_result(job.key, job.output, outcome.artifacts)
