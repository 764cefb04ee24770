"""The configurations of ``marelle publish --server``, read and obeyed by a real nginx and Caddy."""

import gzip
import json
import re
import ssl
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPSConnection
from pathlib import Path
from threading import Event

import brotli
import pytest

from fakes.served import free_port, program, running
from fakes.shipped import PAGE, Project
from marelle.shipping.webserver import HEADERS, OPENER, configuration

SITE = {
    "index.html": PAGE,
    "404.html": PAGE + "absent",
    "Q/7KQ3V/index.html": '<meta http-equiv="refresh" content="0; url=../../m/tri/">' + PAGE,
    "m/tri/index.html": PAGE + "é",
    "m/tri/media/bac.0a1b2c3d4e.webp": "RIFF",
    "m/tri/paquet.0a1b2c3d4e/index.html": PAGE,
    "assets/hub.8b242a0b2c.js": "export const x = 1;" * 90,
    "assets/fonts/atkinson-400.woff2": "wOF2",
    "m/tri/scene.708e27c0d4.bin": "scene",
    "m/tri/seance.ics": "BEGIN:VCALENDAR",
    "manifest.webmanifest": "{}",
    "sw.js": "self.x = 1;" * 90,
    "editeur/index.html": PAGE,
}
STRANGE = 'Ma ville "d’été" l\'an `2` #;'
EDITOR = {"Cross-Origin-Opener-Policy": "unsafe-none", "X-Robots-Tag": "noindex, nofollow"}
FOR_EVER, A_DAY, ASK = "public, max-age=31536000, immutable", "public, max-age=86400", "no-cache"
# A path; its status, type and lifetime.
ANSWERS = {
    "": (200, "text/html; charset=utf-8", ASK),
    "m/tri/": (200, "text/html; charset=utf-8", ASK),
    "Q/7KQ3V/": (200, "text/html; charset=utf-8", ASK),
    "m/tri/media/bac.0a1b2c3d4e.webp": (200, "image/webp", FOR_EVER),
    "m/tri/paquet.0a1b2c3d4e/": (200, "text/html; charset=utf-8", FOR_EVER),
    "assets/hub.8b242a0b2c.js": (200, r"(text|application)/javascript; charset=utf-8", FOR_EVER),
    "assets/fonts/atkinson-400.woff2": (200, "font/woff2", A_DAY),
    "m/tri/scene.708e27c0d4.bin": (200, "application/octet-stream", FOR_EVER),
    "m/tri/seance.ics": (200, "text/calendar; charset=utf-8", ASK),
    "manifest.webmanifest": (200, r"application/manifest\+json.*", ASK),
    "sw.js": (200, r"(text|application)/javascript; charset=utf-8", ASK),
    "editeur/": (200, "text/html; charset=utf-8", ASK),
    "m/autre/": (404, "text/html; charset=utf-8", ASK),
    "assets/lost.0a1b2c3d4e.js": (404, "text/html; charset=utf-8", ASK),
}
NGINX = """
daemon off; pid {folder}/pid; error_log stderr; worker_processes 1;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  {site}
}}
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a server shows, of a strange name: a site published for real."""
    top = tmp_path_factory.mktemp("web")
    project = Project(top / "p", f"folder: {json.dumps(f'../{STRANGE}', ensure_ascii=False)}")
    project.build(SITE)
    assert project.publish() == 0
    top.chmod(0o755)
    return top / STRANGE / "current"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost that nobody signed; its key is beside it."""
    file = tmp_path_factory.mktemp("tls") / "localhost.crt"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    out = ["-keyout", file.with_suffix(".key"), "-out", file]
    subprocess.run(["openssl", *words.split(), *names, *out], check=True, capture_output=True)
    return file


@contextmanager
def nginx(top: Path, shown: Path, certificate: Path, prefix: str) -> Iterator[int]:
    """Run nginx on the very text that is written, its ports and its certificate apart."""
    plain, port = free_port(), free_port()
    text = configuration("nginx", f"https://localhost{prefix}", str(shown))
    for old, new in {
        r"listen 80;\n.*": f"listen 127.0.0.1:{plain};",
        r"listen 443 ssl http2;\n.*": f"listen 127.0.0.1:{port} ssl http2;",
        r"/etc/ssl/localhost\.crt": str(certificate),
        r"/etc/ssl/localhost\.key": str(certificate.with_suffix(".key")),
        "# brotli_static on": "brotli_static on",
    }.items():
        text, count = re.subn(old, new, text)
        assert count == 1, old
    file = top / "nginx.conf"
    user = "user root;" if top.owner() == "root" else ""
    file.write_text(user + NGINX.format(folder=top, site=text))
    words = [program("nginx"), "-p", top, "-c", file]
    said = subprocess.run([*map(str, words), "-t"], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "[warn]" not in said.stderr
    with running(words, port):
        yield port


@contextmanager
def caddy(top: Path, shown: Path, certificate: Path, prefix: str) -> Iterator[int]:
    """Run Caddy on the very text that is written, its port and its certificate apart."""
    port = free_port()
    text = configuration("caddy", f"https://localhost{prefix}", str(shown))
    keys = f"{certificate} {certificate.with_suffix('.key')}"
    own = f"localhost:{port} {{\n\tbind 127.0.0.1\n\ttls {keys}"
    text, count = re.subn(r"^localhost \{$", own, text, flags=re.MULTILINE)
    assert count == 1
    (top / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text)
    with running(["env", f"HOME={top}", "caddy", "run", "--config", top / "Caddyfile"], port):
        yield port


@pytest.mark.parametrize(
    ("server", "prefix"), [(nginx, ""), (nginx, "/formation"), (caddy, ""), (caddy, "/formation")]
)
def test_a_server_says_of_each_file_what_it_must(server, prefix, published, certificate, tmp_path):
    """Status, type, lifetime and security headers, by kind of file; compressed for who asks."""
    with server(tmp_path, published, certificate, prefix) as port, ExitStack() as ends:
        trust = ssl.create_default_context(cafile=certificate)
        line = HTTPSConnection("localhost", port, context=trust)
        ends.callback(line.close)

        def ask(path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request("GET", f"{prefix}/{path}", headers=names)
            answer = line.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()

        for path, (status, kind, life) in ANSWERS.items():
            got, headers, body = ask(path)
            assert got == status, path
            assert re.fullmatch(kind, headers["content-type"]), (path, headers["content-type"])
            assert re.fullmatch(life, headers.get("cache-control", "")), (path, headers)
            said = HEADERS | (EDITOR if path.startswith("editeur/") else OPENER)
            assert {n: headers.get(n.lower()) for n in said} == said, path
            assert "content-encoding" not in headers
            if status == 404:
                assert body.decode() == SITE["404.html"]
        for word, inflate in {"gzip": gzip.decompress, "br": brotli.decompress}.items():
            _status, headers, body = ask("m/tri/", accept_encoding=word)
            assert headers["content-encoding"] == word
            assert "accept-encoding" in headers["vary"].lower()
            assert inflate(body).decode() == SITE["m/tri/index.html"]
        status, headers, _body = ask("m/tri")
        assert status in (301, 308)
        assert headers["location"] == f"{prefix}/m/tri/"
        status, headers, body = ask("m/tri/media/bac.0a1b2c3d4e.webp", range="bytes=1-2")
        assert (status, headers["content-range"], body) == (206, "bytes 1-2/4", b"IF")
        assert ask("sw.js", accept_encoding="br")[1]["cache-control"] == ASK
        etag = ask("m/tri/")[1]["etag"]
        assert ask("m/tri/", if_none_match=etag)[0] == 304


def test_who_visits_while_it_switches_sees_one_version(certificate, tmp_path):
    """During ten publications, no page is of two versions, and each finds the style it names."""
    project, out = Project(tmp_path / "p", "folder: ../out"), tmp_path / "out/current"

    def publish(number: int) -> None:
        style = f"assets/hub.{number:010}.css"
        project.build({"index.html": f"<p>{style}</p>\n" * 4000, style: style, "404.html": "no"})
        assert project.publish() == 0

    publish(0)
    tmp_path.chmod(0o755)
    with nginx(tmp_path, out, certificate, "") as port, ThreadPoolExecutor(1) as visitor:
        seen: list[tuple[set[str], str]] = []
        over = Event()
        line = HTTPSConnection(
            "localhost", port, context=ssl.create_default_context(cafile=certificate)
        )

        def get(path: str) -> str:
            line.request("GET", path)
            return line.getresponse().read().decode()

        def visit() -> None:
            while not over.is_set():
                names = set(get("/").split())
                [style] = sorted(names)[:1]
                seen.append((names, get(f"/{style[3:-4]}")))

        visits = visitor.submit(visit)
        for number in range(1, 11):
            publish(number)
        over.set()
        visits.result()
        line.close()
    assert [names for names, _style in seen if len(names) != 1] == []
    assert [names for names, style in seen if names != {f"<p>{style}</p>"}] == []
    assert len({style for _names, style in seen}) > 2
