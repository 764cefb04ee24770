"""``cmi5.xml`` as read: a package in, its course, blocks, units and objectives out.

cmi5 1.0 (Quartz), section 13: course structure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marelle.verify.base import Package
from marelle.xml import Element

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An assignable unit: its element, that of its address, and the address itself."""

    element: Element
    typed: Element | None
    url: str


def parts(package: Package) -> Iterator[Element]:
    """Yield what has an identifier: the course, its objectives, blocks and units."""
    root = package.root
    yield from root.all("course")
    for objectives in root.all("objectives"):
        yield from objectives.all("objective")
    yield from (element for element in root.walk() if element.name in ("block", "au"))


def units(package: Package) -> list[Unit]:
    """Return every assignable unit, in order."""
    every = (element for element in package.root.walk() if element.name == "au")
    return [_unit(element) for element in every]


def _unit(element: Element) -> Unit:
    typed = element.first("url")
    return Unit(element=element, typed=typed, url=typed.text.strip() if typed else "")
