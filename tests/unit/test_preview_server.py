"""What the server of a preview answers, and to whom; and the networks it plays."""

import gzip
import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest

from marelle.blocks.base import ENDINGS, Want
from marelle.preview.board import Board
from marelle.preview.network import SPEEDS, Network, Speed
from marelle.preview.server import Server, open_server
from marelle.preview.show import TYPES, Show

POLICY = b'<meta http-equiv="Content-Security-Policy" content="%s">'
PAGE = b"<!doctype html>" + POLICY % b"script-src 'self'; connect-src 'self'" + b"<p>Une page"
CLOSED = b"<!doctype html>" + POLICY % b"default-src 'none'" + b"<p>Ailleurs"
SWITCH = "/_auteur/reseau"
# Another address than that of the machine itself, as a local network gives.
LAN = "127.0.0.2"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site, with what must not leave it around."""
    folder = tmp_path / "site"
    (folder / "m/.cache").mkdir(parents=True)
    (folder / "index.html").write_bytes(PAGE)
    (folder / "closed.html").write_bytes(CLOSED)
    (folder / "page-0123abcd.js").write_bytes(b"x" * 3000)
    (folder / "m/.cache/secret.txt").write_text("secret")
    (folder / ".secret").write_text("secret")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
def opened(site: Path, request: pytest.FixtureRequest) -> Iterator[Server]:
    """The server, with the network that the test asks for."""
    server = open_server(Show(site), Board(), 0, network=getattr(request, "param", Network()))
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(
    server: Server, path: str, method: str = "GET", **headers: str
) -> tuple[HTTPResponse, bytes]:
    """Return an answer and its bytes."""
    connection = HTTPConnection(*server.server_address[:2], timeout=60)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=named)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", ""]
)
def test_another_name_is_refused(opened: Server, host: str) -> None:
    """A page of elsewhere that leads its own name here reads nothing (DNS rebinding)."""
    asked = host.format(port=opened.server_address[1])
    for path in ("/", "/_marelle/live.js", "/_marelle/news?page=/", "/_auteur/"):
        answer, body = ask(opened, path, Host=asked)
        assert answer.status == 421
        assert b"Une page" not in body


AWAY = (
    "/.secret /m/.cache/secret.txt /out.txt /%2e%2e/secret.txt /m/..%2f..%2fsecret.txt "
    "/..%5csecret.txt /%00 /C:/secret.txt //secret.txt /m/%2e%2e/%2e%2e/secret.txt"
).split()


@pytest.mark.parametrize("path", AWAY)
def test_hidden_files_and_ways_out_are_not_served(opened: Server, path: str) -> None:
    """Nothing that begins with a dot, no link, no folder above."""
    answer, body = ask(opened, path)
    assert answer.status in (404, 503)
    assert b"secret" not in body


def test_only_who_looks_gets_the_script(opened: Server) -> None:
    """A page one opens has it, by its digest; a script that reads the page, a frame, have none."""
    assert b"/_marelle/live.js" in ask(opened, "/", Sec_Fetch_Dest="document")[1]
    for reader in ("empty", "iframe", "serviceworker"):
        assert ask(opened, "/", Sec_Fetch_Dest=reader)[1] == PAGE
    assert ask(opened, "/closed.html")[1] == CLOSED


def test_a_page_is_told_what_changes(site: Path) -> None:
    """The digest of what it shows, then of what it would show, and what is to be mended.

    Beside, what it is: not once it must come again, since it asks then.
    """
    show, board = Show(site), Board(lambda page: {"draft": page == "/"})
    server = open_server(show, board, 0)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=60)
    connection.request("GET", "/_marelle/news?page=/")
    answer = connection.getresponse()

    def told() -> dict[str, object]:
        line = answer.readline()
        assert answer.readline() == b"\n"
        found: dict[str, object] = json.loads(line.removeprefix(b"data: "))
        return found

    first = told()
    show.put({"index.html": PAGE + b" neuve"})
    board.tell(trouble="Rien.")
    second = told()
    assert first["page"] == Show(site).answer("/").digest != second["page"]
    assert second["trouble"] == "Rien."
    assert (first["about"], second["about"]) == ({"draft": True}, None)
    assert board.looked_at("") is False
    connection.close()
    server.shutdown()
    server.server_close()


def test_the_worker_lets_go_of_what_it_kept(opened: Server) -> None:
    """A worker that keeps pages would show those of before: a preview has the one that leaves."""
    assert b"unregister" in ask(opened, "/sw.js")[1]


@pytest.mark.parametrize("opened", [Network(speed=Speed(0.2, 20_000))], indirect=True)
def test_a_slow_network_takes_its_time(opened: Server) -> None:
    """A round trip, then bytes at their pace; text is compressed, what has a digest is kept."""
    start = monotonic()
    answer, body = ask(opened, "/page-0123abcd.js")
    assert monotonic() - start >= 0.2 + 3000 / 20_000 - 0.08
    assert "immutable" in answer.headers["Cache-Control"]
    packed, data = ask(opened, "/page-0123abcd.js", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(data) == body == b"x" * 3000


def test_the_networks_are_those_that_are_documented() -> None:
    """3g is what the audit of the old phone plays; 2g is slower."""
    from audit import slow_3g

    assert SPEEDS["3g"] == Speed(slow_3g.ROUND_TRIP, slow_3g.BYTES_A_SECOND)
    assert SPEEDS["2g"].trip > SPEEDS["3g"].trip
    assert SPEEDS["2g"].rate < SPEEDS["3g"].rate


@pytest.mark.parametrize("opened", [Network(offline=True)], indirect=True)
def test_the_network_is_cut_and_given_back(opened: Server, site: Path) -> None:
    """By a page of ours alone; cut, nothing of the site comes, and pages are as published."""
    (site / "sw.js").write_text("/* garder */")
    assert ask(opened, "/")[1] == PAGE
    assert ask(opened, "/sw.js")[1] == b"/* garder */"
    assert b"Couper" in ask(opened, SWITCH)[1]
    for origin in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
        assert ask(opened, SWITCH, "POST", **origin)[0].status == 403
    own = {"Origin": opened.address.rstrip("/")}
    assert ask(opened, SWITCH, "POST", **own)[0].status == 303
    with pytest.raises(RemoteDisconnected):
        ask(opened, "/")
    assert "Rendre" in ask(opened, SWITCH)[1].decode()
    assert ask(opened, SWITCH, "POST", **own)[0].status == 303
    assert ask(opened, "/")[1] == PAGE


def test_without_offline_nothing_cuts(opened: Server) -> None:
    """The page that cuts is not there, and asking does nothing."""
    assert ask(opened, SWITCH)[0].status in (404, 503)
    own = {"Origin": opened.address.rstrip("/")}
    assert ask(opened, SWITCH, "POST", **own)[0].status == 403


def test_the_network_has_nothing_of_the_author(site: Path) -> None:
    """Graphs, forms, the switch: said to be for another machine; the site itself is given."""
    made = ("text/plain", b"pour l'auteur")
    network = Network(offline=True)
    server = open_server(Show(site), Board(), 0, lambda _path: made, host=LAN, network=network)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    for path in ("/_auteur/", "/_auteur/editeur/", SWITCH):
        answer, body = ask(server, path)
        assert (answer.status, answer.headers["Content-Type"]) == (403, TYPES[".txt"])
        assert "ne s’ouvre que sur la machine" in body.decode()
    own = {"Origin": server.address.rstrip("/")}
    assert ask(server, SWITCH, "POST", **own)[0].status == 403
    assert not network.cut
    assert ask(server, "/autre")[1] == made[1]
    server.shutdown()
    server.server_close()


def test_the_lan_server_answers_its_own_address_only(site: Path) -> None:
    """Bound to the address of the local network, it is named by it alone: not by localhost."""
    server = open_server(Show(site), Board(), 0, host=LAN)
    port = server.server_address[1]
    assert server.address == f"http://127.0.0.2:{port}/"
    assert server.named_by(f"127.0.0.2:{port}")
    assert not server.named_by(f"localhost:{port}")
    assert not server.named_by(f"127.0.0.1:{port}")
    server.server_close()


@pytest.mark.parametrize(
    ("asked", "status", "range_", "size"),
    [
        ("bytes=1000-1999", 206, "bytes 1000-1999/3000", 1000),
        ("bytes=2990-", 206, "bytes 2990-2999/3000", 10),
        ("bytes=2990-9999", 206, "bytes 2990-2999/3000", 10),
        ("bytes=-5", 206, "bytes 2995-2999/3000", 5),
        ("bytes=-9999", 206, "bytes 0-2999/3000", 3000),
        ("bytes=3000-", 416, "bytes */3000", 0),
        ("bytes=-0", 416, "bytes */3000", 0),
        ("bytes=9-1", 200, None, 3000),
        ("bytes=0-1,5-6", 200, None, 3000),
        ("bytes=-", 200, None, 3000),
        ("lines=1-2", 200, None, 3000),
        ("", 200, None, 3000),
    ],
)
def test_a_film_is_asked_for_by_its_parts(
    opened: Server, asked: str, status: int, range_: str | None, size: int
) -> None:
    """One range of a file is answered alone, so that one may seek; anything else gets it whole."""
    answer, body = ask(opened, "/page-0123abcd.js", Range=asked)
    assert (answer.status, answer.getheader("Content-Range"), len(body)) == (status, range_, size)
    assert answer.getheader("Accept-Ranges") == "bytes"


def test_all_that_media_may_hold_has_its_type() -> None:
    """No picture, sound, film or caption is sent as bytes of an unknown kind."""
    played = (Want.PICTURE, Want.SOUND, Want.FILM, Want.CAPTIONS)
    assert {end for want in played for end in ENDINGS[want]} <= set(TYPES)
