"""What a preview says of errors, to its author and to others; and before there is any site."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

from marelle.preview.board import Board
from marelle.preview.server import LOOPBACK, open_server
from marelle.preview.show import Show
from marelle.preview.told import abroad

# Another address than that of the machine itself, as a local network gives.
LAN = "127.0.0.2"
# What an author is told, as ``told.py`` says it; text of theirs among it.
ERROR = {
    "place": "content/modules/gestes/a-vous.yml:5:11",
    "kind": "erreur MRL201",
    "message": "Ce type n’existe pas.",
    "lines": "5 │ type: chois <b>",
    "hint": "Écrivez « choice ».",
    "related": [{"place": "ailleurs.yml:1:1", "lines": ""}],
}
WRONG = {"errors": [ERROR], "remarks": [ERROR | {"message": "une remarque"}], "counts": [1, 1]}
NEWS = "/_marelle/news?page=/"
Asked = tuple[int, str]


@contextmanager
def opened(show: Show, board: Board, host: str = LOOPBACK) -> Iterator[Any]:
    """Serve, and give what asks: a path in, a status and a text out; of news, the first line."""
    server = open_server(show, board, 0, host=host)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def ask(path: str) -> Asked:
        connection = HTTPConnection(host, server.server_address[1], timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.readline() if path == NEWS else answer.read()
        connection.close()
        return answer.status, body.decode()

    yield ask
    server.shutdown()
    server.server_close()


def test_the_network_is_told_no_source(tmp_path: Path) -> None:
    """That the page is late and what is wrong; no path, no excerpt, no hint, no remark.

    Nor does the page that waits for a first version have any of them.
    """
    board, show = Board(), Show(tmp_path)
    (tmp_path / "index.html").write_text("<p>Une page")
    board.tell(findings=WRONG, trouble="")
    texts = {}
    for host in (LAN, LOOPBACK):
        with opened(show, board, host) as ask:
            texts[host] = ask(NEWS)[1]
        with opened(Show(tmp_path / "absent"), board, host) as ask:
            texts[host] += ask("/")[1]
            assert "errors" not in ask(NEWS)[1]  # its page says it all
    for text in texts.values():
        assert text.count("Ce type n’existe pas.") == 2
        assert "Pas encore de site à montrer" in text
    for secret in ("a-vous.yml", "type: chois", "Écrivez", "MRL201", "une remarque", "&lt;b&gt;"):
        assert secret not in texts[LAN]
        assert secret in texts[LOOPBACK]
    board.tell(trouble="/home/nadia : disque plein")
    assert abroad(board.state)["trouble"] == "La page n’est pas à jour."


def test_there_is_no_page_until_there_is_a_site(tmp_path: Path) -> None:
    """It waits; then says why there is none, errors or trouble; mended, it waits again."""
    board, show = Board(), Show(tmp_path / "site")
    wrong, full = {"findings": WRONG, "trouble": ""}, {"trouble": "Disque plein."}
    mended = {"findings": WRONG | {"errors": [], "counts": [0, 1]}, "trouble": ""}
    states: tuple[dict[str, Any], ...] = ({}, wrong, full, mended)
    titles = []
    with opened(show, board) as ask:
        for state in states:
            board.tell(**state)
            status, page = ask("/")
            assert status == 503
            assert "live.js" in page
            titles.append(page.partition("<h1>")[2].partition("</h1>")[0])
            assert json.loads(ask(NEWS)[1].removeprefix("data: ")).keys() == {"page", "about"}
        yet = "Pas encore de site à montrer"
        assert titles == ["Un instant…", yet, yet, "Un instant…"]
        show.put({"index.html": b"<p>Une page"})
        assert ask("/")[0] == 200
