"""Stage 1, read: a text in, the marks of a conflict that git left in it out.

A file with two versions of its lines says neither: nothing else of it is looked at.
"""

import re

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _

_MARK = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def conflict(path: str, text: str) -> Diagnostic | None:
    """Return the finding for a text that git could not merge: nothing for any other."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return None
    marks = list(_MARK.finditer(text))
    if not marks:
        return None
    first, last = (text.count("\n", 0, mark.start()) + 1 for mark in (marks[0], marks[-1]))
    sentence = _("Un conflit de git n’est pas réglé, lignes {first} à {last}.")
    if first == last:
        sentence = _("Un conflit de git n’est pas réglé, ligne {first}.")
    return Diagnostic(
        code=codes.GIT_CONFLICT,
        span=Span(path, first, 1, first, len(marks[0][0]) + 1),
        message=sentence.format(first=first, last=last),
        hint=_("Gardez une des deux versions et effacez ces marques."),
    )
