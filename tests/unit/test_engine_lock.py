"""The lock: one build at a time, whatever became of the one before."""

import json
import os
import signal
import subprocess
import sys
from threading import Timer

import pytest

from marelle.engine.lock import only_builder
from marelle.engine.refusal import Refusal

HOLDER = """
import sys, time
from pathlib import Path
from threading import Timer
from marelle.engine.lock import only_builder
with only_builder(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_second_build_is_told_who_holds_the_lock(tmp_path, holder):
    """The refusal names the process, the machine and the age."""
    with pytest.raises(Refusal) as refusal, only_builder(tmp_path):
        pass
    owner = json.loads((tmp_path / ".lock").read_text())
    assert owner["pid"] == holder.pid
    for word in (str(holder.pid), owner["host"], "depuis"):
        assert word in str(refusal.value)


def test_a_dead_owner_holds_nothing(tmp_path, holder):
    """A build killed on the spot leaves the way free at once."""
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with only_builder(tmp_path):
        assert json.loads((tmp_path / ".lock").read_text())["pid"] == os.getpid()


def test_a_command_waits_for_a_build_that_is_soon_over(tmp_path, holder):
    """With patience, the lock is had as soon as its owner ends; without, it is refused at once."""
    Timer(0.2, holder.kill).start()
    with only_builder(tmp_path, patience=30):
        assert json.loads((tmp_path / ".lock").read_text())["pid"] == os.getpid()


def test_a_lock_can_be_taken_again(tmp_path):
    """A build that ended, well or badly, lets the next one in."""
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), only_builder(tmp_path / "build"):
            1 / 0  # noqa: B018 - a bug in the middle of a build


def test_an_owner_without_a_name_is_still_respected(tmp_path, holder):
    """A lock held by a build that has not said its name yet refuses all the same."""
    (tmp_path / ".lock").write_text("")
    with pytest.raises(Refusal), only_builder(tmp_path):
        pass
