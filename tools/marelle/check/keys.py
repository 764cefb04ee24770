"""Stage 2, check: the words for a key that is missing, and for one that nobody knows."""

import re
from collections.abc import Iterator, Mapping

from marelle.activities.modifiers import SCHEMAS as MODIFIERS
from marelle.check.case import Case, listed
from marelle.diagnostics import Diagnostic, codes
from marelle.diagnostics.nearest import SURELY, closest
from marelle.i18n import _
from marelle.read.document import Path

# Looking for the nearest name is slow; nobody misspells that many keys of one block.
MAX_GUESSED = 40
_WHOLE = re.compile(r"(-?[0-9]+),\Z")


def missing(case: Case) -> Iterator[Diagnostic]:
    """``required``: on the block."""
    key = case.limit
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
    absent = [key for key in allowed if key not in case.value]
    for key, close in strangers(case).items():
        yield case.on_key(
            key,
            codes.UNKNOWN_KEY,
            _message(case, key),
            _hint(case, key, close, absent),
        )


def strangers(case: Case) -> dict[str, str]:
    """Return each unknown key with the known name that its author most likely meant, if any."""
    allowed = case.keys()
    absent = [key for key in allowed if key not in case.value]
    found: dict[str, str] = {}
    for key in case.limit:
        if key not in allowed:
            # a modifier that the type does not take is not another key, misspelt
            guess = len(found) < MAX_GUESSED and key not in MODIFIERS and not _is_text(case, key)
            found[key] = closest(key, absent) if guess else ""
            absent = [name for name in absent if name != found[key]]
    return found


def doubted(names: Mapping[Path, Mapping[str, str]]) -> set[Path]:
    """Return the new places, by *names* as ``strangers`` gives them, that are only a guess.

    A key that looks little like its new name may not hold what that name wants.
    """
    return {
        (*path, new)
        for path, known in names.items()
        for key, new in known.items()
        if new and not closest(key, [new], SURELY)
    }


def _is_text(case: Case, key: str) -> bool:
    """Tell whether *key* is the end of a text with a comma, in ``{…}``: it makes such keys."""
    return case.value[key] is None and case.before(key).endswith(",")


def _after_comma(case: Case, key: str) -> str:
    number = _WHOLE.search(case.before(key))
    if number and key.isdecimal():
        return _("Écrivez « {good} », avec un point décimal.").format(good=f"{number[1]}.{key}")
    return _("Si c’est la suite d’un texte à virgule, mettez-le tout entre guillemets droits.")


def _message(case: Case, key: str) -> str:
    if key in MODIFIERS and "type" in case.value:
        return _("Une activité « {type} » ne prend pas « {key} ».").format(
            type=case.value["type"], key=key
        )
    return _("La clé « {key} » n’existe pas ici.").format(key=key)


def _hint(case: Case, key: str, close: str, absent: list[str]) -> str:
    if _is_text(case, key):
        return _after_comma(case, key)
    if key in MODIFIERS and "type" in case.value:
        return _("Supprimez-la.")
    if owner := case.owner(key):
        return _("Mettez-la plus haut, à côté de « {key} ».").format(key=owner)
    if close:
        return _("Vouliez-vous écrire « {key} » ?").format(key=close)
    if absent:
        return _("Supprimez-la. On peut encore écrire ici : {keys}.").format(keys=listed(absent))
    return _("Supprimez-la.")
