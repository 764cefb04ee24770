"""``marelle new module|campaign``: a skeleton that passes the check, to be filled in."""

import argparse
from datetime import date
from pathlib import Path

from marelle.cli.campaign import aimed, owner
from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _
from marelle.ids import ID_PATTERN

SKELETON = Path(__file__).parents[1] / "skeleton"
FLYERS = "flyers"


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "new",
        help=_("commencer une leçon ou une campagne d’affichage"),
        description=_(
            "Écrit dans « content/modules » une leçon à compléter, ou dans « flyers » une "
            "campagne : elle passe déjà la vérification."
        ),
    )
    one.add_argument(
        "kind",
        choices=("module", "campaign"),
        metavar="module|campaign",
        help=_("le mot « module » ou le mot « campaign »"),
    )
    one.add_argument(
        "id",
        type=_id,
        metavar=_("NOM"),
        help=_("nom du dossier ou du fichier, définitif : par exemple tri-des-dechets"),
    )
    one.add_argument(
        "--direction",
        metavar=_("SIGLE"),
        help=_("sa direction (sinon, celle de ce qu’elle ouvre, ou la première)"),
    )
    one.add_argument(
        "--opens",
        metavar=_("CIBLE"),
        help=_(
            "pour une campagne, ce que son code ouvre : module:dans-ma-rue, path:…, "
            "positioning:…, collection:…, challenge:… (sinon, la page de la direction)"
        ),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Write the skeleton of a module or of a campaign."""
    from marelle.catalogue import load_shared
    from marelle.catalogue.ledger import TAKEN
    from marelle.cli.project import project
    from marelle.engine.refusal import Refusal
    from marelle.read.listing import MODULES, scan

    root = project(asked)
    campaign = asked.kind == "campaign"
    place = f"{FLYERS}/{asked.id}.yml" if campaign else f"{MODULES}/{asked.id}"
    if campaign and asked.id in TAKEN:
        raise Refusal(
            _("« {id} » ne peut pas être l’identifiant d’une campagne.").format(id=asked.id)
        )
    if (root / place).exists():
        raise Refusal(_("« {folder} » existe déjà.").format(folder=place))
    files, _found = scan(root)
    shared = load_shared(root, files.shared)
    directions = [direction.code for direction in shared.directions]
    if not directions or not shared.collections:
        raise Refusal(_("Il faut d’abord une direction et une collection : « marelle check »."))
    direction = asked.direction or owner(asked.opens, shared, root, files.modules) or directions[0]
    if direction not in directions:
        raise Refusal(
            _("Aucune direction n’a le sigle « {code} ». Il y a : {codes}.").format(
                code=direction, codes=", ".join(directions)
            )
        )
    today = date.today()
    words = {"direction": direction, "today": today.isoformat()}
    words["until"] = f"{today.year + 1}-12-31"
    if campaign:
        words |= aimed(asked.opens, direction, shared, root, files.modules)
        _fill(SKELETON / "campaign/campaign.yml", root / place, words)
    else:
        words["collection"] = shared.collections[0].id
        for file in sorted((SKELETON / "module").iterdir()):
            _fill(file, root / place / file.name, words)
    print(_("Écrit : {folder}").format(folder=place if campaign else f"{place}/"))
    print(_("Remplacez chaque texte par le vôtre, puis tapez « marelle check »."))
    return CLEAN


def _fill(skeleton: Path, target: Path, words: dict[str, str]) -> None:
    text = skeleton.read_text(encoding="utf-8")
    for name, word in words.items():
        text = text.replace(f"%{name}%", word)
    target.parent.mkdir(parents=True, exist_ok=True)
    # LF on every system: that is what the reader expects.
    target.write_text(text, encoding="utf-8", newline="\n")


def _id(text: str) -> str:
    from marelle.read.listing import RESERVED
    from marelle.read.words import names

    if RESERVED.match(text):
        raise argparse.ArgumentTypeError(names.reserved(text)[0])
    if not ID_PATTERN.match(text):
        raise argparse.ArgumentTypeError(
            _("« {text} » : une lettre minuscule, puis lettres, chiffres ou tirets").format(
                text=text
            )
        )
    return text
