"""``marelle lsp``, as an editor of code knows it: a real client, over standard input and output."""

import asyncio
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcServerNotInitialized

from fakes.editor import LESSON, MODULE, QUIZ, SHEET, Editor, editing
from fakes.project import make_project
from marelle.cli import main
from marelle.editor.listen import made


def test_a_question_waits_for_the_project(editor: Editor) -> None:
    """Asked right after ``initialized``, it is answered once the project is read."""
    assert editor.early
    assert "`title`" in str(editor.early.contents)


def test_a_sound_file_has_nothing_wrong(editor: Editor) -> None:
    """What `marelle check` accepts shows no finding."""
    assert editor.open(SHEET) == []


def test_an_error_is_said_as_it_is_typed(editor: Editor) -> None:
    """With its place, its gravity, its code and the page of it, before anything is saved; and gone
    when it is mended."""
    sound = editor.saved(SHEET)
    [found] = editor.type(SHEET, sound.replace("duration: 2", "duration: deux"))
    row = sound[: sound.index("duration: 2")].count("\n")
    assert found.range == types.Range(types.Position(row, 10), types.Position(row, 14))
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.source == "marelle"
    assert str(found.code).startswith("MRL2")
    assert "«\u00a0duration\u00a0»" in found.message
    assert found.code_description
    page = found.code_description.href
    assert "MRL2" in Path(types_path(page)).read_text("utf-8")
    assert editor.type(SHEET, sound) == []


def test_the_other_place_of_a_conflict_is_told(editor: Editor) -> None:
    """A key written twice leads to the first."""
    sound = editor.saved(SHEET)
    [found] = editor.type(SHEET, f"{sound}duration: 3\n")
    assert found.related_information
    [other] = found.related_information
    assert other.location.uri == editor.uri(SHEET)
    line = sound.split("\n")[other.location.range.start.line]
    assert (line, other.message) == ("duration: 2", "déjà écrite ici")
    assert editor.type(SHEET, sound) == []


def types_path(uri: str) -> str:
    """Return the file of an address."""
    from pygls.uris import to_fs_path

    return to_fs_path(uri) or ""


def test_columns_are_those_of_the_editor(editor: Editor) -> None:
    """A character beyond the first plane counts for two, as the protocol wants by default."""
    sound = editor.saved(SHEET)
    line = "title: Se laver les mains"
    editor.type(SHEET, sound)
    [found] = editor.type(SHEET, sound.replace(line, '{"title": "🧤🧤", tilte: x}', 1))[:1]
    assert found.range.start.line == 1
    quiz = editor.saved(QUIZ).replace("- id: gants", "- {id: gants, note: '🧤🧤', tipe: x,", 1)
    editor.type(QUIZ, quiz)
    lesson = editor.saved(LESSON)
    [link] = [
        each
        for each in editor.type(LESSON, f"{lesson}\nLes 🧤🧤 : [voir](module:absent).\n")
        if str(each.code).startswith("MRL403")
    ]
    start, end = link.range.start.character, link.range.end.character
    typed = "Les 🧤🧤 : [voir](module:absent).".encode("utf-16-le")
    assert typed[2 * start : 2 * end].decode("utf-16-le") in "[voir](module:absent)"
    editor.type(SHEET, editor.saved(SHEET))
    for path in (QUIZ, LESSON):
        editor.close(path)


def test_a_link_that_has_but_its_beginning_is_said_once(editor: Editor) -> None:
    """A mark or a word that nothing follows: one error, which says so."""
    lesson = editor.saved(LESSON)
    for start in ("#", "direction:"):
        found = editor.type(LESSON, f"{lesson}\n[voir]({start})\n")
        wrong = [each.message for each in found if each.severity == types.DiagnosticSeverity.Error]
        assert ["la suite" in said for said in wrong] == [True]


def test_a_file_that_is_no_screen_is_called_what_it_is(editor: Editor) -> None:
    """What judges a module, listed as its screens are."""
    sheet = editor.saved(SHEET)
    found = editor.type(SHEET, sheet.replace("screens:", "screens:\n  - learners.yml"))
    [said] = [each.message for each in found if str(each.code).startswith("MRL404")]
    assert "apprenants témoins" in said


def test_unsaved_text_counts_for_other_files(editor: Editor) -> None:
    """A direction taken away while one types is unknown to the modules that are open."""
    editor.open(SHEET)
    directions = "content/directions.yml"
    editor.type(directions, editor.saved(directions).replace("code: ECOLES", "code: AUTRE"))
    editor.until(lambda: "MRL401" in editor.codes(SHEET))
    editor.close(directions)
    editor.until(lambda: editor.codes(SHEET) == [])


def test_what_happens_outside_is_seen(editor: Editor) -> None:
    """A file renamed, written and removed by another program: findings follow."""
    editor.open(SHEET)
    lesson = editor.root / LESSON
    lesson.rename(lesson.with_name("autre.md"))
    editor.until(lambda: "MRL404" in editor.codes(SHEET))
    lesson.with_name("autre.md").rename(lesson)
    editor.until(lambda: editor.codes(SHEET) == [])
    other = editor.root / "content/modules/module-0002/module.yml"
    sound = other.read_text("utf-8")
    other.write_text("title: [", "utf-8")
    other_path = other.relative_to(editor.root).as_posix()
    editor.until(lambda: editor.codes(other_path) != [])
    other.write_text(sound, "utf-8")
    editor.until(lambda: editor.codes(other_path) == [])


def test_a_new_file_counts_before_it_is_saved(editor: Editor) -> None:
    """A screen that is only in the editor is there: not listed, with its own findings."""
    path = f"{MODULE}/nouveau.md"
    editor.type(path, "Sans titre.\n")
    assert {"MRL130", "MRL405"} <= {*editor.codes(path)}
    editor.close(path)
    editor.until(lambda: editor.codes(path) == [])


def test_several_folders_are_refused(tmp_path: Path) -> None:
    """Two folders at once: one sentence, and the server stays."""
    roots = [make_project(tmp_path / name) for name in ("un", "deux")]
    with editing(*roots) as editor:
        editor.until(lambda: editor.said)
        assert "un seul dossier" in editor.said[0]


@pytest.mark.skipif(sys.platform == "win32", reason="the system asks nothing there before it ends")
def test_a_server_that_is_killed_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages that explain findings go with it, and it says nothing."""
    pages = tmp_path / "pages"
    pages.mkdir()
    monkeypatch.setenv("TMPDIR", str(pages))
    editor = Editor(make_project(tmp_path / "project", 1))
    editor.open(SHEET)
    assert [*pages.iterdir()] != []
    editor.kill()
    assert editor.end() == -signal.SIGTERM
    assert (editor.errors, [*pages.iterdir()]) == (b"", [])


def test_nothing_is_asked_before_one_says_what_is_open() -> None:
    """The protocol has an error for that."""
    named = types.TextDocumentIdentifier("file:///a.yml")
    asked = types.HoverParams(named, types.Position(0, 0))
    # In a thread of its own: the browser of other tests has a loop in this one.
    with ThreadPoolExecutor(1) as thread, pytest.raises(JsonRpcServerNotInitialized):
        thread.submit(asyncio.run, made().asked(asked)).result()


def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the library of the protocol, one sentence says what to install."""
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    monkeypatch.delitem(sys.modules, "marelle.editor.listen", raising=False)
    assert main(["--lang", "fr", "lsp"]) == 2
    assert 'pip install "marelle[lsp]"' in capsys.readouterr().err
