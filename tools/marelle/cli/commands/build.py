"""``marelle build``: publish the site, the packages and the flyers."""

import argparse
import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.drafts import choice_of, drafts_option
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from marelle.outputs.base import Output
    from marelle.report import Report


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "build",
        help=_("fabriquer le site, les paquets et les affichettes"),
        description=_(
            "Vérifie tout, puis fabrique dans « build » ce qui a changé. Rien n’est publié tant "
            "qu’il reste une erreur ; ce qui était publié reste alors en place."
        ),
    )
    one.add_argument(
        "--only",
        type=_outputs,
        default=(),
        metavar=_("SORTIES"),
        help=_("seulement ces sorties, séparées par des virgules : {names}").format(
            names=", ".join(output_names())
        ),
    )
    one.add_argument(
        "--jobs",
        type=_count,
        default=0,
        metavar="N",
        help=_("nombre de processus (sinon, autant que de cœurs)"),
    )
    one.add_argument(
        "--executor",
        type=_executor,
        default="processes",
        metavar=_("OÙ"),
        help=_("où travailler : inline, processes ou dask:HÔTE:PORT (par défaut : processes)"),
    )
    one.add_argument(
        "--generator",
        choices=("mkdocs", "zensical"),
        default="mkdocs",
        help=_("générateur des pages d’accueil et de listes (par défaut : mkdocs)"),
    )
    one.add_argument(
        "--search",
        type=_search,
        choices=("titles", "full"),
        default="titles",
        help=_("chercher dans les titres, ou aussi dans les textes (par défaut : titles)"),
    )
    one.add_argument(
        "--no-offline",
        dest="offline",
        action="store_false",
        help=_("faire oublier le site aux téléphones qui le gardaient hors connexion"),
    )
    one.add_argument(
        "--editor",
        action="store_true",
        help=_("joindre au site les formulaires qui écrivent dans le dépôt du projet"),
    )
    one.add_argument(
        "--profile",
        choices=profile_names(),
        default="generic",
        metavar=_("PLATEFORME"),
        help=_("paquets pour une plateforme : {names} (par défaut : generic)").format(
            names=", ".join(profile_names())
        ),
    )
    one.add_argument(
        "--scorm-status",
        choices=("passed_failed", "passed_incomplete", "completed"),
        default="",
        help=_("ce qu’un LMS apprend d’un module noté (sinon, ce que dit la plateforme)"),
    )
    one.add_argument(
        "--scorm-edition",
        choices=("4th", "3rd"),
        default="",
        help=_("édition de SCORM 2004 (sinon, celle de la plateforme)"),
    )
    drafts_option(one)
    one.add_argument(
        "--strict", action="store_true", help=_("s’arrêter aussi pour un avertissement")
    )
    one.add_argument(
        "--review",
        action="store_true",
        help=_("fabriquer seulement le site de relecture, dans « build/review »"),
    )
    one.add_argument(
        "--since",
        default="",
        metavar=_("RÉVISION"),
        help=_("avec « --review » : dire ce qui a changé depuis (sinon, la dernière étiquette)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Build the project and print what was made."""
    from marelle.cli.progress import Progress
    from marelle.cli.project import project
    from marelle.engine.lock import PATIENCE
    from marelle.engine.refusal import Refusal
    from marelle.outputs.base import Options
    from marelle.pipeline import Order, build

    root = project(asked)
    if asked.review:
        from marelle.cli.reviewing import review

        return review(root, asked.since)
    if asked.since:
        raise Refusal(_("« --since » va avec « --review »."))
    order = Order(
        options=Options(
            root=root,
            generator=asked.generator,
            search=asked.search,
            offline=asked.offline,
            editor=asked.editor,
            choice=choice_of(asked),
            scorm_profile=asked.profile,
            scorm_status=asked.scorm_status,
            scorm_edition=asked.scorm_edition,
        ),
        only=asked.only,
        strict=asked.strict,
        executor=asked.executor,
        jobs=asked.jobs,
        patience=PATIENCE,
    )
    with Progress() as progress:
        report = build(order, known_outputs, progress)
    return show_report(root, report)


def known_outputs() -> "Mapping[str, Output]":
    """Return the outputs; they are imported only now."""
    from marelle.outputs import outputs

    return outputs()


def show_report(root: Path, report: "Report") -> int:
    """Print what a build found and made; return its status."""
    from marelle.cli.besides import besides
    from marelle.cli.findings import show_findings
    from marelle.cli.table import table
    from marelle.diagnostics import without_notes

    show_findings(root, without_notes(report.diagnostics))
    for line in besides(report):
        print(line)
    if not report.rows:
        print(_("Rien n’a été publié."), flush=True)
        return CONTENT
    print(table(report), flush=True)
    return CLEAN


def output_names() -> list[str]:
    """Return the names of the outputs, by their folders: nothing of them is imported."""
    folder = Path(__file__).parents[2] / "outputs"
    return sorted(place.parent.name for place in folder.glob("*/__init__.py"))


def profile_names() -> list[str]:
    """Return the names of the platforms that packages may be made for, by their files."""
    folder = Path(__file__).parents[2] / "outputs/packages/profiles"
    return sorted(file.stem for file in folder.glob("*.yml"))


def _outputs(text: str) -> tuple[str, ...]:
    words = (word.strip() for word in text.split(",") if word.strip())
    asked = tuple("packages" if word == "scorm" else word for word in words)  # its first name
    unknown = [name for name in asked if name not in output_names()]
    if unknown or not asked:
        raise argparse.ArgumentTypeError(
            _("« {text} » : les sorties sont {names}").format(
                text=text, names=", ".join(output_names())
            )
        )
    return tuple(sorted(set(asked)))


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1000):
        raise argparse.ArgumentTypeError(
            _("« {text} » n’est pas un nombre de processus").format(text=text)
        )
    return int(text)


def _search(text: str) -> str:
    if text == "full" and not find_spec("pagefind"):
        raise argparse.ArgumentTypeError(
            _('« --search full » demande « pagefind » : pip install "marelle[pagefind]"')
        )
    return text


def _executor(text: str) -> str:
    if re.fullmatch(r"inline|processes|dask:(\w+://)?[^\s/]+:[0-9]{1,5}", text):
        return text
    raise argparse.ArgumentTypeError(
        _("« {text} » : inline, processes ou dask:HÔTE:PORT").format(text=text)
    )
