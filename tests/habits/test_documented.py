"""The documentation names everything there is, and shows only what works."""

import argparse
import re
import shlex
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.activity_examples import item_at
from habits.checkout import PACKAGE, ROOT, fences, named, of_each, text
from habits.guide import AUTHORS, FRENCH, GENERATED, PAGES, prose
from marelle import i18n
from marelle.activities import activity_types
from marelle.check.schema import validate
from marelle.cli.parser import parser, verbs_of
from marelle.diagnostics import Diagnostic, codes
from marelle.diagnostics.explain import explanation
from marelle.diagnostics.views import names as view_names
from marelle.interchange import names as exporters
from marelle.interchange.readers import names as readers
from marelle.outputs import outputs
from marelle.read.yaml_file import read_yaml
from marelle.rules import rules

EVERY_CODE = [*codes.core_codes(), *(rule.code for rule in rules().values())]
# The mistake that « Premiers pas » has one find.
ON_PURPOSE = "corect: true"
each_page = of_each(PAGES, named)
each_french_page = of_each(FRENCH, named)


def verbs() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of every verb."""
    return next(
        dict(action.choices)
        for action in parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )


def options() -> Iterator[tuple[str, str]]:
    """Yield every verb with each of its long options."""
    for verb, one in verbs().items():
        for action in chain(*(each._actions for each in (one, *verbs_of(one).values()))):
            yield from ((verb, name) for name in action.option_strings if name.startswith("--"))


@of_each(list(options()), " ".join)
def test_every_option_is_documented(words: tuple[str, str]) -> None:
    """The page of commands names each option under its verb, or above when all have it."""
    verb, option = words
    page = text(AUTHORS / "commandes.md")
    section = page.partition("\n## ")[0]
    section += page.partition(f"\n## `marelle {verb}`\n")[2].partition("\n## ")[0]
    assert f"`{option}`" in section


@pytest.mark.parametrize("verb", list(verbs()))
def test_every_verb_is_shown_at_work(verb: str) -> None:
    """Each verb is named by a page written by hand too."""
    by_hand = [p for p in PAGES if p not in GENERATED]
    assert any(re.search(rf"marelle (?:-\S+ \S+ )*{verb}\b", text(p)) for p in by_hand)


@pytest.mark.parametrize("code", EVERY_CODE, ids=lambda code: code.id)
def test_every_code_is_explained_and_shown(code: codes.Code) -> None:
    """Each code has its explanation in both languages and a project that is refused with it."""
    rule = rules().get(code.id)
    for lang in i18n.LANGUAGES:
        told = rule.explanations[lang] if rule else explanation(code, lang)
        assert len(told.split()) > 12, lang
    assert (ROOT / "tests/refusals" / f"{code.id}-{code.name}").is_dir()


def test_no_explanation_is_left_over() -> None:
    """Each file of explanations is that of a code of the core, in both languages."""
    known = {code.id for code in codes.core_codes()}
    for lang in i18n.LANGUAGES:
        folder = PACKAGE / "diagnostics" / "explanations" / lang
        assert {f.stem for f in folder.glob("*.md")} == known


@pytest.mark.parametrize("name", list(activity_types()))
def test_every_activity_type_is_documented(name: str) -> None:
    """Each type has its README, with an example, and its place in the list of the types."""
    readme = PACKAGE / "activities" / name.replace("-", "_") / "README.md"
    assert text(readme).startswith(f"# `{name}`")
    assert any(block.startswith("- id: ") for block in fences(readme, "yaml"))
    assert f"- [`{name}`](types/{name}.md), " in text(AUTHORS / "types.md")


@pytest.mark.parametrize("name", list(outputs()))
def test_every_output_is_documented(name: str) -> None:
    """Each output says what it gives, in the guide of authors and in build/README.md."""
    assert f"marelle build --only {name}`" in "".join(text(p) for p in FRENCH)
    assert re.search(f"`{name}[/`]", text(ROOT / "build/README.md"))


@pytest.mark.parametrize("name", view_names())
def test_every_view_is_documented(name: str) -> None:
    """Each view of diagnostics is named where the guide says how to check."""
    assert f"| `{name}` |" in text(AUTHORS / "verifier.md")


@pytest.mark.parametrize("name", exporters())
def test_every_exporter_is_documented(name: str) -> None:
    """Each format of questions is described where the guide says how to choose one."""
    assert f"- `{name.replace('_', '-')}`" in text(AUTHORS / "exporter.md").replace("\u00a0", " ")


@pytest.mark.parametrize("name", readers())
def test_every_reader_is_documented(name: str) -> None:
    """Each format of questions that comes in is described where the guide says what is read."""
    assert f"- `{name.replace('_', '-')}`" in text(AUTHORS / "importer.md").replace("\u00a0", " ")


@each_page
def test_every_command_shown_is_a_command(path: Path) -> None:
    """Each line of a page that begins with `marelle` is understood by the command line."""
    shown = [
        line.partition(">")[0]
        for block in fences(path, "sh", "yaml")
        for line in re.findall(r"^(?:- run: |  script: )?marelle (.*)$", block, re.MULTILINE)
    ]
    if path not in GENERATED:  # their headings name a verb without its words
        shown += re.findall(r"`marelle ([^`<…]+)`", text(path))
    for line in shown:
        assert parser().parse_args(shlex.split(line, comments=True)).run, line


@each_page
def test_every_target_of_make_shown_exists(path: Path) -> None:
    """Each `make …` of a page is a target of the Makefile."""
    known = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    for block in fences(path, "sh"):
        for line in re.findall(r"^make ([a-z ]+?)\s*(?:#.*)?$", block, re.MULTILINE):
            assert set(line.split()) <= known


def examples() -> Iterator[tuple[str, str, str]]:
    """Yield each example in YAML of the guide: its page, its schema, its text."""
    for page in FRENCH:
        for block in fences(page, "yaml"):
            if ON_PURPOSE in block:
                continue
            if schema := re.search(r"schemas/([a-z-]+)\.schema\.json", block):
                yield page.stem, schema[1], block
            elif block.startswith("- id: "):
                yield page.stem, "activity-set", f"title: Exemple\nitems:\n{block}"
            elif block.startswith("codes:"):
                yield page.stem, "ledger", block


@pytest.mark.parametrize(("page", "schema", "block"), list(examples()))
def test_every_example_of_the_guide_is_accepted(page: str, schema: str, block: str) -> None:
    """What an author copies from the guide passes the schema and the activity's own rules."""
    document, found = read_yaml(f"{page}.yml", block.encode())
    assert document
    found += validate(document, schema)
    if schema == "activity-set" and not found:
        found += [finding for node in document.root["items"] for finding in complaints(node)]
    assert found == []


def complaints(node: Any) -> Iterator[Diagnostic]:
    """Yield what an activity's own rules say of it."""
    kind = activity_types()[node["type"].value]
    yield from kind.model.problems(item_at(kind, node), node)


@each_french_page
def test_french_is_well_typed(path: Path) -> None:
    """Pages for authors have curly apostrophes and non-breaking spaces where French wants them."""
    assert re.findall(r"\w'\w", prose(path)) == []
    assert re.findall(r".{12}(?<=[^\s|]) [;?!»](?=\s|$).*", prose(path)) == []
    assert re.findall(r".{12}\w :(?=\s|$).*", prose(path)) == []
    assert re.findall(r"« .*", prose(path)) == []


def test_the_readme_says_what_was_asked_and_nothing_else() -> None:
    """Two commands at the top, three sentences, two pictures, three places, under a screenful."""
    page = text(ROOT / "README.md")
    assert page.index("make build") < page.index("make test") < 120
    paragraph = next(p for p in page.split("\n\n") if p.startswith("Marelle turns"))
    assert len(re.findall(r"\.(?:\s|$)", paragraph)) == 3
    assert re.findall(r"docs/images/\w+\.png", page) == [
        "docs/images/lesson.png",
        "docs/images/flyer.png",
    ]
    for place in ("content/modules", "tools/marelle/activities", "tools/marelle/outputs"):
        assert f"({place})" in page
    assert page.count("\n") < 30


def test_continuous_integration_examples_are_yaml() -> None:
    """The fragments for continuous integration can be pasted as they are."""
    for block in fences(AUTHORS / "verifier.md", "yaml"):
        assert yaml.safe_load(block)
