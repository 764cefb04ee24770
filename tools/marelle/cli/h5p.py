"""``marelle import`` of an H5P file that carries its libraries: the player is put in with it.

The player is not part of Marelle: what H5P runs on is under the GPL, and whoever publishes a site
chooses it. It is taken from the folder of the npm package ``h5p-standalone``, and kept with each
module, beside what it plays.
"""

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from marelle.catalogue import h5p
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.interchange.readers import importer
from marelle.interchange.readers._opening import Members
from marelle.interchange.readers.base import Source
from marelle.verify.base import Package

NAME = "h5p-standalone"
# Signs and colours of H5P; its fonts for text weigh 1 MB: the phone's are used.
_FILES = (
    *(f"dist/{name}" for name in (*h5p.PLAYER, "main.bundle.js.LICENSE.txt")),
    *("dist/fonts/h5p-core-30.woff2", "dist/fonts/h5p-theme.woff2", "dist/images/throbber.gif"),
    *("LICENSE", "package.json"),
)


def is_played(package: Package) -> bool:
    """Tell whether a file of H5P is to be played: its libraries are in, and not only questions."""
    if not h5p.is_h5p(package.files):
        return False
    return not importer("h5p").claims(Source(members=Members(package)))


def with_player(data: bytes, folder: Path) -> bytes:
    """Return an H5P file with the player of *folder* in it; what it holds stays as it is.

    Raises ``Refusal`` when the player is not there.
    """
    whole = BytesIO(data)
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _player(folder):
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def libraries_asked(members: Mapping[str, bytes]) -> str:
    """Return the sentence about the libraries that content without any needs; or nothing."""
    absent = h5p.lacking(members, members.get) if h5p.ABOUT in members else []
    return h5p.missing(absent) if absent else ""


def _player(folder: Path) -> Iterator[tuple[str, bytes]]:
    for name in _FILES:
        file = folder / name
        if file.is_file():
            yield f"marelle/{name.removeprefix('dist/')}", file.read_bytes()
        elif name.removeprefix("dist/") in h5p.PLAYER:
            raise Refusal(
                _(
                    "Il faut le lecteur de H5P, qui n’est pas fourni avec Marelle : tapez « npm "
                    "install {name} » dans le dossier du projet, ou donnez le sien avec « --h5p »."
                ).format(name=NAME)
            )
