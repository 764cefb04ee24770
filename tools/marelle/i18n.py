"""Words for people: French sentences in the code, translated through gettext catalogues.

French is the source language, so nothing is loaded for it.
Other languages come from ``locale/<lang>/LC_MESSAGES/marelle.mo``.
"""

import gettext
import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from pathlib import Path

SOURCE_LANGUAGE = "fr"
LANGUAGES = ("fr", "en")
_LOCALE = Path(__file__).parent / "locale"
_current = SOURCE_LANGUAGE
# For a while, in one thread: a page is made in its language while another thread speaks ours.
_spoken: ContextVar[str] = ContextVar("spoken", default="")


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation("marelle", _LOCALE, [language])


def use(language: str) -> None:
    """Choose the language (``fr`` or ``en``) of every sentence that follows."""
    global _current
    _current = language if language in LANGUAGES else SOURCE_LANGUAGE


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use *language* for a while: a page speaks its own, whatever the tool's."""
    before = _spoken.get()
    _spoken.set(language if language in LANGUAGES else SOURCE_LANGUAGE)
    try:
        yield
    finally:
        _spoken.set(before)


def current() -> str:
    """Return the language in use."""
    return _spoken.get() or _current


def preferred(option: str | None = None) -> str:
    """Return the language asked for: the option, then ``MARELLE_LANG``, then the locale."""
    for wish in (option, os.environ.get("MARELLE_LANG"), _locale_language()):
        if wish and wish[:2].lower() in LANGUAGES:
            return wish[:2].lower()
    return SOURCE_LANGUAGE


def _locale_language() -> str | None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return None if value.startswith(("C", "POSIX")) else value
    # Elsewhere than on Windows, no variable means no wish: Python would make up « en_US ».
    return locale.getlocale()[0] if sys.platform == "win32" else None


def _(sentence: str) -> str:
    """Return *sentence*, written in French, in the language in use."""
    return _catalogue(current()).gettext(sentence)


def N_(sentence: str) -> str:  # noqa: N802
    """Return *sentence* as it is: it is declared here, in French, and translated where shown."""
    return sentence


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of a French sentence that agrees with *n*, in the language in use."""
    if current() == SOURCE_LANGUAGE:
        return one if abs(n) < 2 else many
    return _catalogue(current()).ngettext(one, many, n)


def decimal(number: str) -> str:
    """Return *number* (``1234.5``, ``1,234.5``) as the language in use writes it: ``1 234,5``."""
    if current() != SOURCE_LANGUAGE:
        return number
    return number.replace(",", "\u202f").replace(".", ",")


def spoken(day: date) -> str:
    """Return *day* as one says it: « 31 décembre 2027 », « 1er mars 2027 »."""
    months = (
        _("janvier"),
        _("février"),
        _("mars"),
        _("avril"),
        _("mai"),
        _("juin"),
        _("juillet"),
        _("août"),
        _("septembre"),
        _("octobre"),
        _("novembre"),
        _("décembre"),
    )
    number = _("1er") if day.day == 1 else str(day.day)
    text = _("{day} {month} {year}")
    return text.format(day=number, month=months[day.month - 1], year=day.year)


def translate(sentence: str, language: str) -> str:
    """Return *sentence* in *language*: for pages whose language is not the tool's own."""
    return _catalogue(language if language in LANGUAGES else SOURCE_LANGUAGE).gettext(sentence)
