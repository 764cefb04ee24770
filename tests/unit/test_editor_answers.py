"""What an editor asks ``marelle lsp`` about a place: what to type, what it is, where it is given."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from fakes.editor import Editor, editing
from fakes.project import make_project

MODULE = "content/modules/se-laver-les-mains"
SHEET, LESSON, QUIZ = (f"{MODULE}/{n}" for n in ("module.yml", "le-bon-geste.md", "a-vous.yml"))
STORY = """title: Une histoire
items:
  - id: gants
    type: scenario
    prompt: Que faites-vous ?
    start: debut
    nodes:
      - id: debut
        title: Au début
        choices:
          - {id: a, text: Oui, goto: suite}
      - id: suite
        text: La suite.
        choices:
          - {id: b, text: Non, goto: suit}
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor on the starter's project and one module more."""
    with editing(make_project(tmp_path_factory.mktemp("editor") / "p", 2)) as editor:
        yield editor


@pytest.fixture(autouse=True)
def put_back(editor: Editor) -> Iterator[None]:
    """Nothing of what a test typed is left for the next."""
    yield
    editor.close_all()


def typed(editor: Editor, path: str, text: str) -> tuple[int, int]:
    """Type *text*, where ``|`` is the cursor; return its place."""
    before, _bar, after = text.partition("|")
    editor.type(path, before + after)
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def asked(editor: Editor, method: str, path: str, text: str, **more: Any) -> Any:
    """Type *text* and ask about the place of its ``|``."""
    return editor.ask(method, path, *typed(editor, path, text), **more)


def saved(editor: Editor, path: str) -> str:
    """Return what is saved of a file."""
    return (editor.root / path).read_text("utf-8")


def labels(editor: Editor, path: str, text: str) -> list[str]:
    """Return what is offered where ``|`` is."""
    offers = asked(editor, types.TEXT_DOCUMENT_COMPLETION, path, text)
    return [offer.label for offer in offers]


def test_names_and_values_are_offered(editor: Editor) -> None:
    """Directions, collections, screens, words of a list: even when the line is half written."""
    sheet = saved(editor, SHEET)
    assert "ECOLES" in labels(editor, SHEET, sheet.replace("direction: ECOLES", "direction: |"))
    assert "ECOLES" in labels(editor, SHEET, f"{sheet}recommended_for: [EC|\n")
    assert "sante-securite" in labels(editor, SHEET, "title: [\ncollection: |\n")
    assert labels(editor, SHEET, "audience: [terrain, |]") == ["terrain", "bureau", "encadrement"]
    screens = labels(editor, SHEET, "screens:\n  - |")
    assert screens == ["a-vous.yml", "le-bon-geste.md"]
    assert "module-0002" in labels(editor, SHEET, "equivalent_to:\n  - mod|")
    assert "media/robinet.svg" in labels(editor, SHEET, "pictogram: med|")


def test_keys_are_offered_with_their_french_titles(editor: Editor) -> None:
    """Those that are not there yet, those of the type of the activity, the needed ones first."""
    offers = asked(editor, types.TEXT_DOCUMENT_COMPLETION, SHEET, "title: Se laver\n|")
    by_label = {offer.label: offer for offer in offers}
    assert "title" not in by_label
    assert by_label["objective"].detail == "Objectif"
    assert "Un seul objectif" in by_label["objective"].documentation.value
    assert by_label["objective"].text_edit.new_text == "objective: "
    assert by_label["objective"].sort_text < by_label["formerly"].sort_text
    quiz = "title: x\nitems:\n  - id: a\n    type: choice\n    |\n"
    assert {"choices", "prompt"} <= {*labels(editor, QUIZ, quiz)}
    assert "pairs" not in labels(editor, QUIZ, quiz)
    types_of = labels(editor, QUIZ, "title: x\nitems:\n  - id: a\n    type: |\n")
    assert "true-false" in types_of
    assert labels(editor, SHEET, "sources:\n  - {title: x, |}") == ["url", "consulted"]
    assert "choices" in labels(editor, QUIZ, "title: x\nitems:\n  - {id: a, type: choice, ch|}")


def test_links_blocks_and_words_are_offered_in_a_lesson(editor: Editor) -> None:
    """Modules and their screens, files, blocks and their options, terms of the glossary."""
    start = "# Titre\n\nLe mot "
    assert "module-0002" in labels(editor, LESSON, f"{start}[voir](module:|)")
    assert "q-gants" in labels(editor, LESSON, f"{start}[voir](module:module-0002#|)")
    assert "#q-gants" in labels(editor, LESSON, f"{start}[voir](|")
    assert labels(editor, LESSON, f"{start}![x](|") == ["media/robinet.svg"]
    assert {"audio", "tip"} <= {*labels(editor, LESSON, "# Titre\n\n!!! |")}
    assert labels(editor, LESSON, '# Titre\n\n!!! audio "x"\n    |') == ["file"]
    glossary = saved(editor, "content/glossary.yml")
    term = glossary.partition("term: ")[2].partition("\n")[0].strip('"')
    assert term in labels(editor, LESSON, f"# Titre\n\nVoir {term[:2]}|")
    assert labels(editor, LESSON, "# Titre\n\nUn mot |") == []


def test_help_is_that_of_the_schemas_in_french(editor: Editor) -> None:
    """A key, the name that a value means, the type of an activity."""
    sheet = saved(editor, SHEET)
    method = types.TEXT_DOCUMENT_HOVER
    key = asked(editor, method, SHEET, sheet.replace("direction:", "dire|ction:"))
    assert key.contents.value.startswith("**Direction** · `direction`")
    value = asked(editor, method, SHEET, sheet.replace("ECOLES", "ECO|LES"))
    assert "**ECOLES** — " in value.contents.value
    kind = asked(editor, method, QUIZ, saved(editor, QUIZ).replace(": choice", ": cho|ice"))
    assert "**Choix" in kind.contents.value
    module = asked(editor, method, LESSON, "# Titre\n\n[voir](module:module|-0002)")
    assert module.contents.value == "**module-0002** — Se laver les mains"


def test_a_name_leads_to_where_it_is_given(editor: Editor) -> None:
    """A direction, a module, a screen, an item, a picture, a node of the same story."""
    method = types.TEXT_DOCUMENT_DEFINITION
    sheet = saved(editor, SHEET)
    place = asked(editor, method, SHEET, sheet.replace("ECOLES", "ECO|LES"))
    assert place.uri == editor.uri("content/directions.yml")
    row = saved(editor, "content/directions.yml").split("\n")[place.range.start.line]
    assert "ECOLES" in row
    screen = asked(editor, method, SHEET, sheet.replace("- le-bon-geste.md", "- le-bon|-geste.md"))
    assert screen.uri == editor.uri(LESSON)
    picture = asked(editor, method, SHEET, sheet.replace("media/robinet", "media/rob|inet"))
    assert picture.uri == editor.uri(f"{MODULE}/media/robinet.svg")
    module = asked(editor, method, LESSON, "# Titre\n\n[voir](module:mod|ule-0002#q-gants)")
    assert module.uri == editor.uri("content/modules/module-0002/module.yml")
    item = asked(editor, method, LESSON, "# Titre\n\n[voir](module:module-0002#q-ga|nts)")
    assert item.uri == editor.uri("content/modules/module-0002/a-vous.yml")
    node = asked(editor, method, QUIZ, STORY.replace("goto: suite}", "goto: su|ite}"))
    assert (node.uri, node.range.start) == (editor.uri(QUIZ), types.Position(11, 12))


def test_an_item_is_renamed_wherever_it_is_said(editor: Editor) -> None:
    """Its id, links of its module, links of others, what facts and overlays say of it."""
    editor.type(SHEET, saved(editor, SHEET) + "allow:\n  - {rule: x, reason: y, where: gants}\n")
    editor.type(LESSON, saved(editor, LESSON) + "\n[Les gants](#q-gants).\n")
    other = "content/modules/module-0002/le-bon-geste.md"
    link = "\n[Les gants](module:se-laver-les-mains#q-gants), [les siens](#q-gants).\n"
    editor.type(other, saved(editor, other) + link)
    quiz = saved(editor, QUIZ)
    edit = asked(
        editor,
        types.TEXT_DOCUMENT_RENAME,
        QUIZ,
        quiz.replace("id: gants", "id: ga|nts"),
        new_name="les-gants",
    )
    places = {uri: len(edits) for uri, edits in edit.changes.items()}
    assert places == {editor.uri(each): 1 for each in (QUIZ, SHEET, LESSON, other)}
    [change] = edit.changes[editor.uri(LESSON)]
    row = (saved(editor, LESSON) + "\n[Les gants](#q-gants).").split("\n")[change.range.start.line]
    assert row[change.range.start.character : change.range.end.character] == "gants"


def test_a_node_is_renamed_in_its_story(editor: Editor) -> None:
    """Where it is given and where choices lead to it, and nowhere else."""
    text = STORY.replace("goto: suit}", "goto: debut}")
    method = types.TEXT_DOCUMENT_RENAME
    edit = asked(editor, method, QUIZ, text.replace("id: debut", "id: de|but"), new_name="depart")
    assert [each.range.start.line for each in edit.changes[editor.uri(QUIZ)]] == [5, 7, 14]


@pytest.mark.parametrize(
    ("text", "new"),
    [("id: ga|nts", "Les gants"), ("id: ga|nts", "avant-le-service"), ("type: true-fa|lse", "x")],
)
def test_a_rename_that_would_break_is_refused(editor: Editor, text: str, new: str) -> None:
    """A name out of the alphabet, a name that is taken, what is no name of ours."""
    quiz = saved(editor, QUIZ).replace(text.replace("|", ""), text)
    if "id: " in text:
        with pytest.raises(JsonRpcException, match="«"):
            asked(editor, types.TEXT_DOCUMENT_RENAME, QUIZ, quiz, new_name=new)
    else:
        assert asked(editor, types.TEXT_DOCUMENT_PREPARE_RENAME, QUIZ, quiz) is None


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
    sound = saved(editor, path)
    assert right in sound
    offered = fixes(editor, path, sound.replace(right, wrong, 1))
    assert sound in [text for _title, text in offered]
    assert all(title.startswith("Écrire «\u00a0") for title, _text in offered)


def test_links_are_mended_and_rules_too(editor: Editor) -> None:
    """The name in a link; the automatic correction of a rule."""
    lesson = saved(editor, LESSON)
    wrong = f"{lesson}\n[voir](module:modul-0002).\n"
    assert [t for _title, t in fixes(editor, LESSON, wrong)] == [
        f"{lesson}\n[voir](module:module-0002).\n"
    ]
    straight = f"{lesson}\nL'eau coule.\n"
    assert (
        "Corriger\u00a0: «\u00a0'\u00a0» → «\u00a0’\u00a0»",
        f"{lesson}\nL’eau coule.\n",
    ) in fixes(editor, LESSON, straight)


def test_the_outline_names_what_a_file_is_made_of(editor: Editor) -> None:
    """The items of a set with their type, the titles of a lesson."""
    editor.type(QUIZ, saved(editor, QUIZ))
    editor.open(LESSON)
    found = []
    for path in (QUIZ, LESSON):
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(editor.uri(path)))
        symbols = editor.request(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, params)
        found += [(each.name, each.detail) for each in symbols]
    assert found[:2] == [("avant-le-service", "choice"), ("gants", "true-false")]
    assert saved(editor, LESSON).startswith(f"# {found[2][0]}")
