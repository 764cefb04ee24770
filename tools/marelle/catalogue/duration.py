"""Stage 3, model: the screens of a module in, the minutes it takes and its format out.

Time is that of a slow reader: 150 words a minute, the pace of reading aloud. A question's own
seconds (``ActivityType.seconds``) cover thinking, answering and reading why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.activities.parts import QUESTION_SECONDS
from marelle.model import ActivitySet, Format, Item, Media, Scene, Screen
from marelle.model.prose import count_words
from marelle.read.document import Document, Node
from marelle.read.written import find_blocks, prose
from marelle.rules.base import Activity

WORDS_PER_MINUTE = 150
_SEEN_LATER = frozenset(
    "feedback comment expert id type picture src alt goto start unit category column answer".split()
)


def minutes(
    names: Iterable[str],
    documents: Mapping[str, Document],
    activities: Mapping[str, Iterable[Activity]],
    media: Mapping[str, Media],
) -> float | None:
    """Return the minutes one learner needs for the screens *names*, ``None`` if nobody can say.

    One that is not among the *activities*, or not right, is counted as an ordinary question.
    """
    words, seconds = 0.0, 0.0
    playing = {name: file.seconds for name, file in media.items()}
    for name in names:
        data = documents[name].data
        words += count_words(data["title"] if isinstance(data.get("title"), str) else "")
        if name.endswith(".md"):
            words += count_words(prose(data["body"]))
            seconds += _played(data["body"], playing)
            continue
        words += sum(map(count_words, _around(documents[name].root)))
        share = _asked(documents[name].root)
        built = {activity.node.path: activity for activity in activities[name]}
        for node in documents[name].root.records("items"):
            activity = built.get(node.path)
            if not (activity and activity.right) and _is_story(node):
                return None
            words += share * count_words("\n".join(_met(activity, node)))
            seconds += share * _seconds(activity)
    return words / WORDS_PER_MINUTE + seconds / 60


def _around(scene: Node) -> Iterator[str]:
    """Yield what one reads of a scene; nothing of a set of activities."""
    for node in scene.records("hotspots"):
        parts = map(node.part, ("label", "text"))
        yield from (part.value for part in parts if part)


def _asked(screen: Node) -> float:
    """Return which share of its activities a screen asks: those that a bank draws, or all."""
    bank, count = screen.part("bank"), len(list(screen.elements("items")))
    draw = bank.part("draw") if bank else None
    return min(1.0, draw.value / count) if draw and count else 1.0


def _is_story(node: Node) -> bool:
    """Tell whether the time of an activity depends on a road through it, or on nobody knows."""
    name = node.get("type")
    kind = activity_types().get(name) if isinstance(name, str) else None
    return kind is None or (kind.interaction is Interaction.PERFORMANCE and kind.scored)


def _seconds(activity: Activity | None) -> float:
    if activity is None or not activity.right:
        return QUESTION_SECONDS
    return activity_types()[activity.item.type].model.seconds(activity.item)


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


def looks_round(screens: Sequence[Screen]) -> bool:
    """Tell whether one looks around in these screens: a scene, or a situation that has one."""
    kinds = activity_types()
    items = (i for s in screens if isinstance(s, ActivitySet) for i in s.items)
    return any(isinstance(s, Scene) for s in screens) or any(
        list(kinds[item.type].panoramas(item)) for item in items
    )


def _played(markdown: str, playing: Mapping[str, float]) -> float:
    """Return how many seconds the sounds and films of a lesson last."""
    return sum(
        playing.get(value.text, 0.0)
        for found in find_blocks(markdown)
        for _name, value in found.options
    )


def _met(activity: Activity | None, node: Node) -> Iterator[str]:
    """Yield what a learner reads before answering; of a situation, the expert's way through it."""
    if activity and _is_story(node):
        item = activity.item
        steps = activity_types()[item.type].model.key(item)["correct"]
        met = {step.partition(".")[0] for step in steps}
        yield item.prompt
        for scene in (one for one in node.get("nodes") if one["id"] in met):
            yield scene["text"]
            yield from (line["says"] for line in scene.get("lines", ()))
    else:
        yield from _texts(node.value)


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
