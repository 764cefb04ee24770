"""Stage 2, check: the words for a value of another kind than expected, or not of the list."""

import json
import re
from collections.abc import Iterator
from typing import Any

from marelle.check.case import Case, listed
from marelle.check.dates import bad_date
from marelle.diagnostics import Diagnostic, codes
from marelle.diagnostics.nearest import SURELY, closest
from marelle.i18n import _
from marelle.read.text import empty as nothing

_WITH_POINT = re.compile(r"-?[0-9]{1,9}\.[0-9]+\Z")
_WITH_COMMA = re.compile(r"-?[0-9]+,[0-9]+\Z")
_MEASURED = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?=\W|[a-z]|\Z)")
_STUCK_DASH = re.compile(r"-([^\s-]\S*)")
# What tells the list of activity types from other lists of types.
_A_TYPE = "choice"
_YES = {"vrai", "oui", "yes", "true", "on"}
_NO = {"faux", "non", "no", "false", "off"}


def wrong_type(case: Case) -> Iterator[Diagnostic]:
    """``type``: an empty value, a text that needs quotes, or simply something else."""
    if case.value is None:
        yield empty(case)
        return
    expected = case.limit[0]
    if "date" in case.told("format") and isinstance(case.value, int | float):
        yield bad_date(case)
        return
    yield case.on_value(
        codes.WRONG_TYPE,
        _("{what} attend {expected} ; ici c’est {found}.").format(
            what=case.subject, expected=_kind(expected), found=_kind_of(case.value)
        ),
        _how_to_write(case, expected),
    )


def unknown_value(case: Case) -> Iterator[Diagnostic]:
    """``enum`` and ``const``: on the value, with the known word that looks most like it."""
    if case.value is None:
        yield empty(case)
        return
    allowed = case.limit if case.keyword == "enum" else [case.limit]
    options = [value if isinstance(value, str) else json.dumps(value) for value in allowed]
    close = _also(case) or closest(case.value, options)
    activity = case.name == "type" and _A_TYPE in options
    hint = (
        _("Vouliez-vous écrire « {word} » ? Valeurs possibles : {words}.").format(
            word=close, words=listed(options)
        )
        if close
        else _("Valeurs possibles : {words}.").format(words=listed(options))
    )
    if allowed == [True]:
        hint = _("Écrivez « true », ou retirez cette ligne.")
    elif not close and not activity:
        hint = f"{hint} {case.description()}".strip()
    if activity:
        message = _("Le type d’activité « {value} » n’existe pas.").format(value=case.value)
        yield case.on_value(codes.UNKNOWN_ACTIVITY, message, hint)
        return
    message = _("« {value} » n’est pas une valeur possible de « {name} ».").format(
        value=case.typed or case.value, name=case.name
    )
    yield case.on_value(codes.UNKNOWN_VALUE, message, hint)


def _also(case: Case) -> str:
    """Return the word for what the schema knows by another name too: a rule by its code."""
    typed = str(case.value).upper()
    return next((str(also[typed]) for also in case.told("x-also") if typed in also), "")


def misspelt(case: Case) -> str:
    """Return the only word of the list that a refused one can be, or nothing."""
    options = [option for option in case.limit if isinstance(option, str)]
    return closest(case.value, options, SURELY) if isinstance(case.value, str) else ""


def empty(case: Case) -> Diagnostic:
    """Return the finding of a key with nothing after it: on the key, the value has no place."""
    if not case.path:
        return nothing(case.document.path)
    message = _("« {name} » est vide.").format(name=case.name)
    hint = _("Écrivez une valeur après « {name}: », ou supprimez la ligne.").format(name=case.name)
    if isinstance(case.path[-1], str):
        return case.on_block(codes.EMPTY_VALUE, message, hint)
    message = _("Cet élément de « {name} » est vide.").format(name=case.name)
    hint = (
        _("Écrivez-y une valeur, ou supprimez-le.")
        if case.before().endswith(("[", ","))
        else _("Écrivez une valeur après le tiret, ou supprimez la ligne.")
    )
    return case.on_value(codes.EMPTY_VALUE, message, hint)


def _how_to_write(case: Case, expected: str) -> str:
    writers = {
        "string": _as_text, "integer": _as_integer, "number": _as_number, "boolean": _as_boolean,
        "array": _as_list, "object": _as_block,
    }  # fmt: skip
    return writers[expected](case) or case.description()


def _as_text(case: Case) -> str:
    if isinstance(case.value, dict) and case.typed.startswith("{"):
        return _("Un texte qui commence par une accolade se met entre guillemets droits.")
    if isinstance(case.value, list) and len(case.value) == 1 and isinstance(case.value[0], str):
        return _("Écrivez « {word} », sans crochets ni tiret.").format(word=case.value[0])
    if isinstance(case.value, list) and case.typed.startswith("["):
        return _("Un texte qui commence par un crochet se met entre guillemets droits.")
    if isinstance(case.value, dict | list):
        return ""
    return _('Si c’est bien du texte, mettez-le entre guillemets droits : "{typed}".').format(
        typed=case.typed
    )


def _as_integer(case: Case) -> str:
    typed = str(case.value).replace(",", ".")
    if isinstance(case.value, bool) or not _WITH_POINT.match(typed):
        return _as_number(case)
    least, greatest = case.bounds()
    good = round(float(typed) + 0.01)
    good = good if least is None else max(good, int(least))
    good = good if greatest is None else min(good, int(greatest))
    return _("Écrivez un nombre entier, sans virgule : « {good} ».").format(good=good)


def _as_number(case: Case) -> str:
    if isinstance(case.value, str) and _WITH_COMMA.match(case.value):
        good = case.value.replace(",", ".")
        return _("Écrivez « {good} », avec un point décimal.").format(good=good)
    if isinstance(case.value, str) and (number := _MEASURED.match(case.value)):
        return _("Écrivez « {good} », sans guillemets ni unité.").format(good=number[0])
    return _("Écrivez seulement un nombre, sans guillemets ni unité.")


def _as_boolean(case: Case) -> str:
    word = str(case.value).casefold()
    if word in _NO and True in case.told("const"):
        return _("Retirez cette ligne : elle ne sert qu’avec « true ».")
    if word in _YES | _NO:
        return _("Écrivez « {good} », sans guillemets.").format(
            good="true" if word in _YES else "false"
        )
    return _("Écrivez true (vrai) ou false (faux), sans guillemets.")


def _as_list(case: Case) -> str:
    if isinstance(case.value, dict):
        return _("Commencez chaque élément de la liste par un tiret et une espace : « - ».")
    if isinstance(case.value, str) and (stuck := _STUCK_DASH.match(case.value)):
        return _("Laissez une espace après chaque tiret : « - {word} ».").format(word=stuck[1])
    typed = case.typed or "…"
    if not isinstance(case.value, str) and case.kinds(0) == {"string"}:
        typed = f'"{typed}"'
    return _("Écrivez une liste : [{typed}].").format(typed=typed)


def _as_block(case: Case) -> str:
    keys = case.keys()
    alone = keys if len(keys) == 1 and case.kinds(*keys) != {"object"} else []
    own = next((key for key in ("src", "text", "correct", *alone) if key in keys), "")
    if own and isinstance(case.value, str | int | float):
        needed = [key for names in case.told("required") for key in names] or [own]
        said = dict.fromkeys(needed, "…") | {own: case.typed}
        shape = ", ".join(f"{key}: {value}" for key, value in said.items())
        return _("Écrivez plutôt : {shape}.").format(shape=f"{{{shape}}}")
    return _("Écrivez un bloc de clés : {keys}.").format(keys=", ".join(keys)) if keys else ""


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return _kind("boolean")
    names = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
    return _kind(names[type(value)])


def _kind(name: str) -> str:
    """Return the French name of a JSON type, with its article."""
    return {
        "string": _("un texte"),
        "integer": _("un nombre entier"),
        "number": _("un nombre"),
        "boolean": _("vrai ou faux (true, false)"),
        "array": _("une liste"),
        "object": _("un bloc de clés"),
        "null": _("rien"),
    }[name]
