"""How files are laid in a folder of this machine: for all to read, by a link where one can be."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def read_by_all() -> Iterator[None]:
    """Let the web server read what is made, whatever the habits of who publishes."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def link(source: Path, goal: Path) -> None:
    """Make *goal* the same file as *source*, or a copy of it."""
    try:
        os.link(source, goal)
    except OSError:  # another disk, or one without links
        shutil.copyfile(source, goal)


def remove(half: Path) -> None:
    """Remove a folder and what it holds, or a link."""
    if half.is_symlink():
        half.unlink(missing_ok=True)
    else:
        shutil.rmtree(half, ignore_errors=True)
