"""Stage 2, check: the words for a key that is missing, and for one that nobody knows."""

from collections.abc import Iterator

from marelle.check.case import Case, closest, listed
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _


def missing(case: Case) -> Iterator[Diagnostic]:
    """``required``: on the block; silent when an unknown key there looks like the missing one."""
    key = case.limit
    allowed = case.keys()
    if any(closest(k, _absent(case, allowed)) == key for k in case.value if k not in allowed):
        return
    title = case.title(key)
    message = (
        _("Il manque ici la clé « {key} » ({title}).").format(key=key, title=title)
        if title
        else _("Il manque ici la clé « {key} ».").format(key=key)
    )
    line = f"{key}: {case.example(key) or '…'}"
    yield case.on_block(
        codes.MISSING_KEY, message, _("Ajoutez une ligne « {line} ».").format(line=line)
    )


def unknown(case: Case) -> Iterator[Diagnostic]:
    """``additionalProperties``: on each key, with the known name that looks most like it."""
    allowed = case.keys()
    absent = _absent(case, allowed)
    for key in case.limit:
        if key in allowed:
            continue
        yield case.on_key(
            key,
            codes.UNKNOWN_KEY,
            _("La clé « {key} » n’existe pas ici.").format(key=key),
            _hint(closest(key, absent), absent),
        )


def _hint(close: str, absent: list[str]) -> str:
    if close:
        return _("Vouliez-vous écrire « {key} » ?").format(key=close)
    if absent:
        return _("Supprimez-la. On peut encore écrire ici : {keys}.").format(keys=listed(absent))
    return _("Supprimez-la.")


def _absent(case: Case, allowed: list[str]) -> list[str]:
    return [key for key in allowed if key not in case.value]
