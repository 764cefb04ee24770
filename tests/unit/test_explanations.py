"""Every code of the core is explained in each language, in the same four parts."""

from itertools import product

import pytest

from marelle import i18n
from marelle.cli.codes import every_code
from marelle.diagnostics import explain
from marelle.diagnostics.codes import core_codes
from marelle.diagnostics.explain import closest, explanation, find

EXAMPLE = {"fr": "Exemple\u00a0:", "en": "Example:"}
INSTEAD = {
    "fr": ("Écrivez plutôt\u00a0:", "À faire plutôt\u00a0:"),
    "en": ("Write instead:", "Do instead:"),
}
EVERY = list(product(core_codes(), i18n.LANGUAGES))


@pytest.mark.parametrize(("code", "language"), EVERY, ids=lambda x: getattr(x, "id", x))
def test_what_why_example_instead(code, language):
    """An explanation says what it means, why it matters, shows an example and what to write."""
    text = explanation(code, language)
    what, why, *rest = text.strip().split("\n\n")
    assert what.endswith((".", "…", "?"))
    assert why.endswith((".", "…", "?"))
    assert rest[0].startswith(EXAMPLE[language])
    assert sum(part.startswith(INSTEAD[language]) for part in rest) == 1
    assert not rest[-1].endswith(":")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_one_file_per_code_and_none_left_over(language):
    """The files are those of the codes, titled by the identifier and the name."""
    files = {f.name: f.read_text(encoding="utf-8") for f in (explain._FOLDER / language).iterdir()}
    assert set(files) == {f"{code.id}.md" for code in core_codes()}
    for code in core_codes():
        assert files[f"{code.id}.md"].startswith(f"# {code.id} {code.name}\n\n")


def test_the_language_in_use_is_the_default():
    """Without a language, the explanation is in the one chosen for the tool."""
    code = core_codes()[0]
    try:
        i18n.use("en")
        assert explanation(code) == explanation(code, "en")
    finally:
        i18n.use("fr")
    assert explanation(code) == explanation(code, "fr")


@pytest.mark.parametrize("word", ["MRL203", "mrl203", "unknown-key", " Unknown-Key "])
def test_a_code_is_found_by_its_identifier_or_its_name(word):
    """Whatever the case and the spaces around."""
    found = find(word, core_codes())
    assert found is not None
    assert found.id == "MRL203"


def test_what_is_not_a_code_gets_the_closest_one():
    """A slip leads to the name it looks like; nonsense leads nowhere."""
    assert find("unknow-key", core_codes()) is None
    assert closest("unknow-key", core_codes()) == "unknown-key"
    assert closest("zzzzzzzz", core_codes()) == ""


def test_identifiers_and_names_are_unique():
    """An identifier, or a name, is given to one finding only, of lessons and packages too."""
    codes = every_code()
    assert len({c.id for c in codes}) == len({c.name for c in codes}) == len(codes)
