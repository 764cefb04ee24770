"""``marelle codes count``: how often each printed code was opened, by an ordinary access log."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marelle.catalogue import LoadedShared
    from marelle.visits.table import Row, Wall
    from marelle.visits.tally import Tally


def declare(verbs: Commands) -> argparse.ArgumentParser:
    """Add the verb and its words."""
    one = verbs.add_parser(
        "count",
        help=_("compter les ouvertures de chaque code, d’après le journal du serveur"),
        description=_(
            "Compte, dans le journal d’accès d’Apache ou de nginx (format « combined »), combien "
            "de fois chaque code imprimé a été ouvert, par campagne, lieu et semaine. Les "
            "programmes sont laissés de côté. Aucune adresse n’est gardée ni montrée."
        ),
    )
    one.add_argument(
        "logs",
        nargs="+",
        metavar=_("JOURNAL"),
        help=_("journal d’accès, compressé (.gz) ou non ; « - » pour l’entrée standard"),
    )
    one.add_argument(
        "--visits",
        action="store_true",
        help=_("compter une fois ce que le même appareil rouvre dans la demi-heure"),
    )
    one.add_argument(
        "--format",
        choices=("text", "csv", "json"),
        default="text",
        help=_("text : pour lire ; csv : tableur ; json : machines (par défaut : text)"),
    )
    one.add_argument(
        "--charts",
        type=Path,
        metavar=_("DOSSIER"),
        help=_("écrire aussi un graphique SVG par campagne dans ce dossier"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Count, print the table, and draw the charts that are asked for."""
    from marelle.catalogue import load_shared
    from marelle.cli.project import project
    from marelle.read.listing import scan
    from marelle.visits.table import as_csv, as_json, as_text, rows_of
    from marelle.visits.tally import Tally

    root = project(asked)
    listing, _found = scan(root)
    shared = load_shared(root, listing.shared, listing.refused)
    walls = _walls(shared)
    tally = Tally(walls, visits=asked.visits)
    for log in asked.logs:
        _read(log, tally)
    rows = rows_of(tally.counts, walls)
    if asked.charts:
        _draw(asked.charts, rows, {d.code: d.colour for d in shared.directions})
    if asked.format == "csv":
        print(as_csv(rows), end="")
    elif asked.format == "json":
        print(as_json(rows, tally.counts))
    else:
        print(as_text(rows, tally.counts))
    return CLEAN


def _walls(shared: "LoadedShared") -> "dict[str, Wall]":
    """Return the paper that carries each code, by the names of today."""
    from marelle.catalogue.ledger import PERMANENT
    from marelle.visits.table import Wall

    campaigns = {campaign.id: campaign for campaign in shared.campaigns}
    walls = {}
    for code in shared.codes:
        campaign = campaigns.get(code.campaign)
        places = {place.id: place.name for place in campaign.places} if campaign else {}
        title = campaign.title if campaign else ""
        walls[code.code] = Wall(
            code=code.code,
            campaign=code.campaign,
            title=_("Affichettes permanentes") if code.campaign == PERMANENT else title,
            direction=code.direction,
            place=places.get(code.place, code.place),
        )
    return walls


def _read(log: str, tally: "Tally") -> None:
    import sys

    from marelle.engine.refusal import Refusal
    from marelle.visits.reading import CutShort, lines

    try:
        tally.add(lines(log))
    except CutShort:
        words = _("« {log} » est coupé ou abîmé : seul son début est compté.")
        print(words.format(log=log), file=sys.stderr)
    except (FileNotFoundError, IsADirectoryError):
        raise Refusal(_("« {path} » n’est pas un fichier.").format(path=log)) from None


def _draw(folder: Path, rows: "Sequence[Row]", colours: dict[str, str]) -> None:
    import sys
    from itertools import groupby

    from marelle.render.colour import token
    from marelle.visits.chart import chart

    folder.mkdir(parents=True, exist_ok=True)
    for campaign, some in groupby(rows, key=lambda row: row.wall.campaign):
        group = list(some)
        owners = {row.wall.direction for row in group}
        colour = colours.get(owners.pop(), "") if len(owners) == 1 else ""
        file = folder / f"{campaign}.svg"
        drawn = chart(group, colour or token("asphalt"))
        file.write_text(drawn, encoding="utf-8", newline="\n")
        print(_("Écrit : {folder}").format(folder=file), file=sys.stderr)
