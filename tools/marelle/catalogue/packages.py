"""Stage 3 for one module: the zip that a publisher made in, what is played of it out.

It is never repaired: what is dangerous in it, or cannot be launched, refuses it. What an LMS would
not like besides is the business of ``marelle verify``, and does not matter here.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from marelle.catalogue import h5p
from marelle.catalogue.files import PACKAGE, unexpected
from marelle.catalogue.folder import SHEET, Folder
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.model import Package, Packaged
from marelle.verify import base, opened, package_rules
from marelle.verify.manifest import edition, member, outside, scos
from marelle.xml import Element

# Rules of ``verify`` beside those about safety: bytes that are damaged, programs for servers.
_REFUSED = ("MRL811", "MRL812")
_GATES = ("masteryscore", "minnormalizedmeasure")


def package_of(folder: Folder) -> Package | None:
    """Return the package of a module, when it is one; add to the findings what is wrong with it."""
    if not folder.is_package:
        if folder.archive is not None:
            folder.found.append(unexpected(f"{folder.path}/{PACKAGE}", PACKAGE))
        return None
    folder.found += (unexpected(f"{folder.path}/{name}", name) for name in folder.screens)
    if folder.archive is None:
        folder.found += () if folder.hides(PACKAGE) else (_absent(folder.path),)
        return None
    place = f"{folder.path}/{PACKAGE}"
    opened_, found = open_package(place, folder.archive)
    folder.found += (_bad(place, each) for each in found)
    said = folder.documents[SHEET].data.get("package")
    if opened_ is None or not isinstance(said, dict) or SHEET not in folder.sound:
        return None
    return _package(opened_, sha256(folder.archive).hexdigest(), said)


def open_package(place: str, data: bytes) -> tuple[base.Package | None, list[str]]:
    """Return the package that *data* are, or why it cannot be played, in sentences."""
    package, dangers = opened(place, data)
    if dangers:
        return None, [each.message for each in dangers]
    found = [d.message for d in _damages(package)] or [*_unplayable(package)]
    return (None, found) if found else (package, [])


def _damages(package: base.Package) -> Iterator[Diagnostic]:
    rules = package_rules()
    for name in _REFUSED:
        if check := rules[name].check:
            yield from check(package)


def _unplayable(package: base.Package) -> Iterator[str]:
    """Yield why nothing can be launched, or why what would be is not all of it."""
    if h5p.is_h5p(package.files):
        yield from h5p.unplayable(package)
        return
    if package.kind != "scorm" or package.document.root is None:
        yield _("Il n’y a pas de paquet SCORM lisible dans ce zip.")
        return
    found = scos(package)
    if not found:
        yield _("Le manifeste ne nomme aucune page à ouvrir.")
    elif len(found) > 1:
        yield _("Le paquet a {n} parties : Marelle n’en joue qu’une par module.").format(
            n=len(found)
        )
    else:
        href = found[0][1].base + (found[0][1].href or "")
        if outside(href) or member("", href) not in package.files:
            yield _("La page à ouvrir, « {name} », n’est pas dans le paquet.").format(name=href)


def members(folder: Path) -> dict[str, bytes]:
    """Return the files of the package in the folder of a sound module, by name."""
    package, _found = opened(PACKAGE, folder.joinpath(PACKAGE).read_bytes())
    read = {name: package.read(name) for name in sorted(package.files)}
    return {name: data for name, data in read.items() if data is not None}


def launch(package: base.Package) -> str:
    """Return the address that is opened first, relative to the package."""
    if h5p.is_h5p(package.files):
        return h5p.LAUNCH
    _item, resource = scos(package)[0]
    return resource.base + (resource.href or "")


def mastery(package: base.Package) -> float | None:
    """Return the score to reach, from 0 to 1, when the manifest says one."""
    if h5p.is_h5p(package.files):
        return None
    element: Element = scos(package)[0][0]
    for each in element.walk():
        if each.name.lower() in _GATES:
            try:
                said = float(each.text)
            except ValueError:
                return None
            score = said / 100 if each.name.lower() == _GATES[0] else said
            return score if 0 < score <= 1 else None
    return None


def _package(package: base.Package, digest: str, said: dict[str, Any]) -> Package:
    files = (
        Packaged(name=name, digest=sha256(data).hexdigest(), size=len(data))
        for name in sorted(package.files)
        if (data := package.read(name)) is not None
    )
    return Package(
        edition=h5p.EDITION if h5p.is_h5p(package.files) else edition(package),
        launch=launch(package),
        mastery=mastery(package),
        files=tuple(files),
        digest=digest,
        publisher=said["publisher"],
        licence=said["licence"],
        languages=tuple(said.get("languages", ())),
        trust=said.get("trust", ""),
    )


def _bad(place: str, sentence: str) -> Diagnostic:
    return Diagnostic(
        code=codes.BAD_PACKAGE,
        span=Span(place),
        message=sentence,
        hint=_(
            "Tapez « marelle verify {file} » pour tout savoir, et demandez un autre zip."
        ).format(file=place),
    )


def _absent(folder: str) -> Diagnostic:
    return Diagnostic(
        code=codes.MISSING_FILE,
        span=Span(f"{folder}/{PACKAGE}"),
        message=_("Ce module n’a pas de paquet « package.zip »."),
        hint=_("Mettez le zip de l’éditeur dans ce dossier, sous ce nom."),
    )
