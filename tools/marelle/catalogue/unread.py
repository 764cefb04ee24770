"""Stage 3, model: all that was read in, what is published without drafts out.

A draft that a printed code opens stays: paper is for ever. One that anything else names is a
finding there: what a path, a lesson or a new campaign shows would not be.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from marelle.catalogue.chosen import DRAFT
from marelle.catalogue.loaded import (
    LoadedModule,
    LoadedOverlay,
    LoadedSeries,
    LoadedShared,
    Reference,
)
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import PrintedCode

_PAPER = "flyers/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What is published, and what is wrong in it for want of a draft."""

    modules: list[LoadedModule]
    overlays: list[LoadedOverlay]
    cited: list[Diagnostic]


def drafts_of(modules: Mapping[str, LoadedModule]) -> list[str]:
    """Return the names of the drafts among *modules*; one with errors is not known for one."""
    return [name for name, each in modules.items() if each.module and each.module.review == DRAFT]


def published(
    shared: LoadedShared,
    modules: Mapping[str, LoadedModule],
    series: Sequence[LoadedSeries],
    overlays: Sequence[LoadedOverlay],
) -> Published:
    """Return what is published of all that was read; all of it when a draft is missed there."""
    opened = {*_opened(shared.codes, modules)}
    left = {name for name in drafts_of(modules) if name not in opened}
    kept = [module for name, module in modules.items() if name not in left]
    adapted = [overlay for overlay in overlays if overlay.module not in left]
    told = [shared.references, *(m.references for m in kept), *(s.references for s in series)]
    named = chain.from_iterable([*told, *(o.references for o in adapted)])
    cited = [_cited(r) for r in named if r.kind == "module" and r.id in left]
    if cited:
        return Published(modules=[*modules.values()], overlays=[*overlays], cited=cited)
    return Published(modules=kept, overlays=adapted, cited=[])


def _opened(printed: Sequence[PrintedCode], modules: Mapping[str, LoadedModule]) -> Iterator[str]:
    """Yield the names of the modules that a printed code opens, as they are called today."""
    today = {old: name for name, each in modules.items() for old, _span in each.formerly}
    for code in printed:
        target = code.leads_to
        if target and target.kind == "module":
            yield target.id if target.id in modules else today.get(target.id, "")


def _cited(reference: Reference) -> Diagnostic:
    sentence = _("« {name} » est un brouillon : laissé de côté, il manquerait ici.")
    hint = _("Relisez-le et écrivez « review: reviewed » dans sa fiche, ou retirez-le d’ici.")
    if reference.span.path.startswith(_PAPER):
        sentence = _("« {name} » est un brouillon : laissé de côté, ce papier n’ouvrirait rien.")
        hint = _(
            "Relisez-le et écrivez « review: reviewed » dans sa fiche, ou remettez cette campagne "
            "à plus tard."
        )
    return Diagnostic(
        code=codes.DRAFT_CITED,
        span=reference.span,
        message=sentence.format(name=reference.id),
        hint=hint,
    )
