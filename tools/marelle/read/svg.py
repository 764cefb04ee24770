"""Stage 1, read: a drawing in, the same drawing rewritten by an allow-list out.

Only shapes drawn with the current colour pass, so that a drawing follows the theme and can neither
run, load nor hide anything. The result is meant to be put inside HTML: no namespace, no size; the
renderer adds the role and the text alternative. Syntax: SVG 1.1 §8.3 (paths), §7.6 (transforms).
"""

import re
from xml.parsers import expat

from marelle.diagnostics import Code, Diagnostic, Span, codes
from marelle.i18n import _
from marelle.read.text import decode

MAX_BYTES = 64 * 1024
MAX_ELEMENTS = 400
MAX_DEPTH = 12
MAX_FINDINGS = 20
_NAMESPACE = "http://www.w3.org/2000/svg"
_ELEMENTS = frozenset("svg g path circle rect line polyline polygon ellipse".split())
_NUMBER = r"[-+]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})"
_GAP = r"[\s,]*"
_LENGTH = re.compile(rf"{_NUMBER}\Z")
_LENGTHS = re.compile(rf"(?:{_NUMBER}{_GAP})+\Z")
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe0-9\s,.+-]+\Z")
_TRANSFORM = re.compile(
    r"(?:(?:translate|scale|rotate|matrix|skewX|skewY)\([-+0-9.,\sEe]+\)\s*)+\Z"
)
_PAINT = re.compile(r"(?:none|currentColor)\Z")
_ATTRIBUTES = {
    **dict.fromkeys("x y x1 y1 x2 y2 cx cy r rx ry width height".split(), _LENGTH),
    **dict.fromkeys("stroke-width stroke-miterlimit opacity stroke-dashoffset".split(), _LENGTH),
    **dict.fromkeys(("points", "viewBox", "stroke-dasharray"), _LENGTHS),
    **dict.fromkeys(("fill", "stroke"), _PAINT),
    **dict.fromkeys(("fill-rule", "clip-rule"), re.compile(r"(?:nonzero|evenodd)\Z")),
    "d": _PATH,
    "transform": _TRANSFORM,
    "class": re.compile(r"a\Z"),
    "stroke-linecap": re.compile(r"(?:butt|round|square)\Z"),
    "stroke-linejoin": re.compile(r"(?:miter|round|bevel)\Z"),
}
_IGNORED = frozenset(("width", "height", "version", "xml:space", "id"))


def read_svg(path: str, data: bytes) -> tuple[str, list[Diagnostic]]:
    """Return the drawing of *data* rewritten, empty when it is refused, and the findings."""
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return "", found
    drawing = _Drawing(path)
    try:
        drawing.parser.Parse(text, True)
    except expat.ExpatError as error:
        drawing.found.append(_syntax(path, error))
    except _Stop:
        pass
    found += drawing.found
    return "" if drawing.found else "".join(drawing.parts), found


class _Stop(Exception):
    """The drawing is hostile: nothing more is read of it."""


class _Drawing:
    """Follows expat's events and writes the allowed ones down. One use."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Diagnostic] = []
        self.parts: list[str] = []
        self.depth = self.count = 0
        self.open = ""
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.ProcessingInstructionHandler = self._instruction

    def _doctype(self, *_about: object) -> None:
        self._find(codes.SVG_DOCTYPE, *_no_doctype())
        raise _Stop

    def _instruction(self, target: str, _data: str) -> None:
        self._find(codes.SVG_FORBIDDEN, *_no_instruction(target))

    def _text(self, text: str) -> None:
        if text.strip():
            self._find(codes.SVG_FORBIDDEN, *_no_text())

    def _start(self, name: str, attributes: list[str]) -> None:
        self.count += 1
        self.depth += 1
        if self.count > MAX_ELEMENTS or self.depth > MAX_DEPTH:
            self._find(codes.SVG_TOO_BIG, *_too_big())
            raise _Stop
        tag = name.removeprefix(f"{_NAMESPACE} ")
        if tag not in _ELEMENTS or (tag == "svg") != (self.depth == 1):
            self._find(codes.SVG_FORBIDDEN, *_no_element(name.rsplit(" ", 1)[-1]))
            return
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        if tag == "svg" and len(pairs.get("viewBox", "").replace(",", " ").split()) != 4:
            self._find(codes.SVG_NO_VIEWBOX, *_no_viewbox())
        kept = "".join(f' {key}="{value}"' for key, value in self._kept(tag, pairs))
        self._close_start()
        self.open = f"<{tag}{kept}"

    def _end(self, name: str) -> None:
        self.depth -= 1
        if self.open:
            self.parts.append(f"{self.open}/>")
            self.open = ""
        else:
            self.parts.append(f"</{name.rsplit(' ', 1)[-1]}>")

    def _close_start(self) -> None:
        if self.open:
            self.parts.append(f"{self.open}>")

    def _kept(self, tag: str, attributes: dict[str, str]) -> list[tuple[str, str]]:
        kept = []
        for key, value in attributes.items():
            if tag == "svg" and key in _IGNORED or key == "id":
                continue
            tidy = " ".join(value.split())
            if key not in _ATTRIBUTES or not _ATTRIBUTES[key].match(tidy):
                self._find(codes.SVG_FORBIDDEN, *_no_attribute(tag, key, value))
            else:
                kept.append((key, tidy))
        return kept

    def _find(self, code: Code, message: str, hint: str) -> None:
        if len(self.found) >= MAX_FINDINGS:
            raise _Stop
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        span = Span(self.path, line, column, line, column + 1)
        self.found.append(Diagnostic(code=code, span=span, message=message, hint=hint))


def _syntax(path: str, error: expat.ExpatError) -> Diagnostic:
    return Diagnostic(
        code=codes.SVG_SYNTAX,
        span=Span(path, error.lineno, error.offset + 1, error.lineno, error.offset + 2),
        message=_("Ce dessin n’est pas du SVG lisible."),
        hint=_("Vérifiez que chaque balise ouverte est refermée, ou exportez-le à nouveau."),
    )


def _no_doctype() -> tuple[str, str]:
    return _("Ce dessin contient une déclaration « <!DOCTYPE », refusée par sécurité."), _(
        "Supprimez cette déclaration."
    )


def _no_instruction(target: str) -> tuple[str, str]:
    return _("Ce dessin contient une instruction « <?{target} ».").format(target=target), _(
        "Supprimez-la."
    )


def _no_text() -> tuple[str, str]:
    return _("Ce dessin contient du texte."), _(
        "Écrivez ce texte dans la leçon : un lecteur d’écran ne lit pas celui d’une image."
    )


def _no_element(tag: str) -> tuple[str, str]:
    return _("L’élément « <{tag}> » n’est pas accepté dans un dessin.").format(tag=tag), _(
        "Dessinez avec : {tags}."
    ).format(tags=", ".join(sorted(_ELEMENTS - {"svg"})))


def _no_attribute(tag: str, key: str, value: str) -> tuple[str, str]:
    name = key.rsplit(" ", 1)[-1]
    if name in ("fill", "stroke"):
        return _("La couleur « {value} » n’est pas acceptée dans un dessin.").format(
            value=value[:40]
        ), _("Écrivez « currentColor » ou « none » : la couleur vient du thème.")
    if name in _ATTRIBUTES:
        return _('« {key}="{value}" » n’est pas accepté dans un dessin.').format(
            key=name, value=value[:40]
        ), _("Écrivez un nombre simple, sans unité.")
    return _("L’attribut « {key} » de « <{tag}> » n’est pas accepté dans un dessin.").format(
        key=name, tag=tag
    ), _("Supprimez-le.")


def _no_viewbox() -> tuple[str, str]:
    return _("Il manque à ce dessin l’attribut « viewBox », qui donne ses proportions."), _(
        'Ajoutez par exemple viewBox="0 0 96 96" à la balise <svg>.'
    )


def _too_big() -> tuple[str, str]:
    return _("Ce dessin compte plus de {cap} éléments, ou trop de groupes imbriqués.").format(
        cap=MAX_ELEMENTS
    ), _("Simplifiez-le : un pictogramme tient en quelques traits.")
