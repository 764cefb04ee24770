"""``marelle radar``: the self-assessment grid of a module, of a collection, of a direction."""

import argparse
from collections.abc import Container
from datetime import date
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN, CONTENT
from marelle.i18n import _

if TYPE_CHECKING:
    from marelle.radar.value import Radar


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "radar",
        help=_("la grille d’auto-évaluation d’un module, d’un thème, d’une direction"),
        description=_(
            "Note sur 100 la pédagogie, la clarté, l’accessibilité, la technique, la fraîcheur, le "
            "papier et le poids, d’après les règles, les faits et « review.yml ». Sans nom : tous "
            "les modules, puis les thèmes et les directions. Ne bloque rien."
        ),
    )
    one.add_argument(
        "name",
        nargs="?",
        default="",
        metavar=_("NOM"),
        help=_("un module, un thème ou le sigle d’une direction (sinon, tout)"),
    )
    one.add_argument(
        "--format",
        choices=("text", "json", "svg"),
        default="text",
        help=_("text : pour lire ; json : pour les machines ; svg : le dessin d’un seul"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Print the radar of what is named."""
    from marelle.cli.apart import sound
    from marelle.cli.project import project

    root = project(asked)
    catalogue, found = sound(root, asked.name)
    if catalogue is None:
        return CONTENT
    from marelle.grid import groups, radars

    each = radars(root, catalogue, found, date.today())
    empty = {one.code for one in catalogue.directions} | {one.id for one in catalogue.collections}
    named = _named([*each, *groups(catalogue, each)], asked.name, empty)
    print(_drawn(named, asked.format), end="")
    return CLEAN


def _named(every: "list[Radar]", name: str, known: Container[str]) -> "list[Radar]":
    """Return the radars that have this name; refuse one that is nobody's, or of no module yet."""
    from marelle.diagnostics.nearest import closest
    from marelle.engine.refusal import Refusal

    wanted = [one for one in every if name in ("", one.id)]
    if not wanted and name in known:
        raise Refusal(_("« {name} » n’a encore aucun module.").format(name=name))
    if not wanted:
        near = closest(name, [one.id for one in every])
        more = _(" Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        raise Refusal(
            _("« {name} » n’est ni un module, ni un thème, ni une direction.").format(name=name)
            + more
        )
    return wanted


def _drawn(wanted: "list[Radar]", form: str) -> str:
    from marelle.engine.refusal import Refusal
    from marelle.radar.chart import svg
    from marelle.radar.views import as_json, text

    if form == "svg" and len(wanted) > 1:
        raise Refusal(
            _(
                "Un dessin ne montre qu’un radar : donnez le nom d’un module, d’un thème ou le "
                "sigle d’une direction, par exemple « marelle radar {name} --format svg »."
            ).format(name=wanted[0].id)
        )
    if form == "svg":
        return svg(wanted[0], alone=True) + "\n"
    return as_json(wanted) if form == "json" else text(wanted)
