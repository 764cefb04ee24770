"""The file that catalogues of trainings read of a package, in the words of its edition."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fakes.questions import every_type
from marelle.outputs.packages.scorm.manifest import manifest
from marelle.outputs.packages.scorm.metadata import FILE, metadata
from marelle.outputs.packages.setting import Setting

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT.parent / "shared" / "data" / "xsd"
SETTING = Setting(lang="fr", terms={}, status="passed_failed", iri="", licence="CC & BY")
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
    for review in ("draft", "final"):
        data = metadata(replace(every_type(), review=review), "2004", SETTING)
        assert schema.validate(etree.fromstring(data)), schema.error_log
        assert not schema.validate(etree.fromstring(data.replace(b"learner", b"eleve")))


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
