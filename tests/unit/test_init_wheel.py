"""``marelle init``: the wheel that continuous integration installs is put where it is named."""

import json
from hashlib import sha256

import pytest

from marelle import __version__
from marelle.cli import main

NAME = f"marelle-{__version__}-py3-none-any.whl"
WHEEL = b"the wheel that was given"


@pytest.fixture
def given(tmp_path, monkeypatch):
    """The folder of a wheel, from which this Marelle says that it was installed."""
    monkeypatch.setenv("MARELLE_LANG", "fr")
    folder = tmp_path / "Téléchargements d’été"
    folder.mkdir()
    (folder / NAME).write_bytes(WHEEL)
    told = tmp_path / "site" / f"marelle-{__version__}.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: marelle\nVersion: {__version__}\n"
    )
    hashes = {"sha256": sha256(WHEEL).hexdigest()}
    address = {"url": (folder / NAME).as_uri(), "archive_info": {"hashes": hashes}}
    (told / "direct_url.json").write_text(json.dumps(address))
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    return folder


def test_the_wheel_that_was_installed_is_kept_in_the_project(given, tmp_path, capsys):
    """It is there, byte for byte, and nothing more is asked; a second time changes nothing."""
    root = tmp_path / "p"
    assert main(["init", str(root)]) == 0
    assert (root / "outils" / NAME).read_bytes() == WHEEL
    said = capsys.readouterr().out
    assert f"+ outils/{NAME}" in said
    assert "attend" not in said
    (root / "outils" / NAME).write_bytes(b"mine")
    assert main(["init", str(root)]) == 0
    assert (root / "outils" / NAME).read_bytes() == b"mine"
    assert f"./outils/{NAME}" in (root / "requirements.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("change", ["gone", "other", "later"])
def test_a_wheel_that_is_not_there_is_told_in_a_line(given, tmp_path, capsys, change):
    """Moved, or another file of that name: it is not taken; one that is pinned no more neither."""
    root = tmp_path / "p"
    if change == "gone":
        (given / NAME).unlink()
    elif change == "other":
        (given / NAME).write_bytes(b"another")
    else:
        root.mkdir()
        (root / "requirements.txt").write_text("./outils/marelle-99.0-py3-none-any.whl  # à nous\n")
    assert main(["init", str(root)]) == 0
    assert not (root / "outils").exists()
    name = "marelle-99.0-py3-none-any.whl" if change == "later" else NAME
    assert f"attend le fichier «\u00a0outils/{name}\u00a0»" in capsys.readouterr().out
