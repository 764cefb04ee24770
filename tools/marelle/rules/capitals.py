"""Stage 3, model: a text in, what it says in capitals out, for the rules that look for it."""

import re
from collections.abc import Iterator

from marelle.rules.lexicon import common

_CAPITALS = re.compile(r"(?<![\w’-])[A-ZÀ-ÖØ-Ý’-]{2,}(?: [A-ZÀ-ÖØ-Ý’-]{2,})+(?![\w’-])")


def shouted(text: str) -> Iterator[str]:
    """Yield each row of words in capitals of *text* that are no acronyms: one is a French word."""
    for match in _CAPITALS.finditer(text):
        if any(word.lower() in common() for word in match[0].split()):
            yield match[0]


def lowered(text: str) -> str:
    """Return *text* with what it shouts in lower case."""
    for words in shouted(text):
        text = text.replace(words, words.lower())
    return text
