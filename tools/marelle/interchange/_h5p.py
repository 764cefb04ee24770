"""Stage 5, interchange: what questions of H5P are made of.

Libraries with their versions, texts as H5P takes them, comments, pictures; JSON objects out. The
fields are those of ``semantics.json`` of each library, in the version that is named here.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from marelle.i18n import _
from marelle.interchange._media import MEDIATYPES, size
from marelle.interchange._words import html, line, name
from marelle.model import Item, Media, Picture

# A platform looks each one up by this very version: those that this column names in its own.
VERSIONS = {
    "H5P.Column": (1, 18),
    "H5P.MultiChoice": (1, 16),
    "H5P.TrueFalse": (1, 8),
    "H5P.Blanks": (1, 14),
    "H5P.DragText": (1, 10),
    "H5P.MarkTheWords": (1, 11),
    "H5P.Dialogcards": (1, 9),
    "H5P.Essay": (1, 5),
    "H5P.MultiMediaChoice": (0, 3),
    "H5P.ImageHotspotQuestion": (1, 8),
    "H5P.Questionnaire": (1, 3),
    "H5P.SimpleMultiChoice": (1, 1),
    "H5P.Image": (1, 1),
}
_TAG = re.compile(r"<[^>]*>")
# H5P takes no drawing: what one holds could run in the page.
PHOTOGRAPHS = {"png", "jpg", "jpeg"}
# From a picture, its file, which the package will hold.
Held = Callable[[Picture], Media]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The parameters of a library; ``points`` are what it gives, whatever was asked."""

    params: Mapping[str, Any] = field(default_factory=dict)
    points: int = 1
    losses: tuple[str, ...] = ()
    says: frozenset[str] = field(default_factory=frozenset)
    dropped: str = ""


def library(name: str) -> str:
    """Return a library and its version as content names it."""
    major, minor = VERSIONS[name]
    return f"{name} {major}.{minor}"


def sub(key: str, machine: str, params: Mapping[str, Any], title: str) -> dict[str, Any]:
    """Return content inside other content; *key* tells it from any other, for ever."""
    return {
        "library": library(machine),
        "params": params,
        "subContentId": str(uuid5(NAMESPACE_URL, key)),
        "metadata": {"contentType": machine.partition(".")[2], "license": "U", "title": title},
    }


def titled(module: str, item: Item, machine: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of a question."""
    return sub(f"{module}.{item.id}", machine, params, name(item) or item.id)


def prompt(item: Item, *more: str) -> str:
    """Return what is asked, as a paragraph, and what stands under it."""
    return "".join(f"<p>{text}</p>" for text in (html(item.prompt), *more) if text)


def shown(text: str) -> str:
    """Return text that takes no Markdown as HTML, on one line."""
    return escape(line(text), quote=False)


def plain(text: str) -> str:
    """Return a sentence for a field without marks: its words alone."""
    return shown(unescape(_TAG.sub("", html(text))))


def overall(item: Item) -> list[dict[str, Any]]:
    """Return what is said of the whole answer: right when it has all of the points."""
    ranges = {(0, 99): plain(item.feedback.incorrect), (100, 100): plain(item.feedback.correct)}
    if not any(ranges.values()):
        return [{"from": 0, "to": 100}]
    return [
        {"from": first, "to": last} | ({"feedback": said} if said else {})
        for (first, last), said in ranges.items()
    ]


def behaviour(**more: object) -> dict[str, object]:
    """Return how a question behaves: one may try again, and see the solution."""
    return {"enableRetry": True, "enableSolutionsButton": True, **more}


def words(**named: str) -> dict[str, str]:
    """Return the words of three buttons, by the names that a library gives them."""
    said = {"check": _("Vérifier"), "retry": _("Recommencer"), "solution": _("Voir la réponse")}
    return {given: said[ours] for ours, given in named.items()}


def above(item: Item, held: Held) -> dict[str, Any]:
    """Return the picture above a question, for the libraries that show one."""
    if item.picture is None or not photograph(item.picture):
        return {}
    key = f"{item.id}.{item.picture.src}"
    picture = sub(key, "H5P.Image", image(item.picture, held), item.picture.alt)
    return {"media": {"type": picture, "disableImageZooming": False}}


def image(picture: Picture, held: Held) -> dict[str, Any]:
    """Return the parameters of a picture."""
    return {"contentName": "Image", "file": file(held(picture)), "alt": picture.alt}


def file(media: Media) -> dict[str, Any]:
    """Return a file of the package, from its folder of content."""
    width, height = size(media)
    kind = MEDIATYPES[media.name.rpartition(".")[2].lower()]
    place = media.name.replace("media/", "images/", 1)
    return {
        "path": place,
        "mime": kind,
        "copyright": {"license": "U"},
        "width": width,
        "height": height,
    }


def photograph(picture: Picture) -> bool:
    """Tell whether H5P takes a picture."""
    return picture.src.rpartition(".")[2].lower() in PHOTOGRAPHS


def lost(item: Item, *, seen: bool) -> Iterable[str]:
    """Yield what is lost of the picture of a question, *seen* by its library or not."""
    if item.picture and not (seen and photograph(item.picture)):
        yield _("L’image est perdue\u00a0: H5P ne prend que des photos, et pas partout.")
