"""Lint: a page in, everything it shows out, in page space, with its colour and its place.

Painting is followed as a viewer would (ISO 32000-1, annex A), forms included; nothing is drawn. A
page that asks for too much is given up: it is a finding of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream, parse_content_stream

from marelle.press.lint.fonts import Widths
from marelle.press.lint.graphics import Graphics, matrix_of, space_of
from marelle.press.lint.state import (
    EVERYWHERE,
    SAME,
    Mark,
    Matrix,
    moved,
    scale,
    times,
)

MOST = 200_000  # instructions of a page, forms included
DEEPEST = 8  # forms inside forms
_FILLS, _STROKES = {"f", "F", "f*", "B", "B*", "b", "b*"}, {"S", "s", "B", "B*", "b", "b*"}
_ASCENT, _DESCENT = 0.72, -0.2  # of a line of text, in its size


class TooMuchError(ValueError):
    """A page holds more than a printed page ever needs."""


class Walk(Graphics):
    """Follows one page. One use: ``marks`` once ``page`` was called."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._widths: dict[Any, Widths] = {}
        self._points: list[tuple[float, float]] = []
        self._parts, self._clipping, self._loose = 0, False, False
        self._text: tuple[Matrix, Matrix] = (SAME, SAME)

    def page(self, page: Any) -> list[Mark]:
        """Return what *page* shows, in the order it is painted."""
        self._stream(page, page.get("/Resources", Dictionary()), 0)
        return self.marks

    def _stream(self, source: Any, resources: Any, depth: int) -> None:
        for one in parse_content_stream(source):
            self._count += 1
            if self._count > MOST or depth > DEEPEST:
                raise TooMuchError
            name = str(one.operator)
            parts: list[Any] = list(one.operands)
            if name == "Do":
                self._object(resources.get("/XObject", Dictionary()).get(parts[0]), depth)
            elif name == "INLINE IMAGE":
                self._show("image", moved((0, 0, 1, 1), self.state.matrix), image=one.operands[0])
            elif act := _ACTS.get(name):
                act(self, name, parts, resources)

    def _object(self, thing: Any, depth: int) -> None:
        if not isinstance(thing, Stream):
            return
        if thing.get("/Subtype") == Name.Image:
            self._show("image", moved((0, 0, 1, 1), self.state.matrix), image=thing)
        elif thing.get("/Subtype") == Name.Form:
            before, saved, self._saved = self.state, self._saved, []
            matrix = matrix_of(thing.get("/Matrix", Array(SAME)))
            self.state = replace(before, matrix=times(matrix, before.matrix))
            self._clip(tuple(float(side) for side in thing.get("/BBox", Array(EVERYWHERE))))
            self._stream(thing, thing.get("/Resources", Dictionary()), depth + 1)
            self.state, self._saved = before, saved

    # Paths

    def _point(self, name: str, parts: list[Any], _resources: Any) -> None:
        values = [float(part) for part in parts]
        if name == "m" and self._loose:  # a move alone draws nothing (8.5.2.1)
            self._points.pop()
            self._parts -= 1
        self._loose = name == "m"
        if name == "re":
            x, y, width, height = values
            self._points += [(x, y), (x + width, y + height)]
        else:
            self._points += list(zip(values[::2], values[1::2], strict=True))
        self._parts += name in ("m", "re")

    def _crop(self, _name: str, _parts: list[Any], _resources: Any) -> None:
        self._clipping = True

    def _paint(self, name: str, _parts: list[Any], _resources: Any) -> None:
        if self._points:
            xs, ys = zip(*self._points, strict=True)
            box = (min(xs), min(ys), max(xs), max(ys))
            where, grow = moved(box, self.state.matrix), scale(self.state.matrix)
            if name in _FILLS:
                self._show("fill", where, parts=self._parts, step=grow * _step(ys))
            if name in _STROKES:
                self._show("stroke", where, width=self.state.width * grow, parts=self._parts)
            if self._clipping:
                self._clip(box)
                holed = self.state.holed or self._parts > 1
                self.state = replace(self.state, holed=holed)
        self._points, self._parts, self._clipping, self._loose = [], 0, False, False

    def _shade(self, _name: str, parts: list[Any], resources: Any) -> None:
        told = resources.get("/Shading", Dictionary()).get(parts[0], Dictionary())
        self._show("shading", self.state.clip, colour=space_of(told.get("/ColorSpace")))

    # Text

    def _begin(self, _name: str, _parts: list[Any], _resources: Any) -> None:
        self._text = (SAME, SAME)

    def _font(self, _name: str, parts: list[Any], resources: Any) -> None:
        font = resources.get("/Font", Dictionary()).get(parts[0])
        self.state = replace(self.state, font=font, size=float(parts[1]))

    def _spread(self, name: str, parts: list[Any], _resources: Any) -> None:
        now = list(self.state.spread)
        now["Tc Tw Tz Ts".split().index(name)] = float(parts[0]) / (100 if name == "Tz" else 1)
        self.state = replace(self.state, spread=(now[0], now[1], now[2], now[3]))

    def _place(self, name: str, parts: list[Any], _resources: Any) -> None:
        if name == "Tm":
            line = matrix_of(parts)
        else:
            x, y = (float(part) for part in parts) if parts else (0.0, -self.state.size)
            line = times((1, 0, 0, 1, x, y), self._text[1])
        self._text = (line, line)

    def _words(self, _name: str, parts: list[Any], _resources: Any) -> None:
        state = self.state
        if state.font is None:
            return
        key = state.font.objgen if state.font.is_indirect else id(state.font)
        if key not in self._widths:
            self._widths[key] = Widths(state.font)
        apart, words, stretch, rise = state.spread
        length = 0.0
        for part in parts[-1] if isinstance(parts[-1], Array) else [parts[-1]]:
            if isinstance(part, (int, float)) or not hasattr(part, "__bytes__"):
                length -= float(part) / 1000 * state.size
            else:
                length += self._widths[key].advance(bytes(part), state.size, apart, words)
        length *= stretch
        matrix = times(self._text[0], state.matrix)
        box = (0, rise + _DESCENT * state.size, length, rise + _ASCENT * state.size)
        self._show("text", moved(box, matrix), width=state.size * scale(matrix))
        self._text = (times((1, 0, 0, 1, length, 0), self._text[0]), self._text[1])


def _step(ys: tuple[float, ...]) -> float:
    """Return the smallest move up or down along a path."""
    moves = [abs(y - z) for y, z in pairwise(ys) if y != z]
    return min(moves, default=0.0)


def _acts() -> Iterator[tuple[str, Callable[[Walk, str, list[Any], Any], None]]]:
    for names, act in (
        ("q", Walk._save),
        ("Q", Walk._restore),
        ("cm", Walk._concat),
        ("w", Walk._line_width),
        ("gs", Walk._settings),
        ("g G rg RG k K", Walk._device),
        ("cs CS", Walk._space),
        ("sc SC scn SCN", Walk._components),
        ("m l c v y re", Walk._point),
        ("W W*", Walk._crop),
        ("f F f* B B* b b* S s n", Walk._paint),
        ("sh", Walk._shade),
        ("BT", Walk._begin),
        ("Tf", Walk._font),
        ("Tc Tw Tz Ts", Walk._spread),
        ("Td TD Tm T*", Walk._place),
        ("Tj TJ ' \"", Walk._words),
        ("BDC BMC", Walk._open),
        ("EMC", Walk._close),
    ):
        yield from ((name, act) for name in names.split())


_ACTS = dict(_acts())
