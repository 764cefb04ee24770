"""What ``marelle lsp`` knows of the files that judge a module: its learners, its review."""

from lsprotocol import types

from fakes.editor import MODULE, QUIZ, STORY, Editor

LEARNERS, REVIEW = f"{MODULE}/learners.yml", f"{MODULE}/review.yml"
QUESTIONS = """  - id: avant
    type: choice
    prompt: Avant ?
    choices: [{id: laver, text: Se laver}]
"""
PLAYED = """learners:
  - name: Sait tout
    otherwise: right
    answers:
      avant: [laver]
      gants: [debut.a, "suite.b"]
    expect:
      score: 100
      status: passed
      road: {gants: [debut, suite]}
"""


def offers(editor: Editor, path: str, text: str) -> dict[str, str | None]:
    """Return what is offered where ``|`` is, and what it means."""
    found = editor.asked(types.TEXT_DOCUMENT_COMPLETION, path, text)
    return {offer.label: offer.detail for offer in found}


def test_learners_are_written_from_what_there_is(editor: Editor) -> None:
    """Words of the schema; then the activities, what may be answered to each, the situations."""
    editor.type(QUIZ, STORY + QUESTIONS)
    assert [*offers(editor, LEARNERS, PLAYED.replace("right", "|"))] == ["right", "none"]
    assert "incomplete" in offers(editor, LEARNERS, PLAYED.replace("passed", "|"))
    assert {"expect", "answers"} <= {*offers(editor, LEARNERS, "learners:\n  - |\n")}
    fresh = PLAYED.replace("      avant: [laver]\n      gants", "      |\n      gants")
    assert offers(editor, LEARNERS, fresh) == {"avant": "Avant ?"}
    assert offers(editor, LEARNERS, PLAYED.replace("[laver]", "[|]")) == {"laver": "Se laver"}
    ways = offers(editor, LEARNERS, PLAYED.replace("debut.a", "|"))
    assert ways == {"debut.a": "Oui", "suite.b": "Non"}
    assert [*offers(editor, LEARNERS, PLAYED.replace("{gants", "{|"))] == ["gants"]
    assert [*offers(editor, LEARNERS, PLAYED.replace("debut, suite", "|"))] == ["debut", "suite"]


def test_a_self_assessment_is_helped_too(editor: Editor) -> None:
    """Its stage, its questions with what they ask; the key under the mouse in French."""
    assert [*offers(editor, REVIEW, "stage: |\nanswers: []\n")] == [
        "framing",
        "design",
        "production",
    ]
    asked = offers(editor, REVIEW, "stage: design\nanswers:\n  - {question: |}\n")
    assert asked["paper"] == "Sa version sur papier a été imprimée et relue."
    method = types.TEXT_DOCUMENT_HOVER
    help_ = editor.asked(method, REVIEW, "stage: design\nanswers: [{question: pa|per}]\n")
    assert "Question" in help_.contents.value
    assert "imprimée et relue" in help_.contents.value


def test_learners_lead_to_what_they_name(editor: Editor) -> None:
    """An activity, one of its answers, a situation: where each is given, and what each says."""
    text = STORY + QUESTIONS
    editor.type(QUIZ, text)
    rows = text.split("\n")
    for typed, row in {
        "av|ant: [": "- id: avant",
        "[la|ver]": "{id: laver",
        "debut.|a": "{id: a",
        "gants: [debut, su|ite": "- id: suite",
    }.items():
        played = PLAYED.replace(typed.replace("|", ""), typed)
        place = editor.asked(types.TEXT_DOCUMENT_DEFINITION, LEARNERS, played)
        assert place.uri == editor.uri(QUIZ)
        assert row in rows[place.range.start.line]
    help_ = editor.asked(types.TEXT_DOCUMENT_HOVER, LEARNERS, PLAYED.replace("avant", "av|ant"))
    assert "**avant** — Avant ?" in help_.contents.value


def test_a_rename_goes_through_the_learners(editor: Editor) -> None:
    """An activity in answers and on roads, a situation in both; from their own file as well."""
    method = types.TEXT_DOCUMENT_RENAME
    text = STORY.replace("goto: suit}", "goto: debut}") + QUESTIONS

    def renamed(path: str, typed: str, new: str) -> dict[str, list[str]]:
        editor.type(LEARNERS, PLAYED)
        editor.type(QUIZ, text)
        whole = {QUIZ: text, LEARNERS: PLAYED}
        asked = whole[path].replace(typed.replace("|", ""), typed, 1)
        edit = editor.asked(method, path, asked, new_name=new)
        rows = {editor.uri(p): t.split("\n") for p, t in whole.items()}
        return {uri: [cut(rows[uri], e.range) for e in each] for uri, each in edit.changes.items()}

    both = {editor.uri(QUIZ): ["gants"], editor.uri(LEARNERS): ["gants", "gants"]}
    assert renamed(QUIZ, "id: ga|nts", "sacs") == both
    assert renamed(LEARNERS, "ga|nts: [debut.a", "sacs") == both
    scene = {editor.uri(QUIZ): ["suite"] * 2, editor.uri(LEARNERS): ["suite"] * 2}
    assert renamed(QUIZ, "id: su|ite", "apres") == scene
    assert renamed(LEARNERS, "debut, su|ite", "apres") == scene


def cut(rows: list[str], span: types.Range) -> str:
    """Return what a range holds, on one line."""
    return rows[span.start.line][span.start.character : span.end.character]
