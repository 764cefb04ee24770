"""``marelle borrow``: a module of somebody else's, taken in here; and its later versions."""

import argparse
from pathlib import Path

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "borrow",
        help=_("emprunter un module à une autre collectivité, et suivre ses mises à jour"),
        description=_(
            "Prend un module chez quelqu’un d’autre : dans un dépôt git, un zip publié sous "
            "« library/ », le dossier d’un projet, ou à l’adresse d’un site Marelle. Le module est "
            "vérifié, sa licence montrée, son origine inscrite dans « module.yml ». Avec "
            "« --update », prend la nouvelle version d’un module emprunté et la réunit avec vos "
            "changements, sans jamais en perdre."
        ),
    )
    one.add_argument(
        "source",
        nargs="?",
        metavar=_("SOURCE"),
        help=_(
            "dépôt git, zip, dossier ou adresse, suivi de « #module » ; avec « --update », le nom "
            "d’un module emprunté (sinon, tous)"
        ),
    )
    one.add_argument("--as", dest="name", metavar=_("NOM"), help=_("nom du module ici"))
    one.add_argument("--direction", metavar=_("SIGLE"), help=_("direction qui en répond ici"))
    one.add_argument("--collection", metavar=_("THÈME"), help=_("thème où le ranger ici"))
    one.add_argument(
        "--yes",
        action="store_true",
        help=_("emprunter malgré une licence réservée : vous avez l’accord du prêteur"),
    )
    one.add_argument(
        "--update", action="store_true", help=_("réunir la nouvelle version et vos changements")
    )
    one.add_argument(
        "--dry-run",
        action="store_true",
        help=_("avec « --update » : dire ce qui changerait, sans rien écrire"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Take a module, or the new version of those that were taken."""
    from marelle.cli.borrowing import flat
    from marelle.cli.project import project
    from marelle.engine.refusal import Refusal
    from marelle.library.refused import Unfit

    root = project(asked)
    try:
        if asked.update:
            return _update(root, asked)
        if not asked.source:
            raise Refusal(_("Dites à qui emprunter : une adresse, un dépôt, un dossier ou un zip."))
        if asked.dry_run:
            raise Refusal(_("« --dry-run » va avec « --update »."))
        return _take(root, asked)
    except Refusal as error:  # it may quote what a lender wrote
        raise Refusal(flat(str(error))) from None
    except Unfit as error:
        print(_("Ce module est refusé ; rien n’a changé ici :"))
        print("\n".join(f"- {flat(sentence)}" for sentence in error.args[0]))
        return CONTENT


def _take(root: Path, asked: argparse.Namespace) -> int:
    from datetime import date

    from marelle.cli.borrowing import lent, taken
    from marelle.library.sources import fetch, recorded
    from marelle.library.take import Wish, take

    bundle = fetch(asked.source, Path.cwd())
    print(lent(bundle.about))
    wish = Wish(
        source=recorded(asked.source, Path.cwd(), root),
        name=asked.name or "",
        direction=asked.direction or "",
        collection=asked.collection or "",
        sure=asked.yes,
    )
    print(taken(take(root, bundle, wish, date.today())))
    return CLEAN


def _update(root: Path, asked: argparse.Namespace) -> int:
    from datetime import date

    from marelle.cli.borrowing import updated
    from marelle.library.update import update

    done = update(root, asked.source or "", date.today(), dry=asked.dry_run, sure=asked.yes)
    print(updated(done, dry=asked.dry_run))
    return CONTENT if any(each.conflicts or each.refused or each.apart for each in done) else CLEAN
