"""Codes as walls, copiers and hands leave them: the demo's own, damaged in nine ways, are read."""

from collections import Counter

import pytest
import yaml
from PIL import Image

from habits.checkout import ROOT, text
from marelle.ids import coded, short_path
from marelle.proof.degrade import DAMAGES, PIXELS, degraded
from marelle.proof.endure import Endured, endured
from marelle.proof.readers import READERS
from marelle.render.symbol import QUIET, encode

ROUNDS = 3


def demo_codes() -> list[str]:
    """Return what every printed code of the demo says."""
    site = yaml.safe_load(text(ROOT / "content" / "catalogue.yml"))["url"]
    lines = yaml.safe_load(text(ROOT / "flyers" / "ledger.yml"))["codes"]
    return [coded(f"{site}/{short_path(line['code'])}".rstrip("/")) for line in lines]


def picture(said: str) -> Image.Image:
    """Return a code at six pixels a module, in the middle of white paper."""
    symbol = encode(said)
    image = Image.new("L", (symbol.size, symbol.size), 255)
    for y, row in enumerate(symbol.rows, QUIET):
        for x, dark in enumerate(row, QUIET):
            image.putpixel((x, y), 0 if dark else 255)
    large = image.resize((symbol.size * PIXELS,) * 2, Image.Resampling.NEAREST)
    paper = Image.new("L", (round(large.width * 1.5),) * 2, 255)
    paper.paste(large, (large.width // 4, large.width // 4))
    return paper


@pytest.fixture(scope="module")
def tried() -> Endured:
    """Every code of the demo, with each damage, three times."""
    every = Endured()
    for said in demo_codes():
        for turn in range(ROUNDS):
            every += endured(picture(said), said, f"{said} {turn}")
    return every


def test_no_damage_makes_a_code_lie(tried: Endured) -> None:
    """No reader ever finds another text than the one that was printed."""
    assert tried.wrong == Counter()


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_reads_damaged_codes(tried: Endured, reader: str) -> None:
    """Each of the two, alone, reads 99 in 100 of them."""
    assert tried.rate(reader) >= 0.99


@pytest.mark.parametrize("damage", DAMAGES)
def test_no_damage_is_worse_than_the_others(tried: Endured, damage: str) -> None:
    """Whatever the damage, one of the readers reads 99 in 100."""
    assert max(tried.rate(reader, damage) for reader in READERS) >= 0.99


def test_the_same_seed_does_the_same_damage() -> None:
    """A proof that is made again shows the same pictures."""
    first, again = ([p.tobytes() for _, p in degraded(picture("A"), "seed")] for _ in "ab")
    assert first == again
    assert len(set(first)) == len(DAMAGES)
