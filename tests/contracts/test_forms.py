"""The forms of the editor: every key of the schemas has its field, with its words and limits."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from marelle.activities import activity_types
from marelle.check.known import load
from marelle.cli.previewing import own_page
from marelle.forms.config import COLLECTIONS, FILES, configuration
from marelle.forms.fields import fields_of, resolved
from marelle.forms.page import _LISTED, _NO_PATH, ADDRESS, editor

ROOT = Path(__file__).parents[2]
FILES_ALONE = r"année-mois-jour|\b(?!questions)\w+\.yml|ans cette (clé|ligne)|goto|- id"
SHARED = frozenset((*FILES, *COLLECTIONS))
NAMES = ("module", "activity-set", "path", "challenge", "positioning", *FILES)


def lost(schema: Any, file: str, fields: list[dict[str, Any]], place: str) -> Iterator[str]:
    """Yield the keys of a schema without a field, or whose field says other words."""
    known = {field["name"]: field for field in fields}
    for name, part in schema.get("properties", {}).items():
        inside, there = resolved(part, file)
        if inside.get("type") == "object" and "properties" not in inside:
            continue  # its keys are names that the author gives: no form has them
        field = known.get(name)
        titles = {part.get("title"), inside.get("title")}
        titles |= {part.get("description")}  # of a rule, whose title is its name
        if not field or field["label"] not in titles or not field.get("hint"):
            yield f"{place}/{name}"
            continue
        item, below = resolved(inside["items"], there) if "items" in inside else (inside, there)
        if "fields" in field:
            yield from lost(item, below, field["fields"], f"{place}/{name}")


@pytest.mark.parametrize("name", NAMES)
def test_every_key_has_its_field_in_french(name):
    """Each key is in the form with the title and the help of the schema, at any depth."""
    fields = fields_of(name, SHARED)
    assert list(lost(load(name), f"{name}.schema.json", fields, name)) == []
    must = set(load(name).get("required", ()))
    assert {field["name"] for field in fields if field.get("required", True)} == must


def test_every_type_of_activity_has_its_form():
    """A question is added by its French name, its keys those of its type."""
    (items,) = (f for f in fields_of("activity-set", SHARED) if f["name"] == "items")
    forms = {one["name"]: one for one in items["types"]}
    assert set(forms) == set(activity_types())
    schema = load("activities")["$defs"]
    for name, form in forms.items():
        kept = {k: v for k, v in schema[name]["properties"].items() if k != "type"}
        told = {**schema[name], "properties": kept}
        assert list(lost(told, "activities.schema.json", form["fields"], name)) == []


def test_what_a_form_refuses_is_what_the_schema_refuses():
    """Lengths, numbers, patterns, dates, pictures and names of others come from the schema."""
    sheet = {field["name"]: field for field in fields_of("module", SHARED)}
    assert (sheet["title"]["minlength"], sheet["title"]["maxlength"]) == (1, 80)
    assert (sheet["duration"]["min"], sheet["duration"]["max"]) == (1, 10)
    assert sheet["updated"]["format"] == "YYYY-MM-DD"
    assert sheet["pictogram"]["widget"] == "image"
    assert sheet["direction"]["value_field"] == "directions.*.code"
    assert sheet["trades"]["multiple"]
    assert sheet["review"]["options"][0] == {"label": "Brouillon", "value": "draft"}
    assert "demo" not in sheet["review"]["hint"]
    (kind,) = (field for field in fields_of("article") if field["name"] == "kind")
    assert kind["hint"].startswith("Une nouvelle ou une initiative du terrain.")
    assert fields_of("module")[3]["widget"] == "string"
    (tags,) = (field for field in fields_of("article") if field["name"] == "tags")
    assert (tags["field"]["maxlength"], tags["label_singular"]) == (30, "Étiquette")
    assert tags["field"]["pattern"][1].startswith("Un mot")


def test_no_form_asks_for_the_quotes_of_a_file():
    """What the help says may be typed as it is, and what refuses says the same."""
    told = json.dumps(configuration(ROOT), ensure_ascii=False)
    assert "entre guillemets" not in told
    (sources,) = (field for field in fields_of("module") if field["name"] == "sources")
    (url,) = (field for field in sources["fields"] if field["name"] == "url")
    assert (
        url["hint"]
        == url["pattern"][1]
        == "L’adresse de la page\u00a0; elle commence par " + ("«\u00a0https://\u00a0».")
    )


def test_what_names_another_is_chosen_among_what_the_demonstration_has():
    """Every relation leads to what is there; where names are made, they are typed."""
    found = configuration(ROOT)
    named = {c["name"]: c for c in found["collections"] if "name" in c}
    shared = {file["name"]: file for file in named["shared"]["files"]}
    relations = list(named_by(found["collections"]))
    assert {r["name"] for r in relations} >= {"direction", "equivalent_to", "module", "episode"}
    for relation in relations:
        assert relation["collection"] in named
        if relation["value_field"] != "{{slug}}":
            (records,) = shared[relation["file"]]["fields"]
            keys = {f"{records['name']}.*.{field['name']}" for field in records["fields"]}
            assert {relation["value_field"], *relation["display_fields"]} <= keys
    assert not [*named_by([shared["trades"], shared["competences"]])]


def named_by(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the fields of relations, at any depth."""
    return (field for field in fields_in(found) if field["widget"] == "relation")


def test_what_is_printed_is_nobodys_to_write():
    """As the editor matches, where nothing is « null »: campaigns alone are listed and named."""
    (flyers,) = (c for c in configuration(ROOT)["collections"] if c.get("name") == "flyers")
    kept = flyers["filter"]
    files = {f.stem: yaml.safe_load(f.read_text()) for f in (ROOT / "flyers").glob("*.yml")}
    told = {name: str(data.get(kept["field"]) or "null") for name, data in files.items()}
    listed = {name for name, value in told.items() if re.search(kept["pattern"], value)}
    assert listed == set(files) - {"ledger"} != set(files)
    assert [n for n in files if not re.search(flyers["slug"]["pattern"][0], n)] == ["ledger"]


def test_help_says_nothing_that_only_a_file_says():
    """No way to type a day, no file, no key, no short name to know; « Ajouter » names one thing."""
    found = list(fields_in(configuration(ROOT)["collections"]))
    for field in found:
        said = field.get("hint", "")
        assert not re.search(FILES_ALONE, said), field
        if field["widget"] == "relation":
            assert not re.search("identifiant|sigle", said), field
        if field["widget"] == "list" and "name" in field:
            assert field.get("label_singular"), field
    without = {field["name"] for field in fields_of("module", frozenset({"directions"}))}
    assert {"trades", "competences"} & without == set()


def fields_in(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the fields of a configuration, at any depth."""
    if isinstance(found, dict):
        if "widget" in found:
            yield found
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from fields_in(one)


def test_what_is_mended_in_the_script_is_still_there_to_mend():
    """A screen is saved in a folder, lists show those of all folders; French has no hole."""
    text = gzip.decompress((ROOT / "theme/vendor/sveltia/sveltia-cms.js.gz").read_bytes()).decode()
    assert text.count(_NO_PATH) == text.count(_LISTED[0]) == 1
    told = editor(ROOT, f"{ADDRESS}unpkg/@sveltia/cms@0/locales/fr.json")
    assert told
    words = json.loads(told[1])
    assert (words["show_errors"], words["edit_path_error"]["duplicate"][:2]) == (
        "Voir les erreurs",
        "Ce",
    )


def test_the_editor_is_there_only_when_it_is_asked_for():
    """Without the option nothing answers; with it, all that is asked of a network is here."""
    assert own_page(ROOT, False, ADDRESS) is None
    made = own_page(ROOT, True, ADDRESS)
    assert made
    assert b"default-src 'none'" in made[1]
    script = editor(ROOT, f"{ADDRESS}sveltia-cms.js")
    assert script
    assert not re.search(rb"//(unpkg\.|cdn\.|fonts\.)", script[1])
    assert editor(ROOT, f"{ADDRESS}unpkg/@sveltia/cms@0/locales/fr.json")
    assert editor(ROOT, f"{ADDRESS}../../content/catalogue.yml") is None
    assert [c["name"] for c in configuration(ROOT)["collections"] if "name" in c][:3] == [
        *("modules", "activities", "lessons")
    ]
