"""``marelle init``: a small project that builds, to be changed into one's own."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _

STARTER = Path(__file__).parents[1] / "starter"
# A name that git would obey inside our own repository.
_RENAMED = {"gitignore": ".gitignore"}


def declare(commands: Commands) -> argparse.ArgumentParser:
    """Add the command and its words."""
    one = commands.add_parser(
        "init",
        help=_("commencer un projet"),
        description=_(
            "Écrit un petit projet complet : le site, deux directions, une leçon, une affichette. "
            "Un fichier qui existe déjà est laissé tel quel ; les schémas sont remis à jour."
        ),
    )
    one.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=None,
        metavar=_("DOSSIER"),
        help=_("où l’écrire (sinon, ici)"),
    )
    return one


def run(asked: argparse.Namespace) -> int:
    """Write the starter project, without touching what is there."""
    target: Path = asked.folder or asked.project or Path()
    written, left = [], []
    for name, data in _files():
        place = target / name
        if place.exists() and (not name.startswith("schemas/") or place.read_bytes() == data):
            left.append(name)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        written.append(name)
    for name in written:
        print(f"+ {name}")
    if left:
        print(_("Déjà là, laissés tels quels : {count}.").format(count=len(left)))
    print(_("C’est prêt. Essayez « marelle check », puis « marelle serve »."))
    return CLEAN


def _files() -> Iterator[tuple[str, bytes]]:
    """Yield the name of each file of the starter, and its bytes."""
    from marelle.assets import folder

    for file in sorted(STARTER.rglob("*")):
        if file.is_file():
            name = file.relative_to(STARTER).as_posix()
            yield _RENAMED.get(name, name), file.read_bytes()
    for file in sorted(folder("schemas").glob("*.json")):
        yield f"schemas/{file.name}", file.read_bytes()
