"""Time a command as a whole process tree: CPU and wall seconds, start-up included."""

import ctypes
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage
from time import perf_counter

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER, prctl(2): orphans of the command become our children


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (user and system, of every process), wall seconds, peak MB of the largest one."""

    cpu: float
    wall: float
    peak: float


def run(command: Sequence[str], folder: Path, *, adopt: bool = True) -> Cost:
    """Run *command* in *folder* and return what it cost. Raises ``RuntimeError`` when it fails.

    Processes that it left are adopted and waited for, unless servers of ours would be too.
    """
    if adopt:
        ctypes.CDLL(None).prctl(_SUBREAPER, 1)
    with (folder / "bench.log").open("wb") as log:
        start = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    usages = [usage, *(_orphans() if adopt else ())]
    if process.returncode:
        raise RuntimeError(f"{command}\n{(folder / 'bench.log').read_text()[-2000:]}")
    cpu = sum(each.ru_utime + each.ru_stime for each in usages)
    return Cost(cpu, wall, max(each.ru_maxrss for each in usages) / 1024)


def _orphans() -> list[struct_rusage]:
    """Wait for the processes a command left behind (a fork server, its workers)."""
    usages = []
    while True:
        try:
            usages.append(os.wait4(-1, 0)[2])
        except ChildProcessError:
            return usages
