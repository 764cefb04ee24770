"""What each command does: init, new, check, explain, show, and what they import to do it."""

import json
import os
import re
import subprocess
import sys
from io import StringIO

import pytest

from fakes.project import MODULES, make_project
from marelle import i18n
from marelle.cli import main
from marelle.cli.besides import besides
from marelle.cli.progress import Progress
from marelle.cli.table import seconds, size, table
from marelle.diagnostics.codes import core_codes
from marelle.report import Report, Row
from marelle.rules import rules

HEAVY = {"weasyprint", "mkdocs", "jinja2", "jsonschema", "markdown", "qrcode", "distributed"}


@pytest.fixture(autouse=True)
def _french(monkeypatch):
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


def run(*words: object) -> int:
    return main([str(word) for word in words])


def files(root):
    return {f.relative_to(root).as_posix(): f.read_bytes() for f in root.rglob("*") if f.is_file()}


def test_init_writes_a_project_that_has_nothing_to_mend(tmp_path, capsys):
    """The starter passes its own check without a single warning."""
    assert run("init", tmp_path / "p") == 0
    assert {"mkdocs.yml", ".gitignore", "content/catalogue.yml"} <= files(tmp_path / "p").keys()
    capsys.readouterr()
    assert run("check", "-C", tmp_path / "p", "--format", "json") == 0
    assert "MRL" not in capsys.readouterr().out


def test_init_never_overwrites_what_is_there(tmp_path):
    """A second init leaves every file; only an old schema is put back to date."""
    run("init", tmp_path)
    (tmp_path / "content/catalogue.yml").write_text("mine")
    (tmp_path / "schemas/module.schema.json").write_text("old")
    before = files(tmp_path)
    run("init", tmp_path)
    after = files(tmp_path)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"schemas/module.schema.json"}


def test_a_new_module_passes_the_check(tmp_path, capsys):
    """The skeleton has no error and no warning, in the direction asked for."""
    root = make_project(tmp_path / "p")
    assert run("new", "module", "tri-des-dechets", "--direction", "RH", "-C", root) == 0
    sheet = (root / MODULES / "tri-des-dechets/module.yml").read_text(encoding="utf-8")
    assert "direction: RH" in sheet
    assert "%" not in sheet
    capsys.readouterr()
    assert run("check", "-C", root) == 0
    assert "2 modules vérifiés" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("se-laver-les-mains",), ("autre", "--direction", "XYZ")])
def test_a_module_that_cannot_be_made_is_refused(tmp_path, words, capsys):
    """A folder that exists, a direction that does not: status 2, nothing written."""
    root = make_project(tmp_path / "p")
    before = files(root)
    assert run("new", "module", *words, "-C", root) == 2
    assert capsys.readouterr().err.startswith("marelle")
    assert files(root) == before


def test_check_shows_only_the_paths_asked_for(tmp_path, monkeypatch, capsys):
    """With paths, from any folder, the findings of other files are counted and not shown."""
    root = make_project(tmp_path / "p", 3)
    for name in ("module-0002", "module-0003"):
        (root / MODULES / name / "a-vous.yml").write_text("titre: x\n")
    monkeypatch.chdir(root / MODULES)
    assert run("check", "module-0002", "--format", "concise") == 1
    assert "module-0003" not in capsys.readouterr().out
    assert run("check", "se-laver-les-mains") == 0
    assert re.search(
        r"dans ce que vous avez demandé\. \d+ remarques ailleurs", capsys.readouterr().out
    )
    assert run("check", "module-0003/a-vous.yml") == 1
    assert run("check", ".") == 1


@pytest.mark.parametrize("path", ["absent.yml", "/"])
def test_check_refuses_a_path_that_is_not_of_the_project(tmp_path, path):
    """An unknown path, or one from elsewhere, is a wrong command: status 2."""
    assert run("check", path, "-C", make_project(tmp_path / "p")) == 2


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_forms_for_machines_are_json_and_nothing_else(tmp_path, form, capsys):
    """Found something or not, the output is one JSON document."""
    root = make_project(tmp_path / "p")
    assert run("check", "-C", root, "--format", form) == 0
    json.loads(capsys.readouterr().out)
    (root / MODULES / "se-laver-les-mains/a-vous.yml").write_text("titre: x\n")
    assert run("check", "-C", root, "--format", form) == 1
    assert "unknown-key" in json.dumps(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_is_explained(language, capsys):
    """Each code of the core and of the rules has its explanation, by name too."""
    for code in [*core_codes(), *(rule.code for rule in rules().values())]:
        assert run("--lang", language, "explain", code.name) == 0
        told = capsys.readouterr().out
        assert told.startswith(f"{code.id} {code.name}\n")
        assert len(told) > 150


def test_an_unknown_code_is_answered_with_the_closest(capsys):
    """A slip of the finger is not the end of the way."""
    assert run("explain", "unknow-key") == 2
    assert "unknown-key" in capsys.readouterr().err


def test_the_model_is_shown_as_json(tmp_path, capsys):
    """show model prints the whole catalogue, with the place of each thing."""
    assert run("show", "model", "-C", make_project(tmp_path / "p", 2)) == 0
    model = json.loads(capsys.readouterr().out)
    assert [module["id"] for module in model["modules"]] == ["module-0002", "se-laver-les-mains"]
    assert model["directions"][0]["span"].startswith("content/directions.yml:")


@pytest.mark.parametrize(
    ("what", "words"),
    [("codes", "MRL101"), ("types", "choice"), ("outputs", "flyers")],
)
def test_what_marelle_knows_is_listed(what, words, capsys):
    """show codes, types, outputs: one line each."""
    assert run("show", what) == 0
    assert any(line.startswith(words) for line in capsys.readouterr().out.splitlines())


def imported_by(root, *words: str) -> set[str]:
    """The packages in memory after a command, told by the process itself."""
    code = (
        "import sys\nfrom marelle.cli import main\nstatus = main(sys.argv[1:])\n"
        "print('|', *{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)\n"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words, "-C", str(root)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONDEVMODE": ""},
        check=True,
    )
    return set(done.stderr.rpartition("|")[2].split())


def test_a_check_imports_nothing_heavy(tmp_path):
    """Neither the printers nor the site generator nor the slow validator, even with an error."""
    root = make_project(tmp_path / "p", 2)
    assert not imported_by(root, "check") & HEAVY
    assert not imported_by(root, "check", "content/catalogue.yml") & (HEAVY | {"multiprocessing"})


def test_a_build_without_a_change_imports_nothing_heavy(tmp_path):
    """The second build answers before any of them is needed."""
    root = make_project(tmp_path / "p")
    imported_by(root, "build", "--only", "packages", "--executor", "inline")
    imported_by(root, "build", "--only", "packages", "--executor", "inline")
    assert not imported_by(root, "build", "--only", "packages", "--executor", "inline") & HEAVY


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_and_a_clean_line(monkeypatch):
    """The bar grows in place and is wiped at the end."""
    screen = Terminal()
    monkeypatch.setattr("marelle.cli.progress._EVERY", 0)
    with Progress(screen) as progress:
        for done in range(5):
            progress("render", done, 4)
    told = screen.getvalue()
    assert "\n" not in told
    assert "4/4" in told
    assert told.rpartition("\r")[2] == ""


def test_a_file_gets_plain_lines_now_and_then(monkeypatch):
    """Without a terminal: whole lines, and only for work that lasts."""
    paper = StringIO()
    Progress(paper)("render", 1, 2)
    assert paper.getvalue() == ""
    monkeypatch.setattr("marelle.cli.progress._LINE_EVERY", -1)
    Progress(paper)("render", 1, 2)
    assert paper.getvalue() == "fabrication\u00a0: 1/2\n"


def test_the_table_says_what_how_many_how_big_how_long_and_whence():
    """A row an output, then the total, in columns."""
    rows = (
        Row(
            output="site", label="le site", files=3, size=1_234_567, made=1, reused=2, seconds=1.25
        ),
        Row(output="scorm", label="paquets SCORM", files=2, size=900, reused=2),
        Row(output="flyers", label="affichettes", files=1, size=5, kept=True),
    )
    report = Report(rows=rows, seconds=2.0, written=True)
    lines = table(report).splitlines()
    assert lines[1].split("  ")[-1] == "1 tâche faite, 2 reprises du cache"
    assert lines[1].startswith("le site")
    assert lines[2].endswith("repris du cache")
    assert lines[3].endswith("laissé tel quel")
    assert lines[4].startswith("total")
    assert "1,2\u00a0Mo" in lines[4]
    # The work of all processes, then the time one waited.
    assert "1,2\u00a0s" in lines[4]
    assert lines[4].endswith("2,0\u00a0s à l’horloge")


def test_drafts_that_are_published_are_counted_and_named():
    """One line for all of them, five names at most; nothing when there is none."""
    drafts = tuple(f"module-{number}" for number in range(6))
    assert [*besides(Report())] == []
    (one,) = besides(Report(drafts=drafts[:1]))
    assert one.startswith("1 brouillon (review: draft) est publié aussi : module-0.")
    (line,) = besides(Report(drafts=drafts))
    assert line.startswith("6 brouillons (review: draft) sont publiés aussi : module-0,")
    assert "module-4…" in line


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 o"), (999, "999 o"), (1000, "1,0 ko"), (99_960, "100 ko"), (2_500_000_000, "2,5 Go")],
)
def test_sizes_are_for_people(count, words):
    """Thousands, one decimal while it says something, a comma in French."""
    assert size(count) == words.replace(" ", "\u00a0")
    assert seconds(1.25) == "1,2\u00a0s"
