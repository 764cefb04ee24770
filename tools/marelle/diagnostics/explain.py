"""Diagnostics, in full: a code in, its explanation out, in the language in use.

One file per code and language, ``explanations/<lang>/<ID>.md``: what it means, why it matters, an
example, what to write instead. The rules (5xx) explain themselves in their own files.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from marelle import i18n
from marelle.diagnostics import Code

_FOLDER = Path(__file__).parent / "explanations"


def explanation(code: Code, language: str = "") -> str:
    """Return the Markdown that explains a code of the core, without its title.

    Raises ``FileNotFoundError`` for a code that is not of the core.
    """
    file = _FOLDER / (language or i18n.current()) / f"{code.id}.md"
    _title, _newline, body = file.read_text(encoding="utf-8").partition("\n")
    return body.strip() + "\n"


def find(word: str, codes: Iterable[Code]) -> Code | None:
    """Return the code that *word* names by its identifier or its name, whatever the case."""
    wanted = word.strip().casefold()
    return next((c for c in codes if wanted in (c.id.casefold(), c.name)), None)


def closest(word: str, codes: Iterable[Code]) -> str:
    """Return the identifier or the name that looks most like *word*, or nothing."""
    names = [name for code in codes for name in (code.name, code.id)]
    return next(iter(get_close_matches(word, names, n=1)), "")
