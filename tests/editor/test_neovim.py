"""``marelle lsp`` in a real Neovim, as Debian has it, set up as the guide says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from fakes.editor import SHEET
from fakes.project import make_project

NEOVIM = which("nvim")
SCRIPT = Path(__file__).with_name("neovim.lua")
GUIDE = Path(__file__).parents[2] / "docs/auteurs/editeur-de-code.md"


@pytest.mark.skipif(NEOVIM is None, reason="no Neovim here: tools/setup test installs it")
def test_neovim_shows_what_is_wrong_and_what_to_type(tmp_path: Path) -> None:
    """A wrong direction is shown at its columns, is gone as one types, and another is offered."""
    assert NEOVIM
    root = make_project(tmp_path / "mon projet, à moi")
    sheet, out = root / SHEET, tmp_path / "out.json"
    sheet.write_text(sheet.read_text("utf-8").replace("direction: ECOLES", "direction: ÉCOLE"))
    command = tmp_path / "bin/marelle"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m marelle --lang fr "$@"\n', "utf-8")
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    told = "\n".join(map(str, (GUIDE, sheet, out)))
    subprocess.run(
        [NEOVIM, "--headless", "--clean", "-n", "-S", str(SCRIPT)],
        env={**os.environ, "MARELLE_TEST": told, "HOME": str(tmp_path), "PATH": path},
        timeout=90,
        check=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    seen = json.loads(out.read_text("utf-8"))
    [line, start, end, message] = seen["found"][0]
    typed = sheet.read_text("utf-8").split("\n")[line].encode()
    assert typed[start:end].decode() == "ÉCOLE"
    assert "«\u00a0direction\u00a0»" in message
    assert seen["gone"]
    assert "ECOLES" in seen["labels"]
