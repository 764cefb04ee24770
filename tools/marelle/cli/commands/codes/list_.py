"""``marelle codes list``: every code that paper carries; or the papers to take down."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _


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
    if asked.format == "json":
        print(as_json(papers, catalogue.site.url))
    else:
        print((as_recall if asked.expired else as_table)(papers))
    return CLEAN
