"""« Git en dix minutes » does what it says: each of its commands is typed, with a real git."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from fakes.walked import walk
from marelle.cli import main

PAGE = Path(__file__).parents[2] / "docs/auteurs/git.md"
# In the text: what asks for a forge, and what mends. The page has no command that is not typed.
ASIDE = re.compile(r"`(git [^`]+ [^`]+)`")


def test_every_command_of_the_page_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From ``git init`` to a branch that is merged; then what is sent to a forge, and mended."""
    project, forge = tmp_path / "ma-ville", tmp_path / "forge.git"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_EDITOR", "true")
    assert main(["--lang", "fr", "init", str(project)]) == 0
    monkeypatch.chdir(project)
    said: list[str] = []

    def run(words: list[str]) -> str:
        if words[0] == "marelle":
            assert main(["--lang", "fr", *words[1:]]) == 0
            said.append(capsys.readouterr().out)
            return said[-1]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout

    capsys.readouterr()
    walk(PAGE, project, run)
    assert "bonne" in said[0]
    assert run(["git", "log", "--oneline"]).count("\n") == 2
    assert run(["git", "tag"]) == "livraison-2026-11\n"

    run(["git", "init", "-q", "--bare", str(forge)])
    run(["git", "remote", "add", "origin", str(forge)])
    run(["git", "push", "-q", "-u", "origin", "main"])
    run(["git", "branch", "resume-du-theme"])
    typed = [each for each in ASIDE.findall(PAGE.read_text("utf-8")) if each != "git add ."]
    assert any("push" in each for each in typed)
    for each in typed:
        run(shlex.split(each.replace("ADRESSE", f"{forge} {tmp_path / 'clone'}")))
    assert run(["git", "status", "--porcelain"]) == ""
