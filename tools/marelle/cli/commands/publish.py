"""``marelle publish``: send what was built to a web server, all at once, and only what changed."""

import argparse
import sys
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from marelle.model import Destination
    from marelle.shipping.changes import Changes


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "publish",
        help=_("mettre le site en ligne"),
        description=_(
            "Envoie ce que « marelle build » a fabriqué vers une destination de « publish », dans "
            "content/catalogue.yml : un dossier, une machine jointe par ssh, un stockage S3. Seul "
            "ce qui a changé part. Une publication interrompue laisse en place le site d’avant."
        ),
    )
    one.add_argument(
        "name",
        nargs="?",
        default="",
        metavar=_("DESTINATION"),
        help=_("son nom (sinon, la première)"),
    )
    one.add_argument(
        "--dry-run", action="store_true", help=_("dire ce qui changerait, sans rien envoyer")
    )
    one.add_argument(
        "--server",
        choices=("nginx", "caddy"),
        default="",
        help=_("écrire seulement la configuration d’un serveur web, sur la sortie"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Publish the site, and say what changed."""
    from marelle.catalogue.destinations import read_destinations
    from marelle.cli.findings import show_findings
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.diagnostics import has_errors
    from marelle.engine.lock import PATIENCE, only_builder
    from marelle.shipping.changes import listed
    from marelle.shipping.parcel import BUILD, parcel
    from marelle.shipping.ways import way

    root = project(asked)
    known, found = read_destinations(root)
    if has_errors(found):
        show_findings(root, found)
        return CONTENT
    goal = _chosen(known, asked.name)
    if asked.server:
        return _configure(root, goal, asked.server)
    with only_builder(root / BUILD, PATIENCE):  # what is sent stays what it is until it is there
        with Progress() as progress:
            pieces = parcel(root, progress)
        _warn_behind(root)
        sent = way(root, goal)
        changes = sent.changes(pieces)
        if changes and asked.dry_run:
            print(*listed(changes), sep="\n")
        elif changes:
            sent.publish(pieces, changes)
    print(_said(goal, changes, dry=asked.dry_run))
    return CLEAN


def _warn_behind(root: "Path") -> None:
    """Say that sources changed since the last build, which are not sent; name drafts, which are."""
    from contextlib import closing

    from marelle.cli.besides import unread
    from marelle.engine.behind import behind, drafts_built
    from marelle.engine.cache import Cache
    from marelle.engine.survey import survey
    from marelle.engine.toolchain import toolchain
    from marelle.pipeline import BUILD, CACHE

    place = root / BUILD / CACHE
    if not place.is_dir():
        return
    with closing(Cache(place, toolchain())) as cache:
        late, drafts = behind(survey(root), cache), drafts_built(cache)
    if drafts:
        print(unread(drafts), file=sys.stderr)
    if late:
        sentence = _(
            "Les sources ont changé depuis le dernier « marelle build » : lancez-le d’abord pour "
            "publier ces changements."
        )
        print(sentence, file=sys.stderr)


def _configure(root: "Path", goal: "Destination", server: str) -> int:
    """Print what a web server reads to show what is published."""
    from marelle.catalogue.destinations import read_address
    from marelle.shipping.webserver import configuration, shown_folder

    print(configuration(server, read_address(root), shown_folder(root, goal)), end="")
    return CLEAN


def _chosen(known: "Sequence[Destination]", name: str) -> "Destination":
    """Return the destination called *name*, the first without one. Raises ``Refusal``."""
    from marelle.diagnostics.nearest import closest
    from marelle.engine.refusal import Refusal

    if not known:
        sentence = _(
            "Ce projet ne dit pas où publier. Écrivez-le dans content/catalogue.yml : "
            "publish: [{name: production, folder: /srv/marelle}]"
        )
        raise Refusal(sentence)
    for goal in known:
        if name in ("", goal.name):
            return goal
    names = [goal.name for goal in known]
    near = closest(name, names)
    sentence = _("Aucune destination ne s’appelle « {name} » ; il y a {names}.")
    if near:
        sentence = _("Aucune destination ne s’appelle « {name} » ; vouliez-vous dire « {near} » ?")
    raise Refusal(sentence.format(name=name, names=", ".join(names), near=near))


def _said(goal: "Destination", changes: "Changes", *, dry: bool) -> str:
    """Return what was done, in a sentence or two."""
    from marelle.cli.table import size
    from marelle.shipping.changes import summed

    where = f"{goal.name} ({goal.place})"
    if not changes:
        return _("Déjà à jour : {where}.").format(where=where)
    sentence = (
        _("Changerait à {where} : {summed} ; {size} à envoyer.")
        if dry
        else _("Publié à {where} : {summed} ; {size} envoyés.")
    )
    return sentence.format(where=where, summed=summed(changes), size=size(changes.sent))
