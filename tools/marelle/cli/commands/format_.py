"""``marelle format``: sources in the order and the style of the house, comments kept."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _, ngettext

if TYPE_CHECKING:
    from marelle.diagnostics import Diagnostic


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "format",
        help=_("mettre les fichiers en forme, sans rien changer à ce qu’ils disent"),
        description=_(
            "Range les clés dans l’ordre des schémas, aligne, garde les commentaires et corrige "
            "la typographie des textes. Le sens ne change jamais ; un fichier qui a une erreur "
            "reste tel quel."
        ),
    )
    one.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar=_("CHEMIN"),
        help=_("fichier ou dossier du projet (sinon, tout)"),
    )
    one.add_argument(
        "--check",
        action="store_true",
        help=_("ne rien écrire : nommer les fichiers à mettre en forme, et sortir avec 1"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Lay out the sources of the project, or name those that are not."""
    from marelle.cli.project import inside, project
    from marelle.diagnostics import has_errors
    from marelle.engine.replacing import replace_file
    from marelle.tidy.named import linked
    from marelle.tidy.project import is_french, sources
    from marelle.tidy.schema_line import SchemaLines
    from marelle.tidy.source import tidied

    root = project(asked)
    wanted = [inside(root, (asked.project or Path()) / path) for path in asked.paths]
    french, lines = is_french(root), SchemaLines(root, sources(root))
    changed = laid = left = wrong = 0
    for path in sources(root, wanted):
        data = (root / path).read_bytes()
        result = tidied(path, data, french=french, lines=lines)
        if result.text is None:
            left += 1
            wrong += has_errors(result.found)
            _say_left(path, result.found)
        elif (text := linked(root, path, result.text).encode()) == data:
            laid += 1
        else:
            changed += 1
            if not asked.check:
                replace_file(root / path, text)
            print(path)
    _conclude(changed, laid, left, check=asked.check)
    return CONTENT if wrong or (asked.check and changed) else CLEAN


def _say_left(path: str, found: "tuple[Diagnostic, ...]") -> None:
    """Tell why a file is left as it is: its first error, or the way it is written."""
    from marelle.diagnostics import Severity

    errors = [d for d in found if d.gravity is Severity.ERROR]
    why = _("écrit d’une façon que « marelle format » ne sait pas garder")
    if errors:
        first = min(errors, key=lambda d: d.span)
        path = f"{path}:{first.span.line}:{first.span.column}"
        why = first.message
    print(_("Laissé tel quel : {path} : {why}").format(path=path, why=why), file=sys.stderr)


def _conclude(changed: int, laid: int, left: int, *, check: bool) -> None:
    """Tell how many files were laid out, or are to be, and how many are left as they were."""
    if not changed and (laid or not left):
        message = ngettext("{n} fichier, déjà en forme.", "{n} fichiers, déjà en forme.", laid)
        print(message.format(n=laid))
    elif changed and check:
        message = ngettext(
            "{n} fichier à mettre en forme : tapez « marelle format ».",
            "{n} fichiers à mettre en forme : tapez « marelle format ».",
            changed,
        )
        print(message.format(n=changed))
    elif changed:
        message = ngettext("{n} fichier mis en forme.", "{n} fichiers mis en forme.", changed)
        print(message.format(n=changed))
    if left:
        message = ngettext("{n} fichier laissé tel quel.", "{n} fichiers laissés tels quels.", left)
        print(message.format(n=left))
