"""``marelle diff``: what changed between two versions, in words for an expert of the subject."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.changes.views import names
from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _

if TYPE_CHECKING:
    from marelle.changes.value import Changes

# How a file of each format ends, where it is not by its name.
_ENDS = {"text": "txt", "markdown": "md"}


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "diff",
        help=_("dire ce qui a changé, pour qui relit le fond"),
        description=_(
            "Dit en clair ce qui a changé entre deux révisions de git, ou entre une révision et "
            "le projet tel qu’il est : phrases, bonnes réponses, seuils, écrans, images ; et ce "
            "que cela fait aux agents qui ont commencé. Ne change rien."
        ),
    )
    one.add_argument(
        "old",
        nargs="?",
        default="HEAD",
        metavar=_("ANCIEN"),
        help=_("une révision ou une étiquette de git (sinon, la dernière révision)"),
    )
    one.add_argument(
        "new", nargs="?", default="", metavar=_("NOUVEAU"), help=_("sinon, le projet tel qu’il est")
    )
    one.add_argument("--module", default="", metavar=_("MODULE"), help=_("ce module seulement"))
    one.add_argument(
        "--format",
        choices=names(),
        default="text",
        help=_(
            "text : pour lire ici ; markdown : pour une demande de fusion ; html et pdf : pour "
            "envoyer (par défaut : text)"
        ),
    )
    one.add_argument(
        "--out", type=Path, metavar=_("FICHIER"), help=_("où écrire ; il le faut pour un PDF")
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Compare, and print or write what changed."""
    from marelle.changes.views import render
    from marelle.engine.refusal import Refusal

    if asked.format == "pdf" and asked.out is None:
        raise Refusal(_("Un PDF s’écrit dans un fichier : ajoutez « --out changements.pdf »."))
    if asked.out and asked.out.is_dir():
        example = asked.out / f"changements.{_ENDS.get(asked.format, asked.format)}"
        said = _("«\u00a0{folder}\u00a0» est un dossier\u00a0: donnez un fichier, comme {example}.")
        raise Refusal(said.format(folder=asked.out, example=example))
    made = render(asked.format, _changes(asked))
    if asked.out is None:
        sys.stdout.write(made.decode())
        return CLEAN
    try:
        asked.out.parent.mkdir(parents=True, exist_ok=True)
        asked.out.write_bytes(made)
    except OSError as error:
        from marelle.read.words.reason import reason

        said = _("On ne peut pas écrire «\u00a0{file}\u00a0» ({reason}).")
        raise Refusal(said.format(file=asked.out, reason=reason(error))) from None
    print(_("Écrit : {folder}").format(folder=asked.out))
    return CLEAN


def _changes(asked: argparse.Namespace) -> "Changes":
    """Return what changed; refuse a side that is no project, or a module that is nowhere."""
    from marelle.changes.project import changes
    from marelle.cli.project import project
    from marelle.compare.sides import Project, side
    from marelle.engine.refusal import Refusal

    root = project(asked)
    start = asked.project or Path()
    with (
        side(asked.old, root, start) as before,
        side(asked.new or str(root), root, start) as after,
    ):
        if not (isinstance(before, Project) and isinstance(after, Project)):
            raise Refusal(
                _("Pour des paquets, tapez « marelle compare » : ils n’ont pas de source.")
            )
        if asked.module and asked.module not in {*before.names, *after.names}:
            raise Refusal(_("Le module « {name} » n’existe pas.").format(name=asked.module))
        return changes(before, after, (asked.old, asked.new), asked.module)
