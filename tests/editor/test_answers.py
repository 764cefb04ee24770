"""What an editor asks ``marelle lsp`` about a place: what may be typed, what it is, whose it is."""

import pytest
from lsprotocol import types

from fakes.editor import LESSON, MODULE, QUIZ, SHEET, STORY, Editor

PLACES = ["a-vous", "le-bon-geste", "q-avant-le-service", "q-gants"]


def labels(editor: Editor, path: str, text: str) -> list[str]:
    """Return what is offered where ``|`` is."""
    offers = editor.asked(types.TEXT_DOCUMENT_COMPLETION, path, text)
    return [offer.label for offer in offers]


def test_names_and_values_are_offered(editor: Editor) -> None:
    """Directions, collections, screens, words of a list: even when the line is half written."""
    sheet = editor.saved(SHEET)
    assert "ECOLES" in labels(editor, SHEET, sheet.replace("direction: ECOLES", "direction: |"))
    assert "ECOLES" in labels(editor, SHEET, f"{sheet}recommended_for: [EC|\n")
    assert "sante-securite" in labels(editor, SHEET, "title: [\ncollection: |\n")
    assert labels(editor, SHEET, "audience: [terrain, |]") == ["bureau", "encadrement"]
    screens = labels(editor, SHEET, "screens:\n  - |")
    assert screens == ["a-vous.yml", "le-bon-geste.md"]
    listed = "screens:\n  - a-vous.yml\n  - |\n"
    assert labels(editor, SHEET, listed) == ["le-bon-geste.md"]
    assert "module-0002" in labels(editor, SHEET, "equivalent_to:\n  - mod|")
    assert "media/robinet.svg" in labels(editor, SHEET, "pictogram: med|")


def test_keys_are_offered_with_their_french_titles(editor: Editor) -> None:
    """Those that are not there yet, those of the type of the activity, the needed ones first."""
    offers = editor.asked(types.TEXT_DOCUMENT_COMPLETION, SHEET, "title: Se laver\n|")
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
    assert labels(editor, SHEET, "sources:\n  - {title: x, |}") == ["url", "consulted", "at"]
    editor.close(QUIZ)
    for text in ("sources:\n  - {at: [|]}", "facts:\n  - {at: |}"):
        assert labels(editor, SHEET, text) == PLACES
    assert "choices" in labels(editor, QUIZ, "title: x\nitems:\n  - {id: a, type: choice, ch|}")


@pytest.mark.parametrize(
    ("path", "typed", "offered"),
    [
        (SHEET, "audience: [|", ["terrain", "bureau", "encadrement"]),
        (SHEET, "audience: [terrain,\n  |", ["bureau", "encadrement"]),
        (SHEET, "title: L'eau\nrecommended_for: [E|\ncollection: x\n", ["ECOLES", "RH"]),
        (SHEET, 'direction: "EC|\ncollection: x\n', ["ECOLES", "RH"]),
        (QUIZ, "items:\n  - id: a\n    picture: {src: media/|", ["media/robinet.svg"]),
        (QUIZ, "items:\n  - {id: a, picture: {|", ["src", "alt"]),
        (QUIZ, "items:\n  - {type: choice, choices: [{id: a, |", ["text", "correct", "feedback"]),
        ("content/news/a.md", "---\ntitle: x\nrecommended_for: [|", ["ECOLES", "RH"]),
        ("content/news/a.md", "---\ntitle: x\nrecommended_for: [|\n---\nMot", ["ECOLES", "RH"]),
        (SHEET, "title: L'eau [|", []),
        (SHEET, "title: x # [|", []),
    ],
)
def test_what_nothing_closes_yet_is_completed(
    editor: Editor, path: str, typed: str, offered: list[str]
) -> None:
    """Brackets and quotation marks at the end of a file, where one types, need not be closed."""
    assert labels(editor, path, typed) == offered


def test_links_blocks_and_words_are_offered_in_a_lesson(editor: Editor) -> None:
    """Modules and their screens, files, blocks and their options, terms of the glossary."""
    start = "# Titre\n\nLe mot "
    assert "module-0002" in labels(editor, LESSON, f"{start}[voir](module:|)")
    assert "q-gants" in labels(editor, LESSON, f"{start}[voir](module:module-0002#|)")
    assert "#q-gants" in labels(editor, LESSON, f"{start}[voir](|")
    assert labels(editor, LESSON, f"{start}![x](|") == ["media/robinet.svg"]
    assert {"audio", "tip"} <= {*labels(editor, LESSON, "# Titre\n\n!!! |")}
    assert labels(editor, LESSON, '# Titre\n\n!!! audio "x"\n    |') == ["file"]
    glossary = editor.saved("content/glossary.yml")
    term = glossary.partition("term: ")[2].partition("\n")[0].strip('"')
    assert term in labels(editor, LESSON, f"# Titre\n\nVoir {term[:2]}|")
    assert labels(editor, LESSON, "# Titre\n\nUn mot |") == []


def test_help_is_that_of_the_schemas_in_french(editor: Editor) -> None:
    """A key, the name that a value means, the type of an activity."""
    sheet = editor.saved(SHEET)
    method = types.TEXT_DOCUMENT_HOVER
    key = editor.asked(method, SHEET, sheet.replace("direction:", "dire|ction:"))
    assert key.contents.value.startswith("**Direction** · `direction`")
    value = editor.asked(method, SHEET, sheet.replace("ECOLES", "ECO|LES"))
    assert "**ECOLES** — " in value.contents.value
    kind = editor.asked(method, QUIZ, editor.saved(QUIZ).replace(": choice", ": cho|ice"))
    assert "**Choix" in kind.contents.value
    name = editor.saved("content/glossary.yml").partition("term: ")[2].partition("\n")[0].strip('"')
    term = editor.asked(method, LESSON, f"# Titre\n\nLe {name[0]}|{name[1:]} dit tout.")
    assert term.contents.value.startswith(f"**{name}** — ")
    assert (term.range.start.character, term.range.end.character) == (3, 3 + len(name))
    module = editor.asked(method, LESSON, "# Titre\n\n[voir](module:module|-0002)")
    assert module.contents.value == "**module-0002** — Se laver les mains"


def test_a_name_leads_to_where_it_is_given(editor: Editor) -> None:
    """A direction, a module, a screen, an item, a picture, a node of the same story."""
    method = types.TEXT_DOCUMENT_DEFINITION
    sheet = editor.saved(SHEET)
    place = editor.asked(method, SHEET, sheet.replace("ECOLES", "ECO|LES"))
    assert place.uri == editor.uri("content/directions.yml")
    row = editor.saved("content/directions.yml").split("\n")[place.range.start.line]
    assert "ECOLES" in row
    screen = editor.asked(method, SHEET, sheet.replace("- le-bon-geste.md", "- le-bon|-geste.md"))
    assert screen.uri == editor.uri(LESSON)
    picture = editor.asked(method, SHEET, sheet.replace("media/robinet", "media/rob|inet"))
    assert picture.uri == editor.uri(f"{MODULE}/media/robinet.svg")
    module = editor.asked(method, LESSON, "# Titre\n\n[voir](module:mod|ule-0002#q-gants)")
    assert module.uri == editor.uri("content/modules/module-0002/module.yml")
    own = editor.asked(method, LESSON, "# Titre\n\n[voir](#q-ga|nts)")
    item = editor.asked(method, LESSON, "# Titre\n\n[voir](module:module-0002#q-ga|nts)")
    assert item.uri == editor.uri("content/modules/module-0002/a-vous.yml")
    for text in ("sources:\n  - {at: [ga|nts]}", "facts:\n  - {at: q-ga|nts}"):
        proved = editor.asked(method, SHEET, text)
        assert (proved.uri, proved.range) == (editor.uri(QUIZ), own.range)
    node = editor.asked(method, QUIZ, STORY.replace("goto: suite}", "goto: su|ite}"))
    assert (node.uri, node.range.start) == (editor.uri(QUIZ), types.Position(11, 12))


def test_a_key_that_is_there_is_not_offered_again(editor: Editor) -> None:
    """Be it the one where one types, or one that a line half written hides from the reader."""
    there = "title: x\nvalid_until: 2028-12-31\n"
    for text in (
        f"{there}|",
        f"{there}val|\n",
        f"val|\n{there}",
        there.replace("valid_", "valid_|"),
        f"trades: [a,\n{there}|",
    ):
        found = labels(editor, SHEET, text)
        assert "objective" in found, text
        assert not {"title", "valid_until"} & {*found}, text
    assert "trades" not in found


def outline(editor: Editor, path: str, text: str) -> list[types.DocumentSymbol]:
    """Return the outline of a file where *text* is typed."""
    editor.type(path, text)
    params = types.DocumentSymbolParams(types.TextDocumentIdentifier(editor.uri(path)))
    found = editor.request(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, params)
    assert all(
        each.range.start <= inside.range.start <= inside.range.end <= each.range.end
        for each in found
        for inside in each.children
    )
    return [*found]


def test_the_outline_names_what_a_file_is_made_of(editor: Editor) -> None:
    """The items of a set with their type, the situations in their story, titles under titles."""
    found = [(each.name, each.detail) for each in outline(editor, QUIZ, editor.saved(QUIZ))]
    assert found[:2] == [("avant-le-service", "choice"), ("gants", "true-false")]
    [story] = outline(editor, QUIZ, STORY)
    assert (story.name, [each.name for each in story.children]) == ("gants", ["debut", "suite"])
    text = "# Un\n\n## Deux\n\nMot.\n\n### Trois\n\n## Quatre\n"
    [title] = outline(editor, LESSON, text)
    assert [each.name for each in title.children] == ["Deux", "Quatre"]
    assert [each.name for each in title.children[0].children] == ["Trois"]
