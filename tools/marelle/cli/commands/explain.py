"""``marelle explain``: what a code of finding means, and what to write instead."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _, current


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "explain",
        help=_("expliquer un code d’erreur"),
        description=_("Explique un code : ce qu’il veut dire, un exemple, ce qu’il faut écrire."),
    )
    one.add_argument("code", metavar=_("CODE"), help=_("par exemple MRL203, ou son nom"))
    return one


def run(asked: argparse.Namespace) -> int:
    """Print the explanation of a code."""
    from marelle.cli.codes import every_code, told
    from marelle.diagnostics.explain import closest, find
    from marelle.engine.refusal import Refusal

    every = every_code()
    code = find(asked.code, every)
    if code is None:
        near = closest(asked.code, every)
        also = _(" Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        raise Refusal(_("Aucun code ne s’appelle « {code} ».").format(code=asked.code) + also)
    print(f"{code.id} {code.name}\n\n{told(code, current())}")
    return CLEAN
