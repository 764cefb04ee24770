"""A module for the tests of paper: one activity of every type, from their own examples."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

from contracts.activity_examples import ACCEPTED, accepted_item, kind_of
from marelle.activities import activity_types
from marelle.diagnostics import Span
from marelle.model import (
    ActivitySet,
    Contact,
    Direction,
    Format,
    Item,
    Lesson,
    Media,
    Module,
    Site,
    Source,
)
from marelle.paper import forms
from marelle.paper.base import Subject, Wish
from marelle.paper.page import page

NOWHERE = Span(path="", line=1, column=1, end_line=1, end_column=1)
TODAY = date(2026, 11, 22)
LESSON = """\
Le matelas gêne le passage.

!!! key "À retenir"
    Une photo, une adresse, un envoi.

!!! steps "Le geste"
    1. Regarder.
    2. Signaler.
"""
URL = "HTTPS://MARELLE.EXAMPLE/Q/P43TZ"


def every_type() -> tuple[Item, ...]:
    """Return the first accepted example of each type, each with an id of its own."""
    first = {kind_of(path).name: path for path in reversed(ACCEPTED)}
    return tuple(replace(accepted_item(path), id=name) for name, path in first.items())


def module(*items: Item, lesson: str = LESSON, **changes: object) -> Module:
    """Return a module that asks *items*."""
    asked = ActivitySet(id="verifier", title="Vérifiez", intro="", items=items, span=NOWHERE)
    read = Lesson(id="lire", title="Lire", markdown=lesson, span=NOWHERE)
    fields: dict[str, object] = {
        "id": "matelas",
        "title": "Signaler un matelas",
        "objective": "Je sais signaler un matelas abandonné.",
        "summary": "Une photo, une adresse, un envoi.",
        "direction": "DPE",
        "collection": "rue",
        "audience": (),
        "keywords": (),
        "duration": 4,
        "updated": TODAY,
        "valid_until": TODAY,
        "review": "demo",
        "sources": (Source(title="Les encombrants", url="https://a.example", consulted=TODAY),),
        "screens": (read, asked) if lesson else (asked,),
        "format": Format.LESSON,
        "span": NOWHERE,
        "digest": "",
        "pass_mark": 80,
        "media": _panoramas(items),
        "activities": tuple((item.id, item.type) for item in items),
    }
    return Module(**{**fields, **changes})  # type: ignore[arg-type]


def _panoramas(items: tuple[Item, ...]) -> tuple[Media, ...]:
    """Return the files that examples look around in; their other pictures are only said."""
    seen = {p.src for item in items for p in activity_types()[item.type].panoramas(item)}
    return tuple(
        Media(name=name, digest="0" * 64, size=1000, width=640, height=320) for name in sorted(seen)
    )


def subject(about: Module, url: str = URL) -> Subject:
    """Return what a form is given to print *about*."""
    contact = Contact(email="formation@marelle.example")
    site = Site(
        title="Marelle",
        tagline="Des leçons courtes.",
        organisation="Ville",
        lang="fr",
        url="https://marelle.example",
        licence="Licence Ouverte 2.0",
        contact=contact,
        accessibility_status="partially",
        accessibility_contact="acces@marelle.example",
        accessibility_updated=TODAY,
    )
    direction = Direction(
        code="DPE",
        name="Direction de la propreté et de l’eau",
        purpose="",
        colour="#0b6e4f",
        pictogram="balai",
        promise="",
        span=NOWHERE,
        contact=contact,
    )
    address = "marelle.example/Q/P43TZ" if url else "marelle.example/m/matelas"
    return Subject(site=site, direction=direction, module=about, address=address, url=url)


def sheet(form: str, *items: Item, **wish: object) -> str:
    """Return the HTML of a form of a module that asks *items*."""
    about = subject(module(*(items or every_type())))
    return page(forms()[form], about, Wish(**wish))  # type: ignore[arg-type]


def words(html: str) -> str:
    """Return what one reads of a page."""
    return unescape(re.sub(r"<[^>]*>", " ", html.partition("</style>")[2]))
