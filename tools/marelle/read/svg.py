"""Stage 1, read: a drawing in, the same drawing rewritten by an allow-list out.

Only shapes drawn with the current colour pass, so that a drawing follows the theme and can neither
run, load nor hide anything. The result is meant to be put inside HTML: no namespace, no size; the
renderer adds the role and the text alternative. Syntax: SVG 1.1 §8.3 (paths), §7.6 (transforms).
"""

import re
from collections.abc import Iterator
from math import inf
from xml.parsers import expat

from marelle.diagnostics import Code, Diagnostic, Span, codes, has_errors
from marelle.diagnostics.more import at_most
from marelle.read.text import decode
from marelle.read.words import Words
from marelle.read.words import svg as words

MAX_BYTES = 64_000
MAX_ELEMENTS = 400
MAX_DEPTH = 12
MAX_DASHES = 50_000  # of all dashed strokes together, counted too high rather than too low
MAX_FINDINGS = 20
_NAMESPACE = "http://www.w3.org/2000/svg"
_SHAPES = ("g", "path", "circle", "ellipse", "line", "polygon", "polyline", "rect")
_LENGTH = re.compile(r"[-+]?(?:[0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})\Z")
_LENGTHS = re.compile(r"[-+.0-9\s,]+\Z")
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe0-9\s,.+-]+\Z")
_TRANSFORM = re.compile(
    r"(?:(?:translate|scale|rotate|matrix|skewX|skewY)\([-+0-9.,\sEe]+\)\s*)+\Z"
)
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_PAINT = re.compile(r"(?:none|currentColor)\Z")
_ATTRIBUTES = {
    **dict.fromkeys(("x", "y", "x1", "y1", "x2", "y2", "width", "height"), _LENGTH),
    **dict.fromkeys(("cx", "cy", "r", "rx", "ry", "opacity"), _LENGTH),
    **dict.fromkeys(("stroke-width", "stroke-miterlimit", "stroke-dashoffset"), _LENGTH),
    **dict.fromkeys(("points", "viewBox", "stroke-dasharray"), _LENGTHS),
    **dict.fromkeys(("fill", "stroke"), _PAINT),
    **dict.fromkeys(("fill-rule", "clip-rule"), re.compile(r"(?:nonzero|evenodd)\Z")),
    "d": _PATH,
    "transform": _TRANSFORM,
    "class": re.compile(r"a\Z"),
    "stroke-linecap": re.compile(r"(?:butt|round|square)\Z"),
    "stroke-linejoin": re.compile(r"(?:miter|round|bevel)\Z"),
}
_UNMEASURED = frozenset(("viewBox", "transform", "opacity", "stroke-width"))
_SIZES = frozenset(("x", "y", "width", "height"))
_DROPPED = frozenset(("id", "version", "http://www.w3.org/XML/1998/namespace space"))


def read_svg(path: str, data: bytes) -> tuple[str, list[Diagnostic]]:
    """Return the drawing of *data* rewritten, empty when it is refused, and the findings."""
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return "", found
    drawing = _Drawing(path)
    try:
        drawing.parser.Parse(text, True)
        drawing.finish()
    except expat.ExpatError as error:
        drawing.broken(error)
    except _Stop:
        pass
    found += at_most(MAX_FINDINGS, drawing.found)
    return "" if has_errors(found) else "".join(drawing.parts), found


class _Stop(Exception):
    """The drawing is hostile: nothing more is read of it."""


class _Drawing:
    """Follows expat's events and writes the allowed ones down. One use."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Diagnostic] = []
        self.parts: list[str] = []
        self.depth = self.count = 0
        self.refused = 0  # the depth of the element whose inside is not looked at
        self.open = ""
        self.length = 0.0  # every coordinate and radius added up: no outline is seven times longer
        self.dash = inf  # the shortest dash with its gap
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.ProcessingInstructionHandler = self._instruction

    def _doctype(self, _name: str, _system: object, _public: object, has_entities: bool) -> None:
        self._find(codes.SVG_DOCTYPE, words.no_doctype())
        if has_entities:
            raise _Stop

    def _instruction(self, target: str, _data: str) -> None:
        self._find(codes.SVG_FORBIDDEN, words.no_instruction(target))

    def _text(self, text: str) -> None:
        if text.strip() and not self.refused:
            self._find(codes.SVG_FORBIDDEN, words.no_text())

    def _start(self, name: str, attributes: list[str]) -> None:
        self.count += 1
        self.depth += 1
        if self.count > MAX_ELEMENTS or self.depth > MAX_DEPTH:
            self._find(codes.SVG_TOO_BIG, words.too_big(MAX_ELEMENTS))
            raise _Stop
        if self.refused:
            return
        tag = name.removeprefix(f"{_NAMESPACE} ")
        if tag not in (_SHAPES if self.depth > 1 else ("svg",)):
            self._find(codes.SVG_FORBIDDEN, words.no_element(name.rsplit(" ", 1)[-1], _SHAPES))
            self.refused = self.depth
            return
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        if tag == "svg" and not _has_proportions(pairs.get("viewBox", "")):
            self._find(codes.SVG_NO_VIEWBOX, words.no_viewbox())
        kept = "".join(f' {key}="{value}"' for key, value in self._kept(tag, pairs))
        self._close_start()
        self.open = f"<{tag}{kept}"

    def _end(self, name: str) -> None:
        self.depth -= 1
        if self.refused:
            self.refused = 0 if self.depth < self.refused else self.refused
            return
        if self.open:
            self.parts.append(f"{self.open}/>")
            self.open = ""
        else:
            self.parts.append(f"</{name.rsplit(' ', 1)[-1]}>")

    def _close_start(self) -> None:
        if self.open:
            self.parts.append(f"{self.open}>")

    def _kept(self, tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
        for key, value in attributes.items():
            if key in _DROPPED or (tag == "svg" and key in _SIZES):
                continue
            tidy = " ".join(value.split())
            if key not in _ATTRIBUTES:
                self._find(codes.SVG_FORBIDDEN, words.no_attribute(tag, key.rsplit(" ", 1)[-1]))
            elif not _ATTRIBUTES[key].match(tidy):
                self._find(codes.SVG_FORBIDDEN, words.no_value(key, value))
            else:
                self._measure(key, tidy)
                yield key, tidy

    def _measure(self, key: str, value: str) -> None:
        """Note how long strokes may be, and how short their dashes."""
        total = sum(abs(float(number)) for number in _NUMBER.findall(value))
        if key == "stroke-dasharray":
            self.dash = min(self.dash, total or inf)  # nothing but zeros is no dash (§11.4)
        elif key not in _UNMEASURED:
            self.length += total

    def finish(self) -> None:
        """Note that the dashes are too many: the print engine draws each of them."""
        if 7 * self.length / self.dash > MAX_DASHES:
            self._note(codes.SVG_TOO_BIG, 1, 1, words.too_many_dashes())

    def broken(self, error: expat.ExpatError) -> None:
        """Note that the drawing is not well-formed."""
        self._note(codes.SVG_SYNTAX, error.lineno, error.offset + 1, words.syntax())

    def _find(self, code: Code, said: Words) -> None:
        parser = self.parser
        self._note(code, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, said)

    def _note(self, code: Code, line: int, column: int, said: Words) -> None:
        span = Span(self.path, line, column, line, column + 1)
        self.found.append(Diagnostic(code=code, span=span, message=said[0], hint=said[1]))


def _has_proportions(box: str) -> bool:
    """Tell whether a ``viewBox`` shows anything: four numbers, the two last above zero (§7.7)."""
    sizes = box.replace(",", " ").split()
    try:
        return len(sizes) == 4 and min(float(sizes[2]), float(sizes[3])) > 0
    except ValueError:
        return False
