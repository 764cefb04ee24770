"""``marelle export``: the questions of modules, for another tool, and what they lose there."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _, ngettext
from marelle.interchange import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marelle.interchange.base import Exporter, Fate
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
    one.add_argument("format", choices=names(), metavar=_("FORMAT"), help=", ".join(names()))
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
    return one


def run(asked: argparse.Namespace) -> int:
    """Write the questions of the modules asked for, and say what became of each."""
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
    every: list[Fate] = []
    for module in _asked(catalogue, asked.modules):
        every += _write(exporter(asked.format), module, root / MODULES / module.id, out)
    print(_total(every))
    return CLEAN


def _asked(catalogue: "Catalogue", wanted: "Sequence[str]") -> "list[Module]":
    """Return the modules named, all of them when none is; refuse a name that is nobody's."""
    from marelle.engine.refusal import Refusal

    there = {module.id for module in catalogue.modules}
    for name in wanted:
        if name not in there:
            raise Refusal(_("Aucun module ne s’appelle « {name} ».").format(name=name))
    return [module for module in catalogue.modules if not wanted or module.id in wanted]


def _write(exporter: "Exporter", module: "Module", folder: Path, out: Path) -> "Sequence[Fate]":
    """Write the file of a module, unless it would hold no question; print the fate of each."""
    exported = exporter.export(module, folder)
    place = out / f"{module.id}{exporter.suffix}"
    if any(fate.fate != "dropped" for fate in exported.fates):
        out.mkdir(parents=True, exist_ok=True)
        place.write_bytes(exported.data)
        print(place)
    else:
        print(_("{module} : aucune question à écrire").format(module=module.id))
    words = {"kept": _("conservée"), "degraded": _("simplifiée"), "dropped": _("laissée de côté")}
    width = max(map(len, words.values()))
    for fate in exported.fates:
        why = _(" : {why}").format(why=fate.how) if fate.how else ""
        print(f"  {words[fate.fate].ljust(width)}  {fate.item}{why}")
    return exported.fates


def _total(fates: "Sequence[Fate]") -> str:
    count = dict.fromkeys(("kept", "degraded", "dropped"), 0)
    for fate in fates:
        count[fate.fate] += 1
    return ngettext(
        "{n} question : conservées {kept}, simplifiées {degraded}, laissées de côté {dropped}.",
        "{n} questions : conservées {kept}, simplifiées {degraded}, laissées de côté {dropped}.",
        len(fates),
    ).format(n=len(fates), **count)
