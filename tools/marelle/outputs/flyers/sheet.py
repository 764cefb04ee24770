"""What a flyer says, whatever its format: the values that a template folder lays out.

A ``Sheet`` is one document before it takes a format; a ``Format`` is a template folder.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from marelle import assets
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import Words
from marelle.model.campaign import STANDARD
from marelle.outputs.flyers.chalk import Trail
from marelle.outputs.flyers.fit import Listing, Room

ONE, ALL = "one", "all"
LARGE = "gros-caracteres"  # the variant of large print


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place and its code. ``url`` is what the code holds; ``address`` is what people type."""

    url: str
    address: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A language that a side speaks, and what it says in it."""

    lang: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One flyer before it takes a format, in one of the ``variants`` of campaigns.

    ``spots`` are one place, or all those of a campaign for a format of many codes. ``other`` is the
    language of the back, nothing when the back lists the programme: (title, minutes). A ``whole``
    programme is all that the code opens: the steps that have no room are counted.
    """

    organisation: str
    direction: str
    direction_name: str
    colour: str
    pictogram: str
    subject: str
    contact: str
    spots: tuple[Spot, ...]
    voice: Voice
    other: Voice | None = None
    programme: tuple[tuple[str, int], ...] = ()
    whole: bool = False
    variant: str = STANDARD

    @property
    def urls(self) -> list[str]:
        """What the codes of the document must say."""
        return [spot.url for spot in self.spots]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """How an office prints a format: *up* of them on one *sheet* (``A4``), with cut marks."""

    up: int
    sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A print format: its template folder, its name for people, its trim size, its code's side.

    ``symbol_mm`` counts the quiet zone; ``distance_mm`` is from where people scan it; ``office``
    is ``None`` for what is printed one a sheet. ``codes`` is ``one`` for a document a place,
    ``all`` for one document with ``cells`` places a sheet. ``rooms`` are the texts whose size is
    found, ``large`` those of large print; what the folder lacks is taken from those it is
    ``like``, nearest first; their styles come before.
    """

    name: str
    label: str
    width_mm: float
    height_mm: float
    symbol_mm: float
    distance_mm: float
    trail: Trail
    chalk_mm: float
    rooms: Mapping[str, Room]
    large: Mapping[str, Room] = field(default_factory=dict)
    sides: int = 1
    office: Office | None = None
    codes: str = ONE
    cells: int = 1
    large_cells: int = 1
    programme: Listing | None = None
    large_programme: Listing | None = None
    like: tuple[str, ...] = ()


def formats() -> dict[str, Format]:
    """Return every print format: the folders of the print templates, in name order."""
    return {name: _format(name) for name in assets.print_formats()}


def _format(name: str) -> Format:
    told: dict[str, Any] = json.loads(assets.text("print", f"{name}/format.json"))
    told["name"] = name
    bare = {one.name for one in fields(Format) if one.default is one.default_factory is MISSING}
    if lacking := sorted(bare - told.keys()):
        words = _("Le format « {name} » n’est pas entier : ajoutez {keys} dans « format.json ».")
        raise Refusal(words.format(name=name, keys=", ".join(lacking)))
    told["like"] = tuple(told.get("like", ()))
    told["trail"] = Trail(**told["trail"])
    for rooms in {"rooms", "large"} & told.keys():
        told[rooms] = {text: Room(**room) for text, room in told[rooms].items()}
    for listed in {"programme", "large_programme"} & told.keys():
        told[listed] = Listing(**told[listed])
    if "office" in told:
        told["office"] = Office(**told["office"])
    return Format(**told)
