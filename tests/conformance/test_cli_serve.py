"""The preview: what the small server answers, and that it follows the author's changes."""

import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from threading import Thread
from types import SimpleNamespace

import pytest

from fakes.project import edit, make_project
from marelle.cli import main, previewing
from marelle.engine.refusal import Refusal
from marelle.preview.board import Board
from marelle.preview.server import open_server
from marelle.preview.show import TYPES, Show


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "m").mkdir(parents=True)
    (folder / "index.html").write_text("<h1>Accueil</h1>")
    (folder / "404.html").write_text("<h1>Rien ici</h1>")
    for ending in TYPES:
        (folder / f"m/file{ending}").write_bytes(b"x")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.fixture
def server(site):
    server = open_server(Show(site), Board(), 0)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(server, path: str, method: str = "GET", headers=None):
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=60)
    connection.request(method, path, headers=headers or {"Sec-Fetch-Dest": "empty"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_the_server_listens_to_this_machine_only(server):
    """Nobody else on the network sees a preview."""
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("ending", TYPES)
def test_each_file_has_its_type(server, ending):
    """Types are ours, not the system's: modules, manifest and fonts are what browsers ask."""
    answer, body = ask(server, f"/m/file{ending}")
    assert (answer.status, body) == (200, b"x")
    assert answer.headers["Content-Type"] == TYPES[ending]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/absent",
        "/m/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "//secret.txt",
        "/m/../../secret.txt",
    ],
)
def test_what_is_not_a_page_is_not_found(server, path):
    """Absent files, folders without a page, ways out of the site: the site's own 404."""
    for method in ("GET", "HEAD"):
        answer, body = ask(server, path, method)
        assert answer.status == 404
        assert body == (b"<h1>Rien ici</h1>" if method == "GET" else b"")


def test_what_is_made_comes_before_files(site):
    """A page for authors is made when it is asked for; other addresses are files as before."""
    made = open_server(
        Show(site), Board(), 0, lambda path: ("text/plain", b"fait") if path == "/x" else None
    )
    Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        answer, body = ask(made, "/x")
        assert (answer.status, answer.headers["Content-Type"], body) == (200, "text/plain", b"fait")
        assert ask(made, "/")[1] == b"<h1>Accueil</h1>"
    finally:
        made.shutdown()
        made.server_close()


def test_a_port_in_use_is_said(server, site):
    """A sentence and a way out, no traceback."""
    with pytest.raises(Refusal, match="--port 0"):
        open_server(Show(site), Board(), server.server_address[1])


@pytest.mark.parametrize(("begun", "status"), [(True, 0), (False, 130)])
def test_a_machine_that_stops_ends_the_preview(tmp_path, monkeypatch, capfd, begun, status):
    """SIGTERM is Ctrl-C: what runs is closed, and the status is that of an end.

    Before the first build is done, it is that of an interruption.
    """
    closed = []
    stub = SimpleNamespace(
        root=tmp_path,
        show=Show(tmp_path),
        board=Board(),
        begun=begun,
        follow=lambda: signal.raise_signal(signal.SIGTERM),
        close=lambda: closed.append(True),
    )
    monkeypatch.setattr(previewing, "previewed", lambda *_words: stub)
    before = signal.getsignal(signal.SIGTERM)
    project = make_project(tmp_path / "p")
    assert main(["serve", "--port", "0", "-C", str(project)]) == status
    assert closed == [True]
    assert signal.getsignal(signal.SIGTERM) == before
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent there")
def test_a_change_is_seen_and_ctrl_c_ends_with_0(tmp_path):
    """`marelle serve` builds, serves, builds again after an edit, survives an error, and ends."""
    root = make_project(tmp_path / "p")
    process = subprocess.Popen(
        [sys.executable, "-m", "marelle", "--lang", "fr", "serve", "--port", "0", "-C", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # whoever runs the tests in the background of a shell has Ctrl-C ignored, and hands it down
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        port = int(process.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
        assert b"Nadia" in wait_for(port, b"Nadia")
        assert b"live.js" in wait_for(port, b"live.js")
        (root / "content/glossary.yml").write_text("faux: [")
        edit(root)
        while "Rien n’a été publié" not in process.stdout.readline():
            pass
        assert b"Nadia" in wait_for(port, b"Nadia")
        (root / "content/glossary.yml").unlink()
        assert b"Nadia" not in wait_for(port, b"Josiane")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def wait_for(port: int, word: bytes) -> bytes:
    """Return the lesson's page as soon as it says *word*."""
    for _ in range(600):
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/m/se-laver-les-mains/")
        body = connection.getresponse().read()
        connection.close()
        if word in body:
            return body
        time.sleep(0.1)
    raise AssertionError(body)
