"""The shortest writing of a text in a symbol: nothing is shorter, and nobody else's is."""

import random
from collections.abc import Iterator
from itertools import combinations, product

import pytest
import segno.encoder
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode import QRCode, constants

from marelle.render.segments import CLASSES, Mode, Segment, length, shortest
from marelle.render.symbol import fit

SEED, URLS = 20261122, 10_000
LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~"


def every_way(data: bytes) -> Iterator[tuple[Segment, ...]]:
    """Yield every cutting of *data* in every choice of modes that can write it."""
    for count in range(len(data)):
        for cuts in combinations(range(1, len(data)), count):
            parts = [data[a:b] for a, b in zip((0, *cuts), (*cuts, len(data)), strict=True)]
            able = [[m for m in Mode if m.writes.issuperset(part)] for part in parts]
            for modes in product(*able):
                yield tuple(Segment(mode=m, data=p) for m, p in zip(modes, parts, strict=True))


@settings(max_examples=120, deadline=None)
@given(
    st.text(st.sampled_from("0123456789AZ:/az"), min_size=1, max_size=7),
    st.sampled_from(range(len(CLASSES))),
)
def test_no_way_of_cutting_is_shorter(text: str, size: int) -> None:
    """Against all cuttings in all modes, there is none that takes fewer bits."""
    data = text.encode()
    found = shortest(data, size)
    assert b"".join(segment.data for segment in found) == data
    assert length(found, size) == min(length(way, size) for way in every_way(data))


@given(st.text(max_size=300), st.sampled_from(range(len(CLASSES))))
def test_segments_are_the_text(text: str, size: int) -> None:
    """Put end to end they are the text in UTF-8, each in a mode that can write it."""
    found = shortest(text.encode(), size)
    assert b"".join(segment.data for segment in found) == text.encode()
    assert all(segment.mode.writes.issuperset(segment.data) for segment in found)


def url(chance: random.Random) -> str:
    """Return an address as people make them: long or short, capitals or not, with numbers."""
    host = chance.choice(["ville.example", "FORMATION.VILLE.EXAMPLE", "a.fr", "intranet.x.example"])
    parts = [
        "".join(chance.choices(chance.choice([LETTERS, LETTERS[:34], LETTERS[:10]]), k=size))
        for size in chance.choices(range(1, 24), k=chance.randrange(1, 6))
    ]
    scheme = chance.choice(["https", "HTTPS", "http"])
    query = f"?id={chance.randrange(10 ** chance.randrange(1, 18))}" * chance.randrange(2)
    return f"{scheme}://{host}/{'/'.join(parts)}{query}"


def test_nobody_makes_a_smaller_symbol() -> None:
    """Of 10 000 addresses at level Q, neither `qrcode`, which optimizes, nor `segno` has less."""
    chance = random.Random(SEED)
    smaller = 0
    for text in (url(chance) for _ in range(URLS)):
        ours = fit(text).version
        others = [_qrcode(text, 4), _qrcode(text, 20), _segno(text)]
        assert all(ours <= max(other, 2) for other in others), text
        smaller += all(ours < other for other in others)
    assert smaller > 0, "and some are smaller than anybody's"


def _qrcode(text: str, least: int) -> int:
    code = QRCode(error_correction=constants.ERROR_CORRECT_Q)
    code.add_data(text, optimize=least)
    return int(code.best_fit())


def _segno(text: str) -> int:
    """Return the version `segno` takes; the drawing of it is left out, for it takes minutes."""
    segments = segno.encoder.prepare_data(text, None, None)
    level = segno.consts.ERROR_LEVEL_Q
    return int(segno.encoder.find_version(segments, level, False, micro=False))


@pytest.mark.parametrize("text", ["HTTPS://A.EXAMPLE/Q/3ZV4S", "https://a.example/12345678901234"])
def test_segno_is_asked_as_people_ask_it(text: str) -> None:
    """The version compared with is the one of a whole symbol of `segno`."""
    made = segno.make(text, error="q", micro=False, boost_error=False)
    assert made.version == _segno(text)
