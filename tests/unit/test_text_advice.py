"""What rules of writing say of paths, positionings and podcasts: their texts, and nothing else."""

from pathlib import Path

import pytest

from fakes.roads import CHANGES, PATH, SAID
from fakes.tiny import TODAY, project
from marelle.catalogue import load_project
from marelle.catalogue.text_advice import advised_texts
from marelle.read.yaml_file import read_yaml
from marelle.rules.settings import AS_WRITTEN

SHOUTED = "Marchez vingt mètres."


def told(path: str, text: str) -> list[tuple[str, int]]:
    """Return the codes and the lines of what is said of a document, notes among them."""
    document, _found = read_yaml(path, text.encode())
    assert document
    warnings, notes = advised_texts([document], AS_WRITTEN)
    said = [(one.code.id, one.span.line) for one in warnings]
    return said + [(one.code, one.span.line) for one in notes]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/paths/a.yml", "title: A\nsteps:\n  - practice: {title: T, text: %s}\n"),
        ("content/positioning/a.yml", "title: A\nstages:\n  - measures: [{prompt: %s}]\n"),
        ("content/podcasts/a/b.yml", "title: A\nepisode: 1\nsummary: %s\n"),
    ],
)
def test_a_text_is_read_where_it_is_typed(path: str, text: str) -> None:
    """A number in letters, in a practice, a question, a summary, is told at its line."""
    line = text[: text.index("%s")].count("\n") + 1
    assert ("MRL562", line) in told(path, text % SHOUTED)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/paths/a.yml", "steps:\n  - {id: VINGTMETRES, after: [vingt mètres]}\n"),
        ("content/podcasts/a/b.yml", "author: SARL VINGT MÈTRES\nfile: vingt mètres.mp3\n"),
        ("content/positioning/a.yml", "competences: [vingt mètres]\n"),
    ],
)
def test_what_names_a_thing_is_no_text(path: str, text: str) -> None:
    """Identifiers, files, authors: nobody is told how to write them."""
    assert told(path, text) == []


def test_the_catalogue_hears_of_it(tmp_path: Path) -> None:
    """A warning of a path is among the findings, and stops nothing."""
    made = project(tmp_path, {**CHANGES, PATH: SAID.replace("Trois bons gestes.", SHOUTED)})
    catalogue, found = load_project(made, today=TODAY)
    assert catalogue
    assert ("MRL562", PATH) in [(one.code.id, one.span.path) for one in found]
