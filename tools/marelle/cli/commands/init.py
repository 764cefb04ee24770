"""``marelle init``: a small project that builds, to be changed into one's own."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from marelle import __version__
from marelle.cli.commands import Commands
from marelle.cli.failures import CLEAN
from marelle.i18n import _

STARTER = Path(__file__).parents[1] / "starter"
_PINNED = "requirements.txt"
# Names that git, a forge or an editor would obey inside our own repository.
_HIDDEN = (
    *("gitattributes", "githooks", "github", "gitignore", "gitlab-ci.yml"),
    *("pre-commit-config.yaml", "vscode"),
)


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
    from marelle.cli.beginnings.wheel import kept
    from marelle.engine.refusal import Refusal

    target: Path = asked.folder or asked.project or Path()
    written: list[str] = []
    left: list[str] = []
    if target.exists() and not target.is_dir():
        raise Refusal(_("« {path} » existe déjà, et ce n’est pas un dossier.").format(path=target))
    for name, data in _files():
        with _writing(target / name):
            new = _put(target / name, data, name.startswith("schemas/"))
            (written if new else left).append(name)
    with _writing(target):
        tools, missing = kept(target)
    for name in [*written, *tools]:
        print(f"+ {name}")
    if left:
        print(_("Déjà là, laissés tels quels : {count}.").format(count=len(left)))
    for name in missing:
        sentence = _(
            "L’intégration continue attend le fichier « {name} » : copiez-y celui que l’on vous a "
            "donné, et gardez-le dans git."
        )
        print(sentence.format(name=name))
    print(_("C’est prêt. Essayez « marelle check », puis « marelle serve »."))
    return CLEAN


@contextmanager
def _writing(place: Path) -> Iterator[None]:
    """Refuse in a sentence what cannot be written at *place*."""
    from marelle.engine.refusal import Refusal
    from marelle.read.words.reason import reason

    try:
        yield
    except OSError as error:
        sentence = _("Impossible d’écrire « {place} » ({reason}).")
        raise Refusal(sentence.format(place=place, reason=reason(error))) from error


def _put(place: Path, data: bytes, renewed: bool) -> bool:
    """Write *data* unless it is there, or something else that is not to be *renewed*."""
    if place.exists() and (not renewed or place.read_bytes() == data):
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    if data.startswith(b"#!"):
        place.chmod(0o755)
    return True


def _files() -> Iterator[tuple[str, bytes]]:
    """Yield the name of each file of the starter, and its bytes."""
    from marelle.assets import folder

    for file in sorted(STARTER.rglob("*")):
        if file.is_file():
            name = file.relative_to(STARTER).as_posix()
            hidden = name.partition("/")[0] in _HIDDEN
            data = file.read_bytes()
            if name == _PINNED:
                data = data.replace(b"%version%", __version__.encode())
            yield f".{name}" if hidden else name, data
    for file in sorted(folder("schemas").glob("*.json")):
        yield f"schemas/{file.name}", file.read_bytes()
