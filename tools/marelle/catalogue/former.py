"""Stage 3, model: the names that things had, in; what bears each today, by kind, out."""

from collections.abc import Iterable, Mapping, Sequence

from marelle.catalogue.loaded import LoadedModule, LoadedShared
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _

# By the kind of reference, what bears each former name today.
Former = Mapping[str, Mapping[str, str]]
_Bearer = tuple[str, Iterable[tuple[str, Span]]]


def former_names(
    shared: LoadedShared, loaded: Sequence[LoadedModule]
) -> tuple[Former, list[Diagnostic]]:
    """Return what bears each former name today, and a finding for each that is not free."""
    every = _records(shared)
    every["module"] = [(module.id, module.formerly) for module in loaded]
    found: list[Diagnostic] = []
    names = {kind: _borne(kind, bearers, found) for kind, bearers in every.items()}
    return names, found


def _records(shared: LoadedShared) -> dict[str, list[_Bearer]]:
    """Return the names that directions, themes and paths had, each at its record."""
    return {
        "direction": [(d.code, [(n, d.span) for n in d.formerly]) for d in shared.directions],
        "collection": [(c.id, [(n, c.span) for n in c.formerly]) for c in shared.collections],
        "path": [(p.id, [(n, p.place("formerly")) for n in p.formerly]) for p in shared.paths],
    }


def _borne(kind: str, bearers: Sequence[_Bearer], found: list[Diagnostic]) -> dict[str, str]:
    present = {name for name, _had in bearers}
    names: dict[str, str] = {}
    for today, had in bearers:
        for name, span in had:
            if name in present:
                found.append(_taken(kind, name, span))
            elif names.setdefault(name, today) != today:
                found.append(_claimed(kind, name, names[name], span))
    return names


def _taken(kind: str, name: str, span: Span) -> Diagnostic:
    messages = {
        "module": _("Un module s’appelle « {name} » aujourd’hui."),
        "direction": _("Une direction a le sigle « {name} » aujourd’hui."),
        "collection": _("Un thème s’appelle « {name} » aujourd’hui."),
        "path": _("Un parcours s’appelle « {name} » aujourd’hui."),
    }
    return Diagnostic(
        code=codes.FORMER_NAME_TAKEN,
        span=span,
        message=messages[kind].format(name=name),
        hint=_("Retirez-le de « formerly », ou donnez un autre nom à l’autre."),
    )


def _claimed(kind: str, name: str, other: str, span: Span) -> Diagnostic:
    messages = {
        "module": _("Le module « {other} » dit déjà s’être appelé « {name} »."),
        "direction": _("La direction « {other} » dit déjà avoir eu le sigle « {name} »."),
        "collection": _("Le thème « {other} » dit déjà s’être appelé « {name} »."),
        "path": _("Le parcours « {other} » dit déjà s’être appelé « {name} »."),
    }
    return Diagnostic(
        code=codes.FORMER_NAME_TAKEN,
        span=span,
        message=messages[kind].format(other=other, name=name),
        hint=_("Gardez cet ancien nom à un seul endroit."),
    )
