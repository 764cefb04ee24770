"""Stage 2, check: the words for what is too short, too long, too few, too many, or twice there."""

from collections.abc import Iterator

from marelle.check.case import Case
from marelle.check.values import empty
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _, ngettext


def too_short(case: Case) -> Iterator[Diagnostic]:
    """``minLength``."""
    if not case.value.strip():
        yield empty(case)
        return
    size = len(case.value)
    yield case.on_value(
        codes.TOO_SHORT,
        ngettext(
            "{what} compte {size} caractère ; il en faut au moins {limit}.",
            "{what} compte {size} caractères ; il en faut au moins {limit}.",
            size,
        ).format(what=case.subject, size=size, limit=case.limit),
        case.description(),
    )


def too_long(case: Case) -> Iterator[Diagnostic]:
    """``maxLength``."""
    excess = len(case.value) - case.limit
    yield case.on_value(
        codes.TOO_LONG,
        _("{what} compte {size} caractères ; la limite est de {limit}.").format(
            what=case.subject, size=len(case.value), limit=case.limit
        ),
        ngettext(
            "Retirez au moins {excess} caractère.", "Retirez au moins {excess} caractères.", excess
        ).format(excess=excess),
    )


def too_small(case: Case) -> Iterator[Diagnostic]:
    """``minimum`` and ``exclusiveMinimum``."""
    message = _("{what} vaut {value} ; le minimum est {limit}.").format(
        what=case.subject, value=case.typed, limit=case.limit
    )
    yield case.on_value(codes.TOO_SMALL, message, _between(case))


def too_great(case: Case) -> Iterator[Diagnostic]:
    """``maximum`` and ``exclusiveMaximum``."""
    message = _("{what} vaut {value} ; le maximum est {limit}.").format(
        what=case.subject, value=case.typed, limit=case.limit
    )
    yield case.on_value(codes.TOO_GREAT, message, _between(case))


def _between(case: Case) -> str:
    least, greatest = case.bounds()
    if least is None or greatest is None:
        return case.description()
    return _("Écrivez un nombre de {least} à {greatest}.").format(least=least, greatest=greatest)


def too_few(case: Case) -> Iterator[Diagnostic]:
    """``minItems``."""
    missing = case.limit - len(case.value)
    yield case.on_block(
        codes.TOO_FEW,
        ngettext(
            "« {name} » contient {size} élément ; il en faut au moins {limit}.",
            "« {name} » contient {size} éléments ; il en faut au moins {limit}.",
            len(case.value),
        ).format(name=case.name, size=len(case.value), limit=case.limit),
        ngettext("Ajoutez-en {missing}.", "Ajoutez-en {missing}.", missing).format(missing=missing),
    )


def too_many(case: Case) -> Iterator[Diagnostic]:
    """``maxItems``."""
    yield case.on_block(
        codes.TOO_MANY,
        _("« {name} » contient {size} éléments ; la limite est de {limit}.").format(
            name=case.name, size=len(case.value), limit=case.limit
        ),
        _("Retirez-en {excess}.").format(excess=len(case.value) - case.limit),
    )


def too_few_keys(case: Case) -> Iterator[Diagnostic]:
    """``minProperties``."""
    yield case.on_block(
        codes.EMPTY_VALUE,
        _("« {name} » est vide.").format(name=case.name),
        _("Écrivez-y au moins une clé : {keys}.").format(keys=", ".join(keys))
        if (keys := case.keys())
        else case.description(),
    )


def too_many_keys(case: Case) -> Iterator[Diagnostic]:
    """``maxProperties``."""
    yield case.on_block(
        codes.WRONG_SHAPE,
        ngettext(
            "« {name} » accepte une seule clé ; ici il y en a {size}.",
            "« {name} » accepte {limit} clés au plus ; ici il y en a {size}.",
            case.limit,
        ).format(name=case.name, limit=case.limit, size=len(case.value)),
        _("Gardez ce qu’il faut parmi : {keys}.").format(keys=", ".join(case.value)),
    )


def repeated(case: Case) -> Iterator[Diagnostic]:
    """``uniqueItems``: on each repetition, with the first place beside."""
    seen: dict[str, int] = {}
    for index, item in enumerate(case.value):
        first = seen.setdefault(repr(item), index)
        if first != index:
            yield Diagnostic(
                code=codes.REPEATED_VALUE,
                span=case.first_line((*case.path, index)),
                message=_("« {item} » est déjà dans « {name} ».").format(item=item, name=case.name),
                hint=_("Supprimez cette répétition."),
                related=(Related(case.first_line((*case.path, first)), _("déjà écrit ici")),),
            )
