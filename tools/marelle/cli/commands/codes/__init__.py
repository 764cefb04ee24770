"""``marelle codes``: the codes that paper carries, one file a verb."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.commands.codes import count, list_, move, retire
from marelle.i18n import _

VERBS = (list_, retire, move, count)


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its verbs."""
    one = commands.add_parser(
        "codes",
        help=_("suivre les codes imprimés : les lister, les retirer, les déplacer, les compter"),
        description=_(
            "Suit les codes collés sur les murs. Un code imprimé ouvre quelque chose pour "
            "toujours ; ce qui lui arrive s’ajoute à la fin de « flyers/ledger.yml », avec "
            "sa raison."
        ),
    )
    verbs = one.add_subparsers(
        title=_("commandes"), dest="verb", metavar=_("COMMANDE"), required=True
    )
    for verb in VERBS:
        verb.declare(verbs).set_defaults(obey=verb.run)
    return one


def run(asked: argparse.Namespace) -> int:
    """Do what the verb says."""
    return int(asked.obey(asked))
