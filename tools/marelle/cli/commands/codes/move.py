"""``marelle codes move``: a printed code opens something else from now on."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.commands.codes.target import target
from marelle.cli.failures import CLEAN
from marelle.i18n import _


def declare(verbs: Commands) -> argparse.ArgumentParser:
    """Add the verb and its words."""
    one = verbs.add_parser(
        "move",
        help=_("faire ouvrir autre chose à un code imprimé"),
        description=_(
            "Inscrit au registre qu’un code imprimé ouvre désormais autre chose, et pourquoi. "
            "Le papier déjà posé reste bon : il mène à la nouvelle page dès qu’elle est publiée."
        ),
    )
    one.add_argument("code", metavar=_("CODE"), help=_("les 5 caractères imprimés"))
    one.add_argument(
        "target",
        type=target,
        metavar=_("CIBLE"),
        help=_("ce qu’il ouvre désormais : par exemple module:dans-ma-rue"),
    )
    one.add_argument("--why", required=True, metavar=_("RAISON"), help=_("pourquoi, en une phrase"))
    return one


def run(asked: argparse.Namespace) -> int:
    """Add the line, and show it."""
    from datetime import date

    from marelle.amend import move, said
    from marelle.catalogue.ledger import LEDGER
    from marelle.cli.project import project

    done = move(project(asked), asked.code, asked.target, asked.why, date.today())
    print(_("Ajouté à {file} :").format(file=LEDGER))
    print(done.line)
    print(
        _(
            "Publiez avec « marelle build » : le code {code} ouvrira alors {target}. "
            "Validez le registre dans git."
        ).format(code=done.code.code, target=said(done.code.target))
    )
    if done.reprinted:
        print(
            _(
                "Son papier est toujours demandé par « {campaign} », avec une promesse faite pour "
                "autre chose : « marelle check » dit quoi changer."
            ).format(campaign=done.code.campaign)
        )
    return CLEAN
