"""Stage 5, interchange: the package of a publisher in; what it says of itself out.

SCORM says it in the manifest and its metadata (SCORM 1.2 CAM 2.2.4, IEEE 1484.12.1), H5P in
``h5p.json``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.catalogue.h5p import about, is_h5p
from marelle.catalogue.packages import mastery
from marelle.interchange.readers._h5p_content import at, listed, string
from marelle.interchange.readers._markup import sound
from marelle.verify.base import Package
from marelle.verify.manifest import organizations, scos
from marelle.xml import Element

MINUTES = 10  # when nothing says how long it takes
_LASTS = re.compile(r"PT?(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?\Z|0*(\d+):(\d\d)(?::\d\d)?")
_VCARD = re.compile(r"^(?:FN|ORG)[^:\n]*:\s*(\S.*)$", re.MULTILINE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)
_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a package says of itself, empty where it says nothing; ``gate`` is from 0 to 1."""

    title: str
    publisher: str
    licence: str
    languages: tuple[str, ...] = ()
    summary: str = ""
    keywords: tuple[str, ...] = ()
    minutes: int = MINUTES
    gate: float | None = None


def told(package: Package) -> Told:
    """Return what a package that can be played says of itself."""
    return _h5p(package) if is_h5p(package.files) else _scorm(package)


def _scorm(package: Package) -> Told:
    lom = _metadata(package)
    return Told(
        title=_said(lom, "title") or _title(package),
        summary=_said(lom, "description"),
        keywords=tuple(_keywords(lom)),
        minutes=_minutes(lom),
        gate=mastery(package),
        publisher=_publisher(lom),
        licence=_said(lom, "rights"),
        languages=tuple(_languages(lom)),
    )


def _h5p(package: Package) -> Told:
    """Return what ``h5p.json`` says: who made it, under which licence, in which language."""
    said = about(package.read)
    authors = [string(at(each, "name")) for each in listed(said.get("authors"))]
    licence = " ".join((string(said.get("license")), string(said.get("licenseVersion")))).strip()
    named = (_LANGUAGE.match(string(said.get(key))) for key in ("defaultLanguage", "language"))
    language = next((found[0].lower() for found in named if found and found[0] != "und"), "")
    return Told(
        title=sound(string(said.get("title"))),
        publisher=sound(", ".join(name for name in authors if name)),
        licence="" if licence.startswith("U") else sound(licence),
        languages=(language,) if language else (),
    )


def _metadata(package: Package) -> list[Element]:
    """Return the metadata of the package: of the whole, of its organization, of its item."""
    item, resource = scos(package)[0]
    holders = [package.root, *organizations(package), item, resource.element]
    return [found for one in holders for found in one.all("metadata")]


def _each(lom: list[Element], name: str) -> Iterator[Element]:
    for metadata in lom:
        yield from (e for e in metadata.walk() if e.name.lower() == name)


def _text(element: Element) -> str:
    """Return the words inside an element, on one line: the first language that says something."""
    words = (" ".join(each.text.split()) for each in element.walk())
    return sound(next((said for said in words if said), ""))


def _said(lom: list[Element], name: str) -> str:
    """Return what the first element of that name that says something says."""
    if name == "rights":  # a yes or a no comes before the sentence
        rights = [e for holder in _each(lom, "rights") for e in holder.all("description")]
        return next((said for e in rights if (said := _text(e))), "")
    general = [e for holder in _each(lom, "general") for e in holder.all(name)]
    return next((said for e in general if (said := _text(e))), "")


def _title(package: Package) -> str:
    holders = [*organizations(package), scos(package)[0][0]]
    titles = (_text(title) for holder in holders for title in holder.all("title"))
    return next((title for title in titles if title), "")


def _keywords(lom: list[Element]) -> list[str]:
    found = [w[:40] for e in _each(lom, "keyword") if len(w := _text(e)) > 1]
    known = list(dict.fromkeys(found))[:10]
    return known if len(known) >= 3 else []


def _languages(lom: list[Element]) -> list[str]:
    found = (_LANGUAGE.match(_text(e)) for e in _each(lom, "language"))
    return list(dict.fromkeys(each[0].lower() for each in found if each))[:20]


def _minutes(lom: list[Element]) -> int:
    """Return how long it takes, ten minutes when nothing says it."""
    for holder in _each(lom, "typicallearningtime"):
        for each in holder.walk():
            if found := _LASTS.fullmatch(each.text.strip()):
                hours, minutes = found[1] or found[3] or 0, found[2] or found[4] or 0
                return min(_LONGEST, max(1, int(hours) * 60 + int(minutes)))
    return MINUTES


def _publisher(lom: list[Element]) -> str:
    for holder in _each(lom, "contribute"):
        role = " ".join(each.text.strip().lower() for each in holder.walk())
        if "publisher" in role or "author" in role:
            for each in holder.walk():
                if found := _VCARD.search(each.text.replace("\r", "")):
                    return sound(found[1].strip().rstrip(";"))
    return ""
