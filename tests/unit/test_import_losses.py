"""What questions of others lose as they come in is told; what they need not lose, they keep."""

import pytest

from fakes.imports import SHEET, loaded
from marelle import i18n
from marelle.interchange._incoming import incoming
from marelle.interchange._words import html
from marelle.interchange.readers import importer
from marelle.interchange.readers.base import Source
from unit.test_import_h5p import drafted as drafted_h5p
from unit.test_import_moodle import asked, moodle
from unit.test_import_qti import CHOICE, declared, drafted, item


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


@pytest.mark.parametrize(
    ("kind", "inside", "told"),
    [
        (
            "shortanswer",
            '<usecase>1</usecase><answer fraction="100"><text>a</text></answer>',
            "Majuscules et minuscules comptent pareil.",
        ),
        (
            "numerical",
            '<answer fraction="100"><text>1</text></answer><units><unit><unit_name>kg</unit_name>'
            "</unit><unit><unit_name>g</unit_name></unit></units>",
            "Seule la première unité est gardée.",
        ),
        (
            "multichoice",
            '<answer fraction="100"><text>a</text></answer>'
            '<answer fraction="-33.33333"><text>b</text></answer>',
            "Une mauvaise réponse ne retire plus de points.",
        ),
    ],
)
def test_a_rule_that_changes_is_told(kind, inside, told):
    """Case that counted, a second unit, points that were taken back."""
    draft = asked(kind, inside).draft
    assert draft
    assert draft.losses == (told,)


def test_gaps_that_lose_comments_or_shares_tell_it():
    """A gap has one comment, and is worth as much as another."""
    text = "Le {1:MULTICHOICE:=ciel#Oui~sol#Non} et {2:MULTICHOICE:=un~deux}"
    [found] = moodle(
        f'<question type="cloze"><questiontext><text>{text}</text></questiontext></question>'
    ).found
    assert found.draft
    assert found.draft.losses == (
        "Un seul commentaire est gardé pour chaque trou.",
        "Chaque bonne réponse rapporte autant.",
    )


def test_two_comments_do_not_complete_each_other_s_marks():
    """A lone mark of one and a lone mark of the other stay what they are, side by side."""
    found = asked(
        "multichoice",
        """<correctfeedback><text>Oui ` et **</text></correctfeedback>
        <generalfeedback><text>Puis ` et **</text></generalfeedback>
        <answer fraction="100"><text>a</text></answer>
        <answer fraction="0"><text>b</text></answer>""",
    )
    assert found.draft
    assert html(found.draft.correct) == "Oui ` et ** Puis ` et **"


def test_an_answer_given_as_a_comment_is_no_markdown():
    """What is a mark in the answer of another tool is a letter in the comment that gives it."""
    answers = """<answer fraction="50"><text>**a**</text></answer>
        <answer fraction="50"><text>b.</text></answer>
        <answer fraction="0"><text>c</text></answer>"""
    question = f'<question type="multichoice"><questiontext><text>Q</text></questiontext>{answers}'
    [item] = loaded(incoming(moodle(f"{question}</question>"), SHEET)).items
    assert html(item.feedback.incorrect) == "Les bonnes réponses\u00a0: **a**, b."


def test_points_are_those_of_the_best_answer_where_one_is_given():
    """Two spellings that are worth 2 and 1 make 2 points, not 3; case that counted is told."""
    mapping = (
        '<mapping><mapEntry mapKey="York" mappedValue="2" caseSensitive="true"/>'
        '<mapEntry mapKey="york" mappedValue="1"/></mapping>'
    )
    answer = declared("York", base="string").replace("</resp", f"{mapping}</resp")
    body = "<itemBody><p>Q <textEntryInteraction responseIdentifier='RESPONSE'/></p></itemBody>"
    draft = drafted(item(answer, body))
    assert draft.points == 2
    assert "Majuscules et minuscules comptent pareil." in draft.losses


def test_a_rule_of_points_that_changes_is_told():
    """Gaps that were not worth the same, and points that were taken back."""
    mapping = (
        '<mapping><mapEntry mapKey="A G1" mappedValue="1"/><mapEntry mapKey="B G2" '
        'mappedValue="2"/><mapEntry mapKey="B G1" mappedValue="-1"/></mapping>'
    )
    answer = declared("A G1", "B G2", cardinality="multiple", base="directedPair")
    body = (
        "<itemBody><gapMatchInteraction responseIdentifier='RESPONSE'><gapText identifier='A'>un"
        "</gapText><gapText identifier='B'>deux</gapText><p>Ici <gap identifier='G1'/> et "
        "<gap identifier='G2'/>.</p></gapMatchInteraction></itemBody>"
    )
    draft = drafted(item(answer.replace("</resp", f"{mapping}</resp"), body))
    assert draft.losses == (
        "Chaque bonne réponse rapporte autant.",
        "Une mauvaise réponse ne retire plus de points.",
    )


def test_a_comment_inside_an_answer_is_kept_beside_one_after_it():
    """Both are said of the same answer, so both are in its comment."""
    draft = drafted(
        item(
            declared("B"),
            CHOICE.format("<feedbackInline identifier='A'>Non.</feedbackInline>"),
            "<responseProcessing><setOutcomeValue identifier='F'><variable identifier='RESPONSE'/>",
            "</setOutcomeValue></responseProcessing><modalFeedback outcomeIdentifier='F' ",
            "identifier='A' showHide='show'>Relisez.</modalFeedback>",
        )
    )
    assert draft.own["choices"][0]["feedback"] == "Non. Relisez."


BLANKS = {"text": "Complétez", "questions": ["<p>Le *ciel/azur{}* est *bleu*.</p>"]}


@pytest.mark.parametrize(
    ("library", "params", "told"),
    [
        (
            "H5P.Blanks",
            {**BLANKS, "questions": [BLANKS["questions"][0].format(":en haut")]},
            ("L’aide d’un trou est perdue.",),
        ),
        (
            "H5P.Blanks",
            {**BLANKS, "questions": ["<p>Le *ciel* est *bleu*.</p>"]}
            | {"behaviour": {"caseSensitive": True}},
            ("Majuscules et minuscules comptent pareil.",),
        ),
        (
            "H5P.DragText",
            {"taskDescription": "G", "textField": "Le *chat:félin* et la *souris* là"},
            ("L’aide d’un trou est perdue.",),
        ),
        (
            "H5P.MultiChoice",
            {
                "question": "Q",
                "answers": [
                    {"text": "a", "correct": True},
                    {"text": "b", "tipsAndFeedback": {"notChosenFeedback": "Bien vu"}},
                ],
                "media": {
                    "type": {"library": "H5P.Image 1.1", "params": {"file": {"path": "../a.png"}}}
                },
            },
            ("Une image est perdue\u00a0: ajoutez-la au module.", "Un commentaire est perdu."),
        ),
    ],
    ids=["tip of a gap", "case", "tip of a label", "picture and comment"],
)
def test_what_h5p_loses_is_told(library, params, told):
    """A tip, case that counted, a picture that is not there, a comment for who did not choose."""
    assert drafted_h5p(library, params).losses == told


def test_a_zone_keeps_its_width_wherever_it_is():
    """A rectangle of the right half, and one that leaves the picture, cut at its edge."""
    zones = "".join(
        f"<hotspotChoice identifier='{name}' shape='rect' coords='{coords}' hotspotLabel='{name}'/>"
        for name, coords in (("A", "60,10,180,90"), ("B", "160,80,190,95"), ("C", "180,50,220,120"))
    )
    body = f"<object data='a.svg' width='200' height='100'>P</object>{zones}"
    text = item(
        declared("A"),
        "<itemBody><hotspotInteraction responseIdentifier='RESPONSE'><prompt>Où ?</prompt>",
        f"{body}</hotspotInteraction></itemBody>",
    )
    named = '<resource type="imsqti_item_xmlv2p1" href="q.xml"/>'
    manifest = f"<manifest><resources>{named}</resources></manifest>"
    members = {"imsmanifest.xml": manifest.encode(), "q.xml": text.encode(), "a.svg": b"<svg/>"}
    [one] = importer("qti").read(Source(name="b.zip", members=members)).found
    assert one.draft
    assert [zone["rect"] for zone in one.draft.own["zones"]] == [
        [30, 10, 60, 80],
        [80, 80, 15, 15],
        [90, 50, 10, 50],
    ]


def test_a_lone_star_pairs_with_none_of_another_sentence():
    """Each sentence of H5P has its own gaps: a star that is typed in one is only a star."""
    sentences = ["<p>Un *mot*, 3 * 4.</p>", "<p>Un *autre*.</p>"]
    draft = drafted_h5p("H5P.Blanks", {"text": "Complétez", "questions": sentences})
    assert [gap["answers"] for gap in draft.own["gaps"]] == [["mot"], ["autre"]]
