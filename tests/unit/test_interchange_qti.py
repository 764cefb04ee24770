"""Packages of QTI: a player that is not ours counts the points that the lesson counts."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

from fakes.qti import QTI, played, shown
from fakes.qti_answers import OTHERS, right, said, worth
from fakes.questions import every_type
from marelle.activities import activity_types
from marelle.interchange import exporter
from marelle.model import Item

CP = {"qti21": "{http://www.imsglobal.org/xsd/imscp_v1p1}"}
CP["qti3"] = "{http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1}"
ITEMS = {item.id: item for item in every_type().items}
each_edition = pytest.mark.parametrize("name", list(CP))


def files(name: str, *items: Item) -> dict[str, bytes]:
    """Return what is in the package of these questions, of all when none is given."""
    screen = replace(every_type().screens[1], items=items)
    module = replace(every_type(), screens=(screen,)) if items else every_type()
    with ZipFile(BytesIO(exporter(name).export(module, Path()).data)) as package:
        return {file: package.read(file) for file in package.namelist()}


def question(id: str, **changes: object) -> bytes:
    """Return a question of the module of goldens, with some of its fields changed."""
    return files("qti21", replace(ITEMS[id], **changes))[f"questions/{id}.xml"]


def points(data: bytes, answers: dict[str, list[str]]) -> float:
    """Return what an answer earns."""
    return float(played(data, answers)["SCORE"][0])


@pytest.mark.parametrize("id", OTHERS)
def test_the_points_are_those_of_the_lesson(id):
    """The right answer earns everything, another what the type's own scoring says, none nothing."""
    item, data = ITEMS[id], question(id)
    assert points(data, said(item, right(item))) == pytest.approx(item.points, abs=0.001)
    other = OTHERS[id]
    assert points(data, said(item, other)) == pytest.approx(worth(item, other), abs=0.001)
    assert points(data, {}) == 0


def test_every_question_that_is_judged_is_tried_above():
    """No scored type is left out, but the order of steps, which QTI judges as a whole."""
    judged = {i.id for i in ITEMS.values() if activity_types()[i.type].scored}
    dropped = {
        f.item for f in exporter("qti21").export(every_type(), Path()).fates if f.fate == "dropped"
    }
    assert judged - dropped - set(OTHERS) == {"les-gestes"}


def test_an_order_is_right_as_a_whole():
    """The right order earns the points, any other none."""
    data = question("les-gestes")
    assert points(data, {"RESPONSE": ["ouvrir", "photo", "envoyer"]}) == 1
    assert points(data, {"RESPONSE": ["photo", "ouvrir", "envoyer"]}) == 0


def test_all_or_nothing_is_kept():
    """Without partial credit an answer partly right earns nothing, and that is no loss."""
    data = question("plusieurs", partial=False)
    assert points(data, {"RESPONSE": ["a", "b", "c"]}) == 2
    assert points(data, {"RESPONSE": ["a", "b"]}) == 0
    item = replace(ITEMS["plusieurs"], partial=False)
    module = replace(every_type(), screens=(replace(every_type().screens[1], items=(item,)),))
    assert exporter("qti21").export(module, Path()).fates[0].fate == "kept"


def test_comments_come_with_their_answers():
    """What is said depends on the answer: the whole, then the choice; a poll says it always."""
    data = question("une-bonne")
    assert shown(data, {"RESPONSE": ["juste"]}) == ["Bravo.", "C’est cela."]
    assert shown(data, {"RESPONSE": ["faux"]}) == ["Relisez.", "Non, lisez la leçon."]
    assert shown(question("avis"), {}) == ["Les gants évitent des coupures."]


@each_edition
def test_the_manifest_lists_every_file_once_and_for_all(name):
    """Each file is there, each is listed, names are ASCII, each question has its own identifier."""
    found = files(name)
    manifest = fromstring(found.pop("imsmanifest.xml"))
    resources = manifest.findall(f".//{CP[name]}resource")
    listed = {str(file.get("href")) for file in manifest.iter(f"{CP[name]}file")}
    assert listed == set(found)
    assert all(file.isascii() and "\\" not in file for file in found)
    ids = [fromstring(found[str(one.get("href"))]).get("identifier") for one in resources]
    assert ids == [one.get("identifier") for one in resources]
    assert len(set(ids)) == len(ids)


@each_edition
def test_every_picture_is_found_from_its_question(name):
    """An address in a question leads to a file of the package, which its resource lists."""
    found = files(name)
    count = 0
    for file, data in found.items():
        for element in fromstring(data).iter() if file.startswith("questions/") else ():
            if address := element.get("src") or element.get("data"):
                count += 1
                assert PurePosixPath("questions", address).parts[1] == ".."
                assert address.removeprefix("../") in found
    assert count == 4


def test_zones_are_in_pixels():
    """A drawing of 96 by 96 is 800 by 800: a tenth of it is 80, and so is a radius of a tenth."""
    zones = fromstring(question("dangers")).findall(f".//{QTI}hotspotChoice")
    assert [(zone.get("shape"), zone.get("coords")) for zone in zones] == [
        ("rect", "0,0,80,80"),
        ("circle", "400,400,80"),
    ]


def test_qti_3_says_the_same_in_other_names():
    """Every element of QTI has its prefix and no capital; the texts are those of QTI 2.1."""
    old, new = files("qti21"), files("qti3")
    assert list(old) == list(new)
    for file in (file for file in old if file.startswith("questions/")):
        before, after = fromstring(old[file]), fromstring(new[file])
        for drawn in before.iter(f"{QTI}object"):
            drawn.text = ""  # it is the alternative of an image there
        texts = [" ".join("".join(tree.itertext()).split()) for tree in (before, after)]
        assert texts[0] == texts[1]
        names = {element.tag.rpartition("}")[2] for element in after.iter()}
        assert names - {"p", "b", "a", "strong", "img"} <= {
            n for n in names if n.startswith("qti-") and n.islower()
        }
        assert all(n.islower() for element in after.iter() for n in element.attrib)
