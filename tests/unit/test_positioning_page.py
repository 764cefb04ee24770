"""The page of a positioning: whole, safe, the same bytes, and made again only for what it names."""

import re
from pathlib import Path

import pytest

from fakes.standing import PLACE, positioning, standing_project
from fakes.tiny import assembled, names
from marelle.model import Catalogue
from marelle.outputs.base import Options
from marelle.outputs.site.hub_jobs import plan_hub
from marelle.outputs.site.positionings import boards, positioning_page

SHEET = "content/modules/court/module.yml"
HOSTILE = "<script>alert(1)</script> & \"'"


def made(root: Path, changes: dict[str, str | None] | None = None) -> Catalogue:
    """Return the catalogue of the project with *changes*."""
    catalogue, found = assembled(root, {**standing_project(), **(changes or {})})
    assert catalogue is not None, found
    return catalogue


def page(catalogue: Catalogue) -> str:
    """Return the page."""
    (board,) = boards(catalogue)
    (html,) = positioning_page(catalogue.site, board).values()
    return html.decode()


def key(catalogue: Catalogue) -> str:
    """Return the key of the job that makes the page."""
    (job,) = (job for job in plan_hub(catalogue, Options(root=Path.cwd())) if "tri" in job.label)
    return job.key


def test_the_page_is_the_same_whatever_the_folder(tmp_path: Path) -> None:
    """Two projects with the same sources give the same bytes, and the same key."""
    one, other = made(tmp_path / "a"), made(tmp_path / "b")
    assert page(one) == page(other)
    assert key(one) == key(other)


def test_an_edit_makes_it_again_only_when_it_shows(tmp_path: Path) -> None:
    """The title of a lesson that it proposes is an edit of it; the text of that lesson is not."""
    before = made(tmp_path / "a")
    lesson = {"content/modules/court/pourquoi.md": "# Un autre titre\n\nDu texte.\n"}
    sheet = str(standing_project()[SHEET])
    # the drawing of the lesson is not shown any more
    lesson["content/modules/court/media/trottoir.svg"] = None
    lesson["content/modules/court/pourquoi.md"] += "\nPuis [vérifiez vos acquis](#verifier).\n"
    assert key(made(tmp_path / "b", lesson)) == key(before)
    renamed = {SHEET: sheet.replace("Leçon court", "Leçon brève")}
    assert key(made(tmp_path / "c", renamed)) != key(before)


def test_what_authors_type_is_data(tmp_path: Path) -> None:
    """Markup in a title, a prompt or a level is shown as it is typed, never run."""
    said = HOSTILE.replace('"', '\\"')
    text = positioning().replace("title: Trier et peser", f'title: "{said}"')
    text = text.replace("prompt: La phrase t2a est juste.", f'prompt: "{said}"')
    competences = str(standing_project()["content/competences.yml"]).replace(
        "Je sais trier le papier.", f'"Je sais {said}"'
    )
    html = page(made(tmp_path, {PLACE: text, "content/competences.yml": competences}))
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;alert(1)") >= 4


def test_the_page_says_every_rule_and_every_source(tmp_path: Path) -> None:
    """Rules that count one level, and a stage without rules, are said too."""
    text = positioning().replace("    next: [{to: end}]\n", "")
    html = page(made(tmp_path, {PLACE: text}))
    rules = re.findall(r"<h3>Et ensuite.?\?</h3><ul>(.*?)</ul>", html)
    assert len(rules) == 4
    assert "Au moins 2 bonnes réponses sur les 3 de niveau 1" in rules[1]
    assert rules[2].startswith("<li>Dans tous les cas")
    assert "https://www.paris.fr/tri" in html
    assert len(html.encode()) < 60_000


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("id: t2b", "id: t2a", "duplicate-id"),
        ("  - id: high", "  - id: low", "duplicate-id"),
        ("  - id: last", "  - id: end", "bad-id"),
        ("competence: peser\n        level: 3", "competence: peser\n        level: 9", "too-great"),
        ("valid_until: 2099-12-31", "valid_until: 2020-12-31", "dates-reversed"),
        ("{at_least: 3, to: high}", "{at_least: 6, to: high}", "impossible-rule"),
        ("{at_least: 3, to: high}, {to: low}", "{to: low}, {at_least: 3, to: high}", "impossible"),
    ],
)
def test_a_mistake_is_told_where_it_is(tmp_path: Path, old: str, new: str, code: str) -> None:
    """Each gives its code in the file of the positioning, and never an exception."""
    text = positioning()
    assert old in text
    catalogue, found = assembled(tmp_path, {**standing_project(), PLACE: text.replace(old, new, 1)})
    assert catalogue is None
    told = [name for name in names(found) if name != "duration-off"]
    assert any(name.startswith(code) for name in told), told
    assert {each.span.path for each in found if each.code.name in told} == {PLACE}


@pytest.mark.parametrize("text", ["", "7", "[]", "stages: 3", "stages: [3, {measures: 7}]", "{"])
def test_nonsense_is_refused_without_a_trace(tmp_path: Path, text: str) -> None:
    """Whatever the file holds, it is diagnosed."""
    catalogue, found = assembled(tmp_path, {**standing_project(), PLACE: text})
    assert catalogue is None
    assert found
