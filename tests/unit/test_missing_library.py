"""A library of the system that is not there is told by its name, with what installs it."""

import sys
from importlib import import_module

import pytest

from marelle.engine.job import Job
from marelle.engine.refusal import Refusal
from marelle.engine.run import perform


def asks_zbar() -> list[object]:
    """Do what a job that proves a document does first."""
    import_module("marelle.proof.readers")
    return []


def test_a_missing_zbar_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """A job that needs ZBar where there is none gives a refusal, which names its package."""
    monkeypatch.delitem(sys.modules, "marelle.proof.readers", raising=False)
    monkeypatch.setitem(sys.modules, "pyzbar.pyzbar", None)
    monkeypatch.delattr("pyzbar.pyzbar", raising=False)
    job = Job(output="flyers", label="a5.pdf", key="k", run=asks_zbar, args=())
    outcome = perform(job)
    assert isinstance(outcome.machine, Refusal)
    assert "libzbar0" in str(outcome.machine)
    assert not outcome.bug
