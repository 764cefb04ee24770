"""Stage 3, model: badges and all that was loaded in; findings on those that nobody can win out.

What a badge counts may be anywhere in the catalogue, and a module that could not be read may
always be one that counts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from marelle.catalogue.badges import FILES
from marelle.catalogue.loaded import LoadedModule, LoadedSeries
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _, ngettext
from marelle.model import Badge, Deed, Goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What badges may count: the modules that were read, those that were not, the series, and the
    names of what else there is (``LoadedShared.names``).
    """

    modules: Sequence[LoadedModule]
    hidden: frozenset[str]
    names: Mapping[str, frozenset[str] | None]
    series: Sequence[LoadedSeries] = ()

    @property
    def episodes(self) -> list[str]:
        """Every episode, those that have errors too."""
        return [f"{series.id}/{name}" for series in self.series for name in series.episodes]

    def exist(self, goal: Goal) -> bool:
        """Tell whether all that *goal* names is there; what could not be read may be."""
        if goal.deed in FILES:
            return self._has(FILES[goal.deed], goal.names)
        if goal.deed is Deed.LISTENED:
            known = {series.id for series in self.series}
            return known.issuperset(goal.series) and {*self.episodes}.issuperset(goal.names)
        modules = {*self.hidden, *(module.id for module in self.modules)}
        return (
            modules.issuperset(goal.names)
            and self._has("collection", goal.collections)
            and self._has("direction", goal.directions)
        )

    def _has(self, kind: str, names: Iterable[str]) -> bool:
        known = self.names[kind]
        return known is None or known.issuperset(names)

    def most(self, goal: Goal) -> int:
        """Return how many could count for *goal*, those that could not be read among them."""
        if goal.deed in FILES:
            return len(goal.names or self.names[FILES[goal.deed]] or ())
        if goal.deed is Deed.LISTENED:
            return len(goal.heard(self.episodes))
        unread = sum(module.module is None for module in self.modules) + len(self.hidden)
        return unread + len(goal.among(m.module for m in self.modules if m.module))


def impossible(badges: Iterable[Badge], counted: Counted) -> Iterator[Diagnostic]:
    """Yield a finding for each condition that nobody can ever meet.

    One that names what does not exist has a finding of its own, which is enough.
    """
    known = {module.id: module.module for module in counted.modules}
    for goal in (goal for badge in badges for goal in badge.when):
        if goal.deed in (Deed.DAYS, Deed.QUESTIONS):
            continue
        ungraded = [n for n in goal.names if (m := known.get(n)) and m.pass_mark is None]
        if goal.deed is Deed.PASSED and ungraded:
            yield _ungraded(goal, ungraded[0])
        elif counted.exist(goal) and counted.most(goal) < (goal.need or 1):
            yield _too_many(goal, counted.most(goal))


def _ungraded(goal: Goal, module: str) -> Diagnostic:
    return Diagnostic(
        code=codes.IMPOSSIBLE_BADGE,
        span=goal.span,
        message=_("« {module} » n’est pas noté : personne ne peut le réussir.").format(
            module=module
        ),
        hint=_("Écrivez « finished », ou donnez un « pass_mark » à ce module."),
    )


def _too_many(goal: Goal, most: int) -> Diagnostic:
    found = ngettext("{n} seul compte ici", "{n} seulement comptent ici", most).format(n=most)
    return Diagnostic(
        code=codes.IMPOSSIBLE_BADGE,
        span=goal.span,
        message=_("Personne ne peut gagner cette case : {found}, il en faut {need}.").format(
            found=found if most else _("rien ne compte ici"), need=goal.need or 1
        ),
        hint=_("Baissez « count », ou comptez plus de modules, de défis ou d’épisodes."),
    )
