"""Stage 2, check: the words for a text of the wrong form: an identifier, a date, an address."""

import re
import unicodedata
from collections.abc import Iterator

from marelle.check.case import Case
from marelle.check.dates import bad_date
from marelle.check.values import empty
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _, ngettext
from marelle.ids import ID_PATTERN

MAX_SIGNS = 3
_ENDING = re.compile(r"\.(svg|png|jpe?g|webp|yml|md)\Z")


def bad_pattern(case: Case) -> Iterator[Diagnostic]:
    """``pattern``: an identifier gets the nearest good one; the rest, what the schema expects."""
    if not case.value.strip():
        yield empty(case)
    elif case.limit == ID_PATTERN.pattern:
        yield _bad_id(case)
    elif "https://" in case.limit or "@" in case.limit:
        yield _bad_address(case)
    else:
        yield case.on_value(
            codes.BAD_PATTERN,
            _not_the_form(case),
            _in_media(case) or _without(case) or _expected(case),
        )


def bad_format(case: Case) -> Iterator[Diagnostic]:
    """``format``: a date, or an address."""
    if case.limit == "date":
        yield bad_date(case)
    else:
        yield _bad_address(case)


def slug(text: str) -> str:
    """Return the identifier nearest to *text*, or nothing when no letter is left."""
    stem = _ENDING.sub("", text)
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-0123456789")
    return words[:40].rstrip("-")


def _bad_id(case: Case) -> Diagnostic:
    good = slug(case.value)
    return case.on_value(
        codes.BAD_ID,
        _("« {value} » n’est pas un identifiant.").format(value=case.value),
        _("Écrivez par exemple « {good} » : minuscules sans accent, chiffres et tirets.").format(
            good=good
        )
        if good
        else _(
            "Un identifiant commence par une lettre : minuscules sans accent, chiffres, tirets."
        ),
    )


def _bad_address(case: Case) -> Diagnostic:
    secure = case.value.replace("http://", "https://", 1)
    if secure != case.value and re.search(case.limit, secure):
        hint = _("Écrivez « {good} ».").format(good=secure)
    elif "." in case.value and "@" not in case.limit and "://" not in case.value:
        hint = _("Écrivez l’adresse entière : « https://{value} ».").format(value=case.value)
    else:
        hint = _expected(case)
    return case.on_value(
        codes.BAD_ADDRESS,
        _("« {value} » n’est pas une adresse acceptée.").format(value=case.value),
        hint,
    )


def _in_media(case: Case) -> str:
    """Return what to type when only the folder of a file is missing, or nothing."""
    good = f"media/{case.value}"
    if ".." in good or re.search(case.limit, "a.md"):  # any file would do, in media/ or not
        return ""
    return _("Écrivez « {good} ».").format(good=good) if re.search(case.limit, good) else ""


def _without(case: Case) -> str:
    """Return what to type when a sign or two are too much, or nothing."""
    kept, refused = "", ""
    for letter in case.value.replace("'", "’"):
        if re.search(case.limit, kept + letter):
            kept += letter
        elif letter.isalnum() or len(refused) > MAX_SIGNS:
            return ""
        elif letter not in refused:
            refused += letter
    good, signs = " ".join(kept.split()), "".join(refused.split())
    if not re.search(case.limit, good):
        return ""
    told = _("Écrivez « {good} ».").format(good=good)
    if not signs:
        return told
    return f"{told} " + ngettext(
        "Le signe « {signs} » n’est pas accepté ici.",
        "Les signes « {signs} » ne sont pas acceptés ici.",
        len(signs),
    ).format(signs=" ".join(signs))


def _not_the_form(case: Case) -> str:
    return _("« {value} » n’a pas la forme attendue pour « {name} ».").format(
        value=case.value, name=case.name
    )


def _expected(case: Case) -> str:
    if example := case.example():
        return (
            _("{description} Exemple : « {example} ».")
            .format(description=case.description(), example=example)
            .strip()
        )
    return case.description()
