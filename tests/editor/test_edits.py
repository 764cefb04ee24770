"""What ``marelle lsp`` offers to type: a name changed wherever it is said, findings mended."""

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from fakes.editor import LESSON, QUIZ, SHEET, STORY, Editor


def test_an_item_is_renamed_wherever_it_is_said(editor: Editor) -> None:
    """Its id, links of its module, links of others, what facts and overlays say of it."""
    sheet = editor.saved(SHEET).replace("  - {title:", "  - {at: [gants, q-gants], title:", 1)
    assert "at: [gants" in sheet
    facts = "facts:\n  - {at: gants, fact: x, expires: 2030-01-01}\n"
    allowed = "allow:\n  - {rule: x, reason: y, where: gants}\n"
    editor.type(SHEET, sheet + facts + facts.replace("gants", "q-gants")[7:] + allowed)
    editor.type(LESSON, editor.saved(LESSON) + "\n[Les gants](#q-gants).\n")
    other = "content/modules/module-0002/le-bon-geste.md"
    link = "\n[Les gants](module:se-laver-les-mains#q-gants), [les siens](#q-gants).\n"
    editor.type(other, editor.saved(other) + link)
    quiz = editor.saved(QUIZ)
    edit = editor.asked(
        types.TEXT_DOCUMENT_RENAME,
        QUIZ,
        quiz.replace("id: gants", "id: ga|nts"),
        new_name="les-gants",
    )
    places = {uri: len(edits) for uri, edits in edit.changes.items()}
    assert places == {
        editor.uri(QUIZ): 1,
        editor.uri(SHEET): 5,
        editor.uri(LESSON): 1,
        editor.uri(other): 1,
    }
    [change] = edit.changes[editor.uri(LESSON)]
    row = (editor.saved(LESSON) + "\n[Les gants](#q-gants).").split("\n")[change.range.start.line]
    assert row[change.range.start.character : change.range.end.character] == "gants"


def test_a_node_is_renamed_in_its_story(editor: Editor) -> None:
    """Where it is given and where choices lead to it, and nowhere else."""
    text = STORY.replace("goto: suit}", "goto: debut}")
    method = types.TEXT_DOCUMENT_RENAME
    edit = editor.asked(method, QUIZ, text.replace("id: debut", "id: de|but"), new_name="depart")
    assert [each.range.start.line for each in edit.changes[editor.uri(QUIZ)]] == [5, 7, 14]


def said(editor: Editor, path: str, text: str, given: bool = True) -> list[tuple[str, int, int]]:
    """Return where the name at ``|`` is said: a file, its line, its column, from 0."""
    asked = types.ReferenceContext(include_declaration=given)
    found = editor.asked(types.TEXT_DOCUMENT_REFERENCES, path, text, context=asked)
    start = editor.root.as_uri()
    return [
        (f.uri.removeprefix(f"{start}/"), f.range.start.line, f.range.start.character)
        for f in found
    ]


def test_where_a_name_is_said_is_told(editor: Editor) -> None:
    """A question, a screen, a picture, a situation; a direction and a module, from anywhere."""
    sheet, quiz = editor.saved(SHEET), editor.saved(QUIZ)
    lesson = "# Titre\n\n[a](#q-gants) [b](#a-vous)\n[c](module:module-0002#q-gants)\n"
    editor.type(LESSON, lesson)
    item = quiz.replace("id: gants", "id: ga|nts")
    given = (QUIZ, item[: item.index("|")].count("\n"), len("  - id: "))
    assert said(editor, QUIZ, item) == [given, (LESSON, 2, 7)]
    assert said(editor, QUIZ, item, given=False) == [(LESSON, 2, 7)]
    assert said(editor, LESSON, lesson.replace("#q-g", "#q-|g", 1)) == [given, (LESSON, 2, 7)]
    listed = [SHEET, LESSON]
    assert [
        path for path, *_at in said(editor, SHEET, sheet.replace("a-vous.yml", "a-v|ous.yml"))
    ] == sorted(listed)
    assert [path for path, *_at in said(editor, SHEET, sheet.replace("media/rob", "media/r|ob"))]
    directions = "content/directions.yml"
    codes = editor.saved(directions).replace("code: ECOLES", "code: ECO|LES")
    every = said(editor, directions, codes)
    assert every == said(editor, SHEET, sheet.replace("direction: ECO", "direction: ECO|"))
    assert {directions, SHEET, "content/modules/module-0002/module.yml"} <= {p for p, *_at in every}
    module = said(editor, LESSON, lesson.replace("module:mod", "module:mod|"), given=False)
    assert module == [(LESSON, 3, len("[c](module:"))]
    text = STORY.replace("goto: suit}", "goto: debut}")
    assert [row for _p, row, _c in said(editor, QUIZ, text.replace("id: debut", "id: d|ebut"))] == [
        5,
        7,
        14,
    ]


def test_a_module_is_moved_as_the_command_does(editor: Editor) -> None:
    """Its folder, its former name in its sheet; refused while a file is not saved."""
    method, link = types.TEXT_DOCUMENT_RENAME, "\n[voir](module:module-00|02).\n"
    with pytest.raises(JsonRpcException, match="Enregistrez"):
        editor.asked(method, LESSON, editor.saved(LESSON) + link, new_name="autre")
    editor.close_all()
    lesson, sound = editor.root / LESSON, editor.saved(LESSON)
    lesson.write_text(sound + link.replace("|", ""), "utf-8")
    try:
        edit = editor.asked(method, LESSON, sound + link, new_name="autre")
    finally:
        lesson.write_text(sound, "utf-8")
    sheet, said, moved = edit.document_changes
    assert "[voir](module:autre)" in said.edits[0].new_text
    assert "formerly: [module-0002]" in sheet.edits[0].new_text
    folder = "content/modules/"
    assert (moved.old_uri, moved.new_uri) == (
        editor.uri(f"{folder}module-0002"),
        editor.uri(f"{folder}autre"),
    )


@pytest.mark.parametrize(
    ("text", "new"),
    [("id: ga|nts", "Les gants"), ("id: ga|nts", "avant-le-service"), ("type: true-fa|lse", "x")],
)
def test_a_rename_that_would_break_is_refused(editor: Editor, text: str, new: str) -> None:
    """A name out of the alphabet, a name that is taken, what is no name of ours."""
    quiz = editor.saved(QUIZ).replace(text.replace("|", ""), text)
    if "id: " in text:
        with pytest.raises(JsonRpcException, match="«"):
            editor.asked(types.TEXT_DOCUMENT_RENAME, QUIZ, quiz, new_name=new)
    else:
        assert editor.asked(types.TEXT_DOCUMENT_PREPARE_RENAME, QUIZ, quiz) is None


def fixes(editor: Editor, path: str, text: str) -> list[tuple[str, str]]:
    """Type *text*; return what is offered for its findings: a title, and the text it gives."""
    editor.type(path, text)
    named = types.TextDocumentIdentifier(editor.uri(path))
    everywhere = types.Range(types.Position(0, 0), types.Position(999, 0))
    params = types.CodeActionParams(named, everywhere, types.CodeActionContext([]))
    actions = editor.request(types.TEXT_DOCUMENT_CODE_ACTION, params)
    return [(a.title, applied(text, a.edit.changes[editor.uri(path)])) for a in actions]


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """Return *text* once edited; the tests type no character beyond the first plane here."""
    rows = text.split("\n")
    for edit in sorted(edits, key=lambda each: -each.range.start.character):
        row = rows[edit.range.start.line]
        start, end = edit.range.start.character, edit.range.end.character
        rows[edit.range.start.line] = row[:start] + edit.new_text + row[end:]
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        (SHEET, "direction: ECOLES", "direction: ECOLE"),
        (SHEET, "collection: sante-securite", "collection: santé-securite"),
        (SHEET, "duration: 2", "duraton: 2"),
        (SHEET, "- le-bon-geste.md", "- le-bons-geste.md"),
        (SHEET, "audience: [terrain]", "audience: [terain]"),
        (SHEET, "media/robinet.svg", "media/robinets.svg"),
        (QUIZ, "type: choice", "type: choise"),
        (QUIZ, "correct: true", "corect: true"),
    ],
)
def test_the_nearest_known_name_is_offered(
    editor: Editor, path: str, right: str, wrong: str
) -> None:
    """What the hint says can be typed by a tap, and is then what was meant."""
    sound = editor.saved(path)
    assert right in sound
    offered = fixes(editor, path, sound.replace(right, wrong, 1))
    assert sound in [text for _title, text in offered]
    assert all(title.startswith("Écrire «\u00a0") for title, _text in offered)


def test_links_are_mended_and_rules_too(editor: Editor) -> None:
    """The name in a link; the automatic correction of a rule."""
    lesson = editor.saved(LESSON)
    wrong = f"{lesson}\n[voir](module:modul-0002).\n"
    assert [t for _title, t in fixes(editor, LESSON, wrong)] == [
        f"{lesson}\n[voir](module:module-0002).\n"
    ]
    assert fixes(editor, LESSON, f"{lesson}\n[x](direction:)\n") == []
    spaces = f"{lesson}\nL’eau coule ?\n"
    assert ("Corriger\u00a0: espace → espace insécable", spaces.replace(" ?", "\u00a0?")) in fixes(
        editor, LESSON, spaces
    )
    straight = f"{lesson}\nL'eau coule.\n"
    assert (
        "Corriger\u00a0: «\u00a0'\u00a0» → «\u00a0’\u00a0»",
        f"{lesson}\nL’eau coule.\n",
    ) in fixes(editor, LESSON, straight)
