"""``marelle new campaign``: a commented file that has nothing to mend, or what there is to open."""

import re
from io import StringIO
from pathlib import Path

import pytest

from fakes.project import make_project
from marelle.catalogue import load_project
from marelle.cli import main

CHALLENGE = """\
title: Décembre
direction: RH
from: 2027-12-01
to: 2027-12-31
draw_from: {modules: [se-laver-les-mains, module-0002, module-0003]}
questions: 3
rules: [Jouez autant de fois que vous voulez.]
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three modules and one challenge."""
    monkeypatch.setenv("MARELLE_LANG", "fr")
    root = make_project(tmp_path / "p", 3)
    (root / "content/challenges").mkdir()
    (root / "content/challenges/decembre.yml").write_text(CHALLENGE, encoding="utf-8")
    return root


def new(root: Path, *words: str) -> int:
    return main(["new", "campaign", *words, "-C", str(root)])


@pytest.mark.parametrize(
    ("opens", "kind"),
    [
        ((), "direction"),
        (("--opens", "module:se-laver-les-mains"), "module"),
        (("--opens", "challenge:decembre"), "challenge"),
    ],
)
def test_a_new_campaign_has_nothing_to_mend(root: Path, opens: tuple[str, ...], kind: str) -> None:
    """From its first second, with no error and no warning, whatever it opens."""
    assert new(root, "muraux", "--direction", "RH", *opens) == 0
    catalogue, found = load_project(root)
    assert not found
    assert catalogue
    (campaign,) = (one for one in catalogue.campaigns if one.id == "muraux")
    assert (campaign.direction, campaign.target.kind) == ("RH", kind)
    assert campaign.places == ()


def test_places_are_those_that_are_given(root: Path) -> None:
    """None is invented: their names by commas, an identifier each, whatever they are spelled."""
    assert new(root, "muraux", "--places", "Hall: nord,  L'été [2], Hall nord") == 0
    catalogue, found = load_project(root)
    assert not found
    assert catalogue
    (campaign,) = (one for one in catalogue.campaigns if one.id == "muraux")
    assert [one.id for one in campaign.places] == ["hall-nord", "ete-2", "hall-nord-2"]


@pytest.mark.parametrize(
    ("typed", "target", "places"),
    [("\n\n\n", "{direction: ECOLES}", 0), ("2\nmodule-0002\n\nHall, Cour\n", "module-0002", 2)],
)
def test_a_terminal_is_asked_what_the_code_opens_and_where(
    root: Path, monkeypatch: pytest.MonkeyPatch, typed: str, target: str, places: int
) -> None:
    """By number or name; an empty answer is the page of the direction, and no place."""

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(f"Affiches\n\n{typed}"))
    assert new(root) == 0
    text = (root / "flyers/affiches.yml").read_text("utf-8")
    assert re.search(f"(?m)^target: .*{target}", text)
    assert len(re.findall(r"(?m)^  - \{id: ", text)) == places


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--opens", "module:se-laver-les-main"), "se-laver-les-mains"),
        (("--opens", "challenge:janvier"), "decembre"),
        (("--opens", "mur:nord"), "challenge:…"),
        (("--direction", "XYZ"), "RH"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(
    root: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, the names there are, and nothing written."""
    assert new(root, "muraux", *words) == 2
    assert said in capsys.readouterr().err
    assert not (root / "flyers/muraux.yml").exists()


def test_a_campaign_is_never_overwritten(root: Path) -> None:
    """A second time, the file stays as it was written the first."""
    assert new(root, "muraux") == 0
    (root / "flyers/muraux.yml").write_text("à moi", encoding="utf-8")
    assert new(root, "muraux") == 2
    assert (root / "flyers/muraux.yml").read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("name", ["permanent", "ledger"])
def test_a_name_that_marelle_uses_is_refused(root: Path, name: str) -> None:
    """The posters of directions and their ledger keep their names; nothing is written."""
    assert new(root, name) == 2
    assert not (root / f"flyers/{name}.yml").exists()


def test_a_name_that_windows_refuses_is_refused(root: Path) -> None:
    """What is written passes the check on every computer, its name included."""
    with pytest.raises(SystemExit):
        new(root, "con")
    assert not (root / "flyers/con.yml").exists()


@pytest.mark.parametrize("opens", ["module:module-0002", "challenge:decembre", "direction:RH"])
def test_a_new_campaign_is_signed_by_the_direction_of_what_it_opens(root: Path, opens: str) -> None:
    """Whoever does not say a direction gets that of the target, not the first of the list."""
    catalogue, _found = load_project(root)
    assert catalogue
    sheet = root / "content/modules/module-0002/module.yml"
    sheet.write_text(re.sub("(?m)^direction: .*$", "direction: RH", sheet.read_text()))
    assert catalogue.directions[0].code != "RH"
    assert new(root, "muraux", "--opens", opens) == 0
    assert "\ndirection: RH\n" in (root / "flyers/muraux.yml").read_text(encoding="utf-8")
