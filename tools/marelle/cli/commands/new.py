"""``marelle new module``: a skeleton that passes the check, to be filled in."""

import argparse
from datetime import date
from pathlib import Path

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _
from marelle.ids import ID_PATTERN

SKELETON = Path(__file__).parents[1] / "skeleton"


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "new",
        help=_("commencer une leçon"),
        description=_(
            "Écrit dans « content/modules » une leçon à compléter : "
            "elle passe déjà la vérification."
        ),
    )
    one.add_argument("kind", choices=("module",), metavar="module", help=_("le mot « module »"))
    one.add_argument(
        "id",
        type=_id,
        metavar=_("NOM"),
        help=_("nom du dossier, définitif : par exemple tri-des-dechets"),
    )
    one.add_argument(
        "--direction", metavar=_("SIGLE"), help=_("sa direction (sinon, la première de la liste)")
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Write the skeleton of a module."""
    from marelle.catalogue import load_shared
    from marelle.cli.project import project
    from marelle.engine.refusal import Refusal
    from marelle.read.listing import MODULES, scan

    root = project(asked)
    target = root / MODULES / asked.id
    if target.exists():
        raise Refusal(_("« {folder} » existe déjà.").format(folder=f"{MODULES}/{asked.id}"))
    shared = load_shared(root, scan(root)[0].shared)
    directions = [direction.code for direction in shared.directions]
    if not directions or not shared.collections:
        raise Refusal(_("Il faut d’abord une direction et une collection : « marelle check »."))
    direction = asked.direction or directions[0]
    if direction not in directions:
        raise Refusal(
            _("Aucune direction n’a le sigle « {code} ». Il y a : {codes}.").format(
                code=direction, codes=", ".join(directions)
            )
        )
    _write(target, direction=direction, collection=shared.collections[0].id)
    print(_("Écrit : {folder}").format(folder=f"{MODULES}/{asked.id}/"))
    print(_("Remplacez chaque texte par le vôtre, puis tapez « marelle check »."))
    return CLEAN


def _write(target: Path, **words: str) -> None:
    today = date.today()
    words |= {"today": today.isoformat(), "until": f"{today.year + 1}-12-31"}
    target.mkdir(parents=True)
    for file in sorted(SKELETON.iterdir()):
        text = file.read_text(encoding="utf-8")
        for name, word in words.items():
            text = text.replace(f"%{name}%", word)
        # LF on every system: that is what the reader expects.
        (target / file.name).write_text(text, encoding="utf-8", newline="\n")


def _id(text: str) -> str:
    if not ID_PATTERN.match(text):
        raise argparse.ArgumentTypeError(
            _("« {text} » : une lettre minuscule, puis lettres, chiffres ou tirets").format(
                text=text
            )
        )
    return text
