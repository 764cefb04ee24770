"""The reader of pages: what Python's own parser reads in ours, and an end to any other."""

from html.parser import HTMLParser
from time import process_time

import pytest

from habits.checkout import ROOT
from marelle.catalogue import load_project
from marelle.compare.markup import pieces
from marelle.compare.page import read_page
from marelle.render.body import Around, body

HOSTILE = [
    "<a",
    "<",
    "<!--",
    "</",
    '<a b="',
    "<a b='",
    "<a b=",
    "<script>",
    "&#",
    "<p>",
    "<!",
    "<a ",
]


class Referee(HTMLParser):
    """What the parser of Python says of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def test_our_pages_are_read_as_python_reads_them() -> None:
    """Tags, attributes and words of every demo lesson are what another parser finds."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    for module in catalogue.modules:
        html = body(module, Around())
        ours = [p.words or (f"/{p.tag}" if p.closing else (p.tag, p.said)) for p in pieces(html)]
        assert ours == Referee(html).found, module.id


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_page_takes_long(piece: str) -> None:
    """Half a million characters written to be slow are read in a moment."""
    start = process_time()
    list(pieces("<main>" + piece * (500_000 // len(piece))))
    assert process_time() - start < 10


def test_no_page_raises() -> None:
    """A page with anything in place of what we write is read as far as it can be."""
    page = (
        '<h1>Un titre</h1><main data-module="m" data-pass="{}"><section class="screen ask" id="s">'
        '<mrl-choice class="item" data-id="{}" data-v="{}" data-max="{}" data-key=\'{}\'><form>'
        "<fieldset><legend>Oui ?</legend><label><input value=a><span>a</span></label>"
        "</fieldset></form></mrl-choice></section></main>"
    )
    sound = ("80", "a", "abcd", "1", '{"correct":["a"]}')
    odd = ["", "9" * 9999, "-1", "nan", "1e999", "[" * 9999, "null", '{"correct":[[],{}]}', "<"]
    odd += ['{"correct":{"a":[[1]]}}', '{"correct":true}', "²", "bank.a", '{"correct":3}']
    for place in range(len(sound)):
        for value in odd:
            typed = [*sound[:place], value, *sound[place + 1 :]]
            version = read_page(page.format(*typed), "m.zip/index.html", 1)
            assert version
            assert len(version.questions) <= 1
