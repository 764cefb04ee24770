"""The demo content, published whole, once a run: the first process that asks does it for all."""

import os
import shutil
import time
from pathlib import Path

import pytest

from fakes.published import marelle
from marelle.engine.lock import only_builder
from marelle.engine.refusal import Refusal

ROOT = Path(__file__).parents[2]


def published_demo(folders: pytest.TempPathFactory) -> Path:
    """Return the project, built: nobody writes in it, who would takes a copy."""
    run = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # what all workers of this run share, and no other run
    root = run / "demo"
    while not (root / "ready").is_file():
        try:
            with only_builder(run / "demo-making"):
                if not (root / "ready").is_file():
                    _make(root)
        except Refusal:  # another worker is at it
            time.sleep(0.2)
    return root


def _make(root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)  # what a worker that failed left half made
    for name in ("content", "flyers"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    marelle(root, "build")
    (root / "ready").touch()
