"""Stage 3: an activity and a response that an author wrote in, what to write instead out."""

from collections.abc import Mapping
from typing import Any

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.diagnostics.nearest import closest
from marelle.i18n import _
from marelle.model import Item


def misfit(item: Item, response: Any) -> str:
    """Return what to write instead of *response*; nothing when it can be answered."""
    kind = activity_types()[item.type]
    match kind.interaction:
        case Interaction.CHOICE:
            names = kind.meanings(item)
            alone = not getattr(item, "several", True)
            if (wrong := _listed(response, names)) or not alone or len(response) < 2:
                return wrong
            return _("Une seule réponse se choisit ici : [{name}].").format(name=response[0])
        case Interaction.LIKERT if len(kind.meanings(item)) > 1:
            return _single(response, kind.meanings(item))
        case Interaction.SEQUENCING:
            names = kind.meanings(item)
            if isinstance(response, list) and sorted(map(str, response)) != sorted(names):
                return _("Écrivez toutes les étapes, une fois chacune : {names}.").format(
                    names=", ".join(names)
                )
            return _listed(response, names)
        case Interaction.PERFORMANCE if kind.story:
            return _listed(response, kind.meanings(item))
        case Interaction.TRUE_FALSE:
            return "" if isinstance(response, bool) else _("Écrivez « true » ou « false ».")
        case Interaction.MATCHING | Interaction.FILL_IN:
            return _paired(response, kind.model.key(item)["correct"], kind.meanings(item))
        case Interaction.NUMERIC:
            number = isinstance(response, int | float | str) and not isinstance(response, bool)
            return "" if number else _("Écrivez un nombre.")
    return "" if isinstance(response, str | list) else _("Écrivez un texte.")


def _listed(response: Any, names: Mapping[str, str]) -> str:
    if not isinstance(response, list):
        return _("Écrivez une liste entre crochets : [{names}].").format(names=", ".join(names))
    for each in response:
        if not isinstance(each, str) or each not in names:
            near = closest(str(each), sorted(names)) or ", ".join(names)
            return _("« {word} » n’existe pas ; écrivez « {name} ».").format(word=each, name=near)
    return ""


def _single(response: Any, names: Mapping[str, str]) -> str:
    if not isinstance(response, str):
        return _("Écrivez une seule réponse, sans crochets : {names}.").format(
            names=", ".join(names)
        )
    return _listed([response], names)


def _paired(response: Any, correct: Mapping[str, Any], known: Mapping[str, str]) -> str:
    names = ", ".join(correct)
    if not isinstance(response, dict) or not all(isinstance(v, str) for v in response.values()):
        return _("Écrivez une réponse pour chacun : {names}.").format(names=names)
    for each, said in response.items():
        if each in correct and isinstance(correct[each], str):
            offered = {said, f"{each}.{said}"} & {*known, *correct.values()}
            if not offered:
                return _("« {word} » n’est pas offert à « {id} ».").format(word=said, id=each)
        if each not in correct:
            return _("« {word} » n’existe pas ; écrivez « {name} ».").format(word=each, name=names)
    return ""
