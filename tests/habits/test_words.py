"""Every sentence for people goes through the catalogue, and is there in English too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from habits.checkout import PACKAGE, below, named, of_each, script, text, tree

CALLS = {"_", "N_", "ngettext", "translate"}
# A letter or a sign that code in English has no reason to hold.
FRENCH = re.compile(r"[àâçèéêëîïôùûüœÀÂÇÈÉÊËÎÏÔÙÛÜŒ’«»]")
SENTENCE = re.compile(r"[A-Za-zÀ-ÿ]{2,}[ \u00a0][A-Za-zÀ-ÿ]{2,}")
PLACEHOLDER = re.compile(r"\{\w*[^}]*\}|%\(\w+\)[sdr]|%[sdr]")
# French on purpose, outside the catalogue, each with its reason.
FRENCH_DATA = {
    "activities/generate.py": "titles and descriptions of a schema: editors know one language",
    "activities/*/__init__.py": "what a type declares for the guide of authors, in French",
    "cli/words.py": "the French of argparse, whose own sentences are the English",
    "rules/*/*.py": "the words that rules look for; what they say goes through the catalogue",
    "rules/capitals.py": "the words that people shout",
    "rules/figures.py": "the words around a figure",
    "rules/ranges.py": "the words of a range",
    "rules/templates.py": "the sentences of templates that a lesson may keep",
    "rules/examples.py": "the labels of the blocks of a docstring",
    "rules/gender.py": "the nouns whose gender their ending does not tell",
    "rules/generate.py": "descriptions of a schema: editors know one language",
    "catalogue/ledger.py": "the heading of a file that people open and that stays as written",
}
SOURCES = below("tools/marelle", ending=".py")
each_source = of_each(SOURCES, named)
PO = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "marelle.po"


def called(node: ast.AST) -> str:
    """Return the name a call is made by, or nothing."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def spoken(path: Path) -> Iterator[ast.Constant]:
    """Yield every sentence that a file gives to the catalogue."""
    for node in ast.walk(tree(path)):
        if called(node) in CALLS:
            assert isinstance(node, ast.Call)
            for argument in node.args[: 2 if called(node) == "ngettext" else 1]:
                if isinstance(argument, ast.Constant):
                    yield argument


def docstrings(path: Path) -> set[int]:
    """Return the docstrings of a file, by identity of their node."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, holders) and node.body and isinstance(node.body[0], ast.Expr)
    }


def stray(path: Path) -> Iterator[str]:
    """Yield every French sentence of a file that no catalogue will ever see."""
    known = docstrings(path) | {id(node) for node in spoken(path)}
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) not in known and FRENCH.search(node.value) and SENTENCE.search(node.value):
            yield f"{node.lineno}: {node.value[:60]}"


@each_source
def test_no_sentence_is_outside_the_catalogue(path: Path) -> None:
    """No French sentence stands in the code without `_`, but the data listed above."""
    here = path.relative_to(PACKAGE)
    if not any(here.match(pattern) for pattern in FRENCH_DATA):
        assert list(stray(path)) == []


def test_every_exception_is_still_needed() -> None:
    """Each file allowed to hold French holds some."""
    for pattern in FRENCH_DATA:
        assert any(True for file in PACKAGE.glob(pattern) for _ in stray(file)), pattern


@each_source
def test_a_sentence_is_translated_before_it_is_filled(path: Path) -> None:
    """`_` is given a literal: a sentence already formatted is in no catalogue."""
    for node in ast.walk(tree(path)):
        if called(node) in {"_", "N_", "ngettext"}:
            assert isinstance(node, ast.Call)
            assert not isinstance(node.args[0], ast.JoinedStr | ast.BinOp | ast.Call), node.lineno


@pytest.fixture(scope="module")
def english() -> Catalog:
    """The English catalogue, with exactly the sentences of the sources."""
    return script("translate").merged()


def test_the_catalogue_is_fresh(english: Catalog) -> None:
    """Run ``python tools/translate.py`` when this fails: a sentence changed."""
    po, mo = script("translate").written(english)
    assert (PO.read_bytes(), PO.with_suffix(".mo").read_bytes()) == (po, mo)


def test_every_sentence_is_there_in_english(english: Catalog) -> None:
    """No sentence of the code or of the scripts lacks its translation."""
    assert script("translate").missing(english) == []


def test_a_translation_fills_in_the_same_names(english: Catalog) -> None:
    """A translation has the names to fill in that its sentence gives, each as often."""
    for message in english:
        if message.id:
            french, told = (
                list(x) if isinstance(x, tuple) else [x or ""] for x in (message.id, message.string)
            )
            for one, other in zip(french, told, strict=True):
                names = (sorted(PLACEHOLDER.findall(text)) for text in (one, other))
                assert len({*map(tuple, names)}) == 1, one


def test_a_translation_has_the_marks_of_english(english: Catalog) -> None:
    """No translation keeps the quotation marks or the spaces of French."""
    kept = [
        f"{message.id}: {told}"
        for message in english
        if message.id
        for told in (message.string if isinstance(message.string, tuple) else (message.string,))
        if re.search(r"[«»]|[ \u00a0\u202f][:;?!](?![\w!\[])", told or "")
    ]
    assert kept == []


def test_a_sentence_has_the_spaces_of_french() -> None:
    """No line can begin with a high punctuation mark: the space before it does not break.

    The one exception is a picture without its text, as it is typed: ``![…](…)``.
    """
    told = (s if isinstance(s, tuple) else (s,) for s in script("translate").sentences())
    loose = re.compile(r"\S [:;?!»](?!\[)|« ")
    assert [one for pair in told for one in pair if loose.search(one)] == []


def test_sentences_inside_f_strings_are_extracted() -> None:
    """Whatever the Python, a sentence called from an f-string reaches the catalogue."""
    code = ast.parse('x = f\'<p>{_("Vrai")}</p>{ngettext("un", "deux", n)}\'')
    assert list(script("translate").spoken(code)) == ["Vrai", ("un", "deux")]


@of_each(below("theme/hub/pages/fr", ending=".html"), named)
def test_every_written_page_has_its_english(path: Path) -> None:
    """Each page of prose of the site is there in both languages."""
    assert text(path.parents[1] / "en" / path.name)


@of_each(below("theme/hub/pages/fr", ending=".html"), named)
def test_a_written_page_has_the_spaces_of_french(path: Path) -> None:
    """The prose of the site never breaks before a high punctuation mark."""
    assert re.findall(r"\w+ [:;?!»]|« \w+", text(path)) == []
