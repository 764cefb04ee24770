"""``marelle export``: the questions of modules, for another tool, and what they lose there."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _
from marelle.interchange import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marelle.cli.fates import Batch
    from marelle.interchange.base import Exporter
    from marelle.model import Catalogue, Module

FOLDER = "exports"


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "export",
        help=_("donner les questions à un autre outil"),
        description=_(
            "Écrit les questions des modules dans un format qu’un autre outil sait lire, un "
            "fichier par module, et dit de chaque question si elle est conservée, simplifiée ou "
            "laissée de côté, et pourquoi."
        ),
    )
    known = [written(name) for name in names()]
    one.add_argument(
        "format", type=written, choices=known, metavar=_("FORMAT"), help=", ".join(known)
    )
    one.add_argument(
        "modules",
        nargs="*",
        metavar=_("MODULE"),
        help=_("nom du dossier d’un module (sinon, tous)"),
    )
    one.add_argument(
        "--out",
        type=Path,
        metavar=_("DOSSIER"),
        help=_("où écrire (par défaut : « {folder} », dans le projet)").format(folder=FOLDER),
    )
    one.add_argument(
        "--report",
        choices=("text", "json"),
        default="text",
        help=_("dire ce que deviennent les questions en texte, ou en JSON pour un outil"),
    )
    return one


def written(name: str) -> str:
    """Return the name of a format as people write it; that of its file does as well."""
    return name.replace("_", "-")


def run(asked: argparse.Namespace) -> int:
    """Write the questions of the modules asked for, and say what became of each."""
    from marelle.cli.fates import VIEWS
    from marelle.cli.findings import show_findings
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.diagnostics import has_errors
    from marelle.interchange import exporter
    from marelle.look import look
    from marelle.read.listing import MODULES

    root = project(asked)
    with Progress() as progress:
        catalogue, found = look(root, progress)
    if catalogue is None or has_errors(found):
        show_findings(root, found)
        return CONTENT
    out: Path = asked.out or root / FOLDER
    batches = [
        _write(exporter(asked.format.replace("-", "_")), module, root / MODULES / module.id, out)
        for module in _asked(catalogue, asked.modules)
    ]
    print(VIEWS[asked.report](batches))
    return CLEAN


def _asked(catalogue: "Catalogue", wanted: "Sequence[str]") -> "list[Module]":
    """Return the modules named, all of them when none is; refuse a name that is nobody's."""
    from marelle.engine.refusal import Refusal

    there = {module.id for module in catalogue.modules}
    for name in wanted:
        if name not in there:
            raise Refusal(_("Aucun module ne s’appelle « {name} ».").format(name=name))
    return [module for module in catalogue.modules if not wanted or module.id in wanted]


def _write(exporter: "Exporter", module: "Module", folder: Path, out: Path) -> "Batch":
    """Write the file of a module, unless it would hold no question."""
    from marelle.cli.fates import Batch

    exported = exporter.export(module, folder)
    place = out / f"{module.id}{exporter.suffix}"
    there = any(fate.fate != "dropped" for fate in exported.fates)
    if there:
        out.mkdir(parents=True, exist_ok=True)
        place.write_bytes(exported.data)
    return Batch(module=module.id, file=str(place) if there else "", fates=exported.fates)
