"""``marelle import`` of a package: what a publisher made in, a module that plays it out."""

import shutil
from dataclasses import replace
from pathlib import Path

from marelle.catalogue.files import PACKAGE, PACKAGE_MOST
from marelle.catalogue.h5p import is_h5p, lacking
from marelle.catalogue.packages import open_package
from marelle.cli.failures import CLEAN, CONTENT
from marelle.cli.h5p import is_played, with_player
from marelle.diagnostics import Severity
from marelle.diagnostics.views import view
from marelle.i18n import _
from marelle.interchange._bought import bought_sheet, needs
from marelle.interchange._sheet import Sheet
from marelle.interchange._written import document
from marelle.verify import opened, verify
from marelle.verify.base import Package

SCHEMA = "# yaml-language-server: $schema=../../../schemas/package.schema.json\n"


def is_package(file: Path) -> bool:
    """Tell whether a file is a zip that a publisher made to be played, and not questions.

    One that is dangerous to open is nothing yet: whoever opens it next refuses it.
    """
    if not file.is_file():
        return False
    with file.open("rb") as begun:
        if begun.read(2) != b"PK":
            return False
    package, dangers = opened(file.name, _bytes(file))
    if dangers or package.kind not in ("scorm", "cmi5"):
        return not dangers and is_played(package)
    return not _questions(package)


def bring(file: Path, target: Path, sheet: Sheet, player: Path) -> int:
    """Write the module of a package in *target*, and say what is to be known of it.

    *player* is the folder of what plays H5P: it goes with it.
    """
    data = _bytes(file)
    given = opened(file.name, data)[0]
    h5p = is_h5p(given.files)
    if h5p and not lacking(given.files, given.read):
        data = with_player(data, player)
    package, refused = open_package(file.name, data)
    if len(data) > PACKAGE_MOST:
        package, refused = None, [_("Le paquet pèse plus de 50 Mo.")]
    if package is None:
        print(_("Ce paquet est refusé :"))
        print("\n".join(f"- {sentence}" for sentence in refused))
        if not h5p:
            print(_("Tapez « marelle verify {file} » pour tout savoir.").format(file=file))
        return CONTENT
    _lay(target, document(bought_sheet(package, sheet))[0], data)
    print(_("Écrit : {folder}").format(folder=target))
    if not h5p:
        _tell(file, data)
    if asked := needs(package):
        sentence = _(
            "Ce paquet semble demander {things}. Essayez-le avec « marelle serve » ; s’il ne "
            "marche pas et que vous faites confiance à l’éditeur, écrivez pourquoi dans « trust »."
        )
        print(sentence.format(things=", ".join(asked)))
    print(_("Relisez module.yml : objectif, résumé, durée, éditeur, licence, source."))
    return CLEAN


def _questions(package: Package) -> bool:
    """Tell whether a manifest is one of questions (QTI), which are read as such."""
    text = package.document.text.lower()
    return "imsqti" in text and "scormtype" not in text


def _bytes(file: Path) -> bytes:
    with file.open("rb") as opened_:
        return opened_.read(PACKAGE_MOST + 1)  # one more: enough to see that it is too big


def _lay(target: Path, sheet: str, data: bytes) -> None:
    """Write the two files, or none."""
    target.mkdir(parents=True)
    try:
        target.joinpath("module.yml").write_text(SCHEMA + sheet, encoding="utf-8")
        target.joinpath(PACKAGE).write_bytes(data)
    except OSError:
        shutil.rmtree(target, ignore_errors=True)
        raise


def _tell(file: Path, data: bytes) -> None:
    """Say what an LMS would not like: here it is worth knowing, and refuses nothing."""
    verdict = verify(file.name, data)
    found = [replace(each, severity=Severity.WARNING) for each in verdict.found]
    if found:
        print(_("Un LMS y trouverait à redire :"))
        print(view("concise")(found, verdict.sources), end="")
