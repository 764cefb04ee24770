"""``marelle codes retire``: a paper is out of date; its code says so, and where to go instead."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.commands.codes.target import target
from marelle.cli.failures import CLEAN
from marelle.i18n import _


def declare(verbs: Commands) -> argparse.ArgumentParser:
    """Add the verb and its words."""
    one = verbs.add_parser(
        "retire",
        help=_("dire qu’un papier imprimé n’est plus à jour"),
        description=_(
            "Inscrit au registre qu’un papier n’est plus à jour, et pourquoi. Son code ne mène "
            "jamais à une page absente : il ouvre une page qui le dit, et où aller."
        ),
    )
    one.add_argument("code", metavar=_("CODE"), help=_("les 5 caractères imprimés"))
    one.add_argument("--why", required=True, metavar=_("RAISON"), help=_("pourquoi, en une phrase"))
    one.add_argument(
        "--instead",
        type=target,
        metavar=_("CIBLE"),
        help=_("ce que sa page propose : par exemple module:tri (sinon, la page de la direction)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Add the line, and show it."""
    from datetime import date

    from marelle.amend import retire
    from marelle.catalogue.ledger import LEDGER
    from marelle.cli.project import project

    done = retire(project(asked), asked.code, asked.instead, asked.why, date.today())
    print(_("Ajouté à {file} :").format(file=LEDGER))
    print(done.line)
    print(
        _(
            "Publiez avec « marelle build », puis faites enlever le papier : « marelle codes list "
            "--expired » dit où il est."
        )
    )
    if done.reprinted:
        print(
            _(
                "Ce papier est toujours demandé par {campaign} : la prochaine construction "
                "l’imprimera avec un autre code."
            ).format(campaign=done.code.campaign)
        )
    return CLEAN
