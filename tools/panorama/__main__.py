"""Draw the panorama of the demo module « chantier-trottoir ».

Usage: python tools/panorama TARGET.webp. It needs NumPy and Pillow, and is no part of a build: the
picture it drew is kept beside the module. Metres; x to the right, y up, z ahead. Flat colours and
dark outlines, as our pictograms.
"""

import sys
from pathlib import Path

import numpy as np
from bodies import Shape
from paints import CHALK, INK, SKY
from PIL import Image
from street import others, street, works

WIDTH, HEIGHT, FINER = 2048, 1024, 2
EYE = np.array([0.1, 1.65, 2.6])
SUN = np.array([-0.55, 0.75, -0.36])


def seen(shapes: list[Shape], d: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the colour in each direction, and what body and face is there."""
    o = np.broadcast_to(EYE, d.shape)
    nearest = np.full(len(d), np.inf)
    normals, who = np.zeros_like(d), np.full(len(d), -1)
    for rank, shape in enumerate(shapes):
        t, normal = shape.hit(o, d)
        closer = t < nearest
        nearest[closer], normals[closer], who[closer] = t[closer], normal[closer], rank
    high = np.clip(d[:, 1:2], 0, 1)
    colour = np.float32(SKY) * (1 - high * 0.25) + np.float32(CHALK) * high * 0.25
    there = np.isfinite(nearest)
    p = EYE + d[there] * nearest[there, None]
    dark = np.zeros(len(p), bool)
    away = np.broadcast_to(SUN, p.shape)
    start = p + normals[there] * 2e-3
    for shape in shapes:
        dark |= np.isfinite(shape.hit(start, away)[0])
    lit = np.clip((normals[there] * SUN).sum(1), 0, 1) * ~dark
    light = (0.72 + 0.3 * lit)[:, None]
    painted = np.zeros_like(p, np.float32)
    owner = who[there]
    for rank in np.unique(owner):
        mine = owner == rank
        painted[mine] = shapes[rank].paint(p[mine])
    colour[there] = np.clip(painted * light, 0, 255)
    faces = np.abs(normals).argmax(1) * (np.abs(normals).max(1) > 0.99)
    return colour, who * 4 + faces


def draw() -> Image.Image:
    """Return the panorama: the middle looks ahead."""
    shapes = [*street(), *works(), *others()]
    width, height = WIDTH * FINER, HEIGHT * FINER
    yaw = (np.arange(width) + 0.5) / width * 2 * np.pi - np.pi
    picture, bodies = np.zeros((height, width, 3), np.float32), np.zeros((height, width), int)
    for row in range(height):
        pitch = np.pi / 2 - (row + 0.5) / height * np.pi
        d = np.stack(
            [
                np.sin(yaw) * np.cos(pitch),
                np.full(width, np.sin(pitch)),
                np.cos(yaw) * np.cos(pitch),
            ],
            1,
        )
        picture[row], bodies[row] = seen(shapes, d)
    edge = np.zeros((height, width), bool)
    for axis in (0, 1):
        for step in (-1, 1):
            edge |= bodies != np.roll(bodies, step, axis)
    picture[edge] = picture[edge] * 0.25 + np.float32(INK) * 0.75
    whole = Image.fromarray(picture.astype(np.uint8))
    return whole.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    draw().save(Path(sys.argv[1]), quality=72, method=6)
