"""The whole round of a borrowed module: a folder, a zip, git, a server of git, a site."""

from pathlib import Path
from subprocess import Popen

import pytest

from fakes.lent import (
    LENT,
    LESSON,
    QUIZ,
    borrower,
    bundle,
    change,
    git,
    lender,
    published,
    repository,
)
from fakes.published import inside as marelle
from marelle.cli.commands.init import STARTER


@pytest.mark.parametrize("kind", ["folder", "zip", "git", "daemon", "site"])
def test_the_whole_round(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Borrow, edit, edit upstream, update, disagree: by every road, as a person types it."""
    there, here = lender(tmp_path / "lender"), borrower(tmp_path / "here")
    source, renew = _road(kind, there, tmp_path, request)
    said = marelle(here, "borrow", source)
    assert "Licence Ouverte 2.0" in said
    change(here, LESSON, "Le matelas gêne", "Notre matelas gêne")
    change(there, QUIZ, "J’attends demain.", "J’attends.")
    renew()
    assert "J’attends demain. → J’attends." in marelle(here, "borrow", "--update", "--dry-run")
    marelle(here, "borrow", "--update")
    assert "Notre matelas gêne" in (here / LESSON).read_text(encoding="utf-8")
    assert "J’attends." in (here / QUIZ).read_text(encoding="utf-8")
    assert "à jour" in marelle(here, "borrow", "--update", LENT)
    change(here, QUIZ, "L’équipe est prévenue.", "Nous disons cela.")
    change(there, QUIZ, "L’équipe est prévenue.", "Le prêteur dit ceci.")
    renew()
    assert f"{QUIZ}:7  → {QUIZ}.upstream" in marelle(here, "borrow", "--update", status=1)
    assert "Nous disons cela." in (here / QUIZ).read_text(encoding="utf-8")


def _road(kind: str, there: Path, tmp_path: Path, request: pytest.FixtureRequest):
    """Return what is typed to borrow by one road, and what publishes the lender's edit there."""
    if kind == "folder":
        return f"{there}#{LENT}", lambda: None
    if kind == "zip":
        file = bundle(there, tmp_path / "matelas.zip")
        return str(file), lambda: bundle(there, file)
    if kind == "site":
        site = there / "build/site"
        (there / "mkdocs.yml").write_text((STARTER / "mkdocs.yml").read_text("utf-8"))
        marelle(there, "build", "--only", "site")
        server = published(site)
        address = server.__enter__()
        request.addfinalizer(lambda: server.__exit__(None, None, None))
        return f"{address}#{LENT}", lambda: marelle(there, "build", "--only", "site")
    repository(there)

    def commit() -> None:
        git(there, "commit", "--quiet", "--all", "-m", "Edit")

    if kind == "git":
        return f"{there.as_uri()}#{LENT}", commit
    return f"{_daemon(tmp_path, request)}/lender/#{LENT}", commit


def _daemon(folder: Path, request: pytest.FixtureRequest) -> str:
    """Start a real server of git on this machine; return its address."""
    import socket
    from time import sleep

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["git", "daemon", "--export-all", "--reuseaddr", f"--base-path={folder}"]
    words += ["--listen=127.0.0.1", f"--port={port}", str(folder)]
    server = Popen(words)
    request.addfinalizer(lambda: (server.terminate(), server.wait()))
    for _again in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return f"git://127.0.0.1:{port}"
        sleep(0.05)
    raise AssertionError("git daemon does not answer")
