"""The hopscotch of each direction: no two alike, in colour, in grey, or by their squares alone."""

from itertools import combinations, product

import pytest
from PIL import Image, ImageDraw

from fakes.demo import ROOT
from marelle.catalogue import load_shared
from marelle.model import Direction
from marelle.model.colour import contrast
from marelle.outputs.flyers.chalk import MORSE, Chalk, Trail, steps, trail
from marelle.outputs.flyers.fit import POINT, Listing, Room, first_that_fit, size
from marelle.read.listing import scan

SIDES = ("width", "height")
CELLS = 64  # pixels of height of a hopscotch seen from afar


@pytest.fixture(scope="module")
def directions() -> tuple[Direction, ...]:
    """The 22 directions of the demo."""
    return load_shared(ROOT, scan(ROOT)[0].shared).directions


def seen(initials: str) -> Image.Image:
    """Draw the squares of a hopscotch, small, in grey, as one sees them from afar."""
    image = Image.new("L", (CELLS // 4, CELLS), 80)
    pen = ImageDraw.Draw(image)
    letters = steps(initials)
    side = min(CELLS / 8, CELLS / (sum(map(len, letters)) + 0.4 * (len(letters) - 1)))
    y = float(CELLS)
    for letter in letters:
        for foot in letter:
            half = side if foot == "-" else side / 2
            pen.rectangle((CELLS / 8 - half, y - side, CELLS / 8 + half, y), fill=220)
            y -= side
        y -= 0.4 * side
    return image


def test_no_two_directions_hop_alike(directions: tuple[Direction, ...]) -> None:
    """In grey and from afar, two hopscotches differ by a twentieth of their surface at least."""
    drawn = {d.code: seen(d.code) for d in directions}
    assert len(drawn) == 22
    for (a, one), (b, other) in combinations(drawn.items(), 2):
        pairs = zip(one.tobytes(), other.tobytes(), strict=True)
        apart = sum(abs(x - y) > 60 for x, y in pairs)
        assert apart >= one.width * one.height / 20, (a, b)


def test_no_two_directions_share_a_colour_or_a_pictogram(
    directions: tuple[Direction, ...],
) -> None:
    """Accents are all different, pictograms too."""
    assert len({d.colour for d in directions}) == len(directions)
    assert len({d.pictogram for d in directions}) == len(directions)


def test_white_is_read_on_every_accent(directions: tuple[Direction, ...]) -> None:
    """White chalk and initials reach 4.5:1 on the band of each direction."""
    for direction in directions:
        assert contrast("#ffffff", direction.colour) >= 4.5, direction.code


def test_squares_have_one_reading() -> None:
    """No initials of three letters or figures are spelt with the squares of others."""
    assert len(set(MORSE.values())) == 36
    words = list(product("ABCDEFGHIJKLMNOPQRSTUVWXYZ", repeat=3))
    assert len({steps("".join(word)) for word in words}) == len(words)


@pytest.mark.parametrize("initials", ["E", "DU", "DASCO", "0000000000"])
@pytest.mark.parametrize("along", [False, True])
def test_a_hopscotch_stays_in_its_room(initials: str, along: bool) -> None:
    """From one square to fifty, the drawing is never larger than its room, nor twice the same."""
    room = Trail(width=60, height=12, along=True) if along else Trail(width=12, height=60)
    drawn = trail(initials, room, Chalk(), "Marelle")
    width, height = (float(drawn.split(f'{side}="')[1].split("mm")[0]) for side in SIDES)
    assert width <= room.width
    assert height <= room.height
    assert drawn == trail(initials, room, Chalk(), "Marelle")


@pytest.mark.parametrize("text", ["Osez.", "En 4 minutes, signalez sans appeler.", "a" * 30])
def test_a_text_takes_the_largest_size_that_fits(text: str) -> None:
    """Half a point more and it would not fit, unless that is the most asked for."""
    room = Room(width=60, height=20, most=40)
    points = size(text, room)
    assert room.least <= points <= room.most
    if points < room.most:
        tall = Room(width=60, height=20, most=points + 0.5, least=points + 0.5)
        assert size(text, tall) != points
        assert size(text, Room(width=60, height=20, most=points)) == points


def test_a_list_ends_where_its_room_does() -> None:
    """Three lines of ten points, and what parts them, go in the room of three, not of two."""
    line = 10 * POINT * 1.2 + 2
    for count in (0, 2, 3):
        room = Listing(width=80, height=line * count + 0.01, size=10, gap=2)
        assert first_that_fit(["Trier"] * 3, room) == count
