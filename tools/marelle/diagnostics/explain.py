"""Diagnostics, in full: a code in, its explanation out, in the language in use.

One file per code and language, ``explanations/<lang>/<ID>.md``: what it means, why it matters, an
example, what to write instead. The rules (5xx) explain themselves in their own files.
"""

from collections.abc import Iterable
from pathlib import Path

from marelle import i18n
from marelle.diagnostics import Code, nearest

FEWEST = 4  # letters, to take a word for the beginning of a name
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
    """Return the identifier or the name that looks most like *word*, or nothing.

    Two identifiers that differ by more than one figure have nothing in common: no guess is better.
    """
    wanted = word.strip().casefold()
    every = list(codes)
    if wanted.startswith("mrl"):
        near = (c.id for c in every if _one_off(wanted, c.id.casefold()))
        return next(near, "")
    names = [code.name for code in every]
    begun = [name for name in names if len(wanted) >= FEWEST and name.startswith(wanted)]
    return nearest.closest(wanted, begun or names, 0.0 if begun else nearest.LIKE)


def _one_off(word: str, other: str) -> bool:
    """Tell whether one letter was changed, forgotten or added."""
    if len(word) == len(other):
        return sum(a != b for a, b in zip(word, other, strict=True)) == 1
    short, long = sorted((word, other), key=len)
    return any(long[:rank] + long[rank + 1 :] == short for rank in range(len(long)))
