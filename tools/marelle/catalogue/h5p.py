"""Stage 3 for one module: an H5P file that carries its libraries in, what plays it out.

H5P names what it runs on in ``h5p.json``, and each library what it needs in its ``library.json``
(H5P specification, ``h5p.json`` and ``library.json``). The player is the site's own: the import
puts it in ``marelle/`` of the archive; the page that starts it is written at build.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from posixpath import normpath
from typing import Any

from marelle.i18n import _
from marelle.verify.base import Package

ABOUT, CONTENT, SHEET = "h5p.json", "content/content.json", "library.json"
EDITION, LAUNCH = "h5p", "marelle.html"
PLAYER = ("main.bundle.js", "frame.bundle.js", "styles/h5p.css")
_MOST = 1_000  # libraries of one content

Read = Callable[[str], bytes | None]


def is_h5p(names: Collection[str]) -> bool:
    """Tell whether an archive is one of H5P that carries libraries."""
    return ABOUT in names and any(name.endswith(f"/{SHEET}") for name in names)


def about(read: Read, name: str = ABOUT) -> dict[str, Any]:
    """Return what a file in JSON says; nothing when it is absent, damaged or something else."""
    try:
        said = json.loads((read(name) or b"").decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def lacking(names: Collection[str], read: Read) -> list[str]:
    """Return the libraries that content needs, near or far, and that its file does not carry."""
    to_see, seen, absent = [*_named(about(read))], set[str](), []
    while to_see and len(seen) < _MOST:
        name = to_see.pop(0)
        if name in seen:
            continue
        seen.add(name)
        place = next((p for p in (name, _machine(name)) if f"{p}/{SHEET}" in names), "")
        if not place:
            absent.append(" ".join(name.rsplit("-", 1)))
            continue
        said = about(read, f"{place}/{SHEET}")
        files = [file for key in ("preloadedJs", "preloadedCss") for file in _files(said.get(key))]
        absent += (f"{place}/{file}" for file in files if f"{place}/{file}" not in names)
        to_see += _named(said)
    return absent


def unplayable(package: Package) -> Iterator[str]:
    """Yield why an H5P file cannot be played here."""
    said = about(package.read)
    main = said.get("mainLibrary")
    if not isinstance(main, str) or main not in {_machine(name) for name in _named(said)}:
        yield _("Le fichier h5p.json ne dit pas ce qu’il faut lancer.")
        return
    if not about(package.read, CONTENT):
        yield _("Le contenu, « {name} », manque ou est abîmé.").format(name=CONTENT)
    if absent := lacking(package.files, package.read):
        yield missing(absent)
    elif any(f"marelle/{name}" not in package.files for name in PLAYER):
        yield _("Il manque le lecteur de H5P : prenez ce fichier avec « marelle import ».")


def missing(names: list[str]) -> str:
    """Return the sentence about the libraries that a file does not carry."""
    return _(
        "Il manque des bibliothèques de H5P : {names}. Exportez-le de nouveau en « .h5p » complet, "
        "depuis l’outil qui l’a fait."
    ).format(names=", ".join(names))


def _named(said: Mapping[str, Any]) -> Iterator[str]:
    """Yield the folders of the libraries that a file says it needs."""
    listed = said.get("preloadedDependencies")
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and isinstance(each.get("machineName"), str):
            version = f"{each.get('majorVersion')}.{each.get('minorVersion')}"
            yield f"{each['machineName']}-{version}"


def _machine(folder: str) -> str:
    """Return the name of a library by its folder, which may go without the version."""
    return folder.rpartition("-")[0]


def _files(listed: object) -> Iterator[str]:
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and isinstance(each.get("path"), str):
            yield normpath(each["path"])
