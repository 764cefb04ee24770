"""``marelle serve``: the site as it is written, until Ctrl-C."""

import argparse
from signal import SIGTERM, signal

from marelle.cli import INTERRUPTED
from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "serve",
        help=_("montrer le site, et le refaire à chaque changement"),
        description=_(
            "Fabrique le site, le montre sur cette machine seulement, et refait ce qui change dès "
            "que vous enregistrez : la page ouverte se recharge là où vous étiez. Une erreur est "
            "dite sur la page, et laisse en place la version d’avant. Ctrl-C pour finir."
        ),
    )
    one.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="N",
        help=_("port d’écoute, 0 pour un port libre (par défaut : 8000)"),
    )
    one.add_argument(
        "--lan",
        action="store_true",
        help=_("ouvrir aux téléphones du réseau local, et dessiner le code à scanner"),
    )
    one.add_argument(
        "--only",
        default="",
        metavar="MODULE",
        help=_("ne montrer que ce module, et ceux dont le site a besoin"),
    )
    one.add_argument(
        "--drafts",
        choices=("show", "hide"),
        default="show",
        help=_("montrer ou cacher les modules « review: draft » (par défaut : show)"),
    )
    one.add_argument(
        "--offline",
        action="store_true",
        help=_("simuler l’absence de réseau : la page /_auteur/reseau le coupe et le rend"),
    )
    one.add_argument(
        "--slow", choices=("3g", "2g"), default="", help=_("simuler un réseau de téléphone lent")
    )
    one.add_argument(
        "--editor",
        action="store_true",
        help=_("ouvrir aussi l’éditeur à formulaires, qui écrit dans le dossier du projet"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Serve the site until Ctrl-C."""
    from marelle.cli.previewing import network, opened, previewed
    from marelle.cli.project import project

    root = project(asked)
    way = network(asked)
    preview = previewed(root, asked)
    before = signal(SIGTERM, _interrupt)  # a machine that stops asks so: the workers end too
    try:
        with opened(preview, way, asked):
            preview.follow()
    except KeyboardInterrupt:
        print()
        return CLEAN if preview.begun else INTERRUPTED
    finally:
        preview.close()
        signal(SIGTERM, before)
    return CLEAN


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(_("« {text} » n’est pas un port").format(text=text))
    return int(text)
