"""Stage 3, model: the names that modules had, in; which module bears each today, out."""

from collections.abc import Sequence

from marelle.catalogue.loaded import LoadedModule
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _


def former_names(loaded: Sequence[LoadedModule]) -> tuple[dict[str, str], list[Diagnostic]]:
    """Return the module of today for each former name, and a finding for each that is not free."""
    present = {module.id for module in loaded}
    names: dict[str, str] = {}
    found: list[Diagnostic] = []
    for module in loaded:
        for name, span in module.formerly:
            if name in present:
                found.append(_taken(name, span))
            elif names.setdefault(name, module.id) != module.id:
                found.append(_claimed(name, names[name], span))
    return names, found


def _taken(name: str, span: Span) -> Diagnostic:
    return Diagnostic(
        code=codes.FORMER_NAME_TAKEN,
        span=span,
        message=_("Un module s’appelle « {name} » aujourd’hui.").format(name=name),
        hint=_("Retirez-le de « formerly », ou donnez un autre nom à l’autre module."),
    )


def _claimed(name: str, other: str, span: Span) -> Diagnostic:
    return Diagnostic(
        code=codes.FORMER_NAME_TAKEN,
        span=span,
        message=_("Le module « {other} » dit déjà s’être appelé « {name} ».").format(
            other=other, name=name
        ),
        hint=_("Gardez cet ancien nom dans une seule des deux fiches."),
    )
