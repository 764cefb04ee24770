"""Stage 3, model: a text in, what it says in capitals out, for the rules that look for it."""

import re
from collections.abc import Iterator

from marelle.rules.lexicon import common

_CAPITALS = re.compile(r"(?<![\w’-])[A-ZÀ-ÖØ-Ý’-]{2,}(?: [A-ZÀ-ÖØ-Ý’-]{2,})*(?![\w’-])")
_SHOUTED = frozenset(
    "JAMAIS TOUJOURS IMPORTANT ATTENTION DANGER DANGEREUX INTERDIT OBLIGATOIRE URGENT RIEN AUCUN "
    "AUCUNE SEULEMENT UNIQUEMENT STRICTEMENT OBLIGATOIREMENT ABSOLUMENT GRATUIT SURTOUT TOUS "
    "TOUTES AVANT APRÈS IMPÉRATIF IMPÉRATIVEMENT NEVER ALWAYS".split()
)


def shouted(text: str) -> Iterator[str]:
    """Yield each row of words in capitals of *text* that are no acronyms: one is a French word.

    A word alone counts when people shout it: « JAMAIS ». Others may be acronyms.
    """
    for match in _CAPITALS.finditer(text):
        one = match[0] in _SHOUTED
        words = match[0].split()
        if one or (len(words) > 1 and any(word.lower() in common() for word in words)):
            yield match[0]


def lowered(text: str) -> str:
    """Return *text* with what it shouts in lower case."""
    for words in shouted(text):
        text = text.replace(words, words.lower())
    return text
