"""Stage 3, model: a catalogue and what its overlays made in; a catalogue that knows them out."""

from collections.abc import Sequence
from dataclasses import replace

from marelle.model import Catalogue, Module, Variant


def with_variants(catalogue: Catalogue, variants: Sequence[Variant]) -> Catalogue:
    """Return *catalogue* with its *variants*; each module says which directions adapt it."""
    owners, kin = dict[str, list[str]](), dict[str, list[str]]()
    for each in variants:
        owners.setdefault(each.module.id, []).append(each.direction)
        kin.setdefault(each.direction, []).append(each.module.id)

    def told(module: Module) -> Module:
        codes = owners.get(module.id)
        return replace(module, adapted_for=tuple(codes)) if codes else module

    known = tuple(replace(each, kin=tuple(kin[each.direction])) for each in variants)
    return replace(catalogue, modules=tuple(map(told, catalogue.modules)), variants=known)
