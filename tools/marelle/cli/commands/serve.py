"""``marelle serve``: the site on this machine, made again at each change, until Ctrl-C."""

import argparse
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

PAUSE = 0.7


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "serve",
        help=_("montrer le site, et le refaire à chaque changement"),
        description=_(
            "Fabrique le site, le montre sur cette machine seulement, et le refait dès qu’un "
            "contenu change. Une erreur laisse en place le site d’avant. Ctrl-C pour finir."
        ),
    )
    one.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="N",
        help=_("port d’écoute, 0 pour un port libre (par défaut : 8000)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Serve the site until Ctrl-C."""
    from functools import partial
    from threading import Thread

    from marelle.cli.project import project
    from marelle.cli.server import open_server
    from marelle.cli.stories import ADDRESS, preview

    root = project(asked)
    server = open_server(root / "build" / "site", asked.port, partial(preview, root))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        sentence = _("Le site est sur {address} — Ctrl-C pour finir.")
        print(sentence.format(address=server.address), flush=True)
        graphs = _("Les graphes des mises en situation, pour vous seul : {address}")
        print(graphs.format(address=server.address + ADDRESS.lstrip("/")), flush=True)
        _watch(root)
    except KeyboardInterrupt:
        print()
    finally:
        server.shutdown()
        server.server_close()
    return CLEAN


def _watch(root: "Path") -> None:
    """Build now, then after each change, for ever."""
    from time import sleep

    from marelle.engine.survey import survey

    seen = ""
    while True:
        now = survey(root).fingerprint
        if now != seen:
            seen = now
            _build(root)
        sleep(PAUSE)


def _build(root: "Path") -> None:
    from marelle.cli.commands.build import known_outputs, show_report
    from marelle.cli.failures import tell
    from marelle.outputs.base import Options
    from marelle.pipeline import Order, build

    try:
        report = build(
            Order(options=Options(root=root, serving=True), only=("site",)), known_outputs
        )
        show_report(root, report)
    except Exception as error:  # a bug must not end the preview either
        tell(error)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(_("« {text} » n’est pas un port").format(text=text))
    return int(text)
