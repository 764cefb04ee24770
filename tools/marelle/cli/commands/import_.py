"""``marelle import``: the questions of another tool, as a module to read again."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.commands.export import written
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.interchange.readers import names

if TYPE_CHECKING:
    from marelle.interchange.readers.base import Importer, Source


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "import",
        help=_("prendre les questions d’un autre outil, ou le module d’un éditeur"),
        description=_(
            "Lit un fichier de questions et écrit un module qui passe la vérification, à relire "
            "avant de le publier. Dit de chaque question si elle est conservée, simplifiée ou "
            "laissée de côté, pourquoi, et où elle est dans le fichier. Un paquet SCORM, ou un "
            "fichier H5P avec ses bibliothèques, devient un module qui le joue tel qu’il est."
        ),
    )
    one.add_argument("file", type=Path, metavar=_("FICHIER"), help=_("le fichier, ou le paquet"))
    one.add_argument(
        "--format",
        type=written,
        choices=[written(name) for name in names()],
        metavar=_("FORMAT"),
        help=_("son format (sinon, reconnu)\u00a0: {names}").format(
            names=", ".join(map(written, names()))
        ),
    )
    one.add_argument(
        "--module",
        metavar=_("NOM"),
        help=_("dossier du nouveau module (sinon, d’après le nom du fichier)"),
    )
    one.add_argument(
        "--h5p",
        type=Path,
        metavar=_("DOSSIER"),
        help=_("le lecteur de H5P (sinon, node_modules/h5p-standalone du projet)"),
    )
    one.add_argument(
        "--report",
        choices=("text", "json"),
        default="text",
        help=_("dire ce que deviennent les questions en texte, ou en JSON pour un outil"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Write the module of the questions of a file, and say what became of each."""
    from dataclasses import replace
    from datetime import date

    from marelle.catalogue import load_shared
    from marelle.cli.bought import bring, is_package
    from marelle.cli.fates import VIEWS, Batch
    from marelle.cli.h5p import NAME, libraries_asked
    from marelle.cli.project import project
    from marelle.engine.refusal import Refusal
    from marelle.interchange._incoming import incoming, write
    from marelle.interchange._sheet import Sheet
    from marelle.interchange.readers._names import slug
    from marelle.interchange.readers._opening import source
    from marelle.read.listing import MODULES, scan

    root = project(asked)
    file: Path = asked.file
    name = asked.module or slug(file.name.partition(".")[0], "questions")
    if not ID_PATTERN.match(name):
        sentence = _("« {text} »\u00a0: une lettre minuscule, puis lettres, chiffres ou tirets")
        raise Refusal(sentence.format(text=name))
    target = root / MODULES / name
    if target.exists():
        raise Refusal(_("« {folder} » existe déjà.").format(folder=f"{MODULES}/{name}"))
    shared = load_shared(root, scan(root)[0].shared)
    if not shared.directions or not shared.collections:
        raise Refusal(_("Il faut d’abord une direction et une collection : « marelle check »."))
    sheet = Sheet(
        id=name,
        title=file.name.partition(".")[0] or name,
        direction=shared.directions[0].code,
        collection=shared.collections[0].id,
        file=file.name,
        today=date.today(),
    )
    if not asked.format and is_package(file):
        return bring(file, target, sheet, asked.h5p or root / "node_modules" / NAME)
    given = source(file)
    batch = _reader(asked.format, given).read(given)
    made = incoming(batch, replace(sheet, title=batch.title or sheet.title))
    write(target, made.files)
    written = str(target) if made.files else ""
    print(VIEWS[asked.report]([Batch(module=name, file=written, fates=made.fates)]))
    if not made.files and asked.report == "text" and (sentence := libraries_asked(given.members)):
        print(sentence)
    return CLEAN if made.files else CONTENT


def _reader(form: str | None, given: "Source") -> "Importer":
    from marelle.engine.refusal import Refusal
    from marelle.interchange.readers import importer, recognised

    name = form.replace("-", "_") if form else recognised(given)
    if not name:
        raise Refusal(
            _("Le format de « {name} » n’est pas reconnu. Ajoutez « --format » : {names}.").format(
                name=given.name, names=", ".join(map(written, names()))
            )
        )
    return importer(name)
