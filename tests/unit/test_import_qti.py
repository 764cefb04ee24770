"""Packages and items of QTI come in, ours and others', with their pictures and their places."""

from pathlib import Path

import pytest

from fakes.imports import SHEET, came, loaded
from fakes.questions import every_type
from marelle import i18n
from marelle.interchange import exporter
from marelle.interchange._incoming import incoming
from marelle.interchange.readers import importer, recognised
from marelle.interchange.readers.base import Draft, Found, Source

SPACE = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1" title="Titre"'
RIGHT = '<responseDeclaration identifier="RESPONSE" cardinality="{}" baseType="{}">{}'
CHOICE = """<itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
<prompt>Qui ?</prompt><simpleChoice identifier="A">Ana{}</simpleChoice>
<simpleChoice identifier="B">Bo</simpleChoice></choiceInteraction></itemBody>"""
each_edition = pytest.mark.parametrize("edition", ["qti21", "qti3"])


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def declared(*rights: str, cardinality: str = "single", base: str = "identifier") -> str:
    """Return the declaration of an answer with these right values."""
    values = "".join(f"<value>{right}</value>" for right in rights)
    inside = f"<correctResponse>{values}</correctResponse>" if rights else ""
    return f"{RIGHT.format(cardinality, base, inside)}</responseDeclaration>"


def item(*inside: str, more: str = "") -> str:
    """Return an item of another tool."""
    return f"<assessmentItem {SPACE} {more}>\n{''.join(inside)}</assessmentItem>"


def found(text: str) -> Found:
    """Return the only question of a file."""
    [one] = importer("qti").read(Source(name="q.xml", text=text)).found
    return one


def drafted(text: str) -> Draft:
    """Return the draft of the only question of a file."""
    draft = found(text).draft
    assert draft, found(text).why
    return draft


@each_edition
def test_everything_that_goes_out_comes_back(edition):
    """Each question comes back with its id, its type and its points, from its own file."""
    module, fates = came("qti", exporter(edition).export(every_type(), Path()).data)
    back = {one.id: one for one in module.items}
    sent = [one for one in every_type().items if one.type not in ("scenario", "flashcard")]
    assert [(one.id, one.type, one.points) for one in sent] == [
        (one.id, back[one.id].type, back[one.id].points) for one in sent
    ]
    assert len(fates) == len(sent)
    assert [fate.item for fate in fates if fate.fate != "kept"] == ["Se laver les mains"]
    assert fates[0].place == "banque.txt/questions/une-bonne.xml:2:1"


@each_edition
def test_pictures_come_with_their_bytes(edition):
    """The picture of a question, those of answers and that of zones are files of the module."""
    module, _fates = came("qti", exporter(edition).export(every_type(), Path()).data)
    back = {one.id: one for one in module.items}
    assert {media.name for media in module.media} == {"media/trottoir.svg", "media/matelas.svg"}
    assert "il barre" in back["une-bonne"].picture.alt
    assert [choice.picture.alt for choice in back["posture"].choices] == [
        "Un = trottoir",
        "Un matelas",
    ]
    flaque, banc = back["dangers"].choices
    assert (flaque.shape, flaque.numbers, flaque.correct) == ("rect", (0, 0, 10, 10), True)
    assert (banc.shape, [round(n) for n in banc.numbers]) == ("circle", [50, 50, 10])


def test_a_file_is_recognised_by_what_it_holds():
    """A package and an item are QTI; another archive, and another XML, are not."""
    package = {"imsmanifest.xml": b'<manifest><resource type="imsqti_item_xmlv2p1"/></manifest>'}
    assert recognised(Source(name="b.zip", members=package)) == "qti"
    assert recognised(Source(name="q.xml", text=item())) == "qti"
    assert recognised(Source(name="b.zip", members={"imsmanifest.xml": b"<manifest/>"})) == ""
    assert recognised(Source(name="q.xml", text="<quiz/>")) == "moodle_xml"


def test_comments_are_found_wherever_tools_put_them():
    """Inside an answer, after the whole, and after an answer that is right or not."""
    shown = (
        '<modalFeedback outcomeIdentifier="F" identifier="{}" showHide="show">{}</modalFeedback>'
    )
    value = '<setOutcomeValue identifier="F"><baseValue baseType="identifier">{}</baseValue>'
    when = f"{value}</setOutcomeValue>"
    test = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
    draft = drafted(
        item(
            declared("B"),
            CHOICE.format(
                '<feedbackInline outcomeIdentifier="G" identifier="A">Non.</feedbackInline>'
            ),
            "<responseProcessing><responseCondition><responseIf>",
            f"{test}{when.format('yes')}</responseIf><responseElse>{when.format('no')}",
            "</responseElse></responseCondition></responseProcessing>",
            shown.format("yes", "<b>Oui</b>."),
            shown.format("no", "Relisez."),
        )
    )
    assert (draft.correct, draft.incorrect) == ("**Oui**.", "Relisez.")
    assert draft.own["choices"][0] == {"id": "ana", "text": "Ana", "feedback": "Non."}
    assert draft.own["choices"][1]["correct"] is True
    assert draft.losses == ()


def test_several_answers_that_only_count_together_stay_so():
    """Without a mapping, an answer partly right earns nothing."""
    made = drafted(item(declared("A", "B", cardinality="multiple"), CHOICE.format("")))
    assert made.own["partial"] is False


@pytest.mark.parametrize(
    ("tolerance", "expected"),
    [
        ('toleranceMode="absolute" tolerance="2 2"', 2),
        ('toleranceMode="relative" tolerance="5"', 10),
    ],
)
def test_a_number_has_its_tolerance(tolerance, expected):
    """In the unit of the number, or in per cent of it; what follows the field is its unit."""
    body = '<p>Combien ?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/> kg</p>'
    draft = drafted(
        item(
            declared("200", base="float"),
            f"<itemBody>{body}</itemBody>",
            f"<responseProcessing><responseCondition><responseIf><equal {tolerance}/>"
            "</responseIf></responseCondition></responseProcessing>",
        )
    )
    assert draft.own == {"answer": 200, "tolerance": expected, "unit": "kg"}
    assert draft.prompt == "Combien\u00a0?"


def test_an_answer_in_the_middle_of_a_text_is_a_gap():
    """The words on both sides stay, and so does the paragraph before."""
    field = '<textEntryInteraction responseIdentifier="RESPONSE"/>'
    body = f"<itemBody><p>Complétez.</p><blockquote>Le {field} est là.</blockquote></itemBody>"
    draft = drafted(item(declared("bac", base="string"), body))
    assert (draft.type, draft.prompt, draft.own["text"]) == (
        "gap-text",
        "Complétez.",
        "Le {bac} est là.",
    )


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("<uploadInteraction responseIdentifier='RESPONSE'/>", "uploadInteraction"),
        ("<p>Lisez.</p>", "leçon"),
        ("<orderInteraction/><extendedTextInteraction/>", "plusieurs questions"),
        ("<orderInteraction><simpleChoice identifier='A'/></orderInteraction>", "ordre juste"),
        ("<sliderInteraction lowerBound='un'/>", "nombre"),
        ("<hotspotInteraction><object width='9' height='9'/></hotspotInteraction>", "image"),
        ("<matchInteraction responseIdentifier='RESPONSE'/>", "relie rien"),
        ("<p><textEntryInteraction/></p>", "exacte"),
        ("<gapMatchInteraction/>", "trou"),
    ],
)
def test_what_has_no_equivalent_says_why(body, word):
    """No question is left out silently, and each says where it is."""
    one = found(item(declared("Z"), f"<itemBody>{body}</itemBody>"))
    assert one.draft is None
    assert word in one.why
    assert (one.line, one.name) == (1, "Titre")


def test_what_is_lost_is_told():
    """A picture that is not there, a comment aside, a list, a document, half a point."""
    draft = drafted(
        item(
            declared("B"),
            '<outcomeDeclaration identifier="SCORE" normalMaximum="1.5"/>',
            '<qti-assessment-stimulus-ref href="s.xml"/>',
            CHOICE.format("")
            .replace("<prompt>Qui ?", "<prompt><ul><li>Qui</li></ul><img src='absent.png' alt=''/>")
            .replace("</itemBody>", "<rubricBlock>Lisez</rubricBlock></itemBody>"),
        )
    )
    assert len(draft.losses) == 5
    assert draft.points == 2


def test_an_archive_tells_what_it_does_not_give():
    """A test, an item that is absent, one that is torn: each has its line; the rest comes in."""
    kinds = {"t.xml": "test", "absent.xml": "item", "torn.xml": "item", "q.xml": "item"}
    resources = "".join(
        f'<resource type="imsqti_{kind}_xmlv2p1" href="{file}"/>\n' for file, kind in kinds.items()
    )
    members = {
        "imsmanifest.xml": f"<manifest><resources>\n{resources}</resources></manifest>".encode(),
        "t.xml": b'<assessmentTest title="Mon test"/>',
        "torn.xml": item(declared("B"))[:-9].encode(),
        "q.xml": item(declared("B"), CHOICE.format("")).encode(),
    }
    batch = importer("qti").read(Source(members=members))
    assert batch.title == "Mon test"
    fates = incoming(batch, SHEET).fates
    assert [(fate.fate, fate.place.split(":")[0]) for fate in fates] == [
        ("dropped", "banque.txt/imsmanifest.xml"),
        ("dropped", "banque.txt/absent.xml"),
        ("dropped", "banque.txt/torn.xml"),
        ("degraded", "banque.txt/q.xml"),
    ]
    assert len(loaded(incoming(batch, SHEET)).items) == 1


def test_nothing_is_fetched_and_nothing_climbs_out():
    """A DOCTYPE is refused; a picture elsewhere than in the archive is only told as lost."""
    assert "DOCTYPE" in found(f'<!DOCTYPE a [<!ENTITY b "c">]>{item()}').why
    body = CHOICE.format("").replace("Qui ?", 'Qui ?<img alt="" src="../../etc/passwd"/>')
    draft = drafted(item(declared("B"), body))
    assert draft.picture is None
    assert any("image est perdue" in loss for loss in draft.losses)
