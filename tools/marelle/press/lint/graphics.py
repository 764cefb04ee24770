"""Lint: what a page sets before it paints: state, colours, marked content (ISO 32000-1, 8.4)."""

from dataclasses import replace
from typing import Any

from pikepdf import Array, Dictionary, Name

from marelle.press.lint.state import Box, Colour, Mark, Matrix, State, meet, moved, times

DEVICES = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}


class Graphics:
    """The state of one page while it is followed, and the ``marks`` it has shown so far."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.used: set[str] = set()  # families of the colour spaces that painted
        self.state = State()
        self._saved: list[State] = []
        self._said: list[tuple[int, bool]] = []

    def _clip(self, box: Any) -> None:
        around = (
            min(box[0], box[2]),
            min(box[1], box[3]),
            max(box[0], box[2]),
            max(box[1], box[3]),
        )
        kept = meet(moved(around, self.state.matrix), self.state.clip)
        self.state = replace(self.state, clip=kept or (0, 0, -1, -1))

    def _show(self, kind: str, box: Box, **more: Any) -> None:
        """Keep a mark, unless it is clipped away."""
        state = self.state
        colour = more.pop("colour", state.stroke if kind == "stroke" else state.fill)
        self.used.add(colour.space)
        said, artifact = self._said[-1] if self._said else (-1, False)
        seen = meet(box, state.clip)
        if seen:
            self.marks.append(
                Mark(
                    kind=kind,
                    box=seen,
                    colour=colour,
                    state=state,
                    said=said,
                    artifact=artifact,
                    **more,
                )
            )

    # Graphics state

    def _save(self, _name: str, _parts: list[Any], _resources: Any) -> None:
        self._saved.append(self.state)

    def _restore(self, _name: str, _parts: list[Any], _resources: Any) -> None:
        if self._saved:
            self.state = self._saved.pop()

    def _concat(self, _name: str, parts: list[Any], _resources: Any) -> None:
        self.state = replace(self.state, matrix=times(matrix_of(parts), self.state.matrix))

    def _line_width(self, _name: str, parts: list[Any], _resources: Any) -> None:
        self.state = replace(self.state, width=float(parts[0]))

    def _settings(self, _name: str, parts: list[Any], resources: Any) -> None:
        told = resources.get("/ExtGState", Dictionary()).get(parts[0], Dictionary())
        state = self.state
        alpha = min(float(told.get(key, state.alpha)) for key in ("/ca", "/CA"))
        mode = told.get("/BM", Name.Normal if not state.blended else Name.Multiply)
        blended = mode not in (Name.Normal, Name.Compatible) or isinstance(
            told.get("/SMask"), Dictionary
        )
        over = bool(told.get("/op", told.get("/OP", state.overprint)))
        self.state = replace(state, alpha=alpha, blended=blended, overprint=over)

    # Colours

    def _device(self, name: str, parts: list[Any], _resources: Any) -> None:
        self._dye(Colour(DEVICES[name.lower()], tuple(map(float, parts))), name.isupper())

    def _space(self, name: str, parts: list[Any], resources: Any) -> None:
        told = resources.get("/ColorSpace", Dictionary()).get(parts[0], parts[0])
        self._dye(space_of(told), name == "CS")

    def _components(self, name: str, parts: list[Any], _resources: Any) -> None:
        stroke = name.startswith("S")
        now = self.state.stroke if stroke else self.state.fill
        values = tuple(float(part) for part in parts if not isinstance(part, Name))
        self._dye(replace(now, parts=values), stroke)

    def _dye(self, colour: Colour, stroke: bool) -> None:
        if stroke:
            self.state = replace(self.state, stroke=colour)
        else:
            self.state = replace(self.state, fill=colour)

    # Marked content

    def _open(self, _name: str, parts: list[Any], resources: Any) -> None:
        about = parts[1] if len(parts) > 1 else Dictionary()
        if isinstance(about, Name):
            about = resources.get("/Properties", Dictionary()).get(about, Dictionary())
        artifact = parts[0] == Name.Artifact or bool(self._said and self._said[-1][1])
        inner = int(about.get("/MCID", self._said[-1][0] if self._said else -1))
        self._said.append((inner, artifact))

    def _close(self, _name: str, _parts: list[Any], _resources: Any) -> None:
        if self._said:
            self._said.pop()


def space_of(told: Any) -> Colour:
    """Return the first colour of a space: its family, and as many parts as it has."""
    if isinstance(told, Name):
        return Colour(str(told).lstrip("/"), (0.0,))
    if not isinstance(told, Array) or not len(told):
        return Colour("DeviceGray", (0.0,))
    family = str(told[0]).lstrip("/")
    if family == "ICCBased":
        return Colour(family, (0.0,) * int(told[1].get("/N", 3)))
    if family == "Indexed":
        return space_of(told[1])
    return Colour(family, (1.0,), str(told[1]).lstrip("/") if family == "Separation" else "")


def matrix_of(parts: Any) -> Matrix:
    """Return six numbers of a PDF as a matrix."""
    a, b, c, d, e, f = (float(part) for part in parts)
    return a, b, c, d, e, f
