"""Stages 3 and 4: an activity in, the digest of what it asks out.

A learner's answer is kept with it. It changes when the answer would mean something else: another
type, other words in the question or in what can be answered, another right answer. It does not
when a capital, an accent, a space or a stop is mended, when choices change places, when a feedback
is reworded or points are others.
"""

import json
import re
import unicodedata
from typing import Any

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.ids import question_digest
from marelle.model import Item
from marelle.model.prose import visible

# Where the order of what is right says something.
_ORDERED = (Interaction.SEQUENCING, Interaction.PERFORMANCE)
# A number with all that tells it from another one, a word, or a sign.
_PART = re.compile(r"[-−]?\d+(?:[.,:/–-]\d+)*|[^\W\d_]+|[^\w\s]")
_SIGNS = "%‰"  # said like words, though Unicode counts them as stops


def asked(item: Item) -> str:
    """Return the digest of what *item* asks."""
    kind = activity_types()[item.type]
    key = kind.model.key(item)
    right = key if kind.interaction in _ORDERED else _in_any_order(key)
    said = {name: bare(text) for name, text in kind.meanings(item).items()}
    return question_digest(item.type, bare(item.prompt), _text(right), _text(said))


def bare(text: str) -> str:
    """Return the words of *text* without capitals, accents, stops and spaces that differ.

    A text that is nothing but stops stays as it is.
    """
    letters = unicodedata.normalize("NFKD", visible(text).casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(part for part in _PART.findall(plain) if not _is_stop(part)) or text


def _is_stop(part: str) -> bool:
    return len(part) == 1 and unicodedata.category(part)[0] == "P" and part not in _SIGNS


def _in_any_order(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _in_any_order(each) for name, each in value.items()}
    return sorted(value) if isinstance(value, list) else value


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
