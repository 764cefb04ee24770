"""La leçon s’ouvre dans une autre fenêtre.

Les téléphones bloquent ces fenêtres, et la nouvelle ne retrouve pas toujours le LMS.

Exemple : « window.open('lecon.html') ».
À faire plutôt : montrez la leçon dans la page que le LMS ouvre.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.pages import at, minified, scripts, text_of

CODE = Code("MRL877", "pop-up", Severity.WARNING)
ENGLISH = """The lesson opens in another window.

Phones block such windows, and the new one does not always find the LMS.

Example: “window.open('lesson.html')”.
Do instead: show the lesson in the page that the LMS opens.
"""


_OPENS = re.compile(r"\bwindow\.open\(")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding at the first window that each script written by hand opens."""
    for name, code in scripts(package):
        if b"window.open(" not in code or minified(text := text_of(package, name)):
            continue
        if found := _OPENS.search(text):
            yield finding(
                CODE,
                at(package, name, found.start(), len(found[0])),
                _("La leçon ouvre une autre fenêtre."),
                _("Montrez-la dans la page que le LMS ouvre."),
            )
