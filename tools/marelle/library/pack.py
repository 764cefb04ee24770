"""The library: a bundle in, the bytes of its zip out; and back, verified, from anybody's bytes.

Nothing is inflated from a zip that the rules of ``verify/`` find dangerous.
"""

import io
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from marelle.catalogue.files import MOST
from marelle.catalogue.folder import read_checked
from marelle.diagnostics import has_errors
from marelle.i18n import _
from marelle.library.bundle import (
    FORMAT,
    INSIDE,
    NOTICE,
    PICTOGRAMS,
    SHEET,
    Bundle,
    about_of,
    digest_of,
    told,
)
from marelle.library.refused import Unfit
from marelle.read.listing import acceptable_name
from marelle.verify import base, opened, package_rules

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16
_TEXTS = (".yml", ".md", ".svg", ".vtt", ".json", ".txt")
_DAMAGED = "MRL811"


def zipped(bundle: Bundle, notice: str) -> bytes:
    """Return the zip of a bundle, the same bytes on every machine and every day."""
    members = {SHEET: told(bundle), NOTICE: notice.encode()}
    members |= {f"{INSIDE}{name}": data for name, data in sorted(bundle.files.items())}
    members |= {f"{PICTOGRAMS}{name}": data for name, data in sorted(bundle.drawn.items())}
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in members.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system, entry.external_attr = 3, _MODE
            # pictures and films are packed already
            entry.compress_type = ZIP_DEFLATED if name.endswith(_TEXTS) else ZIP_STORED
            archive.writestr(entry, data, compresslevel=6)
    return out.getvalue()


def unzipped(name: str, data: bytes) -> Bundle:
    """Return the bundle that *data* are, called *name*; ``Unfit`` says all that is wrong."""
    package, dangers = opened(name, data)
    if dangers:
        raise Unfit([each.message for each in dangers])
    if SHEET not in package.files:
        raise Unfit(
            [
                _("Ce zip n’est pas un module à emprunter : il n’a pas de « {sheet} ».").format(
                    sheet=SHEET
                )
            ]
        )
    damage = package_rules()[_DAMAGED].check
    if broken := [each.message for each in damage(package)] if damage else []:
        raise Unfit(broken)
    said = _sheet(name, package)
    if wrong := [*_contents(package, said)]:
        raise Unfit(wrong)
    files = {row["name"]: package.read(row["name"]) or b"" for row in said["files"]}
    bundle = Bundle(
        about=about_of(said),
        files=_below(INSIDE, files),
        drawn=_below(PICTOGRAMS, files),
    )
    if digest_of(bundle.files) != bundle.about.digest:
        raise Unfit([_("L’empreinte du module n’est pas celle que sa fiche annonce.")])
    return bundle


def _sheet(name: str, package: base.Package) -> dict[str, Any]:
    checked, found = read_checked(f"{name}/{SHEET}", package.read(SHEET) or b"", "bundle")
    if checked is None or has_errors(found):
        raise Unfit([f"{d.span.path}:{d.span.line}:{d.span.column} {d.message}" for d in found])
    said: dict[str, Any] = checked.document.data
    if said["format"] > FORMAT:
        raise Unfit(
            [_("Ce module vient d’une version plus récente de Marelle : mettez la vôtre à jour.")]
        )
    return said


def _contents(package: base.Package, said: Mapping[str, Any]) -> Iterator[str]:
    """Yield what differs between the members of a zip and what its sheet lists."""
    listed = {row["name"]: row for row in said["files"]}
    there = set(package.files) - {SHEET, NOTICE}
    for name in sorted(there ^ listed.keys()):
        if name in there:
            yield _("« {name} » est dans le zip sans être annoncé.").format(name=name)
        else:
            yield _("« {name} » est annoncé et n’est pas dans le zip.").format(name=name)
    for name in sorted(there & listed.keys()):
        row, size = listed[name], package.files[name].size
        if not _placed(name):
            yield _("« {name} » n’est pas un nom de fichier d’un module.").format(name=name)
        elif size > MOST:
            yield _("« {name} » pèse plus de {most} Mo.").format(name=name, most=MOST >> 20)
        elif size != row["size"] or _digest(package, name) != row["sha256"]:
            yield _("« {name} » n’a pas l’empreinte annoncée.").format(name=name)


def _placed(name: str) -> bool:
    """Tell whether a member may be written: a known folder, then one or two plain names."""
    for top in (INSIDE, PICTOGRAMS):
        if name.startswith(top):
            parts = name.removeprefix(top).split("/")
            return len(parts) <= 2 and all(map(acceptable_name, parts))
    return False


def _digest(package: base.Package, name: str) -> str:
    return sha256(package.read(name) or b"").hexdigest()


def _below(top: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {n.removeprefix(top): data for n, data in files.items() if n.startswith(top)}
