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
