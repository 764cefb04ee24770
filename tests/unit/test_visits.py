"""Counts of printed codes: what of an access log is counted, what is left out, in what memory."""

import gzip
import io
import sys
import tracemalloc
from datetime import date
from xml.etree import ElementTree

import pytest

from fakes.project import make_project
from marelle.cli import main
from marelle.visits import reading, tally
from marelle.visits.chart import chart
from marelle.visits.reading import CutShort, lines
from marelle.visits.robots import is_robot
from marelle.visits.table import Wall, as_csv, as_json, as_text, rows_of
from marelle.visits.tally import Tally

CODE, OTHER = "ABCD9", "BCDEK"
PHONE = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/99.0 Mobile Safari/537.36"
MONDAY = date(2026, 11, 16)


def line(
    path=f"/Q/{CODE}/", status=200, agent=PHONE, who="192.0.2.7", at="22/Nov/2026:10:00:00 +0100",
    method="GET", before="-",
):  # fmt: skip
    """Return a line in combined format."""
    head = f'{who} - - [{at}] "{method} {path} HTTP/1.1" {status} 312'
    return f'{head} "{before}" "{agent}"'.encode()


def counted(*some, visits=False):
    one = Tally({CODE, OTHER}, visits=visits)
    one.add(some)
    return one.counts


@pytest.mark.parametrize(
    "sound",
    [
        line(),
        line(path=f"/Q/{CODE}"),
        line(path=f"/Q/{CODE}/index.html"),
        line(path=f"/formation/Q/{CODE}/?from=qr"),
        line(path=f"https://ville.example/Q/{CODE}/"),
        line(who="2001:db8::7"),
        line(who="[2001:db8::7]"),
        line(who="www.ville.example:443 192.0.2.7"),
        line(before='https://x.example/?q=\\"a\\" \\x22b\\x22'),
        line(agent=PHONE + ' \\"odd\\"'),
        line(agent="Mozilla/5.0 (Linux; Android 8.1; CUBOT X18) Mobile Safari/537.36"),
        line(status=304),
        line() + b' "198.51.100.1" 0.002',
        line() + b"\r",
    ],
)
def test_a_page_given_to_a_phone_counts(sound):
    """Apache, nginx, IPv6, escaped quotes, a site in a folder, whatever follows on the line."""
    assert counted(sound).loads == {(CODE, MONDAY.toordinal()): 1}


@pytest.mark.parametrize(
    ("left", "why"),
    [
        (line(status=301, path=f"/Q/{CODE}"), "failed"),
        (line(status=404), "failed"),
        (line(method="HEAD"), "failed"),
        (line(agent="Mozilla/5.0 (compatible; Googlebot/2.1)"), "robots"),
        (line(agent="WhatsApp/2.23.20 A"), "robots"),
        (line(agent="-"), "robots"),
        (line(path="/Q/22222/"), "unknown"),
        (line(at="31/Feb/2026:10:00:00 +0100"), "odd"),
        (line(at="22/Nov/9026:10:00:00 +0100"), "odd"),
        (b"not a line of a log", "odd"),
        (line()[:60], "odd"),
        (b'{"remote_addr": "192.0.2.7", "request": "GET /Q/ABCD9/"}', "odd"),
        (b"\xff\xfe\x00/Q/", "odd"),
    ],
)
def test_the_rest_is_left_out_and_told(left, why):
    """Redirections, errors, programs, codes nobody printed, lines that are no lines."""
    counts = counted(left)
    assert not counts.loads
    assert getattr(counts, why) == 1


@pytest.mark.parametrize("path", ["/m/tri/", f"/q/{CODE}/", f"/Q/{CODE}x", f"/x?to=/Q/{CODE}/"])
def test_other_pages_are_neither_counted_nor_told(path):
    """A lesson, another case, a longer word, a code in a question: they are no code's page."""
    counts = counted(line(path=path))
    assert (counts.loads, counts.odd, counts.unknown, counts.lines) == ({}, 0, 0, 1)


def test_a_week_begins_on_the_monday_of_the_server():
    """Sunday at 23:59 and Monday at 0:00 are of two weeks, by the clock of the log."""
    counts = counted(line(at="15/Nov/2026:23:59:59 +0100"), line(at="16/Nov/2026:00:00:00 +0100"))
    assert counts.loads == {
        (CODE, date(2026, 11, 9).toordinal()): 1,
        (CODE, MONDAY.toordinal()): 1,
    }


def test_a_visit_is_counted_once():
    """Half an hour of one phone on one code is a visit, whatever the zone the log is in."""
    log = [
        line(at="22/Nov/2026:10:00:00 +0100"),
        line(at="22/Nov/2026:09:29:59 +0000"),
        line(at="22/Nov/2026:10:59:58 +0100"),
        line(at="22/Nov/2026:11:30:00 +0100"),
        line(at="22/Nov/2026:10:00:01 +0100", who="192.0.2.8"),
        line(at="22/Nov/2026:10:00:02 +0100", path=f"/Q/{OTHER}/"),
    ]
    assert sum(counted(*log).loads.values()) == 6
    once = counted(*log, visits=True)
    assert (sum(once.loads.values()), once.again) == (4, 2)


def test_visitors_are_forgotten(monkeypatch):
    """However many phones there are, no more are remembered than there is room for."""
    monkeypatch.setattr(tally, "_REMEMBERED", 50)
    one = Tally({CODE}, visits=True)
    one.add(line(who=f"192.0.2.{n}") for n in range(200))
    assert one._seen is not None
    assert len(one._seen) == 50


def test_nothing_shown_tells_who_came():
    """No address and no phone of the log is in the table, the files or the chart."""
    counts = counted(line(), line(who="2001:db8::7"), visits=True)
    rows = rows_of(counts, {CODE: WALL})
    for shown in (
        as_text(rows, counts),
        as_csv(rows),
        as_json(rows, counts),
        chart(rows, "#0b6e4f"),
    ):
        assert not any(word in shown for word in ("192.0.2", "2001:db8", "Android"))


WALL = Wall(code=CODE, campaign="tri", title="Tri & <bacs>", direction="DPE", place="Atelier Nord")


def test_a_chart_says_its_numbers_to_everybody():
    """It is one image with a name and a description, and asks nothing of the network."""
    counts = counted(line(), line(at="09/Nov/2026:10:00:00 +0100"))
    drawn = chart(rows_of(counts, {CODE: WALL}), "#0b6e4f")
    root = ElementTree.fromstring(drawn)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == "Tri & <bacs>"
    assert "Atelier Nord : 2 ouvertures" in (root.findtext(f"{space}desc") or "").replace(
        "\u00a0", " "
    )
    assert root.get("aria-labelledby") == "t d"
    assert drawn.count("http") == 1


def test_a_log_is_read_packed_or_not_and_to_its_end(tmp_path, monkeypatch):
    """Plain, gzip, several members of gzip, the standard input: the same lines."""
    text = b"\n".join([line()] * 3)
    plain, packed, several = (tmp_path / name for name in ("a", "b.gz", "c"))
    plain.write_bytes(text)
    packed.write_bytes(gzip.compress(text + b"\n"))
    several.write_bytes(gzip.compress(line() + b"\n") + gzip.compress(text[len(line()) + 1 :]))
    for file in (plain, packed, several):
        assert len(list(lines(str(file)))) == 3
    with packed.open("rb") as raw, io.TextIOWrapper(raw) as typed:
        monkeypatch.setattr(sys, "stdin", typed)
        assert len(list(lines("-"))) == 3


def test_a_log_that_is_cut_gives_what_it_has(tmp_path):
    """A transfer that stopped is told, after the lines that came."""
    file = tmp_path / "a.gz"
    file.write_bytes(
        gzip.compress(b"".join(line(who=f"192.0.2.{n}") + b"\n" for n in range(9_999)))[:-60]
    )
    seen = []
    with pytest.raises(CutShort):
        seen.extend(lines(str(file)))
    assert seen[0] == line(who="192.0.2.0")
    assert len(seen) > 9_000


class Endless(io.RawIOBase):
    """A file of so many bytes, made as they are read."""

    def __init__(self, block: bytes, times: int) -> None:
        self.block, self.times = block, times

    def readable(self) -> bool:
        return True

    def readinto(self, into) -> int:
        self.times -= 1
        size = min(len(into), len(self.block)) if self.times >= 0 else 0
        into[:size] = self.block[:size]
        return size


@pytest.mark.parametrize(
    "text", [line(path="/m/tri/") + b"\n", b"x"], ids=["lines", "one line without end"]
)
def test_a_log_of_any_size_takes_no_more_memory(text):
    """Sixteen megabytes go through in less than six, be they one single line."""
    block = text * ((1 << 20) // len(text))
    one = Tally({CODE}, visits=True)
    tracemalloc.start()
    try:
        one.add(reading._lines(io.BufferedReader(Endless(block, 16), 1 << 20)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 6_000_000
    assert one.counts.lines >= 1


def test_every_browser_of_a_phone_is_a_person():
    """No mark of the list is in what usual phones say, nor in old ones."""
    phones = (
        PHONE,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) Version/12.1 Mobile Safari/604.1",
        "Mozilla/5.0 (Android 8.0; Mobile; rv:68.0) Gecko/68.0 Firefox/68.0",
        "Mozilla/5.0 (Linux; U; Android 4.4; fr-fr) AppleWebKit/534.30 Version/4.0 Mobile Safari",
        "Mozilla/5.0 (Linux; Android 13; SM-A146B) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari",
    )
    assert [agent for agent in phones if is_robot(agent.encode())] == []


def test_the_command_counts_by_the_ledger_of_the_project(tmp_path, capsys):
    """Several logs make one table, and one chart a campaign; a missing one is said plainly."""
    root = make_project(tmp_path / "project")
    (root / "flyers/ledger.yml").write_text(
        f'codes:\n  - {{code: "{CODE}", target: {{module: se-laver-les-mains}}, campaign: x, '
        "direction: DLH, place: nord, printed: 2026-01-05}\n"
    )
    log = tmp_path / "access.log"
    log.write_bytes(line() + b"\n" + line(status=404))
    words = ["-C", str(root), "codes", "count", "--format", "csv", str(log), str(log)]
    assert main([*words, "--charts", str(tmp_path / "charts")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "x;DLH;nord;ABCD9;2026-11-16;2"
    assert [f.name for f in (tmp_path / "charts").iterdir()] == ["x.svg"]
    assert main([*words, str(tmp_path / "absent")]) == 2
    assert "absent" in capsys.readouterr().err
