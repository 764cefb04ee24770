"""``marelle compare``: what learners keep, and what they lose, when a version replaces another."""

import argparse
from pathlib import Path

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "compare",
        help=_("dire ce que les agents gardent d’une version à l’autre"),
        description=_(
            "Compare deux versions, question par question, et dit ce que gardent ou perdent les "
            "agents qui ont commencé ou fini l’ancienne. Une version est un paquet de Marelle, un "
            "dossier de paquets, un projet, ou une révision de git. Ne change rien. Sort avec "
            "le statut 1 si quelque chose se perd, ou n’a pas pu être lu."
        ),
    )
    one.add_argument(
        "old",
        metavar=_("ANCIEN"),
        help=_("par exemple HEAD~3, une étiquette de git, ou un paquet en zip"),
    )
    one.add_argument(
        "new",
        nargs="?",
        metavar=_("NOUVEAU"),
        help=_("la version qui le remplace (sinon, le projet tel qu’il est)"),
    )
    one.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("text : pour lire ; json : pour les machines (par défaut : text)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Compare, and print what becomes of each module."""
    from marelle.cli.differences import VIEWS
    from marelle.compare.comparison import compare_sides
    from marelle.compare.sides import side
    from marelle.engine.refusal import Refusal

    root = _root(asked)
    if asked.new is None and root is None:
        raise Refusal(
            _("Donnez aussi la version qui le remplace, ou tapez la commande dans un projet.")
        )
    new = str(root) if asked.new is None else asked.new
    start = asked.project or Path()
    with side(asked.old, root, start) as before, side(new, root, start) as after:
        found = compare_sides(before, after)
        print(VIEWS[asked.format](found, root or Path.cwd()))
    return CLEAN if found.safe else CONTENT


def _root(asked: argparse.Namespace) -> Path | None:
    """Return the project; packages can be compared without one."""
    from marelle.cli.project import project
    from marelle.engine.refusal import Refusal

    try:
        return project(asked)
    except Refusal:
        if asked.project:
            raise
        return None
