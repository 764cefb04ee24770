"""Exporters of questions, and the verb that runs them: nothing is lost without being told."""

from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fakes.gift import read
from fakes.project import make_project
from fakes.questions import every_type
from fakes.tiny import ACTIVITIES, MODULE, loaded, project
from marelle import i18n
from marelle.activities import activity_types
from marelle.cli import main
from marelle.interchange import exporter, names
from marelle.interchange._words import decimal, spellings
from marelle.model import Feedback
from marelle.read.listing import scan

ROOT = Path(__file__).parents[2]
DEMO = sorted(scan(ROOT)[0].modules)
# The only fractions that Moodle takes; others make it refuse the question.
FRACTIONS = {"0", "100", "50", "33.33333", "25", "20"}
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0"
FATES = {"kept", "degraded", "dropped"}


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def test_every_type_is_exported_or_dropped():
    """The module of the goldens has a question of each type: a new type comes with its writers."""
    assert {item.type for item in every_type().items} == set(activity_types())


@pytest.mark.parametrize("name", names())
def test_each_exporter_keeps_the_contract(name):
    """An exporter says what it is, and every type declares what becomes of it there."""
    found = exporter(name)
    assert found.label
    assert "/" in found.mediatype
    assert all(found.key in kind.exports for kind in activity_types().values())


@pytest.mark.parametrize("id", DEMO)
def test_every_question_of_the_demo_has_a_fate(id):
    """In both formats each question is kept, simplified or dropped; what is lost is said."""
    module = loaded(ROOT, id).module
    for name in names():
        exported = exporter(name).export(module, ROOT / "content" / "modules" / id)
        assert [fate.item for fate in exported.fates] == [item.id for item in module.items]
        assert {fate.fate for fate in exported.fates} <= FATES
        assert all(fate.how or fate.fate == "kept" for fate in exported.fates)


@pytest.mark.parametrize("id", DEMO)
def test_the_demo_is_sound_moodle_xml(id):
    """The file is well formed; each question has a type, a right answer, standard fractions."""
    module = loaded(ROOT, id).module
    exported = exporter("moodle_xml").export(module, ROOT / "content" / "modules" / id)
    category, *questions = ElementTree.fromstring(exported.data.decode())
    assert category.get("type") == "category"
    kept = [f"{id}/{fate.item}" for fate in exported.fates if fate.fate != "dropped"]
    assert [question.findtext("idnumber") for question in questions] == kept
    for question in questions:
        shares = [answer.get("fraction") for answer in question.findall("answer")]
        if question.get("type") == "ordering":
            assert shares == [str(n) for n in range(1, len(shares) + 1)]
            assert question.find("shownumcorrect") is not None
        elif shares:
            assert {share.lstrip("-") for share in shares} <= FRACTIONS
            total = sum(float(share) for share in shares if not share.startswith("-"))
            # Each text that is accepted is right alone, and so is any answer worth nothing.
            alone = (
                question.get("type") == "shortanswer" or question.findtext("defaultgrade") == "0"
            )
            whole = {share for share in shares if not share.startswith("-")}
            assert total == pytest.approx(100, abs=0.001) or (alone and "100" in whole)


@pytest.mark.parametrize("id", DEMO)
def test_the_demo_is_sound_gift(id):
    """A reader that is not ours finds a question for each one kept, and one for each gap."""
    module = loaded(ROOT, id).module
    exported = exporter("gift").export(module, Path())
    fates = {fate.item: fate.fate for fate in exported.fates}
    kept = [item for item in module.items if fates[item.id] != "dropped"]
    expected = sum(len(getattr(item, "gaps", "1")) for item in kept)
    questions = read(exported.data.decode())
    assert len(questions) == expected
    assert len({question.name for question in questions}) == expected
    asked = [question for question in questions if question.kind not in {"description", "essay"}]
    assert all(question.answers for question in asked)


def test_a_drawing_and_a_photograph_are_embedded(tmp_path):
    """A drawing gets back its namespace; a photograph is there to the byte."""
    text = ACTIVITIES.replace(
        "    choices:", "    picture: {src: media/photo.png, alt: Un matelas.}\n    choices:"
    )
    root = project(tmp_path, {MODULE + "verifier.yml": text})
    (root / MODULE / "media" / "photo.png").write_bytes(PNG)
    quiz = ElementTree.fromstring(
        exporter("moodle_xml").export(loaded(root).module, root / MODULE).data.decode()
    )
    file = quiz.find(".//questiontext/file")
    assert (file.get("name"), file.get("encoding")) == ("photo.png", "base64")
    assert b64decode(file.text) == PNG
    assert '<img src="@@PLUGINFILE@@/photo.png"' in quiz.findtext(".//questiontext/text")
    drawn = ElementTree.fromstring(
        exporter("moodle_xml").export(every_type(), Path()).data.decode()
    )
    svg = ElementTree.fromstring(b64decode(drawn.findtext(".//questiontext/file")))
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize(
    ("points", "gap", "worth"),
    [(4, "{2:", ""), (1, "{1:", "La question vaut 2 points au lieu de 1."), (2, "{1:", "")],
)
def test_the_points_of_gaps_are_whole(points, gap, worth):
    """Moodle counts whole points a gap; what cannot be shared out is told."""
    item = next(item for item in every_type().items if item.type == "gap-text")
    changed = replace(item, points=points, feedback=Feedback())
    screen = replace(every_type().screens[1], items=(changed,))
    exported = exporter("moodle_xml").export(replace(every_type(), screens=(screen,)), Path())
    assert gap in exported.data.decode()
    assert exported.fates[0].how.partition("admises.")[2].strip() == worth


def with_hints(type_):
    """Return the module of every type, reduced to one activity, with two hints."""
    item = next(item for item in every_type().items if item.type == type_)
    changed = replace(item, hints=("Cherchez <là>.", "Encore."), partial=False)
    return replace(every_type(), screens=(replace(every_type().screens[1], items=(changed,)),))


def test_moodle_keeps_hints():
    """Each hint is an element that Moodle reads; a format without them says that they are lost."""
    exported = exporter("moodle_xml").export(with_hints("match"), Path())
    found = ElementTree.fromstring(exported.data.decode()).findall(".//hint/text")
    assert [hint.text for hint in found] == ["Cherchez &lt;là&gt;.", "Encore."]
    assert "indices" not in exported.fates[0].how
    assert "rapporte une part des points" in exported.fates[0].how
    for name, type_ in (("gift", "match"), ("moodle_xml", "true-false")):
        exported = exporter(name).export(with_hints(type_), Path())
        assert "Encore" not in exported.data.decode()
        assert "Les indices sont perdus." in exported.fates[0].how


def test_answers_are_accepted_as_keyboards_type_them():
    """Straight apostrophes, usual spaces and no accents are accepted too, each form once."""
    assert spellings(["L’été", "l'été", "Œuf"]) == ("L’été", "l'été", "Œuf", "OEuf", "L'ete")
    assert spellings(["2030"]) == ("2030",)


def test_numbers_have_no_exponent():
    """Whatever its size, a number is digits and a point."""
    assert [decimal(n) for n in (10, 0.1, 1e-7, 1e21)] == [
        "10",
        "0.1",
        "0.0000001",
        "1000000000000000000000",
    ]


def run(root, *words):
    """Run the command line in French, on the project in *root*."""
    return main(["--lang", "fr", "-C", str(root), *words])


def test_the_verb_writes_one_file_a_module_and_tells_each_fate(tmp_path, capsys):
    """Only the module asked for is written, with LF; the report names each of its questions."""
    root = make_project(tmp_path / "project", 2)
    assert run(root, "export", "moodle_xml", "module-0002", "--out", str(tmp_path / "out")) == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["module-0002.xml"]
    data = (tmp_path / "out" / "module-0002.xml").read_bytes()
    assert b"\r" not in data
    told = capsys.readouterr().out
    ids = [question.findtext("idnumber") for question in ElementTree.fromstring(data)[1:]]
    assert ids
    assert all(f"  {name.partition('/')[2]}" in told for name in ids)


def test_the_verb_writes_beside_the_contents_by_default(tmp_path):
    """Without --out every module is written in the folder ``exports`` of the project."""
    root = make_project(tmp_path / "project", 2)
    assert run(root, "export", "gift") == 0
    found = sorted(file.name for file in (root / "exports").iterdir())
    assert found == ["module-0002.gift.txt", "se-laver-les-mains.gift.txt"]


def test_the_verb_refuses_a_module_that_is_not_there(tmp_path, capsys):
    """A wrong name writes nothing, and is named."""
    root = make_project(tmp_path / "project")
    assert run(root, "export", "gift", "absent") == 2
    assert "absent" in capsys.readouterr().err
    assert not (root / "exports").exists()


def test_the_verb_writes_nothing_while_there_are_errors(tmp_path, capsys):
    """Contents with an error are shown, and no question of theirs is exported."""
    root = make_project(tmp_path / "project")
    (root / "content/modules/se-laver-les-mains/module.yml").write_text("title: seul\n")
    assert run(root, "export", "gift") == 1
    assert "MRL" in capsys.readouterr().out
    assert not (root / "exports").exists()


def test_a_module_without_a_question_is_told_and_not_written(tmp_path, capsys):
    """A file that would hold no question is not written, and that is no error."""
    root = make_project(tmp_path / "project")
    module = root / "content/modules/se-laver-les-mains"
    sheet = (module / "module.yml").read_text(encoding="utf-8")
    (module / "module.yml").write_text(sheet.replace("  - a-vous.yml\n", ""), encoding="utf-8")
    (module / "a-vous.yml").unlink()
    assert run(root, "export", "gift") == 0
    assert "se-laver-les-mains" in capsys.readouterr().out
    assert not (root / "exports").exists()
