"""``marelle media``: sounds and films, before they enter the project; one file a verb."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.commands.media import check, prepare
from marelle.i18n import _

VERBS = (check, prepare)


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its verbs."""
    one = commands.add_parser(
        "media",
        help=_("vérifier et préparer les sons et les vidéos, avec ffmpeg"),
        description=_(
            "Mesure les sons et les vidéos avec ffmpeg : volume, débit, taille, codage. Une "
            "construction n’en a jamais besoin."
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
