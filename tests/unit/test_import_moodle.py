"""Questions of Moodle XML come in, with their pictures; what is hostile or torn does not."""

import re
from base64 import b64encode
from pathlib import Path

import pytest

from fakes.imports import SHEET, came, loaded
from fakes.questions import GOLDEN, every_type
from marelle import i18n
from marelle.interchange import exporter
from marelle.interchange._incoming import incoming
from marelle.interchange.readers import importer
from marelle.interchange.readers.base import Batch, Found, Source

TRUTH = """<question type="truefalse"><name><text>T</text></name>
<questiontext format="html"><text>Vrai ?</text></questiontext>
<answer fraction="100"><text>true</text></answer></question>"""
# What each type of ours is when it comes back; the others are what they were.
BACK = {
    **dict.fromkeys(["hotspot", "highlight"], "choice"),
    "matrix": "match",
    "slider": "numeric",
}


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def moodle(*questions: str) -> Batch:
    """Return what is read of a file of questions."""
    return importer("moodle_xml").read(
        Source(text=f"<?xml version='1.0'?>\n<quiz>{''.join(questions)}</quiz>")
    )


def asked(kind: str, inside: str) -> Found:
    """Return the only question of a file, of a kind of Moodle."""
    text = f'<question type="{kind}"><questiontext><text>Q</text></questiontext>{inside}</question>'
    [found] = moodle(text).found
    return found


def test_everything_that_goes_out_comes_back():
    """Each question comes back with its id, its points and its type, or the one declared."""
    text = exporter("moodle_xml").export(every_type(), Path()).data.decode()
    module, fates = came("moodle_xml", text)
    assert [fate.fate for fate in fates].count("dropped") == 0
    assert len(fates) == 20
    back = {item.id: item for item in module.items}
    for item in every_type().items:
        if item.type not in ("scenario", "checklist"):
            assert back[item.id].type == BACK.get(item.type, item.type)
            assert back[item.id].points == item.points
    assert importer("moodle_xml").read(Source(text=text)).title == every_type().title


def test_a_picture_comes_with_its_bytes_and_its_alternative():
    """The drawing that went out is a file of the new module, as it was."""
    text = (GOLDEN / "expected.xml").read_text(encoding="utf-8")
    module, _fates = came("moodle_xml", text)
    picture = next(item.picture for item in module.items if item.id == "une-bonne")
    assert picture
    assert picture.src == "media/trottoir.svg"
    assert "il barre" in picture.alt
    [media] = [media for media in module.media if media.name == picture.src]
    assert media.svg


@pytest.mark.parametrize(
    ("name", "data"),
    [("virus.exe", "TVqQ"), ("photo.png", "TVqQ"), ("x.svg", "PHN2Zz48c2NyaXB0Lz48L3N2Zz4=")],
    ids=["no picture", "not what it says", "a drawing with a script"],
)
def test_a_picture_that_the_check_refuses_is_lost_alone(name, data):
    """The question comes without it, and that is told."""
    text = f'&lt;p&gt;Q&lt;img src="@@PLUGINFILE@@/{name}" alt="A"&gt;&lt;/p&gt;'
    file = f'<file name="{name}" encoding="base64">{data}</file>'
    question = TRUTH.replace("<text>Vrai ?</text>", f"<text>{text}</text>{file}")
    made = incoming(moodle(question), SHEET)
    assert "image est perdue" in made.fates[0].how
    assert not any(file.startswith("media/") for file in made.files)
    assert len(loaded(made).items) == 1


def test_answers_that_are_pictures_come_with_them():
    """Each picture is a file of the module; when one is refused, all become their words."""
    text = (GOLDEN / "expected.xml").read_text(encoding="utf-8")
    module, _fates = came("moodle_xml", text)
    item = next(item for item in module.items if item.id == "posture")
    assert [(c.picture.src, c.picture.alt, c.correct) for c in item.choices if c.picture] == [
        ("media/trottoir.svg", "Un = trottoir", True),
        ("media/matelas.svg", "Un matelas", False),
    ]
    assert item.choices[1].text == "Le matelas & lui"
    broken = re.sub(r'(<file name="matelas.svg"[^>]*>)[^<]*', r"\1TVqQ", text)
    module, fates = came("moodle_xml", broken)
    item = next(item for item in module.items if item.id == "posture")
    assert (item.type, item.choices[1].text) == ("choice", "Le matelas & lui")
    assert any("remplacée par sa légende" in fate.how for fate in fates)


def test_shares_and_comments_are_read():
    """Right answers, what is said of each, and of the whole, are where Moodle puts them."""
    found = asked(
        "multichoice",
        """<generalfeedback><text>G</text></generalfeedback><single>false</single>
        <correctfeedback><text>C</text></correctfeedback><defaultgrade>3.0</defaultgrade>
        <answer fraction="50"><text>a</text><feedback><text>fa</text></feedback></answer>
        <answer fraction="50"><text>b</text></answer>
        <answer fraction="-50"><text>c</text></answer><hint><text>I</text></hint>""",
    )
    draft = found.draft
    assert draft
    assert [c.get("correct") for c in draft.own["choices"]] == [True, True, None]
    assert draft.own["choices"][0]["feedback"] == "fa"
    assert (draft.correct, draft.incorrect, draft.points, draft.hints) == ("C G", "G", 3, ("I",))


@pytest.mark.parametrize(
    ("text", "type_", "gaps"),
    [
        ("Un {1:SHORTANSWER:=mot~=terme#bien}.", "gap-text", [["mot", "terme"]]),
        ("Un {1:MULTICHOICE:=bon~mauvais#non}.", "gap-choice", [["bon", "mauvais"]]),
        ("A {2:SA:%100%x~%0%*} b {:NM:=3:0.5}", "gap-text", [["x"], ["3"]]),
    ],
)
def test_a_cloze_is_a_text_with_gaps(text, type_, gaps):
    """What is typed and what is chosen are two types; the text keeps a mark for each gap."""
    [found] = moodle(
        f'<question type="cloze"><questiontext><text>{text}</text></questiontext></question>'
    ).found
    draft = found.draft
    assert draft
    assert draft.type == type_
    said = [
        gap.get("answers") or [option["text"] for option in gap["options"]]
        for gap in draft.own["gaps"]
    ]
    assert said == gaps
    assert all(f"{{{gap['id']}}}" in draft.own["text"] for gap in draft.own["gaps"])


@pytest.mark.parametrize(
    ("kind", "inside", "word"),
    [
        ("calculated", "", "calculated"),
        ("ddmarker", "", "ddmarker"),
        ("description", "", "leçon"),
        ("cloze", "", "trou"),
        ("numerical", "<answer fraction='100'><text>trois</text></answer>", "nombre"),
        ("numerical", "<answer fraction='100'><text>1e999</text></answer>", "nombre"),
        ("gapselect", "<selectoption><text>a</text></selectoption>", "réponse"),
        ("shortanswer", "<answer fraction='100'><text>*</text></answer>", "exacte"),
        ("multichoice", "<defaultgrade>beaucoup</defaultgrade>", "nombre"),
    ],
)
def test_what_has_no_equivalent_says_why(kind, inside, word):
    """No question is left out silently, and none raises."""
    found = asked(kind, inside)
    if found.draft:
        [fate] = incoming(Batch(found=[found]), SHEET).fates
        assert fate.fate == "dropped"
    else:
        assert word in found.why


@pytest.mark.parametrize(
    "head",
    ['<!DOCTYPE quiz [<!ENTITY a "b">]>', '<!DOCTYPE quiz SYSTEM "https://ailleurs.example/x">'],
)
def test_a_doctype_is_refused(head):
    """Nothing of a file that declares entities, or what to fetch, is read."""
    [found] = importer("moodle_xml").read(Source(text=f"{head}<quiz>{TRUTH}</quiz>")).found
    assert found.draft is None
    assert "DOCTYPE" in found.why


def test_a_torn_file_gives_what_was_whole():
    """Questions before the tear come in; the tear has its place and its sentence."""
    text = f"<quiz>\n{TRUTH}\n<question type='essay'><name>&oups;"
    first, torn = importer("moodle_xml").read(Source(text=text)).found
    assert first.draft
    assert torn.draft is None
    assert torn.line == 5
    assert "abîmé" in torn.why


def test_a_tree_without_end_is_refused():
    """Elements inside elements stop at a depth that no question has."""
    [found] = importer("moodle_xml").read(Source(text="<quiz>" + "<a>" * 5000)).found
    assert found.draft is None


def test_what_a_file_says_of_its_encoding_no_longer_holds():
    """The text is decoded already: a declaration of Latin-1 breaks no accent."""
    head = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    text = f"{head}\n<quiz>{TRUTH.replace('Vrai', 'Été')}</quiz>"
    batch = importer("moodle_xml").read(Source(text=text))
    assert batch.found[0].draft
    assert batch.found[0].draft.prompt.startswith("Été")
    assert batch.found[0].line == 2


def test_a_picture_is_found_by_its_address():
    """Moodle writes the name of a file as an address, and may keep it in a folder."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
    data = b64encode(drawing.encode()).decode()
    address = "@@PLUGINFILE@@/vues/l%C3%A0%20%281%29.svg"
    text = f'<![CDATA[<p>Q<img src="{address}" alt="A" /></p>]]>'
    file = f'<file name="là (1).svg" path="/vues/" encoding="base64">{data}</file>'
    question = TRUTH.replace("<text>Vrai ?</text>", f"<text>{text}</text>{file}")
    made = incoming(moodle(question), SHEET)
    assert "image" not in made.fates[0].how
    assert [name for name in made.files if name.startswith("media/")] == ["media/la-1.svg"]
