"""Stage 2, check: the words for a key that is missing, and for one that nobody knows."""

from collections.abc import Iterator

from marelle.activities.modifiers import SCHEMAS as MODIFIERS
from marelle.check.case import Case, listed
from marelle.diagnostics import Diagnostic, codes
from marelle.diagnostics.nearest import closest
from marelle.i18n import _

# Looking for the nearest name is slow; nobody misspells that many keys of one block.
MAX_GUESSED = 40


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
            _("La clé « {key} » n’existe pas ici.").format(key=key),
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


def _is_text(case: Case, key: str) -> bool:
    """Tell whether *key* is the end of a text with a comma, in ``{…}``."""
    return case.value[key] is None and case.after_comma(key)


def _hint(case: Case, key: str, close: str, absent: list[str]) -> str:
    if _is_text(case, key):
        return _("Si c’est la suite d’un texte à virgule, mettez-le tout entre guillemets droits.")
    if close:
        return _("Vouliez-vous écrire « {key} » ?").format(key=close)
    if absent:
        return _("Supprimez-la. On peut encore écrire ici : {keys}.").format(keys=listed(absent))
    return _("Supprimez-la.")
