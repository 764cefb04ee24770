"""``marelle build --review``: the review site of a project, and where it was written."""

from datetime import date
from pathlib import Path

from marelle.cli.failures import CLEAN, CONTENT
from marelle.cli.findings import show_findings
from marelle.cli.progress import Progress
from marelle.diagnostics import Severity
from marelle.i18n import _, ngettext
from marelle.look import look
from marelle.review.site import write_review


def review(root: Path, since: str) -> int:
    """Write the review site; a module with an error is told there, beside the others.

    Where the site itself cannot be read, the errors are shown and the one before stays.
    """
    with Progress() as progress:
        catalogue, found = look(root, progress, apart=True)
    if catalogue is None:
        show_findings(root, found)
        return CONTENT
    place, told, _tally = write_review(root, catalogue, found, since, date.today())
    if errors := [each for each in found if each.gravity is Severity.ERROR]:
        show_findings(root, errors)
        print(_("Les pages de relecture montrent ces erreurs ; le reste s’y lit comme toujours."))
    count = len(catalogue.modules)
    said = ngettext("{n} module à relire : {folder}", "{n} modules à relire : {folder}", count)
    print(said.format(n=count, folder=place / "index.html"))
    if told:
        print(_("Les changements sont dits depuis « {old} ».").format(old=told))
    else:
        print(_("Aucune étiquette de git : donnez « --since » pour dire ce qui a changé."))
    return CLEAN
