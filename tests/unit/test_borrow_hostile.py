"""Borrowing: what a hostile or broken lender sends is refused in sentences, and changes nothing."""

import io
import json
from collections.abc import Callable
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from fakes.lent import LENT, borrower, lender, published, tree
from fakes.published import inside as marelle
from marelle.engine.refusal import Refusal
from marelle.library.bundle import SHEET, Bundle, digest_of
from marelle.library.lend import lend
from marelle.library.pack import unzipped, zipped
from marelle.library.refused import Unfit
from marelle.library.sources import fetch

Members = dict[str, bytes]


def members(data: bytes) -> Members:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Members, link: str = "") -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name)
            entry.external_attr = (0o120777 if name == link else 0o100644) << 16
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def listed(files: Members) -> Members:
    """Return *files* with a sheet that tells the truth of them."""
    said = json.loads(files[SHEET])
    rows = {n: d for n, d in files.items() if n.startswith(("module/", "pictograms/"))}
    said["files"] = [
        {"name": n, "size": len(d), "sha256": sha256(d).hexdigest()} for n, d in rows.items()
    ]
    own = {n.removeprefix("module/"): d for n, d in rows.items() if n.startswith("module/")}
    said["digest"] = digest_of(own)
    return {**files, SHEET: json.dumps(said).encode()}


def with_member(name: str, data: bytes, true: bool = True) -> Callable[[Members], bytes]:
    def made(files: Members) -> bytes:
        changed = {**files, name: data}
        return packed(listed(changed) if true else changed)

    return made


BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    f"{c}: &{c} [*{b},*{b},*{b},*{b},*{b},*{b},*{b},*{b}]\n".encode()
    for b, c in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "slip": with_member("../../../evil.yml", b"x"),
    "slip listed": with_member("module/../../evil.yml", b"x"),
    "absolute": with_member("/etc/evil", b"x"),
    "deep": with_member("module/media/a/b.svg", b"x"),
    "windows": with_member("module/media/con.svg", b"x"),
    "backslash": with_member("module/media\\..\\x.svg", b"x"),
    "hidden": with_member("module/.git", b"x"),
    "link": lambda files: packed({**files, "module/media/x.svg": b"/etc"}, "module/media/x.svg"),
    "bomb": with_member("module/media/x.svg", b"\0" * 30_000_000),
    "unlisted": with_member("module/more.md", b"# x\n", true=False),
    "altered": with_member("module/pourquoi.md", b"# Autre chose\n", true=False),
    "no sheet": lambda files: packed({n: d for n, d in files.items() if n != SHEET}),
    "sheet is a list": lambda files: packed({**files, SHEET: b"[]"}),
    "sheet is no text": lambda files: packed({**files, SHEET: b"\xff\xfe\0"}),
    "sheet of later": lambda files: packed(
        {**files, SHEET: files[SHEET].replace(b'"format": 1', b'"format": 99')}
    ),
    "cut": lambda files: packed(files)[:-40],
    "not a zip": lambda files: b"<html>404</html>",
    "empty": lambda files: b"",
}  # fmt: skip
INSIDE = {
    "latin-1": ("module/pourquoi.md", "# Été\n".encode("latin-1")),
    "yaml bomb": ("module/verifier.yml", BOMB),
    "script": ("module/pourquoi.md", b"# x\n\n<script>alert(1)</script>\n"),
    "program": ("module/run.sh", b"rm -rf /\n"),
    "no sheet": ("module/module.yml", b"title: x\n"),
    "svg": ("module/media/trottoir.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
}


@pytest.fixture
def whole(tmp_path: Path) -> Bundle:
    return lend(lender(tmp_path / "lender"), LENT)


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_hostile_zip_is_refused_before_anything_is_written(name: str, whole: Bundle) -> None:
    """Each is refused in sentences, never by a traceback."""
    data = HOSTILE[name](members(zipped(whole, "x")))
    with pytest.raises(Unfit) as refused:
        unzipped("a.zip", data)
    assert refused.value.args[0]
    assert all(refused.value.args[0])


@pytest.mark.parametrize("name", list(INSIDE))
def test_what_is_wrong_in_a_true_bundle_is_told_with_its_place(
    name: str, whole: Bundle, tmp_path: Path
) -> None:
    """A bundle whose digests are right is still held to our schemas and readers."""
    member, data = INSIDE[name]
    file = tmp_path / "a.zip"
    file.write_bytes(with_member(member, data)(members(zipped(whole, "x"))))
    here = borrower(tmp_path / "here")
    before = tree(here)
    said = marelle(here, "borrow", str(file), status=1)
    assert f"chez le prêteur, {member.removeprefix('module/')}:" in said
    assert "content/modules" not in said  # nothing of it is here
    assert "Traceback" not in said
    assert tree(here) == before


class _Away(SimpleHTTPRequestHandler):
    """Sends everybody elsewhere."""

    to = "file:///etc/passwd"

    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", self.to)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://x.example/", "http://192.0.2.1/"])
def test_a_site_cannot_send_us_elsewhere(to: str, tmp_path: Path) -> None:
    """A redirect to another scheme, or off this machine, is refused."""
    away = type("Away", (_Away,), {"to": to})
    with published(tmp_path, away) as address, pytest.raises(Refusal):
        fetch(f"{address}/#x", tmp_path)


@pytest.mark.parametrize(
    "feed",
    [b"", b"[]", b"{}", b'{"itemListElement": 3}', b"[" * 100_000, b"\xff", b"null"],
)
def test_a_strange_catalogue_is_refused(feed: bytes, tmp_path: Path) -> None:
    """Whatever a site answers in place of its catalogue, a sentence says so."""
    (tmp_path / "catalogue.json").write_bytes(feed)
    with published(tmp_path) as address, pytest.raises((Unfit, Refusal)):
        fetch(f"{address}#x", tmp_path)


def test_a_bundle_that_is_not_the_announced_one_is_refused(tmp_path: Path, whole: Bundle) -> None:
    """What was changed on the way, or on the shelf, does not come in."""
    row = {"identifier": LENT, "encoding": [{"sha256": "0" * 64}]}
    (tmp_path / "catalogue.json").write_text(json.dumps({"itemListElement": [row]}))
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / f"{LENT}.zip").write_bytes(zipped(whole, "x"))
    with published(tmp_path) as address, pytest.raises(Unfit, match="empreinte"):
        fetch(address, tmp_path)
