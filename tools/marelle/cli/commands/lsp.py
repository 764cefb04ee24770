"""``marelle lsp``: what Marelle has to say, in an editor of code, as one types."""

import argparse

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    return commands.add_parser(
        "lsp",
        help=_("parler à un éditeur de code (VS Code, Neovim…)"),
        description=_(
            "Parle à un éditeur de code par l’entrée et la sortie standard, selon le protocole "
            "LSP : erreurs et remarques pendant la frappe, noms proposés, aide, corrections. "
            "C’est l’éditeur qui lance cette commande ; le guide dit comment."
        ),
    )


def run(_asked: argparse.Namespace) -> int:
    """Speak until the editor leaves."""
    from marelle.engine.refusal import Refusal

    try:
        from marelle.editor.listen import serve
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise Refusal(
            _('Les éditeurs de code demandent « pygls » : pip install "marelle[lsp]"')
        ) from None
    serve()
    return CLEAN
