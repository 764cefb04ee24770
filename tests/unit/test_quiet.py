"""Processes that begin while somebody presses Ctrl-C."""

import subprocess
import sys

import pytest

ASKED = """
from multiprocessing import forkserver
from pathlib import Path
from marelle.engine.quiet import start_the_server
start_the_server()
print(Path(f"/proc/{forkserver._forkserver._forkserver_pid}/status").read_text())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="masks of signals are read in /proc")
def test_what_starts_workers_is_deaf_to_ctrl_c_from_its_birth() -> None:
    """A terminal sends Ctrl-C to every process: while it imports, ours would tell a traceback."""
    said = subprocess.run(
        [sys.executable, "-c", ASKED], capture_output=True, text=True, check=True
    ).stdout
    masks = dict(line.split(":\t") for line in said.splitlines() if line.startswith("Sig"))
    assert int(masks["SigBlk"], 16) & 0b10
