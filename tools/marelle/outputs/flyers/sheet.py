"""What a flyer says, and its page: a ``Sheet`` and a template folder in, HTML out.

Author text is data: every value is escaped, and templates only have ``$names``.
"""

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from string import Template

from marelle import assets
from marelle.i18n import _
from marelle.render.symbol import drawing, encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One flyer before it takes a format. ``url`` is what the code holds, in upper case;
    ``address`` is what people type. ``programme`` lists (title, minutes)."""

    lang: str
    organisation: str
    direction: str
    direction_name: str
    colour: str
    pictogram: str
    promise: str
    subject: str
    url: str
    address: str
    place: str
    contact: str
    programme: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """How an office prints a format: *up* of them on one *sheet* (``A4``), with cut marks."""

    up: int
    sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A print format: its template folder, its name for people, its trim size, its code's side.

    ``symbol_mm`` counts the quiet zone; ``office`` is ``None`` for what is printed one a sheet.
    """

    name: str
    label: str
    width_mm: float
    height_mm: float
    symbol_mm: float
    sides: int = 1
    office: Office | None = None


def formats() -> dict[str, Format]:
    """Return every print format: the folders of the print templates, in name order."""
    found = {}
    for folder in sorted(assets.folder("print").iterdir()):
        if (about := folder / "format.json").is_file():
            told = json.loads(about.read_text("utf-8"))
            if "office" in told:
                told["office"] = Office(**told["office"])
            found[folder.name] = Format(name=folder.name, **told)
    return found


def page(sheet: Sheet, format: Format) -> str:
    """Return the whole HTML of a flyer, style included."""
    where = _("Code à scanner : il ouvre {address}, {subject}.").format(
        address=sheet.address, subject=sheet.subject
    )
    words = {
        "lang": sheet.lang,
        "title": f"{sheet.subject} – {sheet.direction}",
        "organisation": sheet.organisation,
        "direction": sheet.direction,
        "direction_name": sheet.direction_name,
        "address": sheet.address,
        "place": sheet.place,
        "contact": sheet.contact,
        "aim": _("Visez le code avec l’appareil photo"),
        "touch": _("Touchez le lien"),
        "learn": _("Apprenez"),
        "sky": _("Ciel"),
        "or_type": _("Ou tapez cette adresse :"),
        "programme_title": _("Au programme"),
        "free": _("Sans compte. Rien à installer. Chaque leçon pèse moins qu’une photo."),
        "help": _("Le code ne marche pas ? Tapez l’adresse dans le navigateur du téléphone."),
    }
    fragments = {
        "style": _style(sheet, format),
        "promise": _promise(sheet.promise),
        "code": drawing(encode(sheet.url), where),
        "pictogram": _white(sheet.pictogram, sheet.direction_name),
        "trail": _trail(sheet.direction),
        "programme": _programme(sheet),
    }
    template = Template(assets.text("print", f"{format.name}/page.html"))
    return template.substitute({k: escape(v) for k, v in words.items()} | fragments)


def _style(sheet: Sheet, format: Format) -> str:
    common = assets.text("print", "common.css")
    own = assets.text("print", f"{format.name}/style.css")
    return f":root{{--accent:{sheet.colour};--code:{format.symbol_mm}mm}}{common}{own}"


def _promise(promise: str) -> str:
    """Mark the minutes of « En 4 minutes, … »: they are what makes people stop."""
    return re.sub(r"(\d+[\s\u00a0]minutes?)", r"<mark>\1</mark>", escape(promise), count=1)


def _white(svg: str, title: str) -> str:
    """Return a pictogram in white, as the print engine knows no ``currentColor``, and named."""
    start, rest = svg.replace("currentColor", "#fff").split(">", 1)
    start = start.replace("<svg", '<svg class="pictogram" role="img"', 1)
    return f"{start}><title>{escape(title)}</title>{rest}"


def _trail(direction: str) -> str:
    """Draw the direction's own hopscotch: single and double squares, the same for ever."""
    bits = int.from_bytes(sha256(direction.encode()).digest()[:1], "big")
    squares, y, double = [], 0, True  # never two doubles in a row, nor one just under the sky
    for step in range(7):
        double = not double and bool(bits >> step & 1)
        squares += [f"M{x} {y}h20v20h-20z" for x in ((0, 20) if double else (10,))]
        y += 20
    return (
        f'<svg class="trail" viewBox="-2 -24 44 {y + 26}" role="img"><title>{_("Marelle")}</title>'
        '<path fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round" '
        f'd="M0 0a20 20 0 0 1 40 0z{"".join(squares)}"/></svg>'
    )


def _programme(sheet: Sheet) -> str:
    minutes = _("{n} min")
    return "".join(
        f"<li><b>{escape(minutes.format(n=n))}</b> {escape(title)}</li>"
        for title, n in sheet.programme
    )
