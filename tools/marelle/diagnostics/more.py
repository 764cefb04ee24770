"""Diagnostics: how many findings are left untold, where a file is wrong everywhere."""

from marelle.diagnostics import Diagnostic
from marelle.i18n import _, ngettext


def more(first: Diagnostic, count: int) -> Diagnostic:
    """Return the last finding of a file: *count* others are left out, of which *first*."""
    return Diagnostic(
        code=first.code,
        span=first.span,
        message=ngettext(
            "Ce fichier contient encore {count} erreur, qui n’est pas montrée.",
            "Ce fichier contient encore {count} erreurs, qui ne sont pas montrées.",
            count,
        ).format(count=count),
        hint=_("Corrigez d’abord celles qui sont montrées, puis vérifiez de nouveau."),
    )
