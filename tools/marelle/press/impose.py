"""Stage 4, copies: pages one by one in, several on each sheet out, backs behind their fronts.

A sheet is always upright and turned along its long edge, what printers do unless told otherwise:
a point at x on the front is then at width - x on the back. Documents that lie across the sheet
have their top on its left; behind it is the right of the back, so backs are turned the other way.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Dictionary, Name, Object, Page, Pdf

from marelle.press.form import box, drawing
from marelle.press.paper import MM, SHEETS, Paper

TICK = 5.0  # millimetres of a cut mark, on each side of a corner
Matrix = tuple[float, float, float, float, float, float]
Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Where documents lie on a sheet, in millimetres from its lower left corner."""

    columns: int
    rows: int
    turned: bool
    width: float
    height: float
    sheet: tuple[float, float]

    @property
    def left(self) -> float:
        """The margin on the left and on the right."""
        return (self.sheet[0] - self.columns * self.width) / 2

    @property
    def bottom(self) -> float:
        """The margin below and above."""
        return (self.sheet[1] - self.rows * self.height) / 2

    def places(self, *, back: bool) -> Iterator[Matrix]:
        """Yield the matrix that lays each document on the front, or behind it; in points."""
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = self.left + column * self.width, self.bottom + row * self.height
                if back:
                    x = self.sheet[0] - x - self.width
                if not self.turned:
                    yield 1, 0, 0, 1, x * MM, y * MM
                elif back:
                    yield 0, -1, 1, 0, x * MM, (y + self.height) * MM
                else:
                    yield 0, 1, -1, 0, (x + self.width) * MM, y * MM

    def cuts(self) -> Iterator[Line]:
        """Yield the marks to cut along: at both ends of each line, and where lines cross."""
        xs = [self.left + column * self.width for column in range(self.columns + 1)]
        ys = [self.bottom + row * self.height for row in range(self.rows + 1)]
        for x in xs:
            yield from ((x, max(0, y - TICK), x, min(self.sheet[1], y + TICK)) for y in ys)
        for y in ys:
            yield from ((max(0, x - TICK), y, min(self.sheet[0], x + TICK), y) for x in xs)


def grid(paper: Paper) -> Grid:
    """Return how *paper* lies on its sheet: upright when as many fit so, else across."""
    upright, across = paper.room(paper.sheet)
    turned = across[0] * across[1] > upright[0] * upright[1]
    columns, rows = across if turned else upright
    assert columns * rows >= paper.up, paper
    sides = (paper.height_mm, paper.width_mm) if turned else (paper.width_mm, paper.height_mm)
    return Grid(
        columns=columns,
        rows=rows,
        turned=turned,
        width=sides[0],
        height=sides[1],
        sheet=SHEETS[paper.sheet],
    )


def impose(pdf: Pdf, paper: Paper) -> None:
    """Lay each page of *pdf*, in place, as many times as it fits on a sheet with cut marks."""
    where = grid(paper)
    fronts = list(pdf.pages)
    for rank, page in enumerate(fronts):
        back = paper.sides == 2 and rank % 2 == 1
        pdf.pages.append(_sheet(pdf, page, where, back))
    del pdf.pages[: len(fronts)]


def _sheet(pdf: Pdf, page: Page, where: Grid, back: bool) -> Page:
    form = drawing(pdf, page, page.obj.TrimBox)
    drawn = [
        f"q {' '.join(f'{part:.4f}' for part in matrix)} cm /Document Do Q"
        for matrix in where.places(back=back)
    ]
    edges = box(0, 0, *where.sheet)
    content = "\n".join([*drawn, *_marks(where.cuts())])
    made: Object = Dictionary(
        Type=Name.Page,
        MediaBox=edges,
        TrimBox=edges,
        Resources=Dictionary(XObject=Dictionary(Document=form)),
        Contents=pdf.make_stream(content.encode()),
    )
    return Page(pdf.make_indirect(made))


def _marks(lines: Iterator[Line]) -> list[str]:
    """Draw each mark in black on a thin white ground, to be seen on any colour."""
    paths = [f"{x * MM:.4f} {y * MM:.4f} m {u * MM:.4f} {v * MM:.4f} l S" for x, y, u, v in lines]
    return ["q 1 G 1.2 w", *paths, "0 G 0.35 w", *paths, "Q"]
