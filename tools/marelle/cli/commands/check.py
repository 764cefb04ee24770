"""``marelle check``: every finding on the sources; nothing is published."""

import argparse
from pathlib import Path

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.views import names
from marelle.i18n import _, ngettext


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "check",
        help=_("vérifier les contenus"),
        description=_(
            "Vérifie tous les contenus et dit tout ce qui ne va pas, où, et quoi écrire. "
            "Avec des chemins, ne montre que ce qui les concerne."
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
        "--format",
        choices=names(),
        default="full",
        help=_(
            "full : pour lire ; concise : une ligne chacun ; json, github, gitlab, sarif : pour "
            "les machines (par défaut : full)"
        ),
    )
    one.add_argument(
        "--all",
        action="store_true",
        help=_("montrer une à une même les remarques qui se corrigent seules"),
    )
    one.add_argument(
        "--fix",
        action="store_true",
        help=_("corriger dans les fichiers ce qui se corrige sans changer le sens"),
    )
    one.add_argument(
        "--learners",
        action="store_true",
        help=_("rejouer aussi les apprenants témoins (« learners.yml » des modules)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Check the project and print what was found."""
    from marelle.cli.findings import show_findings
    from marelle.cli.progress import Progress
    from marelle.cli.project import inside, project
    from marelle.diagnostics import has_errors
    from marelle.diagnostics.views import full
    from marelle.look import look

    root = project(asked)
    wanted = [inside(root, (asked.project or Path()) / path) for path in asked.paths]
    with Progress() as progress:
        catalogue, found = look(root, progress)
    count = 0
    if asked.learners and catalogue:
        from marelle.diagnostics import in_order
        from marelle.replay import replayed

        count, differing = replayed(root, catalogue)
        found = in_order([*found, *differing])
    if asked.fix:
        from marelle.cli.mending import mended

        catalogue, found = mended(root, found, lambda d: _concerns(d, wanted))
    shown = [d for d in found if _concerns(d, wanted)]
    show_findings(root, shown, asked.format, every=asked.all)
    if asked.format == "full" and not asked.fix and (asked.all or not full.folds(shown)):
        _say_fixable(shown)
    if asked.format == "full" and not shown:
        modules = len(catalogue.modules) if catalogue else 0
        print(_nothing_here(len(found)) if wanted else _clean(modules))
    if asked.format == "full" and asked.learners and catalogue:
        print(_played(count))
    return CONTENT if has_errors(shown) else CLEAN


def _say_fixable(shown: list[Diagnostic]) -> None:
    """Tell how many findings the command would mend by itself."""
    count = sum(bool(found.edits) for found in shown)
    message = ngettext(
        "{n} se corrige avec « marelle check --fix ».",
        "{n} se corrigent avec « marelle check --fix ».",
        count,
    )
    if count:
        print(message.format(n=count))


def _clean(count: int) -> str:
    return ngettext(
        "{n} module vérifié, rien à redire.", "{n} modules vérifiés, rien à redire.", count
    ).format(n=count)


def _played(count: int) -> str:
    return ngettext(
        "{n} apprenant témoin rejoué.", "{n} apprenants témoins rejoués.", count
    ).format(n=count)


def _nothing_here(elsewhere: int) -> str:
    """Return what to say of the paths that were asked for, when nothing is wrong in them."""
    here = _("Rien à redire dans ce que vous avez demandé.")
    more = ngettext("{n} remarque ailleurs.", "{n} remarques ailleurs.", elsewhere)
    return f"{here} {more.format(n=elsewhere)}" if elsewhere else here


def _concerns(found: Diagnostic, wanted: list[str]) -> bool:
    """Tell whether a finding is in one of the *wanted* paths, or points there."""
    if not wanted:
        return True
    places = [found.span.path, *(related.span.path for related in found.related)]
    return any(w == "." or p == w or p.startswith(f"{w}/") for w in wanted for p in places)
