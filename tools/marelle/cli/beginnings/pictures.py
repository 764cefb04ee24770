"""The pictures of an activity that begins: those of its starter, or files that somebody names."""

import re
from collections.abc import Iterable
from pathlib import Path

from marelle.activities import FOLDER
from marelle.cli.beginnings.answers import given
from marelle.cli.beginnings.desk import Desk
from marelle.cli.beginnings.naming import free, named
from marelle.diagnostics import Severity, has_errors
from marelle.engine.refusal import Refusal
from marelle.i18n import _, ngettext
from marelle.read.media import read_media

_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")
_SOURCE = re.compile(r"media/([\w.-]+)")
OWN = "own"


def media_of(desk: Desk, home: str) -> list[str]:
    """Return the names of the pictures and sounds that the module *home* has."""
    files = [Path(file.path) for file in desk.listing.modules.get(home, ())]
    return [file.name for file in files if file.parent.name == "media"]


def pictured(text: str, kind: str, there: Iterable[str]) -> tuple[str, dict[str, bytes]]:
    """Return the *text* of an activity, and the pictures of its starter, by their path there.

    *there* are the names that the module's media have.
    """
    folder = FOLDER / kind.replace("-", "_") / "media"
    names = dict.fromkeys(_SOURCE.findall(text))
    return _renamed(text, {name: folder / name for name in names}, there)


def chosen(text: str, asked: str, there: Iterable[str]) -> tuple[str, dict[str, bytes]]:
    """Return the same with the files *asked*, separated by commas, in place of ``media/1``…"""
    files = [Path(one.strip()) for one in asked.split(",") if one.strip()]
    places = [*dict.fromkeys(_SOURCE.findall(text))]
    if len(files) != len(places):
        raise Refusal(
            ngettext(
                "Cette activité prend {n} image : nommez un fichier.",
                "Cette activité prend {n} images : nommez les fichiers, séparés par des virgules.",
                len(places),
            ).format(n=len(places))
        )
    for file in files:
        if given(str(file)).suffix.lower() not in _ENDINGS:
            raise Refusal(
                _("« {path} » n’est pas une image : il faut un .svg, .png, .jpg ou .webp.").format(
                    path=file
                )
            )
        _about, wrong = read_media(str(file).lower(), file.read_bytes())
        if has_errors(wrong):
            first = next(one for one in wrong if one.gravity is Severity.ERROR)
            said = _("« {path} » : {why}").format(path=file, why=first.message)
            raise Refusal(f"{said} {first.hint}".rstrip())
    return _renamed(text, dict(zip(places, files, strict=True)), there)


def _renamed(
    text: str, files: dict[str, Path], there: Iterable[str]
) -> tuple[str, dict[str, bytes]]:
    taken, found = {Path(name).stem for name in there}, {}
    names: dict[str, str] = {}
    for name, file in files.items():
        stem = free(named(file.stem) or "image", taken)
        taken.add(stem)
        names[name] = f"media/{stem}{file.suffix.lower()}"
        found[names[name]] = file.read_bytes()
    return _SOURCE.sub(lambda match: names.get(match[1], match[0]), text), found
