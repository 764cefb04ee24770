"""Stage 3, model: every name of a project in; findings on the names that nothing bears out."""

from collections.abc import Iterable, Iterator, Sequence

from marelle.catalogue.competences import unknown_level
from marelle.catalogue.former import Former
from marelle.catalogue.inside import unknown_anchor
from marelle.catalogue.kinds import KINDS
from marelle.catalogue.loaded import LoadedModule, LoadedSeries, LoadedShared, Reference
from marelle.catalogue.unknown import no_screen, unknown
from marelle.diagnostics import Diagnostic
from marelle.model import Challenge, Target

_RECORDS = ("direction", "collection", "trade", "competence", "pictogram")
_NAMED = (*_RECORDS, *(kind.name for kind in KINDS))


class Known:
    """Every name that a reference may bear."""

    def __init__(
        self,
        shared: LoadedShared,
        loaded: Iterable[LoadedModule],
        series: Sequence[LoadedSeries],
        former: Former,
    ) -> None:
        self.former = former
        self.names = {kind: shared.names[kind] for kind in _NAMED}
        self.names |= {"series": frozenset(each.id for each in series)}
        self.names |= {"episode": frozenset(f"{s.id}/{e}" for s in series for e in s.episodes)}
        self.hidden = shared.hidden
        self.levels = shared.levels
        self.anchors = {module.id: module.anchors for module in loaded}

    def has(self, target: Target) -> bool:
        """Tell whether a printed code's target exists."""
        if target.kind in self.names:
            names = self.names[target.kind]
            return names is None or target.id in names
        return target.id in self.anchors or target.id in self.hidden

    def all_of(self, challenge: Challenge) -> bool:
        """Tell whether all that *challenge* draws from is there."""
        modules = [Target(kind="module", id=name) for name in challenge.modules]
        themes = [Target(kind="collection", id=name) for name in challenge.collections]
        return all(map(self.has, modules + themes))

    def findings(self, reference: Reference) -> Iterator[Diagnostic]:
        """Yield what is wrong with *reference*, which is usually nothing."""
        if reference.anchor and reference.kind != "module":
            yield no_screen(reference)
        elif reference.kind in self.names:
            # Names that could not be read have errors of their own: they are enough.
            names = self.names[reference.kind]
            if reference.level:
                yield from self._level(reference)
            elif names is not None and reference.id not in names:
                yield unknown(reference, names, self._today(reference))
        elif reference.id in self.hidden:
            return
        elif reference.id not in self.anchors:
            yield unknown(reference, self.anchors, self._today(reference))
        elif reference.anchor and not self.anchors[reference.id].may_have(reference.anchor):
            before = f"{reference.kind}:{reference.id}#" if reference.link else "#"
            anchors = self.anchors[reference.id].names
            yield unknown_anchor(reference.anchor, reference.span, anchors, before)

    def _today(self, reference: Reference) -> str:
        return self.former.get(reference.kind, {}).get(reference.id, "")

    def _level(self, reference: Reference) -> Iterator[Diagnostic]:
        """Yield a finding for a level that a competence has not; one nobody knows is told."""
        there = self.levels.get(reference.id, 0)
        if 0 < there < reference.level:
            yield unknown_level(reference, there)
