"""`marelle codes`: what its verbs print and write, and the status they end with."""

import json
from datetime import date

import pytest

from fakes.outputs import every_paper
from fakes.project import make_project
from marelle import i18n
from marelle.cli import main
from marelle.look import look
from marelle.record import record_codes


@pytest.fixture(autouse=True)
def _french(monkeypatch):
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


@pytest.fixture
def root(tmp_path):
    root = make_project(tmp_path / "project")
    catalogue, _found = look(root)
    record_codes(root, catalogue.codes, date(2026, 11, 21), every_paper(catalogue))
    return root


def codes(root, *words: str) -> int:
    return main(["-C", str(root), "codes", *words])


def of_campaign(root):
    return next(c for c in look(root)[0].codes if c.campaign != "permanent")


def test_every_code_is_listed_and_lists_can_be_narrowed(root, capsys):
    """A line a code under heads; a campaign, or a direction, alone when asked."""
    every, one = look(root)[0].codes, of_campaign(root)
    assert codes(root, "list") == 0
    out = capsys.readouterr().out
    assert all(code.code in out for code in every)
    assert codes(root, "list", "--campaign", one.campaign, "--direction", one.direction) == 0
    out = capsys.readouterr().out
    assert one.code in out
    assert not any(c.code in out for c in every if c.campaign == "permanent")


def test_a_retired_paper_is_on_the_recall_list(root, capsys):
    """The line written is shown; the list then says where the paper is and why, also as JSON."""
    one = of_campaign(root)
    assert codes(root, "list", "--expired") == 0
    assert one.code not in capsys.readouterr().out
    assert codes(root, "retire", one.code, "--why", "Le local a fermé") == 0
    line = (root / "flyers/ledger.yml").read_text().splitlines()[-1].strip()
    assert line in capsys.readouterr().out
    assert codes(root, "list", "--expired") == 0
    out = capsys.readouterr().out
    assert one.code in out
    assert "Le local a fermé" in out
    assert codes(root, "list", "--expired", "--format", "json") == 0
    (paper,) = json.loads(capsys.readouterr().out)
    assert (paper["code"], paper["recall"]["since"]) == (one.code, date.today().isoformat())


def test_a_move_is_shown_and_what_makes_no_sense_is_said(root, capsys):
    """The line of a move is shown, and who wants its paper; a wrong target writes nothing."""
    one, ledger = of_campaign(root), root / "flyers/ledger.yml"
    goal = f"direction:{one.direction}"
    assert codes(root, "move", one.code, goal, "--why", "Plus large") == 0
    out = capsys.readouterr().out
    assert ledger.read_text().splitlines()[-1].strip() in out
    assert f"toujours demandé par «\u00a0{one.campaign}\u00a0»" in out
    before = ledger.read_bytes()
    assert codes(root, "move", one.code, "module:se-laver-les-main", "--why", "x") == 2
    assert "module:se-laver-les-mains" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        codes(root, "move", one.code, "se-laver-les-mains", "--why", "x")
    assert ended.value.code == 2
    with pytest.raises(SystemExit):
        codes(root, "retire", one.code)
    assert ledger.read_bytes() == before


def test_a_project_with_errors_still_mends_its_codes(root, capsys):
    """The list needs a sound project and says what is wrong; moving a code does not."""
    one = of_campaign(root)
    (root / "content/modules/se-laver-les-mains/module.yml").write_text("title: seul\n")
    assert codes(root, "list") == 1
    assert "MRL201" in capsys.readouterr().out
    assert codes(root, "retire", one.code, "--why", "Fermé") == 0
