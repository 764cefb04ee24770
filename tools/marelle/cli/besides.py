"""What a build did beside what it was asked, a sentence each: a report in, lines out."""

from collections.abc import Iterator, Sequence

from marelle.i18n import ngettext
from marelle.report import Report

# The drafts that are named; how many there are is always said.
_NAMED = 5


def besides(report: Report) -> Iterator[str]:
    """Yield what an author must know of a build: codes to keep, drafts that are published."""
    if report.recorded:
        yield _recorded(report.recorded)
    if report.drafts:
        yield _unread(report.drafts)


def _recorded(count: int) -> str:
    return ngettext(
        "{n} code imprimé ajouté à flyers/ledger.yml : gardez ce fichier avec vos contenus.",
        "{n} codes imprimés ajoutés à flyers/ledger.yml : gardez ce fichier avec vos contenus.",
        count,
    ).format(n=count)


def _unread(drafts: Sequence[str]) -> str:
    """Return what tells that *drafts* are published too: no option leaves them out."""
    names = ", ".join(drafts[:_NAMED]) + ("…" if len(drafts) > _NAMED else "")
    return ngettext(
        "{n} brouillon (review: draft) est publié aussi : {names}. Pour ne pas le publier, "
        "sortez son dossier de content/modules/.",
        "{n} brouillons (review: draft) sont publiés aussi : {names}. Pour ne pas en publier un, "
        "sortez son dossier de content/modules/.",
        len(drafts),
    ).format(n=len(drafts), names=names)
