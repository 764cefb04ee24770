"""Stage 3, model: a catalogue and what its overlays made in; a catalogue that knows them out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from marelle.model import Catalogue, Module, Variant


def dated(module: Module, today: date) -> Module:
    """Return *module*, which says what of it is no longer sure *today*."""
    past = tuple(day for day, _fact in module.ends if day < today)
    return replace(module, past=past) if past else module


def with_variants(catalogue: Catalogue, variants: Sequence[Variant], today: date) -> Catalogue:
    """Return *catalogue* with its *variants*; each module says which directions adapt it, and
    what of it is over *today*."""
    owners, kin = dict[str, list[str]](), dict[str, list[str]]()
    for each in variants:
        owners.setdefault(each.module.id, []).append(each.direction)
        kin.setdefault(each.direction, []).append(each.module.id)

    def told(module: Module) -> Module:
        codes = owners.get(module.id)
        return dated(replace(module, adapted_for=tuple(codes)) if codes else module, today)

    known = tuple(
        replace(each, module=dated(each.module, today), kin=tuple(kin[each.direction]))
        for each in variants
    )
    return replace(catalogue, modules=tuple(map(told, catalogue.modules)), variants=known)
