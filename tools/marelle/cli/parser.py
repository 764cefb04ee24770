"""The words of the command line, each command declared in its own file of ``commands/``."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from marelle import __version__
from marelle.cli.commands import (
    borrow,
    build,
    check,
    codes,
    compare,
    deliver,
    diff,
    explain,
    export,
    format_,
    import_,
    init,
    lsp,
    media,
    migrate,
    new,
    print_,
    publish,
    radar,
    rename,
    serve,
    show,
    verify,
)
from marelle.i18n import LANGUAGES, _

_WIDTH = 80
COMMANDS = (
    init,
    new,
    check,
    format_,
    rename,
    migrate,
    build,
    serve,
    publish,
    deliver,
    compare,
    diff,
    verify,
    export,
    import_,
    borrow,
    print_,
    radar,
    media,
    codes,
    explain,
    show,
    lsp,
)


class _Parser(argparse.ArgumentParser):
    """Offers the closest word for one that is not among those expected, as Python 3.14 may.

    Where words are ``mixed``, those that may be left out are found after options too.
    """

    mixed = False

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        """Return what was typed, and what is not understood of it."""
        if not self.mixed:
            return super().parse_known_args(args, namespace)
        self.mixed = False  # it calls this again
        formatter = self._get_formatter()
        formatter.add_usage(None, self._actions, self._mutually_exclusive_groups, prefix="")
        self.usage = formatter.format_help().strip()  # it cuts the English word off ours
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self.mixed, self.usage = True, None

    def _check_value(self, action: argparse.Action, value: object) -> None:
        from marelle.diagnostics.nearest import closest

        words = [str(choice) for choice in action.choices or ()]
        near = "" if value in words else closest(value, words)
        if near:
            sentence = _("« {word} » n’existe pas ; vouliez-vous dire « {near} » ?")
            raise argparse.ArgumentError(action, sentence.format(word=value, near=near))
        if action.choices and value not in words:
            sentence = _(
                "« {word} » n’est pas un choix possible\u00a0; choisissez parmi {choices}."
            )
            told = sentence.format(word=value, choices=", ".join(words))
            raise argparse.ArgumentError(action, told)
        super()._check_value(action, value)


def parser() -> argparse.ArgumentParser:
    """Return the parser, in the language in use."""
    top = _Parser(
        prog="marelle",
        description=fill(
            _(
                "Marelle transforme des leçons écrites en YAML et en Markdown en un site pour "
                "téléphone, des paquets SCORM et des affichettes à code QR."
            ),
            _WIDTH,
        ),
        epilog=_(
            "À la fin, la commande rend un statut :\n"
            "  0  tout va bien\n"
            "  1  il y a des erreurs dans les contenus\n"
            "  2  la commande est impossible : mots inconnus, pas de projet ici, construction\n"
            "     déjà en cours, disque plein\n"
            "  3  erreur de Marelle elle-même\n\n"
            "« marelle COMMANDE --help » explique chaque commande."
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument(
        "--version",
        action="version",
        version=f"marelle {__version__}",
        help=_("afficher la version"),
    )
    _common(top)
    commands = top.add_subparsers(
        title=_("commandes"), dest="command", metavar=_("COMMANDE"), required=True
    )
    for command in COMMANDS:
        one = command.declare(commands)
        one.set_defaults(run=command.run)
        if isinstance(one, _Parser):
            one.mixed = command is new
        for each in (one, *verbs_of(one).values()):
            each.allow_abbrev = False
            _common(each, default=argparse.SUPPRESS)
    return top


def verbs_of(one: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parsers of the commands below *one*, by name."""
    below = (a for a in one._actions if isinstance(a, argparse._SubParsersAction))
    return {name: parser for action in below for name, parser in action.choices.items()}


def _common(one: argparse.ArgumentParser, **default: str) -> None:
    """Add the options of every command, before its name or after."""
    one.add_argument(
        "--lang",
        choices=LANGUAGES,
        help=_("langue des messages (sinon MARELLE_LANG, puis celle du système)"),
        **default,  # type: ignore[arg-type]
    )
    one.add_argument(
        "-C",
        "--project",
        metavar=_("DOSSIER"),
        type=Path,
        help=_("dossier du projet (sinon, ici ou au-dessus)"),
        **default,  # type: ignore[arg-type]
    )


def language_asked(words: Sequence[str]) -> str | None:
    """Return the language of ``--lang``, known before the help is written in it."""
    for rank, word in enumerate(words):
        if word == "--lang":
            return next(iter(words[rank + 1 :]), None)
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None
