"""Time a command as a whole process tree: CPU and wall seconds, start-up included."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (user and system, children included), wall seconds, peak memory in MB."""

    cpu: float
    wall: float
    peak: float


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run *command* in *folder* and return what it cost. Raises ``RuntimeError`` when it fails."""
    with (folder / "bench.log").open("wb") as log:
        start = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command}\n{(folder / 'bench.log').read_text()[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
