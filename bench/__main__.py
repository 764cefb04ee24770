"""``python -m bench [N …]``: cold, no-change and one-edit builds, as ratios to Marelle's.

Whole processes are timed, start-up included. The machine is noisy: trust the ratios.
"""

import compileall
import os
import shutil
import sys
import tempfile
from pathlib import Path

import marelle
from bench.measure import Cost, run
from bench.peers import MARELLE, PEERS, Peer

SIZES = (160, 1000)
STEPS = ("cold", "no change", "one edit")


def measure(peer: Peer, count: int) -> dict[str, Cost]:
    """Return what each step costs *peer* on *count* lessons."""
    with tempfile.TemporaryDirectory(prefix="marelle-bench-") as name:
        top = Path(name)
        peer.lay(top, count)
        costs = {"cold": run(peer.command, top), "no change": run(peer.command, top)}
        peer.edit(top)
        costs["one edit"] = run(peer.command, top)
        return costs


def main(sizes: list[int]) -> None:
    """Print one table per size."""
    # The peers were compiled when they were installed; a checkout may never have been.
    compileall.compile_dir(Path(marelle.__file__).parent, quiet=2)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for count in sizes:
        ours = measure(MARELLE, count)
        print(f"\nN = {count} lessons of 500 words and 6 questions, site only")
        print(f"{'':34}{'step':11}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}{'CPU ×':>8}{'wall ×':>8}")
        show(MARELLE.name, ours, ours)
        for peer in PEERS:
            if peer.name == "Hugo" and not shutil.which("hugo"):
                print("Hugo: not installed (requirements/bench.txt)")
                continue
            show(peer.name, measure(peer, count), ours)


def show(name: str, costs: dict[str, Cost], ours: dict[str, Cost]) -> None:
    """Print the rows of one tool; a ratio above 1 means Marelle is cheaper."""
    for step in STEPS:
        cost, own = costs[step], ours[step]
        print(
            f"{name:34}{step:11}{cost.cpu:8.2f}{cost.wall:8.2f}{cost.peak:9.0f}"
            f"{cost.cpu / own.cpu:8.2f}{cost.wall / own.wall:8.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or list(SIZES))
