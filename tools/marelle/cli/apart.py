"""A project in, its sound modules out; what is wrong with the others is said beside."""

import sys
from pathlib import Path

from marelle.cli.findings import show_findings
from marelle.cli.progress import Progress
from marelle.diagnostics import Diagnostic, Severity
from marelle.i18n import _
from marelle.look import look
from marelle.model import Catalogue
from marelle.read.listing import MODULES


def sound(root: Path, name: str) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue of the modules of *root* that have no error, and every finding.

    Nothing, once its errors are shown, where the module *name* has some or where nothing is sound.
    """
    with Progress() as progress:
        catalogue, found = look(root, progress, apart=True)
    wrong: dict[str, list[Diagnostic]] = {}
    for each in found:
        if each.gravity is Severity.ERROR:
            place = each.span.path.removeprefix(f"{MODULES}/").partition("/")[0]
            wrong.setdefault(place if each.span.path.startswith(MODULES) else "", []).append(each)
    if catalogue is None or name in wrong.keys() - {""}:
        show_findings(root, wrong.get(name) or [one for some in wrong.values() for one in some])
        return None, found
    for place in sorted(wrong.keys() - {""}):
        sentence = _("« {name} » est laissé de côté : il a une erreur, que dit « marelle check ».")
        print(sentence.format(name=place), file=sys.stderr)
    return catalogue, found
