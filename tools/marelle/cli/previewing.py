"""What ``marelle serve`` says and opens: the words typed in, a preview and its server out."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

from marelle.catalogue.chosen import Choice
from marelle.cli.commands.build import show_report
from marelle.cli.failures import tell
from marelle.cli.stories import ADDRESS
from marelle.cli.stories import preview as story
from marelle.diagnostics import Severity
from marelle.diagnostics.nearest import closest
from marelle.diagnostics.views._text import tally
from marelle.engine.refusal import Refusal
from marelle.forms.page import ADDRESS as EDITOR
from marelle.forms.page import editor
from marelle.i18n import _
from marelle.outputs.base import Options
from marelle.preview.bare import SWITCH
from marelle.preview.lan import lan_address, takes_colours, terminal_code
from marelle.preview.live import Preview
from marelle.preview.network import SPEEDS, Network
from marelle.preview.server import LOOPBACK, Server, open_server
from marelle.preview.whole import Ended
from marelle.read.listing import scan
from marelle.report import Report

# The files with remarks that the terminal names: the page tells them all.
_NAMED = 5


def previewed(root: Path, asked: argparse.Namespace) -> Preview:
    """Return the preview that was asked for. Raises ``Refusal`` for a module that is not there."""
    if asked.only and asked.only not in (modules := scan(root)[0].modules):
        near = closest(asked.only, [*modules])
        sentence = _("Aucun module ne s’appelle « {name} ».")
        if near:
            sentence = _("Aucun module ne s’appelle « {name} » ; vouliez-vous dire « {near} » ?")
        raise Refusal(sentence.format(name=asked.only, near=near))
    choice = Choice(alone=asked.only, drafts=asked.drafts == "show")
    return Preview(Options(root=root, serving=True, choice=choice), _saying(root))


def network(asked: argparse.Namespace) -> Network:
    """Return the network that was asked for."""
    return Network(speed=SPEEDS.get(asked.slow), offline=asked.offline)


@contextmanager
def opened(preview: Preview, way: Network, asked: argparse.Namespace) -> Iterator[Server]:
    """Serve a preview to this machine, and to the local network when asked; say where."""
    maker = partial(own_page, preview.root, asked.editor)
    hosts = (lan_address(), LOOPBACK) if asked.lan else (LOOPBACK,)
    with ExitStack() as servers:
        where = []
        for host in hosts:
            server = open_server(
                preview.show, preview.board, asked.port, maker, host=host, network=way
            )
            where.append(servers.enter_context(_served(server)))
        _introduce(where[0].address, where[-1].address, asked)
        yield where[0]


@contextmanager
def _served(server: Server) -> Iterator[Server]:
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def own_page(root: Path, editing: bool, path: str) -> tuple[str, bytes] | None:
    """Return a page for authors: a graph of a story or, when it was asked for, the editor."""
    return (editor(root, path) if editing else None) or story(root, path)


def _introduce(address: str, own: str, asked: argparse.Namespace) -> None:
    """Say where the site is; *own* is its address on this machine, which alone has the rest."""
    if asked.lan:
        print(terminal_code(address, coloured=takes_colours()))
        print(_("Le réseau local voit ce site tant que cette commande tourne."))
    start = f"m/{asked.only}/" if asked.only else ""
    sentence = _("Le site est sur {address} — Ctrl-C pour finir.")
    print(sentence.format(address=address + start), flush=True)
    if asked.lan:
        print(_("Sur cette machine : {address}").format(address=own + start))
    if asked.offline:
        cut = _("Pour couper le réseau, et le rendre : {address}")
        print(cut.format(address=own + SWITCH.lstrip("/")))
    if asked.editor:
        forms = _("Pour écrire avec un formulaire, dans Chrome ou Edge : {address}")
        print(forms.format(address=own + EDITOR.lstrip("/")))
    graphs = _("Les graphes des mises en situation, pour vous seul : {address}")
    print(graphs.format(address=own + ADDRESS.lstrip("/")), flush=True)


def _saying(root: Path) -> Callable[[Ended], str]:
    """Return what tells the terminal how a build ended, and returns what it could not mend."""

    def say(ended: Ended) -> str:
        if isinstance(ended, Report):
            # Remarks are many, and the same at each save: the page has them, and « check ».
            errors = [d for d in ended.diagnostics if d.gravity is Severity.ERROR]
            remarks = [d for d in ended.diagnostics if d.gravity is not Severity.ERROR]
            if remarks:
                print(tally(remarks))
                places = dict.fromkeys(f"  {d.span.path}" for d in remarks)
                print("\n".join([*places][:_NAMED]))
            # the page tells that it is a draft
            show_report(root, replace(ended, diagnostics=tuple(errors), drafts=()))
            return ""
        tell(ended)
        return str(ended)

    return say
