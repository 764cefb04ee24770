"""Stage 3, model: a screen in, how easily it reads out: the measure of Kandel and Moles (1958).

It is that of Flesch, fitted to French, kept between 0 and 100:
207 − 1.015 × words per sentence − 73.6 × syllables per word.
It sees the length of sentences and of words, and nothing else: it blocks nothing, and a screen of a
few words has none. Syllables are counted by groups of vowels, a mute ending left out; an item of a
list, a title or a line that no sentence goes on with is a sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from marelle.activities import activity_types
from marelle.model import ActivitySet, Lesson, Screen
from marelle.model.prose import unwrapped, visible
from marelle.read.written import prose

# Under this many words the measure says nothing.
LEAST = 30
_END = re.compile(r"[.!?…:;]+(?=[\s\u00a0\u202f»)]|\Z)|\n+|\|")
_MARK = re.compile(r"^ *(?:[-*+] +|\d+[.)] +|#+ +|> ?)", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüÿœæ]+")
_MUTE = re.compile(r"(?<=[^aeiouyéèà])(?:e|es|(?<!m)ent)\Z|(?<=[éiu])(?:e|es)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ease:
    """What was counted of a screen; ``score`` from 0 to 100, ``None`` for too few words."""

    screen: str
    words: int
    sentences: int
    syllables: int

    @property
    def score(self) -> int | None:
        """The higher, the easier."""
        if self.words < LEAST:
            return None
        raw = 207 - 1.015 * self.words / self.sentences - 73.6 * self.syllables / self.words
        return max(0, min(100, round(raw)))


def ease(screen: Screen) -> Ease:
    """Return how easily *screen* reads."""
    read = sentences(screen)
    words = [word for sentence in read for word in sentence]
    return Ease(
        screen=screen.id,
        words=len(words),
        sentences=len(read),
        syllables=sum(map(syllables, words)),
    )


def sentences(screen: Screen) -> list[list[str]]:
    """Return the words of each sentence that one reads of *screen*, in small letters."""
    parts = [_WORD.findall(part.lower()) for text in _texts(screen) for part in _END.split(text)]
    return [words for words in parts if words]


def mean(each: Iterable[Ease]) -> int | None:
    """Return the score of a whole module: that of its screens, each by its words."""
    told = [(one.score, one.words) for one in each if one.score is not None]
    words = sum(count for _score, count in told)
    return round(sum((score or 0) * count for score, count in told) / words) if words else None


def syllables(word: str) -> int:
    """Return about how many syllables a French word has; a number has one."""
    bare = _MUTE.sub("", word) if len(word) > 3 else word
    return max(1, len(_VOWELS.findall(bare)))


def _texts(screen: Screen) -> Iterator[str]:
    """Yield what one reads of *screen*, the feedback of activities among it."""
    yield screen.title
    if isinstance(screen, Lesson):
        yield _MARK.sub("", visible(_PICTURE.sub("", unwrapped(prose(screen.markdown)))))
    elif isinstance(screen, ActivitySet):
        yield screen.intro
        kinds = activity_types()
        for item in screen.items:
            yield from map(visible, kinds[item.type].model.texts(item))
    else:
        yield from (visible(text) for spot in screen.hotspots for text in (spot.label, spot.text))
