"""The words of the command line: complete in French and in English, one status for each ending."""

import argparse
import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.project import MODULES, make_project
from marelle import i18n
from marelle.cli import main
from marelle.cli.failures import guarded
from marelle.cli.parser import COMMANDS, parser
from marelle.cli.words import FRENCH
from marelle.engine.run import JobBroken

# A file named after a word of Python ends with an underscore, which the command does not have.
NAMES = [command.__name__.rpartition(".")[2].rstrip("_") for command in COMMANDS]


@pytest.fixture(autouse=True)
def _french(monkeypatch):
    # The words belong to the process: each test begins and ends as argparse was.
    for name in ("MARELLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("_", "ngettext"):
        monkeypatch.setattr(argparse, name, getattr(argparse, name))
    yield
    i18n.use("fr")


def status(*words: object) -> int:
    try:
        return main([str(word) for word in words])
    except SystemExit as end:
        return int(end.code or 0)


def argparse_sentences() -> set[str]:
    """Every sentence that this Python's argparse looks up to be translated."""
    calls = [n for n in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(n, ast.Call)]
    looked_up = [c for c in calls if getattr(c.func, "id", "") in ("_", "ngettext")]
    found = {a.value for c in looked_up for a in c.args if isinstance(a, ast.Constant)}
    return {sentence for sentence in found if isinstance(sentence, str)}


# What argparse says to whoever writes a parser, never to whoever types a command.
FOR_PROGRAMMERS = (
    ".__call__() not defined",
    "%r is not callable",
    "'required' is an invalid",
    'argument "-" with mode',
    "cannot have multiple subparser",
    "cannot merge actions",
    "conflicting ",
    "dest= is required",
    "invalid conflict_resolution",
    "invalid option string",
    "mutually exclusive arguments must",
    "unexpected option string",
)


def test_every_sentence_of_argparse_is_in_french():
    """What this Python's argparse may say to a person, errors included, has its French."""
    missing = argparse_sentences() - FRENCH.keys()
    assert {sentence for sentence in missing if not sentence.startswith(FOR_PROGRAMMERS)} == set()


@pytest.mark.parametrize("name", ["", *NAMES])
def test_the_help_of_each_command_is_in_the_language_asked(name, capsys):
    """--help names the command, ends with 0, and speaks one language."""
    for language, word in (("fr", "utilisation"), ("en", "usage")):
        assert status("--lang", language, *([name] if name else []), "--help") == 0
        told = capsys.readouterr().out
        assert told.startswith(f"{word}")
        assert name in told
        assert ("afficher cette aide" in told) == (language == "fr")


@pytest.mark.parametrize(
    ("variable", "value", "word"),
    [
        ("MARELLE_LANG", "en", "usage"),
        ("LC_ALL", "en_GB.UTF-8", "usage"),
        ("LANG", "fr_FR.UTF-8", "utilisation"),
        ("MARELLE_LANG", "tlh", "utilisation"),
    ],
)
def test_the_language_comes_from_the_environment(monkeypatch, capsys, variable, value, word):
    """MARELLE_LANG, then the system's; French when nothing is known."""
    monkeypatch.setenv(variable, value)
    assert status("--help") == 0
    assert capsys.readouterr().out.startswith(word)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("chek",),
        ("check", "--format", "xml"),
        ("build", "--only", "web"),
        ("build", "--only", ""),
        ("build", "--jobs", "0"),
        ("build", "--jobs", "deux"),
        ("build", "--executor", "cloud"),
        ("build", "--executor", "dask:"),
        ("serve", "--port", "99999"),
        ("new", "page", "a"),
        ("new", "module", "Majuscule"),
        ("show", "everything"),
        ("check", "--lang", "tlh"),
        ("build", "--strct"),
    ],
)
def test_wrong_words_end_with_2_and_a_french_sentence(words, capsys):
    """What cannot be understood is said in French, with the usage, and ends with 2."""
    assert status(*words) == 2
    told = capsys.readouterr().err
    assert told.startswith("utilisation")
    for english in ("invalid", "expected", "required", "unrecognized", "argument "):
        assert english not in told


def test_outside_a_project_commands_end_with_2(tmp_path, monkeypatch, capsys):
    """No catalogue here or above: the sentence says so and names the way to begin."""
    monkeypatch.chdir(tmp_path)
    for words in (["check"], ["build"], ["serve"], ["show", "model"], ["new", "module", "a"]):
        assert status(*words) == 2
        assert "marelle init" in capsys.readouterr().err


def test_a_clean_project_ends_with_0_and_a_faulty_one_with_1(tmp_path, capsys):
    """0 and one line when all is well; 1 and the place of the fault when it is not."""
    root = make_project(tmp_path / "p")
    assert status("check", "-C", root) == 0
    assert "1 module" in capsys.readouterr().out
    (root / MODULES / "se-laver-les-mains/a-vous.yml").write_text("titre: x\n")
    assert status("check", "-C", root) == 1
    assert "a-vous.yml:1:1" in capsys.readouterr().out


def test_a_project_is_found_from_below(tmp_path, monkeypatch, capsys):
    """Commands work from any folder of the project, like git's."""
    root = make_project(tmp_path / "p")
    monkeypatch.chdir(root / MODULES)
    assert status("check") == 0


def raising(error: Exception):
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero"),
        (JobBroken("page x", "Traceback…\nKeyError: 'a'"), "page x"),
        (FileNotFoundError(2, "No such file"), "FileNotFoundError"),
    ],
)
def test_a_bug_ends_with_3_and_no_traceback(error, words, capsys, tmp_path, monkeypatch):
    """One sentence for the person; the traceback is in a file that the sentence names."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert guarded(raising(error)) == 3
    told = capsys.readouterr().err
    assert words in told
    assert "Traceback" not in told
    (report,) = tmp_path.glob("marelle-*.txt")
    assert str(report) in told
    assert "Traceback" in report.read_text(encoding="utf-8")


def test_a_bug_without_a_place_to_tell_it_still_ends_with_3(capsys, monkeypatch):
    """A full disk hides the details, not the status."""
    monkeypatch.setattr("tempfile.tempdir", "/nowhere at all")
    assert guarded(raising(ZeroDivisionError())) == 3
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "number", "words"),
    [
        (MemoryError(), 2, "--jobs 1"),
        (OSError(28, "No space left on device"), 2, "disque est plein"),
        (PermissionError(13, "Permission denied", "build/x"), 2, "build/x"),
        (KeyboardInterrupt(), 130, "Interrompu"),
    ],
)
def test_the_machine_s_refusals_have_their_words(error, number, words, capsys):
    """Memory, disk, rights, Ctrl-C: each has its sentence and its status."""
    assert guarded(raising(error)) == number
    assert words in capsys.readouterr().err


def test_a_reader_who_leaves_is_no_error(tmp_path):
    """`marelle show model | head -1` ends quietly."""
    root = make_project(tmp_path / "p", 30)
    process = subprocess.Popen(
        [sys.executable, "-m", "marelle", "show", "model", "-C", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_a_pipe_always_gets_utf_8(tmp_path, encoding, monkeypatch):
    """Whatever the system's encoding, what goes to a file or a pipe is UTF-8."""
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    done = subprocess.run(
        [sys.executable, "-m", "marelle", "--help"], capture_output=True, check=True
    )
    assert "À la fin, la commande rend un statut" in done.stdout.decode("utf-8")


def test_each_command_says_what_it_is_in_one_line():
    """The list of commands is complete, in order, each with its help."""
    listed = parser().format_help()
    assert [name for name in NAMES if f"\n    {name} " not in listed] == []


def test_no_absolute_path_of_this_machine_is_needed(tmp_path, monkeypatch, capsys):
    """`python -m marelle` from anywhere finds its own files."""
    monkeypatch.chdir(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "marelle", "init"], capture_output=True, check=True, text=True
    )
    assert "content/catalogue.yml" in done.stdout
    assert Path("content/catalogue.yml").is_file()
