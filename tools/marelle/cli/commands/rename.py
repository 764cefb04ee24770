"""``marelle rename OLD NEW``: something under another name, and all that names it with it."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, all_or_nothing
from marelle.i18n import _, ngettext


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "rename",
        help=_("donner un autre nom à un module, un parcours, une direction, un thème"),
        description=_(
            "Renomme un module, un parcours (« path:accueil »), une direction (« direction:DPE ») "
            "ou un thème (« collection:voirie »), et tout ce qui le nomme : liens, parcours, "
            "campagnes, adaptations. Les codes imprimés et l’ancienne adresse l’ouvrent toujours. "
            "Tout est fait, ou rien."
        ),
    )
    one.add_argument(
        "old", metavar=_("ANCIEN"), help=_("un nom de module, ou path:…, direction:…, collection:…")
    )
    one.add_argument("new", metavar=_("NOUVEAU"), help=_("son nouveau nom"))
    one.add_argument(
        "--dry-run", action="store_true", help=_("dire ce qui changerait, et ne rien écrire")
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Rename something, or tell what that would change."""
    from marelle.cli.project import project
    from marelle.renaming import rename

    with all_or_nothing():
        done = rename(project(asked), asked.old, asked.new, dry=asked.dry_run)
    for old, new in done.moves:
        print(f"{old} → {new}")
    for path in done.texts:
        print(path)
    count = len(done.texts)
    message = (
        ngettext("{n} fichier à changer.", "{n} fichiers à changer.", count)
        if asked.dry_run
        else ngettext("{n} fichier changé.", "{n} fichiers changés.", count)
    )
    print(message.format(n=count))
    return CLEAN
