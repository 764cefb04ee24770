"""Stage 3, model: the screens of a module in, the minutes it takes and its format out.

Time is that of a slow reader: 150 words a minute, the pace of reading aloud. A question's own
seconds (``ActivityType.seconds``) cover thinking, answering and reading why.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.model import ActivitySet, Format, Item, Lesson, Module, Screen
from marelle.model.prose import count_words
from marelle.read.document import Document
from marelle.read.written import find_blocks, prose

WORDS_PER_MINUTE = 150
_SEEN_LATER = frozenset(
    "feedback comment expert id type picture src alt goto start unit category column label".split()
)


def minutes(module: Module, documents: Mapping[str, Document]) -> float:
    """Return the minutes one learner needs for *module*; its *documents* are by file name."""
    words, seconds = 0, 0.0
    playing = {media.name: media.seconds for media in module.media}
    for screen in module.screens:
        words += count_words(screen.title)
        if isinstance(screen, Lesson):
            words += count_words(prose(screen.markdown))
            seconds += _played(screen.markdown, playing)
            continue
        written = documents[f"{screen.id}.yml"].data["items"]
        for item, data in zip(screen.items, written, strict=True):
            words += sum(count_words(text) for text in _met(item, data))
            seconds += activity_types()[item.type].seconds(item)
    return words / WORDS_PER_MINUTE + seconds / 60


def format_of(screens: Iterable[Screen]) -> Format:
    """Return what kind of moment these screens are: what they ask the learner to do."""
    lessons, items = 0, list[Item]()
    for screen in screens:
        if isinstance(screen, ActivitySet):
            items += screen.items
        else:
            lessons += 1
    moments = [activity_types()[item.type].moment for item in items]
    if 2 * moments.count(Format.CARDS) > len(moments):
        return Format.CARDS
    if Format.SITUATION in moments:
        return Format.SITUATION
    return Format.LESSON if lessons else Format.QUIZ


def _played(markdown: str, playing: Mapping[str, float]) -> float:
    """Return how many seconds the sounds and films of a lesson last."""
    return sum(
        playing.get(value.text, 0.0)
        for found in find_blocks(markdown)
        for _name, value in found.options
    )


def _met(item: Item, data: dict[str, Any]) -> Iterator[str]:
    """Yield what a learner reads before answering; of a situation, the expert's way through it."""
    kind = activity_types()[item.type]
    if kind.interaction is Interaction.PERFORMANCE and kind.scored:
        steps = kind.key(item)["correct"]
        met = {step.partition(".")[0] for step in steps}
        yield item.prompt
        yield from (step["text"] for step in data["nodes"] if step["id"] in met)
    else:
        yield from _texts(data)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in _SEEN_LATER:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
