"""« Premiers pas » does what it says: from an empty folder to a flyer, from the very page."""

import subprocess
from pathlib import Path
from urllib.request import urlopen

import pytest

from fakes.previewed import previewing
from fakes.walked import walk
from marelle.catalogue import load_project
from marelle.cli import main

PAGE = Path(__file__).parents[2] / "docs/auteurs/premiers-pas.md"


def test_the_first_steps_end_with_a_flyer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command of the tutorial is typed and says what the page shows; nothing is to mend."""
    monkeypatch.setenv("MARELLE_LANG", "fr")
    monkeypatch.chdir(tmp_path)
    project = tmp_path / "ma-ville"

    def run(words: list[str]) -> str:
        if words[0] == "cd":
            monkeypatch.chdir(words[1])
            return ""
        if words == ["marelle", "serve"]:
            with previewing(project) as served:
                served.wait("total")
                with urlopen(f"{served.address}/m/porter-caisse/") as answer:
                    assert "La caisse du goûter" in answer.read().decode()
                return "".join(served.lines)
        if words[0] != "marelle":
            return subprocess.run(words, capture_output=True, text=True, check=True).stdout
        assert main(words[1:]) in (0, 1)
        said = capsys.readouterr()
        return said.out + said.err

    walk(PAGE, project, run)
    catalogue, found = load_project(project)
    assert catalogue
    assert found == []
    assert "target: {module: porter-caisse}" in (project / "flyers/ledger.yml").read_text("utf-8")
    pages = [*(project / "build").rglob("site/**/*.html")]
    assert len(pages) > 10
    assert not [page for page in pages if "None" in page.read_text("utf-8")]
