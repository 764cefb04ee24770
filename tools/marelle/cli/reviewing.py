"""``marelle build --review``: the review site of a project, and where it was written."""

from datetime import date
from pathlib import Path

from marelle.cli.failures import CLEAN, CONTENT
from marelle.cli.findings import show_findings
from marelle.cli.progress import Progress
from marelle.i18n import _, ngettext
from marelle.look import look
from marelle.review.site import write_review


def review(root: Path, since: str) -> int:
    """Write the review site; with an error, show it and leave the one before."""
    with Progress() as progress:
        catalogue, found = look(root, progress)
    if catalogue is None:
        show_findings(root, found)
        return CONTENT
    place, told, _tally = write_review(root, catalogue, found, since, date.today())
    count = len(catalogue.modules)
    said = ngettext("{n} module à relire : {folder}", "{n} modules à relire : {folder}", count)
    print(said.format(n=count, folder=place / "index.html"))
    if told:
        print(_("Les changements sont dits depuis « {old} ».").format(old=told))
    else:
        print(_("Aucune étiquette de git : donnez « --since » pour dire ce qui a changé."))
    return CLEAN
