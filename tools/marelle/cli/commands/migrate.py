"""``marelle migrate``: the sources of a project brought to the format of today."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, all_or_nothing
from marelle.i18n import _, ngettext


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "migrate",
        help=_("mettre les fichiers d’un ancien projet au format d’aujourd’hui"),
        description=_(
            "Lit la version du format dans « content/catalogue.yml », puis réécrit ce qui doit "
            "l’être, fichier par fichier, commentaires gardés. Tout est fait, ou rien."
        ),
    )
    one.add_argument(
        "--dry-run", action="store_true", help=_("dire ce qui changerait, et ne rien écrire")
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Bring the project to the format of today, and tell why each file changes."""
    from marelle.catalogue.version import FORMAT
    from marelle.cli.project import project
    from marelle.migration.project import migrate

    with all_or_nothing():
        done = migrate(project(asked), dry=asked.dry_run)
    if not done.told:
        print(_("Déjà au format {n}.").format(n=FORMAT))
        return CLEAN
    print(_("Du format {old} au format {new}.").format(old=done.since, new=FORMAT))
    for path, why in done.told:
        print(_("{path} : {why}").format(path=path, why=why))
    count = len(done.plan.texts)
    message = (
        ngettext("{n} fichier à changer.", "{n} fichiers à changer.", count)
        if asked.dry_run
        else ngettext("{n} fichier changé.", "{n} fichiers changés.", count)
    )
    print(message.format(n=count))
    return CLEAN
