"""Facts that expire: told before and after their day, on the page, and of every paper out there."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fakes.published import inside as marelle
from fakes.tiny import FILES, MODULE, SHEET, assembled, project
from marelle.catalogue.recall import hangings
from marelle.cli.hangings import as_json, as_recall
from marelle.model import Module, PrintedCode, Target
from marelle.outputs.base import Options
from marelle.outputs.packages.plan import plan as packages
from marelle.outputs.site.lessons import plan_lessons
from marelle.render.body import Around, body
from marelle.tidy.named import linked

FACT = "facts:\n  - {at: pourquoi, fact: L’appel est gratuit., expires: 2027-03-01}\n"
CHANGES = {MODULE + "module.yml": SHEET + FACT}


def only(root: Path) -> Module:
    """Return the module with its fact."""
    catalogue, found = assembled(root, CHANGES)
    assert catalogue, found
    return catalogue.modules[0]


@pytest.mark.parametrize(
    ("today", "names"),
    [
        (date(2027, 1, 1), []),
        (date(2027, 2, 1), ["fact-expiring"]),
        (date(2027, 3, 1), ["fact-expiring"]),
        (date(2027, 3, 2), ["fact-expired"]),
    ],
)
def test_a_fact_is_told_before_and_after_its_day(
    today: date, names: list[str], tmp_path: Path
) -> None:
    """Thirty days before, then from the day after; at the very date that is written."""
    _catalogue, found = assembled(tmp_path, CHANGES, today)
    assert [d.code.name for d in found] == names
    lines = (SHEET + FACT).split("\n")
    assert all("2027-03-01" in lines[d.span.line - 1] for d in found)


def test_a_fact_of_no_screen_is_an_error(tmp_path: Path) -> None:
    """Its place must exist, as that of a link."""
    changes = {MODULE + "module.yml": SHEET + FACT.replace("at: pourquoi", "at: pourqoi")}
    catalogue, found = assembled(tmp_path, changes)
    assert catalogue is None
    assert [d.code.name for d in found] == ["unknown-anchor"]
    assert "pourquoi" in found[0].hint


@pytest.mark.parametrize("at", ["bon-reflexe", "q-bon-reflexe", "verifier"])
def test_an_activity_is_named_as_links_do_or_barely(at: str, tmp_path: Path) -> None:
    """Both are read, as in what a source proves; `marelle format` writes the first of them."""
    changes = {MODULE + "module.yml": SHEET + FACT.replace("pourquoi", at)}
    catalogue, found = assembled(tmp_path, changes)
    assert (catalogue is not None, found) == (True, [])
    sheet = changes[MODULE + "module.yml"].replace("2026-11-21}\np", f"2026-11-21, at: [{at}]}}\np")
    once = linked(tmp_path, MODULE + "module.yml", sheet)
    wanted = at if at == "verifier" else "q-bon-reflexe"
    assert [once.count(f"at: {wanted},"), once.count(f"at: [{wanted}]")] == [1, 1]
    assert linked(tmp_path, MODULE + "module.yml", once) == once


def test_the_page_holds_what_it_will_say_and_when(tmp_path: Path) -> None:
    """Hidden until its day is past: the page compares it with the phone's day."""
    html = body(only(tmp_path), Around())
    assert '<p class="note" hidden data-until="2027-12-31">' in html
    assert '<p class="note" hidden data-until="2027-03-01">' in html
    assert "L’appel est gratuit." in html


def test_a_page_made_after_the_day_says_so_without_a_script(tmp_path: Path) -> None:
    """A build is told what is over: only that is shown, and the page and packages are made anew."""
    before, _found = assembled(tmp_path, CHANGES, date(2027, 3, 1))
    after, _found = assembled(tmp_path, CHANGES, date(2027, 3, 2))
    assert before
    assert after
    html = body(after.modules[0], Around())
    assert '<p class="note" data-until="2027-03-01">' in html
    assert '<p class="note" hidden data-until="2027-12-31">' in html
    options = Options(root=tmp_path)
    for plan in (plan_lessons, packages):
        keys = [{job.key for job in plan(each, options)} for each in (before, after)]
        assert keys[0] - keys[1]
        assert keys[1] == {job.key for job in plan(after, options)}


def test_the_paper_of_an_expired_fact_is_recalled(tmp_path: Path) -> None:
    """The list of papers to take down says which fact, and since when."""
    catalogue, _found = assembled(tmp_path, CHANGES)
    assert catalogue
    code = PrintedCode(
        code="22345",
        target=Target(kind="module", id="matelas"),
        campaign="permanent",
        direction="DPE",
        printed=date(2026, 11, 21),
        span=catalogue.modules[0].span,
    )
    catalogue = replace(catalogue, codes=(code,))
    (before,) = hangings(catalogue, date(2027, 3, 1))
    (after,) = hangings(catalogue, date(2027, 3, 2))
    assert before.since is None
    assert after.since == date(2027, 3, 1)
    assert "L’appel est gratuit." in after.reasons[0][1]


SECOND = MODULE.replace("matelas", "tri")
PATH = """\
title: Premiers jours
summary: Les premiers gestes.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  - {id: un, module: matelas}
  - {id: deux, module: tri}
"""


@pytest.mark.parametrize("target", ["path:accueil", "collection:espace-public"])
def test_every_lesson_that_a_paper_leads_to_is_told(target: str, tmp_path: Path) -> None:
    """A path and a theme lead to several lessons: each that expired is a reason, oldest first."""
    others = {path.replace(MODULE, SECOND): text for path, text in FILES.items() if MODULE in path}
    sheet = SHEET.replace("Signaler un matelas", "Trier").replace("2027-12-31", "2027-06-30")
    changes = {**others, SECOND + "module.yml": sheet, "content/paths/accueil.yml": PATH}
    catalogue, found = assembled(tmp_path, changes)
    assert catalogue, found
    kind, _colon, name = target.partition(":")
    code = PrintedCode(
        code="22345",
        target=Target(kind=kind, id=name),
        campaign="premiers-jours",
        direction="DPE",
        printed=date(2026, 11, 21),
        span=catalogue.modules[0].span,
    )
    (paper,) = hangings(replace(catalogue, codes=(code,)), date(2028, 2, 1))
    assert [day for day, _why in paper.reasons] == [date(2027, 6, 30), date(2027, 12, 31)]
    assert ["Trier" in why for _day, why in paper.reasons] == [True, False]
    said = as_recall([paper])
    assert "Trier" in said
    assert "Signaler un matelas" in said
    assert "affichette permanente" not in said  # that of a direction hangs elsewhere
    (row,) = json.loads(as_json([paper], "https://marelle.example"))
    assert [each["since"] for each in row["recall"]["reasons"]] == ["2027-06-30", "2027-12-31"]


def test_a_package_that_was_delivered_is_listed_with_the_papers(tmp_path: Path) -> None:
    """From the notes the project keeps: the last one of a platform tells what it was given."""
    past = {MODULE + "module.yml": SHEET + FACT.replace("2027-03-01", "2026-01-31")}
    root = project(tmp_path, past)
    marelle(root, "deliver", "moodle", "--date", "2026-01-15")
    kept = root / "livraisons/2026-01/delivery.json"
    kept.parent.mkdir(parents=True)
    shutil.copy(root / "build/scorm/delivery.json", kept)
    project(tmp_path, CHANGES)  # the fact was checked since: what was delivered still says it
    assert "Aucun papier" in (said := marelle(root, "codes", "list", "--expired"))
    assert "matelas.zip, livré le 15\u00a0janvier 2026" in said
    assert "L’appel est gratuit." in said
    rows = json.loads(marelle(root, "codes", "list", "--expired", "--format", "json"))
    assert {row["recall"]["since"] for row in rows} == {"2026-01-31"}
    marelle(root, "deliver", "moodle", "--date", "2026-02-15")
    again = kept.with_name("again.json")
    shutil.copy(root / "build/scorm/delivery.json", again)
    both = ("--delivered", str(kept), str(again))
    assert "moodle" not in marelle(root, "codes", "list", "--expired", *both)
    asked = ("codes", "list", "--expired", "--delivered", "mkdocs.yml")
    assert "bordereau" in marelle(root, *asked, status=2)
