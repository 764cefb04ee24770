"""Whatever an author names must exist: one case per kind of name, on the tiny project."""

import pytest

from fakes.tiny import (
    ACTIVITIES,
    FILES,
    LESSON,
    MODULE,
    SHEET,
    SVG,
    TODAY,
    assembled,
    names,
)
from marelle.catalogue import load_project
from marelle.diagnostics import Span, has_errors
from marelle.ids import check_character
from marelle.model import PrintedCode, Target
from marelle.record import printed_line

DIRECTIONS = FILES["content/directions.yml"]
COLLECTIONS = FILES["content/collections.yml"]
CAMPAIGN = "title: T\npromise: P\ntarget: {%s}\ndirection: DPE\nformats: [a5]\n"


def lesson_with(link: str) -> dict[str, str | None]:
    """Return the change that adds a link to the lesson."""
    return {MODULE + "pourquoi.md": LESSON + f"\n[Un lien clair]({link})\n"}


def sheet_with(old: str, new: str) -> dict[str, str | None]:
    """Return the change of one line of the module's sheet."""
    assert old in SHEET
    return {MODULE + "module.yml": SHEET.replace(old, new)}


CASES: dict[str, tuple[dict[str, str | None], list[str]]] = {
    "nothing": ({}, []),
    "direction of the sheet": (sheet_with("DPE", "DPF"), ["unknown-direction"]),
    "recommended": (
        sheet_with("pass_mark", "recommended_for: [DAC]\npass_mark"),
        ["unknown-direction"],
    ),
    "its own direction": (
        sheet_with("pass_mark", "recommended_for: [DPE]\npass_mark"),
        ["own-direction"],
    ),
    "collection of the sheet": (sheet_with("espace-public", "espaces"), ["unknown-collection"]),
    "direction of a link": (lesson_with("direction:DVD"), ["unknown-direction"]),
    "collection of a link": (lesson_with("collection:x"), ["unknown-collection"]),
    "module of a link": (lesson_with("module:matela"), ["unknown-module"]),
    "itself": (lesson_with("module:matelas#verifier"), []),
    "screen of a module": (lesson_with("module:matelas#verifie"), ["unknown-anchor"]),
    "activity of a module": (lesson_with("module:matelas#q-bon-reflexe"), []),
    "screen of its own": (lesson_with("#verifie"), ["unknown-anchor"]),
    "absent screen": (
        sheet_with("  - verifier.yml", "  - verifier.yml\n  - absent.md"),
        ["unknown-screen"],
    ),
    "unlisted screen": ({MODULE + "bonus.md": "# Bonus\n\nMerci.\n"}, ["unlisted-screen"]),
    "two screens of one name": (
        {
            MODULE + "verifier.md": "# Bonus\n\nMerci.\n",
            **sheet_with("  - verifier.yml", "  - verifier.yml\n  - verifier.md"),
        },
        ["duplicate-screen"],
    ),
    "no sheet": ({MODULE + "module.yml": None}, ["missing-file"]),
    "stray file": ({MODULE + "notes.txt": "rien\n"}, ["unexpected-file"]),
    "dates reversed": (sheet_with("2027-12-31", "2026-01-01"), ["dates-reversed"]),
    "published late": (
        sheet_with("updated: 2026", "published: 2027-01-01\nupdated: 2026"),
        ["dates-reversed"],
    ),
    "year zero": (sheet_with("updated: 2026", "updated: 0000"), ["bad-pattern"]),
    "picture of a lesson": ({MODULE + "media/trottoir.svg": None}, ["missing-media"]),
    "picture of the card": ({MODULE + "media/matelas.svg": None}, ["missing-media"]),
    "picture of an activity": (
        {
            MODULE + "verifier.yml": ACTIVITIES
            + "    picture: {src: media/x.svg, alt: Un matelas au sol.}\n"
        },
        ["missing-media"],
    ),
    "no alternative": (
        {MODULE + "pourquoi.md": LESSON.replace("Un matelas barre le trottoir.", "")},
        ["missing-alternative"],
    ),
    "blank alternative": (
        {MODULE + "verifier.yml": ACTIVITIES + '    picture: {src: media/matelas.svg, alt: " "}\n'},
        ["missing-alternative"],
    ),
    "empty link": (lesson_with("module:"), ["bad-link"]),
    "unused picture": ({MODULE + "media/autre.svg": SVG}, ["unused-media"]),
    "pictogram": (
        {"content/directions.yml": DIRECTIONS.replace("balai", "balais")},
        ["unknown-pictogram"],
    ),
    "pale colour": (
        {"content/directions.yml": DIRECTIONS.replace("#0b6e4f", "#7ac943")},
        ["contrast-too-low"],
    ),
    "two directions": (
        {"content/directions.yml": DIRECTIONS + DIRECTIONS.partition("\n")[2]},
        ["duplicate-code"],
    ),
    "two collections": (
        {"content/collections.yml": COLLECTIONS + COLLECTIONS.partition("\n")[2]},
        ["duplicate-collection"],
    ),
    "two terms": (
        {"content/glossary.yml": "terms:\n" + 2 * "  - {term: EPI, meaning: Un casque}\n"},
        ["duplicate-term"],
    ),
    "no glossary": ({"content/glossary.yml": None}, []),
    "no catalogue": ({"content/catalogue.yml": None}, ["missing-file"]),
    "target": ({"flyers/ete.yml": CAMPAIGN % "module: matelat"}, ["unknown-module"]),
    "good target": ({"flyers/ete.yml": CAMPAIGN % "collection: espace-public"}, []),
    "two places": (
        {
            "flyers/ete.yml": CAMPAIGN % "module: matelas"
            + "places:\n"
            + 2 * "  - {id: nord, name: Nord}\n"
        },
        ["duplicate-place"],
    ),
    "name of a campaign": ({"flyers/2027.yml": CAMPAIGN % "module: matelas"}, ["bad-id"]),
    "lost code": (
        {
            "flyers/ledger.yml": 'codes:\n  - {code: "22222", target: {module: parti}, '
            "campaign: ete, direction: DPE, printed: 2026-01-01}\n"
        },
        ["printed-code-lost"],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
def test_a_name_that_nothing_bears_is_found(tmp_path, changes, expected):
    """One wrong name gives one finding, and no other."""
    catalogue, found = assembled(tmp_path, changes)
    assert names(found) == expected
    assert (catalogue is None) == has_errors(found)


def test_the_closest_name_is_suggested(tmp_path):
    """The hint of an unknown name is the known name that looks like it."""
    _catalogue, (finding,) = assembled(tmp_path, lesson_with("module:matela"))
    assert "«\u00a0module:matelas\u00a0»" in finding.hint


def test_a_screen_made_under_another_name_is_named(tmp_path):
    """The sheet announces a file, the folder has another of its kind: both findings name it."""
    changes = {
        MODULE + "bonus.md": "# Bonus\n\nMerci.\n",
        **sheet_with("  - verifier.yml", "  - verifier.yml\n  - lexique.md"),
    }
    _catalogue, found = assembled(tmp_path, changes)
    assert sorted(names(found)) == ["unknown-screen", "unlisted-screen"]
    assert all("«\u00a0bonus.md\u00a0»" in finding.hint for finding in found)


def test_the_catalogue_holds_everything(tmp_path):
    """Without an error, the catalogue has every part, printed codes and pictograms included."""
    catalogue, found = assembled(tmp_path, {"flyers/ete.yml": CAMPAIGN % "module: matelas"})
    assert found == []
    assert catalogue
    assert catalogue.direction("DPE").contact.phone == ""
    assert catalogue.pictogram("balai").startswith("<svg")
    assert catalogue.campaigns[0].target == Target(kind="module", id="matelas")
    assert {code.direction for code in catalogue.codes} == {"DPE"}
    assert len({code.code for code in catalogue.codes}) == 2


def test_a_broken_list_of_directions_does_not_multiply(tmp_path):
    """When directions.yml itself is refused, modules are not told their direction is unknown."""
    changes = {"content/directions.yml": DIRECTIONS.replace("code:", "cod:")}
    _catalogue, found = assembled(tmp_path, changes)
    assert {finding.span.path for finding in found} == {"content/directions.yml"}


def test_a_whole_project_is_loaded_at_once(tmp_path):
    """``load_project`` adds the findings about names of files, and then gives no catalogue."""
    assert assembled(tmp_path)[0] == load_project(tmp_path)[0]
    (tmp_path / MODULE / "media" / "Été.svg").write_text(SVG)
    catalogue, found = load_project(tmp_path)
    assert catalogue is None
    assert names(found) == ["bad-file-name"]


def test_time_is_given_not_read(tmp_path):
    """The same sources give the same findings on the same day, whatever the clock says."""
    late = TODAY.replace(year=2030)
    assert names(assembled(tmp_path, today=late)[1]) == ["expired", "old-source"]
    assert names(assembled(tmp_path)[1]) == []


@pytest.mark.parametrize("body", ["2222", "2E34"])
def test_a_code_that_looks_like_a_number_is_read_back(tmp_path, body):
    """What the tool writes in the ledger is what it reads, were the code all digits."""
    code = PrintedCode(
        code=body + check_character(body),
        target=Target(kind="module", id="matelas"),
        campaign="ete",
        direction="DPE",
        printed=TODAY,
        span=Span("flyers/ledger.yml"),
    )
    catalogue, found = assembled(tmp_path, {"flyers/ledger.yml": f"codes:\n{printed_line(code)}\n"})
    assert found == []
    assert catalogue
    assert catalogue.codes[0].code == code.code
