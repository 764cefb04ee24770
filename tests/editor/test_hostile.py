"""Whatever is typed, and however little of it, ``marelle lsp`` answers and stays."""

import json
import shutil
from pathlib import Path
from random import Random

import pytest
from lsprotocol import types

from fakes.editor import LESSON, QUIZ, SHEET, Editor
from marelle.diagnostics import Diagnostic
from marelle.editor.kinds import kind_at
from marelle.editor.mended import remedies
from marelle.editor.names import Names
from marelle.editor.offered import offered
from marelle.editor.outline import parts
from marelle.editor.pointed import pointed
from marelle.editor.project import Project
from marelle.editor.sheets import sheet_of
from marelle.editor.told import told

ROOT = Path(__file__).parents[2]
CUTS = 150
STRANGE = [
    "\t",
    "🧤",
    "\u2028",
    "\r",
    "{",
    "[",
    '"',
    "&a ",
    "*a",
    "- ",
    ": ",
    "!!! ",
    "](",
    "\ud800",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The demo content, alone in its folder."""
    root = tmp_path_factory.mktemp("demo")
    for name in ("content", "flyers"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return Project(root)


def sources(project: Project) -> list[str]:
    """Return every source in text of a project."""
    found = [*project.root.rglob("content/**/*.yml"), *project.root.rglob("content/**/*.md")]
    return sorted(each.relative_to(project.root).as_posix() for each in found)


def test_half_written_files_are_answered(project: Project) -> None:
    """A file cut anywhere, or with strange signs: every question has an answer, at every place."""
    random, names = Random(7), Names(project)
    for path in random.sample(sources(project), 50):
        whole = project.text(path)
        for _cut in range(CUTS // 50):
            at = random.randrange(len(whole) + 1)
            text = whole[:at] + random.choice(STRANGE) + random.choice(["", whole[at:]])
            line = text.count("\n", 0, at) + 1
            column = at - text.rfind("\n", 0, at)
            offered(names, path, text, line, column)
            told(names, path, text, line, column)
            pointed(path, text, sheet_of(path, text), line, column)
            list(parts(path, text))


def test_whatever_is_found_may_be_asked_a_remedy(project: Project) -> None:
    """In a project with errors everywhere, no finding makes the search of a remedy fail."""
    random, names = Random(3), Names(project)
    typed = random.sample(sources(project), 60)
    for path in typed:
        text = project.text(path)
        at = random.randrange(len(text))
        project.type(path, text[:at] + random.choice(STRANGE) + text[at + 3 :])
    project.read()
    found: list[Diagnostic] = [d for each in project.every_finding().values() for d in each]
    assert len({d.span.path for d in found}) > 20
    for each in found:
        list(remedies(names, project.text(each.span.path), each))
    for path in typed:
        project.close(path)
    project.read()


def test_the_kind_of_a_name_is_that_of_its_reference(project: Project) -> None:
    """Wherever the model reads a reference in a sheet of the demo, the editor knows its kind."""
    loaded = [*project.parts.modules.values(), *project.parts.series.values()]
    every = [r for each in loaded for r in each.references] + [*project.parts.shared.references]
    unlike = set()
    for reference in every:
        if reference.link or reference.level or reference.span.path.startswith("content/overlays"):
            continue
        sheet = sheet_of(reference.span.path, project.text(reference.span.path))
        assert sheet
        places = [p for p, s in sheet.document.values.items() if s == reference.span]
        kinds = {kind_at(sheet.schema, place) for place in places}
        if reference.kind not in kinds:
            unlike.add((sheet.schema, *places, reference.kind))
    assert unlike == set()


def test_what_is_typed_is_judged_as_check_would(project: Project) -> None:
    """One module judged alone: what the whole project says of it; the same once it is closed."""
    before = project.every_finding()
    path = "content/modules/dans-ma-rue/module.yml"
    text = project.text(path).replace("direction: DPE", "direction: ABC").replace("title: ", "ti: ")
    project.type(path, text)
    project.read()
    alone, whole = project.findings_of("dans-ma-rue"), project.every_finding()
    assert {d.code.id for d in alone[path]} >= {"MRL401", "MRL203"}
    assert all(alone.get(p, []) == whole.get(p, []) for p in {*alone, path})
    project.close(path)
    project.read()
    assert project.every_finding() == before


def test_nonsense_on_the_wire_is_survived(editor: Editor) -> None:
    """Files of elsewhere, places out of a text, unknown messages, a body that is no JSON."""
    editor.open(SHEET)
    for method in (types.TEXT_DOCUMENT_HOVER, types.TEXT_DOCUMENT_COMPLETION):
        for path in ("../../etc/passwd", "content/absent.yml", "content/modules", SHEET, LESSON):
            for place in ((0, 0), (9_999, 9_999), (3, 9_999)):
                editor.ask(method, path, *place)
    item = types.TextDocumentItem("untitled:Untitled-1", "yaml", 1, "title: [")
    editor.notify(types.TEXT_DOCUMENT_DID_OPEN, types.DidOpenTextDocumentParams(item))
    writer = editor._client.protocol.writer
    assert writer
    for body in (b"{", b"[]", b'"\xff"', json.dumps({"jsonrpc": "2.0", "method": "x"}).encode()):
        editor._call(writer.write, b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    assert editor.type(QUIZ, "title: [\n") != []
    assert editor.type(QUIZ, "\ufeff\x00\x07" * 50) != []
    assert editor.type(QUIZ, "a: " * 3_000) != []
    assert editor.type(QUIZ, editor.saved(QUIZ)) == []


def test_a_project_taken_away_and_put_back(editor: Editor) -> None:
    """Its content is moved while the editor is open: it says so, and goes on."""
    root = editor.root
    editor.open(SHEET)
    (root / "content").rename(root / "away")
    editor.until(lambda: editor.found("content/catalogue.yml"))
    (root / "away").rename(root / "content")
    editor.until(lambda: not editor.found("content/catalogue.yml"))
    assert editor.type(SHEET, editor.saved(SHEET)) == []
