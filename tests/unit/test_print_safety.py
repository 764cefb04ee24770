"""Printing reads our fonts and nothing else, reaches nobody, and ends, whatever it is given."""

import socket
from io import BytesIO
from pathlib import Path
from time import process_time

import pikepdf
import pytest

from marelle.catalogue import load_project
from marelle.diagnostics import codes
from marelle.engine.refusal import Refusal
from marelle.engine.run import perform
from marelle.outputs import outputs
from marelle.outputs.base import Options
from refusals.project import BASE, change, make_project
from refusals.test_refusals import TODAY

SECRET = "kept-from-print"
SECONDS = 10.0  # of processor time for one hostile document; ours take a quarter of one


@pytest.fixture(autouse=True)
def unreachable(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The network as a list of who was called; nobody answers."""
    called: list[object] = []

    def refuse(*words: object, **_more: object) -> None:
        called.append(words)
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return called


HOSTILE = {
    "image": '<img src="{url}">',
    "source-set": '<img srcset="{url} 2x" src="{url}">',
    "style sheet": '<link rel="stylesheet" href="{url}">',
    "import": '<style>@import "{url}";</style>',
    "attachment": '<link rel="attachment" href="{url}">',
    "attached link": '<a rel="attachment" href="{url}">x</a>',
    "object": '<object data="{url}"></object>',
    "embed": '<embed src="{url}">',
    "drawing": '<svg viewBox="0 0 9 9"><image href="{url}" width="9" height="9"/></svg>',
    "use": '<svg viewBox="0 0 9 9"><use href="{url}#a"/></svg>',
    "background": '<p style="background:url({url})">x</p>',
    "marker": '<ul style="list-style-image:url({url})"><li>x</ul>',
    "content": "<style>p::before{{content:url({url})}}</style><p>x</p>",
    "font": "<style>@font-face{{font-family:f;src:url({url})}}p{{font-family:f}}</style><p>x</p>",
    "base": '<base href="{folder}/"><img src="{name}">',
    "nested": '<img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22>'
    '<image href=%22{url}%22/></svg>">',
}


@pytest.mark.parametrize("place", ["file", "http"])
@pytest.mark.parametrize("vector", HOSTILE)
def test_a_page_reaches_nothing(
    vector: str, place: str, tmp_path: Path, unreachable: list[object]
) -> None:
    """Whatever a page refers to, its file is not in the PDF, and nobody was called."""
    from weasyprint.urls import FatalURLFetchingError

    from marelle.render.pdf import print_pdf

    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    folder = tmp_path.as_uri() if place == "file" else "http://192.0.2.1"
    page = HOSTILE[vector].format(url=f"{folder}/secret.txt", folder=folder, name="secret.txt")
    try:
        pdf = print_pdf(f"<title>x</title>{page}", "x")
    except FatalURLFetchingError:
        pdf = b""
    assert unreachable == []
    assert SECRET.encode() not in plain(pdf)


def plain(pdf: bytes) -> bytes:
    """Return the bytes of a PDF without any compression."""
    out = BytesIO()
    if pdf:
        with pikepdf.open(BytesIO(pdf)) as opened:
            assert len(opened.attachments) == 0
            opened.save(
                out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
            )
    return out.getvalue()


def test_a_drawing_is_no_picture() -> None:
    """An SVG under the name of a picture is refused: its bombs and its links are never read."""
    from weasyprint.urls import FatalURLFetchingError

    from marelle.render.pdf import print_pdf

    page = '<title>x</title><img alt="x" src="asset:a.png">'
    bomb = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>'
    with pytest.raises(FatalURLFetchingError, match=r"a\.png"):
        print_pdf(page, "x", {"a.png": bomb})


def test_a_page_without_end_is_refused() -> None:
    """What would take minutes is refused at once, in a sentence."""
    from marelle.render.pdf import print_pdf

    with pytest.raises(Refusal, match="trop long"):
        print_pdf("<p>x" * 300_000, "x")


def printed(root: Path) -> set[str]:
    """Return the codes of the findings of a project and of its campaign."""
    catalogue, found = load_project(root, TODAY)
    if catalogue:
        jobs = outputs()["flyers"].plan(catalogue, Options(root=root))
        (job,) = (job for job in jobs if "/tri/" in job.label)
        found += perform(job).refused
    return {finding.code.id for finding in found}


LONG = {
    "title": "a" * 10_000,
    "promise": "e" + "\\u0301" * 70,
    "turned": "\\u202eabc",
    "word": "M" * 80,
    "markup": "<img src=/etc/hostname>${address}{url}",
    "minutes": "9" * 60 + " minutes",
}


@pytest.mark.parametrize("name", LONG)
def test_a_hostile_campaign_ends(name: str, tmp_path: Path, unreachable: list[object]) -> None:
    """Long, stacked, turned or marked-up words are printed as words or refused, within seconds."""
    make_project(BASE, tmp_path)
    key = "title: Tri du papier" if name == "title" else "promise: Triez sans hésiter."
    words = f'{key.partition(":")[0]}: "{LONG[name]}"'
    change(tmp_path, {"edit": {"flyers/tri.yml": {key: words}}})
    start = process_time()
    found = printed(tmp_path)
    assert process_time() - start < SECONDS
    assert unreachable == []
    assert found <= {"MRL206", "MRL724", "MRL121", "MRL706", "MRL710", "MRL721"}
    assert found or name in {"markup", "word", "minutes"}


def test_a_campaign_of_five_thousand_places_is_refused(tmp_path: Path) -> None:
    """A campaign has a limit of places, told at once, before anything is printed."""
    make_project(BASE, tmp_path)
    lines = "".join(f"  - {{id: mur-{rank}, name: Mur {rank}}}\n" for rank in range(5_000))
    campaign = tmp_path / "flyers/tri.yml"
    campaign.write_text(f"{campaign.read_text('utf-8')}places:\n{lines}", "utf-8")
    start = process_time()
    assert codes.TOO_MANY.id in printed(tmp_path)
    assert process_time() - start < SECONDS


def test_a_profile_stays_in_its_folder(tmp_path: Path) -> None:
    """The ICC file of a profile is a name beside it: no path, no link to a file of the machine."""
    make_project(BASE, tmp_path)
    folder = tmp_path / "flyers/profiles"
    folder.mkdir()
    about = "label: Presse\ncopies: [press]\ncolours: cmyk\nicc: {icc}\n"
    (folder / "presse.yml").write_text(about.format(icc="../../../etc/hostname"), "utf-8")
    assert printed(tmp_path) == {codes.BAD_PATTERN.id}
    (folder / "presse.yml").write_text(about.format(icc="presse.icc"), "utf-8")
    (folder / "presse.icc").symlink_to("/etc/hostname")
    assert printed(tmp_path) == {codes.BAD_ICC.id}
