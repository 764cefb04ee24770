"""``marelle lsp`` in a folder with spaces and accents, and lines that end as on Windows."""

from pathlib import Path

from fakes.editor import LESSON, SHEET, editing
from fakes.project import make_project


def test_spaces_accents_and_windows_lines_move_no_finding(tmp_path: Path) -> None:
    """The finding is told of the right file, at the same line and column as with plain lines."""
    root = make_project(tmp_path / "Été à l’école 🧤")
    with editing(root) as editor:
        text = editor.saved(LESSON) + "\nÀ côté 🧤 : [voir](module:absent).\n"
        told = [
            [d.range for d in editor.type(LESSON, typed) if str(d.code).startswith("MRL403")]
            for typed in (text, text.replace("\n", "\r\n"))
        ]
        assert len(told[0]) == 1
        assert told[0] == told[1]
        editor.open(SHEET)
        assert "MRL403" not in editor.codes(SHEET)
