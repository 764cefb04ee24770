"""Stage 2, check: the words for a key that is missing, and for one that nobody knows."""

from collections.abc import Iterable, Iterator

from marelle.check.case import Case, listed
from marelle.diagnostics import Diagnostic, codes
from marelle.diagnostics.nearest import closest
from marelle.i18n import _

MAX_UNKNOWN = 40


def missing(case: Case) -> Iterator[Diagnostic]:
    """``required``: on the block; silent when an unknown key there looks like the missing one."""
    key = case.limit
    allowed = case.keys()
    absent = _absent(case, allowed)
    if case.strange and any(closest(k, absent) == key for k in _strangers(case.value, allowed)):
        return
    where = _("à ce bloc") if case.path else _("à ce fichier")
    title = case.title(key)
    quoted = _("« {name} »").format(name=key)
    what = f"{quoted} ({title})" if title else quoted
    message = _("Il manque {where} la clé {what}.").format(where=where, what=what)
    hint = _("Ajoutez « {key}: … ».").format(key=key)
    if example := case.example(key):
        also = _("Par exemple : « {key}: {example} ».").format(key=key, example=example)
        hint = f"{hint} {also}"
    yield case.on_block(codes.MISSING_KEY, message, hint)


def unknown(case: Case) -> Iterator[Diagnostic]:
    """``additionalProperties``: on each key, with the known name that looks most like it."""
    allowed = case.keys()
    absent = _absent(case, allowed)
    for key in _strangers(case.limit, allowed):
        yield case.on_key(
            key,
            codes.UNKNOWN_KEY,
            _("La clé « {key} » n’existe pas ici.").format(key=key),
            _hint(case, key, absent),
        )


def _hint(case: Case, key: str, absent: list[str]) -> str:
    if case.value[key] is None and case.after_comma(key):
        return _("Si c’est la suite d’un texte à virgule, mettez-le tout entre guillemets droits.")
    if close := closest(key, absent):
        return _("Vouliez-vous écrire « {key} » ?").format(key=close)
    if absent:
        return _("Supprimez-la. On peut encore écrire ici : {keys}.").format(keys=listed(absent))
    return _("Supprimez-la.")


def _absent(case: Case, allowed: list[str]) -> list[str]:
    return [key for key in allowed if key not in case.value]


def _strangers(keys: Iterable[str], allowed: list[str]) -> list[str]:
    return [key for key in keys if key not in allowed][:MAX_UNKNOWN]
