"""Where the project is: the folder that holds ``content/catalogue.yml``, here or above."""

from argparse import Namespace
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _

SIGN = Path("content", "catalogue.yml")


def project(asked: Namespace) -> Path:
    """Return the project's folder, absolute; raise ``Refusal`` when there is none."""
    start: Path = (asked.project or Path.cwd()).resolve()
    for folder in (start, *(() if asked.project else start.parents)):
        if (folder / SIGN).is_file():
            return folder
    raise Refusal(
        _(
            "Il n’y a pas de projet dans {folder} : on n’y trouve pas « content/catalogue.yml ». "
            "Tapez « marelle init » pour en commencer un."
        ).format(folder=start)
    )


def inside(root: Path, path: Path) -> str:
    """Return *path*, typed from where the person is, relative to the project."""
    whole = path.resolve()
    if not path.exists():
        raise Refusal(_("« {path} » n’existe pas.").format(path=path))
    if not whole.is_relative_to(root):
        raise Refusal(_("« {path} » n’est pas dans le projet {root}.").format(path=path, root=root))
    return whole.relative_to(root).as_posix()
