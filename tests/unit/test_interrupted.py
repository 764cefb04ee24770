"""Ctrl-C at a bad moment: no traceback, and a sentence that says what became of the files."""

import io
import signal
import sys

import pytest

from fakes.project import make_project
from marelle.__main__ import run
from marelle.cli import main
from marelle.engine.quiet import undisturbed


class Impatient(io.StringIO):
    """A terminal where somebody presses Ctrl-C."""

    def isatty(self):
        """Say that somebody is there."""
        return True

    def readline(self, *_words):
        """Answer no question."""
        raise KeyboardInterrupt


def test_ctrl_c_at_a_question_says_that_nothing_was_written(tmp_path, monkeypatch, capsys):
    """What one wants to know then is about the files, not about what is published."""
    root = make_project(tmp_path / "p")
    monkeypatch.setattr("sys.stdin", Impatient())
    before = sorted(root.rglob("*"))
    assert main(["--lang", "fr", "new", "module", "-C", str(root)]) == 130
    assert "Aucun fichier n’a changé." in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


def test_ctrl_c_as_a_worker_starts_waits_until_it_has():
    """A process that is left half started would tell of it in its own words."""
    done = []

    def start():
        with undisturbed():
            signal.raise_signal(signal.SIGINT)
            done.append(True)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's `&` ignores it
    try:
        with pytest.raises(KeyboardInterrupt):
            start()
    finally:
        signal.signal(signal.SIGINT, before)
    assert done == [True]


def test_ctrl_c_before_the_command_is_read_says_nothing(monkeypatch):
    """The status is that of an interruption, without a traceback."""

    class Cut:
        def find_spec(self, name, *_words):
            if name == "marelle.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "marelle.cli")
    monkeypatch.setattr(sys, "meta_path", [Cut(), *sys.meta_path])
    assert run() == 130
