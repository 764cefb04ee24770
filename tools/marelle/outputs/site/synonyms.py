"""Stage 4, search: entries and words that mean the same in, entries found by all of them out.

A page whose title or keywords say one word of a group is filed under the others too, as if its text
had them: nothing more is asked of the phone, and what is really written there counts more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from marelle.outputs.site.folding import fold
from marelle.outputs.site.search import KEYWORD, TEXT, Entry


def widened(entries: Iterable[Entry], groups: Sequence[Sequence[str]]) -> Iterator[Entry]:
    """Yield *entries*, each filed under the words of the *groups* that it speaks of."""
    known = [[(_bare(words), words) for words in group] for group in groups]
    for entry in entries:
        said = _bare(" ".join(text for text, worth in entry.texts if worth >= KEYWORD))
        more = [
            other
            for group in known
            if any(bare and bare <= said for bare, _words in group)
            for bare, other in group
            if not bare <= said
        ]
        yield replace(entry, texts=(*entry.texts, (" ".join(more), TEXT))) if more else entry


def _bare(text: str) -> frozenset[str]:
    """Return the words of a text, without the mark of the plural."""
    return frozenset(word.rstrip("sx") for word in fold(text))
