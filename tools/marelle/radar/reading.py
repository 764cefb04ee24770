"""Radar: a module in, how clearly it reads out: at its hardest, not on the whole.

A lesson in short sentences has nearly everywhere a good mean. What stops a reader is one hard
screen, a few long sentences, long words: each is measured from what costs nothing to what is worth
nothing.
"""

from collections.abc import Iterator

from marelle.i18n import _
from marelle.model import Module
from marelle.radar.value import Measured, between
from marelle.rules.ease import ease, sentences, syllables

# From worth nothing to worth everything: ease of the hardest screen, words of the longest tenth of
# sentences, words of LONG syllables or more in a thousand.
HARD, EASY = 60, 100
ENDLESS, SHORT = 20, 8
LEARNED, PLAIN = 50, 0
LONG = 4


def clarity(module: Module) -> Iterator[Measured]:
    """Yield what clarity is made of; a module whose words are not ours to read is not praised."""
    scores = [(ease(screen).score, screen.title) for screen in module.screens]
    hardest = min(((n, title) for n, title in scores if n is not None), default=None)
    if hardest:
        label = _("écran le plus difficile, «\u00a0{title}\u00a0»\u00a0: facilité de lecture {n}")
        yield Measured(
            label=label.format(title=hardest[1], n=hardest[0]),
            value=between(hardest[0], HARD, EASY),
        )
    read = [words for screen in module.screens for words in sentences(screen)]
    if not read:
        yield Measured(label=_("aucun texte qui se mesure"), value=0.0)
    else:
        longest = sorted(map(len, read))[-max(1, len(read) // 10) :]
        length = sum(longest) / len(longest)
        label = _("phrases les plus longues (une sur dix)\u00a0: {n} mots en moyenne").format(
            n=round(length)
        )
        yield Measured(label=label, value=between(length, ENDLESS, SHORT))
        words = [word for sentence in read for word in sentence]
        long = 1000 * sum(syllables(word) >= LONG for word in words) / len(words)
        label = _("mots longs\u00a0: {n} sur 1\u00a0000").format(n=round(long))
        yield Measured(label=label, value=between(long, LEARNED, PLAIN))
