"""Compare: a difference in, plain sentences in the language in use out.

The same sentences are said in the terminal and on the delivery note.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from marelle.compare.difference import KEPT, Change, Difference, Fate
from marelle.i18n import _, ngettext

Titles = Mapping[str, str]


def sentences(difference: Difference, titles: Titles = MappingProxyType({})) -> Iterator[str]:
    """Yield what learners keep and lose, from the most to the least grave; questions apart.

    *titles* are those of the screens, by their names, for who does not know these.
    """
    old, new = difference.old, difference.new
    if difference.elsewhere:
        yield elsewhere(*difference.names)
        return
    yield _("Qui a fini garde son état, sa note et son attestation.")
    if old.sealed != new.sealed:
        yield _(
            "C’est le paquet d’un éditeur : Marelle ne voit pas ce que garde qui l’a commencé. "
            "Essayez-le avant de le publier."
        )
        return
    yield _("Qui a commencé {what}").format(what=_begun(difference))
    yield from _bookmarks(difference, titles)
    if old.pass_mark != new.pass_mark:
        yield _(
            "Le seuil de réussite passe de {old} à {new} : il ne compte que pour qui n’a pas fini."
        ).format(old=mark(old.pass_mark), new=mark(new.pass_mark))
    for screen in old.draws.keys() | new.draws.keys():
        if difference.old.draws.get(screen) != new.draws.get(screen) or _pool(difference, screen):
            yield _(
                "Le tirage au sort de « {screen} » change : qui a commencé peut avoir d’autres "
                "questions."
            ).format(screen=titles.get(screen, screen))


def elsewhere(old: str, new: str) -> str:
    """Return what it is to be known by another name, *new*."""
    return _(
        "L’identifiant passe de «\u00a0{old}\u00a0» à «\u00a0{new}\u00a0»\u00a0: pour la "
        "plateforme, c’est un autre cours, qui commence à zéro."
    ).format(old=old, new=new)


def mark(per_cent: int | None) -> str:
    """Return a pass mark in words."""
    return f"{per_cent}\u00a0%" if per_cent else _("« non noté »")


def _begun(difference: Difference) -> str:
    """Return what becomes of the answers, as the end of a sentence."""
    if difference.restarted:
        return _("recommence : l’état enregistré a changé de forme, et n’est plus lu.")
    before = [change for change in difference.changes if change.old]
    lost = sum(change.fate not in KEPT for change in before)
    if not before:
        return _("n’a pas de réponse à perdre.")
    if not lost:
        return _("garde ses réponses.")
    if lost == len(before):
        return _("perd ses réponses.")
    return ngettext("garde ses réponses, sauf une.", "garde ses réponses, sauf {n}.", lost).format(
        n=lost
    )


def _bookmarks(difference: Difference, titles: Titles) -> Iterator[str]:
    for one, two in difference.bookmarks.items():
        same = titles.get(one, one) == titles.get(two, two)
        gone, instead = (one, two) if same else (titles.get(one, one), titles.get(two, two))
        what = (
            _("L’écran « {old} » s’appelle maintenant « {new} »").format(old=gone, new=instead)
            if instead
            else _("L’écran « {old} » n’existe plus").format(old=gone)
        )
        yield _("{what} : qui s’y était arrêté reprend à la case départ.").format(what=what)


def _pool(difference: Difference, screen: str) -> bool:
    """Tell whether a bank draws among other questions."""
    pools = [
        {each.id for each in version.questions.values() if each.screen == screen}
        for version in (difference.old, difference.new)
    ]
    return pools[0] != pools[1]


_FATES: dict[Fate, Callable[[], str]] = {
    Fate.SAME: lambda: _("inchangée : réponse gardée"),
    Fate.WORDS: lambda: _("demande la même chose : réponse gardée"),
    Fate.NEW: lambda: _("nouvelle question"),
    Fate.ASKED_AGAIN: lambda: _("demande autre chose : réponse oubliée, question reposée"),
    Fate.REMOVED: lambda: _("retirée : la réponse ne compte plus"),
    Fate.RECYCLED: lambda: _(
        "une autre question a pris cet identifiant : donnez à la nouvelle un identifiant à elle"
    ),
}


def said(change: Change, titles: Titles = MappingProxyType({})) -> str:
    """Return what becomes of the answer to one question, in a line."""
    kept = _("mêmes mots, dans un autre ordre\u00a0: réponse gardée")
    parts = [kept if change.reordered else _FATES[change.fate]()]
    if change.moved and change.old and change.new:
        parts.append(
            _("passe de l’écran « {old} » à « {new} »").format(
                old=titles.get(change.old.screen, change.old.screen),
                new=titles.get(change.new.screen, change.new.screen),
            )
        )
    if change.weighed and change.old and change.new:
        parts.append(
            _("vaut {new} au lieu de {old} pour qui n’a pas fini").format(
                old=points(change.old.points), new=points(change.new.points)
            )
        )
    if change.rescored and change.new:
        parts.append(
            _("c’est maintenant tout ou rien, pour qui n’a pas fini")
            if change.new.whole
            else _("une réponse en partie juste compte maintenant, pour qui n’a pas fini")
        )
    return "\u00a0; ".join(parts)


def points(number: float) -> str:
    """Return a number of points in words."""
    return ngettext("{n} point", "{n} points", int(number)).format(n=f"{number:g}")


def worth_saying(change: Change) -> bool:
    """Tell whether a question changed in any way."""
    return change.fate is not Fate.SAME or change.moved or change.weighed or change.rescored
