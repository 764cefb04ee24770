"""What a build did beside what it was asked, a sentence each: a report in, lines out."""

from collections.abc import Iterator, Sequence

from marelle.i18n import ngettext
from marelle.report import Report

# The drafts that are named; how many there are is always said.
_NAMED = 5


def besides(report: Report) -> Iterator[str]:
    """Yield what an author must know of a build: codes to keep, drafts published or left."""
    if report.recorded:
        yield _recorded(report.recorded)
    if report.left:
        yield _left(report.left)
    if report.drafts:
        yield unread(report.drafts) if report.left is None else _opened(report.drafts)


def _recorded(count: int) -> str:
    return ngettext(
        "{n} code imprimé ajouté à flyers/ledger.yml : gardez ce fichier avec vos contenus.",
        "{n} codes imprimés ajoutés à flyers/ledger.yml : gardez ce fichier avec vos contenus.",
        count,
    ).format(n=count)


def unread(drafts: Sequence[str]) -> str:
    """Return what tells that *drafts* are published too, though no one was asked to leave them."""
    return ngettext(
        "{n} brouillon (review: draft) est publié aussi : {names}. Pour ne pas le publier : "
        "marelle build --drafts hide",
        "{n} brouillons (review: draft) sont publiés aussi : {names}. Pour ne pas les publier : "
        "marelle build --drafts hide",
        len(drafts),
    ).format(n=len(drafts), names=_named(drafts))


def _left(drafts: Sequence[str]) -> str:
    return ngettext(
        "{n} brouillon (review: draft) est laissé de côté : {names}.",
        "{n} brouillons (review: draft) sont laissés de côté : {names}.",
        len(drafts),
    ).format(n=len(drafts), names=_named(drafts))


def _opened(drafts: Sequence[str]) -> str:
    """Return what tells that *drafts* are published all the same: paper opens them."""
    return ngettext(
        "{n} brouillon est publié quand même, parce qu’un code imprimé l’ouvre : {names}.",
        "{n} brouillons sont publiés quand même, parce que des codes imprimés les ouvrent : "
        "{names}.",
        len(drafts),
    ).format(n=len(drafts), names=_named(drafts))


def _named(drafts: Sequence[str]) -> str:
    return ", ".join(drafts[:_NAMED]) + ("…" if len(drafts) > _NAMED else "")
