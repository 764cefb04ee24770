"""The language chosen, and what it does to sentences and numbers."""

from contextlib import suppress
from pathlib import Path

import pytest

from marelle import i18n
from marelle.i18n import N_, _, decimal, ngettext, preferred, speaking, translate


@pytest.fixture(autouse=True)
def no_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what the machine that runs the tests prefers."""
    for name in ("MARELLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_french_needs_no_catalogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """French is in the code: without any catalogue it still speaks."""
    monkeypatch.setattr(i18n, "_LOCALE", tmp_path)
    i18n._catalogue.cache_clear()
    with speaking("fr"):
        assert (_("Vrai"), translate("Vrai", "fr")) == ("Vrai", "Vrai")
        assert ngettext("{n} erreur", "{n} erreurs", 2) == "{n} erreurs"


@pytest.mark.parametrize(
    ("n", "french", "english"),
    [
        (0, "{n} erreur", "{n} errors"),
        (1, "{n} erreur", "{n} error"),
        (2, "{n} erreurs", "{n} errors"),
    ],
)
def test_each_language_counts_its_own_way(n: int, french: str, english: str) -> None:
    """Zero is singular in French and plural in English."""
    with speaking("fr"):
        assert ngettext("{n} erreur", "{n} erreurs", n) == french
    with speaking("en"):
        assert ngettext("{n} erreur", "{n} erreurs", n) == english


def test_a_page_speaks_its_language_for_a_while() -> None:
    """After a page in English, even one that fails, the tool speaks as before."""
    before = i18n.current()
    with suppress(LookupError), speaking("en"):
        assert _("Vrai") == "True"
        raise LookupError
    assert i18n.current() == before


def test_an_unknown_language_is_french() -> None:
    """A language without a catalogue falls back on the source, and never fails."""
    with speaking("de"):
        assert (_("Vrai"), translate("Vrai", "de")) == ("Vrai", "Vrai")


def test_a_declared_sentence_stays_in_french_until_shown() -> None:
    """What is declared at import does not depend on the language at that moment."""
    with speaking("en"):
        assert N_("Vrai") == "Vrai"


@pytest.mark.parametrize(
    ("option", "environment", "expected"),
    [
        ("en", {"MARELLE_LANG": "fr"}, "en"),
        (None, {"MARELLE_LANG": "en", "LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, {"MARELLE_LANG": "de", "LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "C.UTF-8"}, "fr"),
        (None, {"LANG": "de_DE.UTF-8"}, "fr"),
    ],
)
def test_the_option_then_the_environment_then_the_locale(
    monkeypatch: pytest.MonkeyPatch,
    option: str | None,
    environment: dict[str, str],
    expected: str,
) -> None:
    """The nearest wish that is a language of Marelle wins; French when there is none."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred(option) == expected


@pytest.mark.parametrize(
    ("number", "french"), [("0.8", "0,8"), ("1,234.5", "1\u202f234,5"), ("12", "12")]
)
def test_a_number_has_the_marks_of_its_language(number: str, french: str) -> None:
    """A comma before decimals in French, a point in English."""
    with speaking("fr"):
        assert decimal(number) == french
    with speaking("en"):
        assert decimal(number) == number
