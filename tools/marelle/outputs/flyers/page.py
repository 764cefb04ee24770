"""Stage 4, flyers: a sheet and a template folder in, the whole HTML of a document out.

Author text is data: every value is escaped, and templates only have ``$names``.
"""

import re
from collections.abc import Mapping
from html import escape
from string import Template

from marelle import assets
from marelle.i18n import _, speaking
from marelle.outputs.flyers.chalk import Chalk, sky, trail
from marelle.outputs.flyers.fit import Room, size
from marelle.outputs.flyers.programme import listed
from marelle.outputs.flyers.sheet import LARGE, Format, Sheet, Spot, Voice
from marelle.render.symbol import drawing, encode

PLAIN = "contraste"
BLACK, WHITE = "#000", "#fff"
_MINUTES = re.compile(r"(\d+)[\s\u00a0](min[a-z]*)")
COARSE = 0.7  # millimetres: a thinner line of chalk would crumble into dots


def page(sheet: Sheet, format: Format) -> str:
    """Return the whole HTML of a document, style included."""
    document = Template(assets.text("print", "document.html"))
    return document.substitute(
        lang=sheet.voice.lang,
        title=escape(f"{sheet.subject} – {sheet.direction}"),
        organisation=escape(sheet.organisation),
        variant=sheet.variant,
        style=_style(sheet, format),
        pages="".join(_pages(sheet, format)),
    )


def _style(sheet: Sheet, format: Format) -> str:
    accent = BLACK if sheet.variant == PLAIN else sheet.colour
    folders = (*reversed(format.like), format.name)
    names = ("common.css", *(f"{name}/style.css" for name in folders))
    sheets = "".join(assets.text("print", name) for name in names)
    return f":root{{--accent:{accent};--code:{format.symbol_mm}mm}}{sheets}"


def _pages(sheet: Sheet, format: Format) -> list[str]:
    """Return the sheets of paper, front and back: one, or as many as all the places need."""
    cells = format.large_cells if sheet.variant == LARGE else format.cells
    spots = [spot for spot in sheet.spots for _time in range(max(cells // len(sheet.spots), 1))]
    whole = _template(format, "page.html")
    with speaking(sheet.voice.lang):
        fold = _("Pliez sur les pointillés, puis collez la languette sous le pied.")
        glue = _("Languette à coller")
    pages = []
    for start in range(0, len(spots), cells):
        some = spots[start : start + cells]
        faces = [_face(sheet, format, spot, sheet.voice) for spot in some]
        pages.append(
            whole.substitute(
                face=faces[0],
                faces="".join(faces),
                back=_back(sheet, format, some[0]),
                fold=escape(fold),
                glue=escape(glue),
            )
        )
    return pages


def _back(sheet: Sheet, format: Format, spot: Spot) -> str:
    """Return the other side: the other language, else the format's back, else the face again."""
    if sheet.other or not _folder(format, "back.html"):
        return _face(sheet, format, spot, sheet.other or sheet.voice)
    return _filled(sheet, format, spot, sheet.voice, "back.html")


def _face(sheet: Sheet, format: Format, spot: Spot, voice: Voice) -> str:
    return _filled(sheet, format, spot, voice, "face.html")


def _filled(sheet: Sheet, format: Format, spot: Spot, voice: Voice, name: str) -> str:
    with speaking(voice.lang):
        texts = _texts(sheet, spot, voice)
        drawn = _drawn(sheet, format, spot) | _sizes(sheet, format, texts)
        fragments = {
            "promise": _promise(voice.words.promise),
            "programme": listed(sheet, format),
        }
    words = {key: escape(text) for key, text in texts.items()}
    return _template(format, name).substitute(words | drawn | fragments)


def _texts(sheet: Sheet, spot: Spot, voice: Voice) -> dict[str, str]:
    own = voice.words
    aim, touch, learn = own.steps or (
        _("Visez le code"),
        _("Touchez le lien"),
        _("Apprenez"),
    )
    texts = {
        "lang": voice.lang,
        "direction": sheet.direction,
        "direction_name": sheet.direction_name,
        "promise": _MINUTES.sub("\\1\u00a0\\2", own.promise),
        "address": spot.address,
        "place": spot.place,
        "contact": sheet.contact,
        "aim": aim,
        "touch": touch,
        "learn": learn,
        "how": _("Scannez avec l’appareil photo"),
        "or_type": _("Ou tapez cette adresse :"),
        "programme_title": _("Au programme"),
        "free": own.free or _("Sans compte. Rien à installer."),
        "help": own.help or _("Le code ne marche pas ? Tapez l’adresse dans le navigateur."),
    }
    # The fonts have no narrow space.
    return {key: text.replace("\u202f", "\u00a0") for key, text in texts.items()}


def _drawn(sheet: Sheet, format: Format, spot: Spot) -> dict[str, str]:
    plain = sheet.variant == PLAIN
    chalk = Chalk(
        ink=BLACK if plain else WHITE,
        ground=WHITE if plain else sheet.colour,
        thick=format.chalk_mm * (1.5 if plain else 1),
        grain=not plain and format.chalk_mm >= COARSE,
    )
    where = _("Code à scanner : il ouvre {address}, {subject}.").format(
        address=spot.address, subject=sheet.subject
    )
    return {
        "code": drawing(encode(spot.url), where),
        "sky": sky(sheet.pictogram, format.trail.width, chalk, sheet.direction_name),
        "trail": trail(
            sheet.direction,
            format.trail,
            chalk,
            _("Marelle de la direction {code}").format(code=sheet.direction),
        ),
    }


def _sizes(sheet: Sheet, format: Format, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the size of each text of the format's rooms, as ``<name>_size``."""
    rooms = rooms_of(sheet, format).items()
    return {f"{name}_size": f"{size(texts[name], room)}pt" for name, room in rooms}


def rooms_of(sheet: Sheet, format: Format) -> dict[str, Room]:
    """Return the room that *format* gives each text of *sheet*, in its variant."""
    return {**format.rooms, **(format.large if sheet.variant == LARGE else {})}


def _promise(promise: str) -> str:
    """Mark the minutes of « En 4 minutes, … »: they are what makes people stop."""
    text = escape(promise.replace("\u202f", "\u00a0"))
    return _MINUTES.sub(r"<mark>\g<0></mark>", text, count=1)


def _template(format: Format, name: str) -> Template:
    return Template(assets.text("print", f"{_folder(format, name)}/{name}"))


def _folder(format: Format, name: str) -> str:
    """Return the folder of a part: the format's, or the nearest of those it is like, if any."""
    top = assets.folder("print")
    folders = (format.name, *format.like)
    return next((folder for folder in folders if (top / folder / name).is_file()), "")
