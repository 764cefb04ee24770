"""A catalogue as large as one likes, out of real words: those of the demonstration's lessons.

The real pages stay; around them stand other lessons, whose titles, objectives and keywords draw
words as often as the lessons use them, and other articles, with their tags. A seed gives the same
crowd on every machine.
"""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from marelle.outputs.site.search import Entry

ROOT = Path(__file__).parents[1]
_WORD = re.compile(r"[a-zà-öø-ÿœæ]{3,}")


def crowd(real: Sequence[Entry], count: int, articles: int = 0) -> list[Entry]:
    """Return the *real* entries among enough others for *count* lessons and *articles* in all.

    Lessons come first, in the order of ids; articles last.
    """
    words = _vocabulary()
    lessons = [each for each in real if "/" not in each.row[0]]
    beside = real[len(lessons) :]
    values = {
        fact: list(dict.fromkeys(v for e in lessons for v in e.facts[fact]))
        for fact in real[0].facts
    }
    made = [_other(n, words, values) for n in range(count - len(lessons))]
    known = sum(each.row[5] == "article" for each in beside)
    told = [_article(n, words, values) for n in range(articles - known)]
    return [*sorted([*lessons, *made], key=lambda each: each.row[0]), *beside, *told]


def _vocabulary() -> tuple[list[str], list[int]]:
    texts = sorted((ROOT / "content/modules").glob("*/*.md"))
    counted = Counter(w for t in texts for w in _WORD.findall(t.read_text("utf-8").lower()))
    ranked = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return [word for word, _times in ranked], [times for _word, times in ranked]


def _other(
    number: int, words: tuple[list[str], list[int]], values: dict[str, list[object]]
) -> Entry:
    random = Random(number)

    def some(count: int) -> str:
        return " ".join(random.choices(words[0], words[1], k=count))

    title, keywords, rest = some(5).capitalize(), some(8), f"Je sais {some(9)}. {some(9)}."
    facts = {fact: (random.choice(known),) for fact, known in values.items()}
    owner, kind = str(facts["direction"][0]), str(facts["format"][0])
    return Entry(
        row=(
            f"{some(2).replace(' ', '-')}-{number}",
            title,
            rest[-60:],
            random.randint(1, 10),
            owner,
            kind,
        ),
        facts=facts,  # type: ignore[arg-type]
        texts=((title, 3), (f"{keywords} {owner}", 2), (rest, 1)),
    )


def _article(
    number: int, words: tuple[list[str], list[int]], values: dict[str, list[object]]
) -> Entry:
    random = Random(f"article {number}")

    def some(count: int) -> str:
        return " ".join(random.choices(words[0], words[1], k=count))

    owner = str(random.choice(values["direction"]))
    title, summary = some(7).capitalize(), f"{some(16).capitalize()}."
    facts: dict[str, tuple[str | int, ...]] = dict.fromkeys(values, ())
    return Entry(
        row=(f"a/{some(3).replace(' ', '-')}-{number}/", title, summary, 0, owner, "article"),
        facts=facts | {"direction": (owner,), "format": ("article",)},
        texts=((title, 3), (some(3), 2), (summary, 1)),
    )
