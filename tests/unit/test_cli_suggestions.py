"""A mistyped word on the command line gets the closest one; what stops it, a sentence."""

import ast
from pathlib import Path

import pytest

from marelle import cli
from marelle.cli import main
from marelle.diagnostics.codes import core_codes
from marelle.diagnostics.explain import closest
from marelle.rules import rules


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("MRL999", ""),
        ("MRL2033", "MRL203"),
        ("mrl20", "MRL120"),
        ("unknwon-key", "unknown-key"),
        ("zzz", ""),
        ("longest", "longest-is-right"),
    ],
)
def test_a_code_is_guessed_only_from_near(word, near):
    """One figure or a few letters off is a guess; MRL999 is like nothing."""
    assert closest(word, [*core_codes(), *(rule.code for rule in rules().values())]) == near


@pytest.mark.parametrize(
    ("typed", "near"), [(["chekc"], "check"), (["check", "--format", "jsno"], "json")]
)
def test_the_closest_word_is_offered(capsys, typed, near):
    """A command or a choice with two letters exchanged is answered by the right one."""
    with pytest.raises(SystemExit) as end:
        main(["--lang", "fr", *typed])
    assert end.value.code == 2
    assert f"vouliez-vous dire «\u00a0{near}\u00a0»" in capsys.readouterr().err


def test_a_word_like_no_other_gets_the_list(capsys):
    """Nothing is close: argparse says what there is."""
    with pytest.raises(SystemExit):
        main(["--lang", "fr", "zzz"])
    said = capsys.readouterr().err
    assert ", check, " in said
    assert "«\u00a0zzz\u00a0»" in said


@pytest.mark.parametrize("name", ["file", "file/under", "taken"])
def test_init_says_why_it_cannot_write(tmp_path, capsys, name):
    """A file in place of the folder, above it or inside it: status 2 and a French sentence."""
    (tmp_path / "file").write_text("")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/content").write_text("")
    assert main(["--lang", "fr", "init", str(tmp_path / name)]) == 2
    said = capsys.readouterr().err
    assert "Errno" not in said
    assert any(why in said for why in ("n’est pas un dossier", "déjà pris"))


def test_a_ctrl_c_while_marelle_is_imported_says_no_traceback(monkeypatch):
    """What is imported before the first guard is of Python alone; then the status is 130."""
    tree = ast.parse(Path(cli.__file__).read_text("utf-8")).body
    names = [n.module if isinstance(n, ast.ImportFrom) else n.names[0].name for n in tree[1:3]]
    assert names == ["sys", "collections.abc"]
    assert not [n for n in tree[3:] if isinstance(n, (ast.Import, ast.ImportFrom))]

    def stopped(*_words):
        raise KeyboardInterrupt

    monkeypatch.setattr("marelle.cli.failures.guarded", stopped)
    assert cli.main(["check"]) == 130
