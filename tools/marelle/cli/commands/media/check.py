"""``marelle media check``: what is wrong with sounds and films, and the command that mends it."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.cli.recordings import files_word
from marelle.i18n import _


def declare(verbs: Commands) -> argparse.ArgumentParser:
    """Add the verb and its words."""
    one = verbs.add_parser(
        "check",
        help=_("dire ce qu’il faut corriger, et la commande qui le corrige"),
        description=_(
            "Mesure chaque fichier, dit ce qu’il faut corriger et donne la commande exacte. "
            "Sans nom de fichier : tous les sons et toutes les vidéos du projet."
        ),
    )
    files_word(one)
    return one


def run(asked: argparse.Namespace) -> int:
    """Print the defects of each file, and the command."""
    from shlex import join

    from marelle.cli.recordings import measured
    from marelle.media.defects import defects, mended, mending

    wrong = False
    for one in measured(asked):
        found = [*defects(one)]
        print(f"{one.path} : {_('rien à redire') if not found else ''}".rstrip())
        for each in found:
            print(f"  - {each}")
        if found:
            print(f"  {join(['ffmpeg', *mending(one, mended(one))])}")
        wrong = wrong or bool(found)
    return CONTENT if wrong else CLEAN
