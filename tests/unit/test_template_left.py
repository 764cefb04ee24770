"""What « marelle new module » wrote and nobody replaced: told once the lesson is no draft."""

from pathlib import Path

import pytest

from fakes.tiny import FILES, project
from marelle.cli import main
from marelle.cli.beginnings.lessons import PATTERNS
from marelle.look import look
from marelle.rules.templates import KEPT, sentences

NAME = "template-left"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a new lesson of each pattern."""
    root = project(tmp_path_factory.mktemp("left"), FILES)
    for name in PATTERNS:
        words = ["new", "module", f"neuf-{name}", "--title", name, "--pattern", name]
        assert main(["--lang", "fr", *words, "-C", str(root)]) == 0
    return root


def told(root: Path) -> set[str]:
    """Return the files where a text of a template is remarked."""
    return {d.span.path for d in look(root)[1] if d.code.name == NAME}


def test_every_file_of_every_pattern_is_told_when_it_is_no_draft(begun: Path) -> None:
    """Nothing of a draft; then each sheet and each screen whose texts nobody replaced."""
    assert told(begun) == set()
    files = set()
    for name, screens in PATTERNS.items():
        folder = begun / f"content/modules/neuf-{name}"
        sheet = folder / "module.yml"
        sheet.write_text(sheet.read_text("utf-8").replace("review: draft", "review: demo"), "utf-8")
        files |= {(folder / f).relative_to(begun).as_posix() for f in ("module.yml", *screens)}
    assert told(begun) == files


def test_all_that_a_template_says_is_told_and_nothing_else(begun: Path) -> None:
    """Each sentence of four words and more, but those that are true of any lesson."""
    assert {
        "Dites pourquoi c’est juste.",
        "Une autre erreur, aussi plausible.",
        "Dites ce que ce geste a rendu possible.",
        "La situation avance.",
        "Un nouveau détail apparaît.",
    } - sentences() == {"La situation avance."}
    assert not KEPT & sentences()
