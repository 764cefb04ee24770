"""The guide of developers does what it says: its walks are done, in a copy of the checkout."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.walked import walk

ROOT = Path(__file__).parents[2]
COPIED = (
    *("tools", "schemas", "theme", "flyers/templates", "flyers/profiles", "docs"),
    *("tests/contracts", "tests/fakes", "tests/refusals"),
)
# What is only read, or run.
LENT = ("node_modules", "package.json", "pyproject.toml", "mkdocs.yml")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the walks change; the rest is lent."""
    top = tmp_path / "checkout"
    for name in COPIED:
        shutil.copytree(ROOT / name, top / name)
    for name in LENT:
        (top / name).symlink_to(ROOT / name)
    return top


@pytest.mark.parametrize("page", ["add-a-rule", "add-an-output", "add-a-type"])
def test_a_walk_of_the_guide_ends_well(page: str, checkout: Path) -> None:
    """Its files written and its commands typed in order, each says what the page shows."""

    def run(words: list[str]) -> str:
        command = [sys.executable, *words[1:]] if words[0] == "python" else words
        place = os.environ | {"PYTHONPATH": str(checkout / "tools"), "MARELLE_LANG": "fr"}
        done = subprocess.run(
            command, cwd=checkout, env=place, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{words}\n{done.stdout}{done.stderr}"
        return done.stdout

    walk(ROOT / f"docs/developers/{page}.md", checkout, run)
