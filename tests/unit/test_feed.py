"""The catalogue for other platforms: every module, by the published schema."""

import json
from datetime import date
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

from marelle.catalogue import load_project
from marelle.outputs.site.feed import FEED, SCHEMA, feed

ROOT = Path(__file__).parents[2]


def test_the_feed_of_the_demo_keeps_the_schema_that_is_published_with_it() -> None:
    """Every module of the demo is there, once, at its own address; the schema finds no fault."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    files = feed(catalogue)
    told, schema = json.loads(files[FEED]), json.loads(files[SCHEMA])
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(told)
    rows = told["itemListElement"]
    assert [row["identifier"] for row in rows] == [module.id for module in catalogue.modules]
    assert told["numberOfItems"] == len({row["@id"] for row in rows})
    assert all(row["url"] == f"{told['url']}m/{row['identifier']}/" for row in rows)
    dates = [(row["dateModified"], row["expires"]) for row in rows]
    assert all(date.fromisoformat(made) < date.fromisoformat(end) for made, end in dates)


def test_the_schema_is_that_of_this_checkout() -> None:
    """What is published is the very file of ``schemas/``."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    assert feed(catalogue)[SCHEMA] == (ROOT / "schemas/feed.schema.json").read_bytes()


def test_a_bought_module_has_the_licence_of_its_publisher() -> None:
    """Whoever harvests the list must not take for free what was bought for one city."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    rows = json.loads(feed(catalogue)[FEED])["itemListElement"]
    said = {row["identifier"]: row["license"]["name"] for row in rows}
    bought = {each.id: each.package.licence for each in catalogue.modules if each.package}
    assert bought
    assert all(said[name] == licence for name, licence in bought.items())
    assert {said[name] for name in said.keys() - bought.keys()} == {catalogue.site.licence}


def test_a_module_says_its_forms_and_where_its_licence_is_written() -> None:
    """What one may make of it without taking it first; the text of the licence has an address,
    that of a publisher's does not follow it."""
    catalogue, _ = load_project(ROOT)
    assert catalogue
    rows = {row["identifier"]: row for row in json.loads(feed(catalogue)[FEED])["itemListElement"]}
    for module in catalogue.modules:
        row = rows[module.id]
        assert row["license"].get("url", "") == (
            "" if module.package else catalogue.site.licence_url
        )
        assert ("scorm-1.2" in row["encodingFormat"]) is not bool(module.package)
    assert catalogue.site.licence_url.startswith("https://")
