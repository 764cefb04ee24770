"""The bodies of the panorama: rays in; how far they meet it, and the normal there, out."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from paints import Paint


@dataclass(frozen=True)
class Shape:
    """A convex body: ``hit`` gives the distance along rays and the normal; ``paint`` its colour."""

    hit: Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]
    paint: Paint


def box(x: tuple, y: tuple, z: tuple, paint: Paint) -> Shape:
    """A block with faces along the axes."""
    low, high = (np.array(side, np.float32) for side in zip(x, y, z, strict=True))

    def hit(o: np.ndarray, d: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        with np.errstate(divide="ignore", invalid="ignore"):
            one, two = (low - o) / d, (high - o) / d
        near, far = np.minimum(one, two), np.maximum(one, two)
        axis = near.argmax(1)
        enter, leave = near.max(1), far.min(1)
        good = (enter < leave) & (enter > 1e-3)
        normal = np.zeros_like(d)
        rows = np.arange(len(d))
        normal[rows, axis] = -np.sign(d[rows, axis])
        return np.where(good, enter, np.inf), normal

    return Shape(hit, paint)


def ball(x: float, y: float, z: float, r: float, paint: Paint, squash: float = 1.0) -> Shape:
    """A sphere, or an ellipsoid *squash* times as high."""
    centre, scale = np.array([x, y, z]), np.array([1, 1 / squash, 1])

    def hit(o: np.ndarray, d: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        p, v = (o - centre) * scale, d * scale
        a, b, c = (v * v).sum(1), (p * v).sum(1), (p * p).sum(1) - r * r
        disc = b * b - a * c
        t = (-b - np.sqrt(np.maximum(disc, 0))) / a
        normal = (p + t[:, None] * v) * scale
        normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
        return np.where((disc > 0) & (t > 1e-3), t, np.inf), normal

    return Shape(hit, paint)


def post(x: float, z: float, r: float, y: tuple, paint: Paint, thin: float = 0.0) -> Shape:
    """A round post, or a cone that ends with the radius *thin*."""
    bottom, top = y
    grow = ((thin or r) - r) / (top - bottom)

    def hit(o: np.ndarray, d: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        px, pz, radius = o[:, 0] - x, o[:, 2] - z, r + grow * (o[:, 1] - bottom)
        a = d[:, 0] ** 2 + d[:, 2] ** 2 - (grow * d[:, 1]) ** 2
        b = px * d[:, 0] + pz * d[:, 2] - grow * d[:, 1] * radius
        c = px**2 + pz**2 - radius**2
        disc = b * b - a * c
        t = (-b - np.sqrt(np.maximum(disc, 0))) / np.where(abs(a) < 1e-9, 1e-9, a)
        high = o[:, 1] + t * d[:, 1]
        good = (disc > 0) & (t > 1e-3) & (high > bottom) & (high < top)
        normal = np.stack([px + t * d[:, 0], np.zeros_like(t), pz + t * d[:, 2]], 1)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
        return np.where(good, t, np.inf), normal

    return Shape(hit, paint)


def wheel(x: tuple, y: float, z: float, r: float, paint: Paint) -> Shape:
    """A disc that rolls ahead."""
    left, right = x

    def hit(o: np.ndarray, d: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        side = np.where(d[:, 0] > 0, left, right)
        with np.errstate(divide="ignore", invalid="ignore"):
            t = (side - o[:, 0]) / d[:, 0]
        p = o + t[:, None] * d
        good = (t > 1e-3) & ((p[:, 1] - y) ** 2 + (p[:, 2] - z) ** 2 < r * r)
        normal = np.zeros_like(d)
        normal[:, 0] = -np.sign(d[:, 0])
        return np.where(good, t, np.inf), normal

    return Shape(hit, paint)
