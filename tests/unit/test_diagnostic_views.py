"""The six views, on the same two files: what people and programs get, letter by letter.

The expected texts are in ``tests/golden/diagnostics``; ``MARELLE_GOLDEN=write`` writes them anew.
"""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from marelle import i18n
from marelle.check.schema import validate
from marelle.diagnostics import Diagnostic, Edit, Related, Severity, Span, codes, in_order
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views import full, names, view
from marelle.diagnostics.views._excerpt import excerpt
from marelle.read.markdown_file import read_markdown
from marelle.read.yaml_file import read_yaml

GOLDEN = Path(__file__).parents[1] / "golden/diagnostics"
SOURCES = ("module.yml", "pourquoi.md")


@pytest.fixture(autouse=True)
def _french():
    i18n.use("fr")


@pytest.fixture
def found() -> list[Diagnostic]:
    """Everything wrong with the two files of the goldens, and one finding about a whole file."""
    document, sheet = read_yaml("module.yml", (GOLDEN / "module.yml").read_bytes())
    assert document is not None
    _document, lesson = read_markdown("pourquoi.md", (GOLDEN / "pourquoi.md").read_bytes())
    absent = Diagnostic(
        code=codes.EMPTY_FILE, span=Span("vide.md"), message="Vide.", hint="Écrivez."
    )
    return in_order([*sheet, *validate(document, "module"), *lesson, absent])


@pytest.mark.parametrize("name", names())
def test_view(name: str, found: list[Diagnostic]) -> None:
    """A view says exactly what its golden says."""
    got = view(name)(found, sources_of(GOLDEN, found))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("MARELLE_GOLDEN") == "write":
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got


def test_no_golden_is_left_over() -> None:
    """Every golden belongs to a view, and every view has one."""
    assert {f.name for f in GOLDEN.iterdir()} == {f"{name}.txt" for name in names()} | set(SOURCES)


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif"])
def test_an_empty_report_is_still_a_report(name: str) -> None:
    """Programs get valid JSON when nothing was found."""
    assert json.loads(view(name)([], {})) in (
        [],
        {"version": 1, "diagnostics": []},
        json.loads(view("sarif")([], {})),
    )


def test_json_keeps_its_promise(found: list[Diagnostic]) -> None:
    """The keys of version 1, in order, and paths relative to the project."""
    whole = json.loads(view("json")(found, {}))
    assert list(whole) == ["version", "diagnostics"]
    assert list(whole["diagnostics"][0]) == [
        "code", "name", "severity", "path", "line", "column", "end_line", "end_column",
        "message", "hint", "edits",
    ]  # fmt: skip
    assert {d["path"] for d in whole["diagnostics"]} == {*SOURCES, "vide.md"}


def test_programs_get_what_would_be_typed() -> None:
    """JSON and SARIF give each edit of a safe correction: where, and what replaces it."""
    places = (Span("a.md", 2, 4, 2, 5), Span("a.md", 3, 1, 3, 1))
    edits = (Edit(places[0], "'", "’"), Edit(places[1], "", "\u00a0"))
    one = Diagnostic(code=codes.UNKNOWN_KEY, span=places[0], message="Un.", edits=edits)
    (told,) = json.loads(view("json")([one], {}))["diagnostics"]
    assert told["edits"][0] == {
        "path": "a.md", "line": 2, "column": 4, "end_line": 2, "end_column": 5,
        "replacement": "’",
    }  # fmt: skip
    assert [edit["replacement"] for edit in told["edits"]] == ["’", "\u00a0"]
    (result,) = json.loads(view("sarif")([one], {}))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "a.md"}
    assert change["replacements"][1] == {
        "deletedRegion": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 1},
        "insertedContent": {"text": "\u00a0"},
    }
    assert "fixes" not in view("gitlab")([one], {})


def test_people_read_first_what_stops_them() -> None:
    """Errors come before warnings; what mends itself is a line for its file, unless asked."""
    place, mend = Span("a.md", 2), (Edit(Span("a.md", 2), "", "\u00a0"),)
    typed = [
        Diagnostic(code=code, span=place, message="Espace.", severity=Severity.WARNING, edits=mend)
        for code in (codes.TAB, codes.TAB, codes.UNUSED_ANCHOR)
    ]
    alone = Diagnostic(code=codes.TAB, span=Span("b.md"), message="Seul.", edits=mend)
    error = Diagnostic(code=codes.UNKNOWN_KEY, span=Span("z.yml", 9), message="Grave.")
    every = [*typed, replace(alone, severity=Severity.WARNING), error]
    got = view("full")(every, {})
    assert got.index("Grave.") < got.index("Seul.") < got.index("a.md")
    assert "Espace." not in got
    assert "a.md · 3 remarques se corrigent seules (tab × 2, unused-anchor)\n→ " in got
    assert "1 erreur, 4 avertissements dans 3 fichiers." in got
    assert full.whole(every, {}).count("Espace.") == 3
    stopping = [replace(each, severity=Severity.ERROR) for each in typed]
    assert view("full")(stopping, {}).count("Espace.") == 3


def test_gitlab_fingerprints_differ(found: list[Diagnostic]) -> None:
    """Two findings of the same words in one file are still two."""
    twice = [*found, *found]
    prints = [one["fingerprint"] for one in json.loads(view("gitlab")(twice, {}))]
    assert len(set(prints)) == len(twice)


def test_github_escapes_what_its_commands_read() -> None:
    """A sentence or a name cannot forge a second command."""
    evil = Diagnostic(
        code=codes.TAB, span=Span("a,b:c%.yml"), message="x\n::error::y", severity=Severity.WARNING
    )
    got = view("github")([evil], {})
    assert got.count("\n") == 1
    assert got.startswith("::warning file=a%2Cb%3Ac%25.yml,line=1")
    assert "x%0A::error::y" in got


def test_carets_stand_under_their_text() -> None:
    """Wide characters take two cells, combining ones none; what is invisible is shown as a dot."""
    assert excerpt(Span("x", 1, 3, 1, 5), "日本ab") == ["1 │ 日本ab", "  │     ^^"]
    assert excerpt(Span("x", 1, 3, 1, 4), "e\u0301x") == ["1 │ e\u0301x", "  │  ^"]
    assert excerpt(Span("x", 1, 2, 1, 3), "a\u202eb\x1b[2J") == ["1 │ a·b·[2J", "  │  ^"]


def test_a_long_line_is_shown_around_its_span() -> None:
    """The excerpt of a line of a thousand characters fits a terminal and holds the span."""
    line = "mot " * 250 + "ICI" + " mot" * 250
    shown, carets = excerpt(Span("x", 1, 1001, 1, 1004), line)
    assert len(shown) <= 106
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "ICI"


@pytest.mark.parametrize("letter", ["日", "e\u0301", "\u0301", "\t", "a", "👩"])
def test_any_letter_a_thousand_times_fits_a_terminal(letter: str) -> None:
    """Wide letters are clipped by the cells they take, combining ones with their letter."""
    shown, carets = excerpt(Span("x", 1, 900, 1, 901), letter * 1000)
    assert sum(2 if c in "日👩" else c not in "\u0301" for c in shown) <= 105
    assert "^" in carets


@pytest.mark.parametrize(
    "span", [Span("x", 9, 9, 9, 12), Span("x", 1, 50, 3, 1), Span("x", 2, 1, 2, 1), Span("x", 3, 1)]
)
def test_a_span_past_the_text_still_shows_something(span: Span) -> None:
    """A file that changed since it was read does not break the view."""
    assert any("^" in line for line in excerpt(span, "a\nb\n"))


def test_sources_stay_inside_the_project(tmp_path: Path) -> None:
    """No text from outside the project is shown, even when a path or a link leads there."""
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    root = tmp_path / "project"
    root.mkdir()
    (root / "lien").symlink_to(tmp_path / "secret")
    (root / "ok").write_bytes(b"\xef\xbb\xbfa\r\n\xe9")
    spans = [Span(path) for path in ("../secret", "lien", "absent", ".", "ok", "a\0b")]
    findings = [Diagnostic(code=codes.TAB, span=span, message="x.") for span in spans]
    assert sources_of(root, findings) == {"ok": "a\n\ufffd"}


def test_findings_come_once_each_and_in_order() -> None:
    """``in_order`` sorts by file, place and code, and says nothing twice."""
    a = Diagnostic(code=codes.TAB, span=Span("b", 2), message="x.")
    b = Diagnostic(code=codes.TAB, span=Span("a", 9), message="x.")
    c = Diagnostic(
        code=codes.TAB, span=Span("b", 2), message="y.", related=(Related(Span("c"), "z"),)
    )
    assert in_order([c, a, b, a]) == [b, a, c]


def test_a_note_is_told_as_one_in_every_view() -> None:
    """What asks for nothing is no warning, in the words of people nor of programs."""
    note = Diagnostic(code=codes.NOT_YET_SHOWN, span=Span("a.md"), message="Demain.", hint="Rien.")
    sources = {"a.md": "x\n"}
    assert "information MRL737" in view("full")([note], sources)
    assert "1 information dans 1 fichier." in view("full")([note], sources)
    assert view("github")([note], sources).startswith("::notice ")
    assert json.loads(view("gitlab")([note], sources))[0]["severity"] == "info"
    assert json.loads(view("json")([note], sources))["diagnostics"][0]["severity"] == "note"
    assert json.loads(view("sarif")([note], sources))["runs"][0]["results"][0]["level"] == "note"
