"""Recording: what enters the ledger, when, and what a build that fails leaves of it."""

import errno
import re
from datetime import date
from hashlib import sha256

import pytest

from fakes.outputs import FLYERS, OUTPUTS, REFUSED, every_paper, known
from fakes.project import edit, make_project
from marelle.catalogue.address import fictional
from marelle.diagnostics import codes
from marelle.engine import survey as surveys
from marelle.engine.refusal import Refusal
from marelle.ids import new_code
from marelle.look import look
from marelle.outputs.base import Options
from marelle.pipeline import Order, build
from marelle.record import record_codes


@pytest.fixture
def root(tmp_path):
    return make_project(tmp_path / "project", 2)


@pytest.fixture(autouse=True)
def _settled(monkeypatch):
    # The tests edit and build within milliseconds; a person does not.
    monkeypatch.setattr(surveys, "_FINE", 0)


def order(root) -> Order:
    return Order(options=Options(root=root), executor="inline")


def test_new_codes_enter_the_ledger_once(root):
    """Codes without a line get one at the end; the next build adds nothing."""
    wanted = look(root)[0].codes
    assert (
        record_codes(root, wanted, date(2027, 1, 2), every_paper(look(root)[0])) == len(wanted) > 0
    )
    text = (root / "flyers/ledger.yml").read_text()
    assert text.count("printed: 2027-01-02") == len(wanted)
    catalogue, found = look(root)
    assert found == []
    assert [c.code for c in catalogue.codes] == [c.code for c in wanted]
    assert record_codes(root, catalogue.codes, date(2027, 1, 3), every_paper(catalogue)) == 0
    assert (root / "flyers/ledger.yml").read_text() == text


def test_paper_says_where_it_led_and_a_new_address_is_told(root):
    """The address is noted unless it is an example; leaving it is told until one answers for it."""
    catalogue, there = look(root)[0], "https://formation.ville.fr"
    sheet = root / "content/catalogue.yml"
    printed = (root, catalogue.codes, date(2027, 1, 2), every_paper(catalogue))
    assert record_codes(*printed, there) == (n := len(catalogue.codes))
    assert (root / "flyers/ledger.yml").read_text().count(f'url: "{there}"') == n
    found = look(root)[1]
    assert [(d.code, there in d.message, str(n) in d.message) for d in found] == [
        (codes.MOVED_ADDRESS, True, True)
    ]
    sheet.write_text(f"{sheet.read_text()}former_urls: [{there}]\n")
    assert look(root)[1] == []


@pytest.mark.parametrize(
    ("address", "nobody"),
    [
        ("https://formation.ville.example/a", True),
        ("HTTPS://FORMATION.VILLE.EXAMPLE/Q/7KQ3F", True),
        ("https://localhost:8000", True),
        ("https://127.0.0.1", True),
        ("https://x.invalid", True),
        ("https://www.example.org", True),
        ("https://example.ville.fr", False),
        ("https://lexample.fr", False),
        ("https://apprendre.paris.fr/localhost", False),
    ],
)
def test_an_address_of_an_example_is_known(address, nobody):
    """What is reserved for examples, and this machine; nothing that only looks like it."""
    assert fictional(address) == nobody


def test_an_empty_list_in_the_ledger_is_opened(root):
    """A ledger that says « codes: [] » takes its first lines."""
    (root / "flyers/ledger.yml").write_text("codes: []\n")
    catalogue = look(root)[0]
    assert record_codes(root, catalogue.codes, date(2027, 1, 2), every_paper(catalogue))
    assert look(root)[1] == []


def printing():
    return {**OUTPUTS, "flyers": FLYERS}


def test_an_output_that_prints_records_its_codes(root):
    """Building flyers writes each code with the digest of its document; the rest writes none."""
    build(order(root), known)
    ledger = root / "flyers/ledger.yml"
    assert not ledger.exists()
    edit(root)
    report = build(order(root), printing)
    text = ledger.read_text()
    assert report.recorded == text.count("printed:") > 0
    for one in look(root)[0].codes:
        folder = root / "build/flyers"
        told = {f"{one.code}{name.removeprefix('a5')}.pdf": d for name, d in one.files}
        assert set(told) == {f"{one.code}.pdf", f"{one.code}-press.pdf"}
        for name, digest in told.items():
            assert sha256((folder / name).read_bytes()).hexdigest().startswith(digest)
    again = build(order(root), printing)
    assert (again.recorded, again.written, ledger.read_text()) == (0, False, text)
    assert {row.output: row.made for row in again.rows}["flyers"] == 0


def test_a_refused_document_leaves_the_ledger_as_it_was(root):
    """Nothing is on record of a build whose proof fails, not even what could be printed."""
    report = build(order(root), lambda: {"flyers": REFUSED})
    assert [d.code for d in report.diagnostics] == [codes.CODE_NOT_DECODED]
    assert not (root / "flyers/ledger.yml").exists()


def test_codes_are_on_record_before_they_are_published(root, monkeypatch):
    """A build that is killed while it publishes leaves a ledger that knows its codes."""

    def killed(*_all, **_words):
        raise KeyboardInterrupt

    monkeypatch.setattr("marelle.pipeline.publish", killed)
    with pytest.raises(KeyboardInterrupt):
        build(order(root), printing)
    assert not (root / "build/flyers").exists()
    before = (root / "flyers/ledger.yml").read_text()
    monkeypatch.undo()
    assert build(order(root), printing).recorded == 0
    assert (root / "flyers/ledger.yml").read_text() == before
    assert {f.stem[:5] for f in (root / "build/flyers").iterdir()} == set(
        re.findall(r'code: "(\w+)"', before)
    )


def test_a_ledger_only_grows(root):
    """What is in the file stays there byte for byte, whatever its author wrote around the lines."""
    ledger = root / "flyers/ledger.yml"
    build(order(root), printing)
    ledger.write_text(
        ledger.read_text().replace("codes:", "# un mot\ncodes:   # la liste") + "\n# fin"
    )
    before = ledger.read_bytes()
    (root / "flyers/ete.yml").write_text(
        "title: Été\npromise: En 2 minutes.\ntarget: {module: se-laver-les-mains}\n"
        f"direction: {look(root)[0].directions[0].code}\nformats: [a5]\n"
    )
    assert build(order(root), printing).recorded == 1
    assert ledger.read_bytes().startswith(before)
    assert look(root)[1] == []


def test_a_ledger_may_hold_what_a_town_prints_in_years(root):
    """Three thousand lines, which any other file would be too big for, are read and added to."""
    catalogue = look(root)[0]
    every = {new_code(str(n), ()) for n in range(3_000)}
    lines = [
        f'  - {{code: "{code}", target: {{module: se-laver-les-mains}}, campaign: c, direction: X, '
        f'place: p{n}, printed: 2026-01-05, files: {{a5: "0123456789abcdef"}}}}\n'
        for n, code in enumerate(sorted(every - {c.code for c in catalogue.codes}))
    ]
    (root / "flyers/ledger.yml").write_text("codes:\n" + "".join(lines))
    assert record_codes(root, catalogue.codes, date(2027, 1, 2), every_paper(catalogue))
    again, found = look(root)
    assert found == []
    assert len(again.codes) == len(lines) + len(catalogue.codes)


def test_a_full_disk_leaves_the_old_ledger(root, monkeypatch):
    """When the new lines cannot reach the disk, the file is as it was, with nothing beside it."""
    catalogue = look(root)[0]
    record_codes(root, catalogue.codes[:1], date(2027, 1, 2), every_paper(catalogue))
    before = (root / "flyers/ledger.yml").read_bytes()

    def full(_handle):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("marelle.record.os.fsync", full)
    with pytest.raises(OSError, match="full"):
        record_codes(root, look(root)[0].codes, date(2027, 1, 3), every_paper(catalogue))
    assert (root / "flyers/ledger.yml").read_bytes() == before
    assert not list((root / "flyers").glob("*~"))


def test_lines_that_cannot_be_added_are_given_to_their_author(root):
    """A ledger written as one line is left alone: its author is told what to add."""
    (root / "flyers/ledger.yml").write_text(
        '{codes: [{code: "ABCD9", target: {module: se-laver-les-mains}, campaign: c, '
        "direction: X, printed: 2026-01-05}]}\n"
    )
    catalogue = look(root)[0]
    with pytest.raises(Refusal, match="printed: 2027-01-02"):
        record_codes(root, catalogue.codes, date(2027, 1, 2), every_paper(catalogue))
    assert look(root)[1] == []
