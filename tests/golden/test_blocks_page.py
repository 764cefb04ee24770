"""A lesson with every kind of block, and a scene, are their golden: the HTML that readers get.

The expected files are in ``tests/golden/lesson``; ``MARELLE_GOLDEN=write`` writes them anew.
"""

import os
from pathlib import Path

from contracts.test_blocks import ACCEPTED, media
from marelle.diagnostics import Span
from marelle.model import Hotspot, Panorama, Picture, Scene
from marelle.render.blocks import drawn
from marelle.render.scenes import scene

FOLDER = Path(__file__).parent / "lesson"
HERE = Span("autour.yml")


def compare(name: str, got: str) -> None:
    """Hold *got* to the golden *name*."""
    golden = FOLDER / name
    if os.environ.get("MARELLE_GOLDEN") == "write":
        golden.write_text(got, encoding="utf-8")
    assert got == golden.read_text(encoding="utf-8")


def test_every_block_is_its_golden() -> None:
    """Each accepted example, of every kind, gives the HTML that was looked at."""
    files = media()
    parts = (f"<!-- {f.parts[-3]} -->\n{drawn(f.read_text('utf-8'), files)}\n" for f in ACCEPTED)
    compare("blocks.html", "".join(parts))


def test_a_scene_is_its_golden() -> None:
    """A scene is a picture, a button, and a list where every hotspot unfolds its text."""
    seen = Panorama(src="media/photo.webp", alt="Une rue & un trou.", span=HERE, yaw=10)
    spots = (
        Hotspot(id="trou", label="Le trou", yaw=-20.5, pitch=-10, text="**Fermé.**", span=HERE),
        Hotspot(id="mur", label="Le mur <b>", yaw=90, pitch=0, text="Ici.", span=HERE,
                picture=Picture(src="media/dessin.svg", alt="Un mur.", span=HERE)),
    )  # fmt: skip
    made = Scene(
        id="autour", title="Autour", intro="Regardez.", panorama=seen, hotspots=spots,
        span=HERE, ordered=True,
    )  # fmt: skip
    compare("scene.html", scene(made, media()))
