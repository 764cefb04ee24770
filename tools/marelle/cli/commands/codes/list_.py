"""``marelle codes list``: every code that paper carries; or the papers to take down."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _

if TYPE_CHECKING:
    from marelle.cli.deliveries import Delivered
    from marelle.model import Catalogue


def declare(verbs: Commands) -> argparse.ArgumentParser:
    """Add the verb and its words."""
    one = verbs.add_parser(
        "list",
        help=_("lister les codes imprimés, ou les papiers à enlever"),
        description=_(
            "Liste les codes imprimés : ce qu’ils ouvrent, leur campagne, leur lieu. Avec "
            "« --expired », la liste de rappel : les papiers à enlever, lieu par lieu, pourquoi, "
            "et qui prévenir."
        ),
    )
    one.add_argument("--campaign", metavar=_("CAMPAGNE"), help=_("seulement ceux d’une campagne"))
    one.add_argument("--direction", metavar=_("SIGLE"), help=_("seulement ceux d’une direction"))
    one.add_argument(
        "--expired",
        action="store_true",
        help=_("seulement les papiers retirés, ou dont le contenu ou la campagne a expiré"),
    )
    one.add_argument(
        "--delivered",
        type=Path,
        nargs="+",
        default=[],
        metavar=_("FICHIER"),
        help=_(
            "avec « --expired » : les « delivery.json » des paquets livrés (sinon ceux de "
            "« livraisons/ », s’il y en a)"
        ),
    )
    one.add_argument(
        "--format",
        choices=("table", "json"),
        default="table",
        help=_("table : pour lire ; json : pour les machines (par défaut : table)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Print the list."""
    from datetime import date

    from marelle.catalogue.recall import hangings
    from marelle.cli.deliveries import as_list, record
    from marelle.cli.findings import show_findings
    from marelle.cli.hangings import as_json, as_recall, as_table
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.look import look

    root = project(asked)
    with Progress() as progress:
        catalogue, found = look(root, progress)
    if catalogue is None:
        show_findings(root, found)
        return CONTENT
    papers = [
        paper
        for paper in hangings(catalogue, date.today())
        if asked.campaign in (None, paper.code.campaign)
        and asked.direction in (None, paper.code.direction)
        and (paper.since or not asked.expired)
    ]
    packages = _packages(catalogue, root, asked) if asked.expired else []
    if asked.format == "json":
        print(as_json(papers, catalogue.site.url, map(record, packages)))
    else:
        print((as_recall if asked.expired else as_table)(papers))
        print(as_list(packages), end="\n" if packages else "")
    return CLEAN


def _packages(catalogue: "Catalogue", root: Path, asked: argparse.Namespace) -> list["Delivered"]:
    """Return the packages that were delivered and are out of date; refuse what is no note."""
    from datetime import date

    from marelle.cli.deliveries import notes, outdated
    from marelle.engine.refusal import Refusal

    try:
        given = notes(root, asked.delivered)
    except (ValueError, RecursionError, OSError) as error:
        sentence = _("Ce n’est pas un bordereau de livraison : {why}")
        raise Refusal(sentence.format(why=error)) from None
    owners = {each.id: each.direction for each in catalogue.modules}
    owners |= {each.id: each.direction for each in catalogue.paths}
    return [
        each
        for each in outdated(catalogue, given, date.today())
        if not asked.campaign
        and asked.direction in (None, owners.get(each.module.partition(".")[0]))
    ]
