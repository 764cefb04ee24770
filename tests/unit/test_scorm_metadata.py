"""The file that catalogues of trainings read of a package, in the words of its edition."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fakes.questions import every_type
from marelle.model import Format, LearningPath
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.scorm.manifest import manifest
from marelle.outputs.packages.scorm.metadata import FILE, metadata
from marelle.outputs.packages.setting import Setting

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT.parent / "shared" / "data" / "xsd"
SETTING = Setting(
    lang="fr",
    terms={},
    status="passed_failed",
    iri="",
    licence="CC & BY",
    organisation="Ville, service B",
)
each_edition = pytest.mark.parametrize("edition", ["1.2", "2004"])


def told(edition: str) -> dict[str, list[str]]:
    """Return the words of each element, by its name without capitals."""
    found: dict[str, list[str]] = {}
    root = ET.fromstring(metadata(every_type(), edition, SETTING))
    for element in root.iter():
        words = " ".join("".join(element.itertext()).split())
        found.setdefault(element.tag.rpartition("}")[2].lower(), []).append(words)
    return found


@each_edition
def test_it_says_what_a_catalogue_looks_for(edition):
    """Title, description, words, language, date, length, audience and licence, in both editions."""
    module, said = every_type(), told(edition)
    assert said["title"] == [module.title]
    assert said["description"][0] == f"{module.objective} {module.summary}"
    assert said["keyword"] == list(module.keywords)
    assert said["version"] == [module.updated.isoformat()]
    assert said["typicallearningtime"] == [f"PT{module.duration}M"]
    assert set(said["language"]) == {"fr"}
    assert said["description"][-1] == "CC & BY"
    assert said["context"] == ["LOMv1.0training"]


@each_edition
def test_the_manifest_leads_to_it(edition):
    """The manifest names it where SCORM looks for it, and only when it is there."""
    files = ["index.html", FILE]
    version = "" if edition == "1.2" else "4th"
    assert "<adlcp:location>lom.xml</" in manifest(every_type(), edition, files, version)
    assert "location" not in manifest(every_type(), edition, files[:1], version)


def test_it_is_valid():
    """The published schema of LOM has nothing to say, and refuses what it must."""
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    file = SCHEMAS / "scorm2004_4ed" / "lom.xsd"
    if not file.is_file():
        pytest.skip(f"no ../{file.name}")
    schema = etree.XMLSchema(etree.parse(file, etree.XMLParser(no_network=True)))
    loose = etree.XMLSchema(etree.parse(file.with_name("lomLoose.xsd")))
    for review in ("draft", "final"):
        data = metadata(replace(every_type(), review=review), "2004", SETTING)
        assert loose.validate(etree.fromstring(data)), loose.error_log
        # Without the elements of the French profiles, to the letter of LOM.
        bare = re.sub(rb"<(lomfr|scolomfr):(\w+)>.*?</\1:\2>", b"", data)
        assert bare != data
        assert schema.validate(etree.fromstring(bare)), schema.error_log
        assert not schema.validate(etree.fromstring(bare.replace(b"learner", b"eleve")))


def test_its_words_are_those_that_the_french_profile_keeps():
    """No word that LOM-FR took out of LOM; its own elements, and those of ScoLOM-FR, name both."""
    gone = {"narrative text", "self assessment", "problem statement", "diagram", "figure", "graph"}
    gone |= {"index", "slide", "table"}
    for kind in Format:
        data = metadata(replace(every_type(), format=kind), "2004", SETTING).decode()
        assert not gone & set(re.findall(r"<value>([^<]*)</value>", data))
        assert "<lomfr:source>LOMFRv1.0</lomfr:source>" in data
        assert "<scolomfr:value>en autonomie</scolomfr:value>" in data
        assert "interactivityType" not in data
    elder = metadata(every_type(), "1.2", SETTING).decode()
    assert "lomfr" not in elder


@each_edition
def test_who_publishes_is_a_card(edition):
    """The organisation of the site, in the words of vCard: a comma of its name parts nothing."""
    card = "BEGIN:VCARD VERSION:3.0 FN:Ville\\, service B ORG:Ville\\, service B END:VCARD"
    name = "vcard" if edition == "1.2" else "entity"
    assert told(edition)[name] == [card]


def test_a_path_has_ten_words_of_all_its_modules():
    """Each module gives its first word before any gives its second."""
    modules = tuple(
        replace(every_type(), keywords=tuple(f"{name}{n}" for n in range(6))) for name in "abc"
    )
    path = LearningPath(
        id="p",
        title="P",
        summary="S",
        direction="DPE",
        updated=date(2026, 11, 22),
        review="demo",
        steps=(),
        digest="",
        span=modules[0].span,
    )
    words = Course(path=path, modules=modules).keywords
    assert words == (*("a0", "b0", "c0", "a1", "b1", "c1", "a2", "b2", "c2"), "a3")


def test_the_elder_has_the_order_of_its_schema():
    """IMS MD 1.2.1 does not load as published: its order of elements is held here."""
    root = ET.fromstring(metadata(every_type(), "1.2", SETTING))
    names = [[part.tag.rpartition("}")[2] for part in (root, *section)] for section in root]
    assert [tag.rpartition("}")[2] for tag in (section.tag for section in root)] == [
        *("general", "lifecycle", "metametadata", "technical", "educational", "rights")
    ]
    assert list(dict.fromkeys(names[0][1:])) == [
        *("title", "catalogentry", "language", "description", "keyword", "structure")
    ]
    assert names[4][1:] == [
        *("learningresourcetype", "intendedenduserrole", "context", "typicallearningtime"),
        *("description", "language"),
    ]
