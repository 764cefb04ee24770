"""Compare: what a module is to the learners who began it, as plain values.

It comes from the page that they have (``page.py``) or from the JSON of a delivery note; two of them
go to ``difference.py``.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from marelle.compare.likeness import roots
from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One activity. ``screen`` is the anchor of its set, ``points`` its maximum score.

    ``asked`` is the digest that an answer is kept with: another one, and the answer is forgotten.
    ``gist`` is what is asked with its right answer, as ``likeness.py`` compares it: the answer
    cannot be read there. ``told`` is a digest of all that is read there, ``words`` of its words in
    whatever order. ``whole`` tells that an answer partly right earns nothing. A note that is too
    old says ``None`` of the latter, and nothing of ``words``.
    """

    id: str
    type: str
    screen: str
    points: float
    asked: str
    prompt: str
    gist: frozenset[str]
    told: str
    span: Span
    whole: bool | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One module at one time. ``screens`` are the titles of those where nothing is asked.

    ``package`` is what a platform knows it by, the edition and the identifier, empty out of one;
    ``sealed`` is the digest of what a publisher made, into which nobody sees.
    ``state`` is the version of what is kept of a learner; ``pass_mark`` is in per cent, 0 when it
    is not graded; ``draws`` says how many questions a bank asks, by the anchor of its set.
    """

    module: str
    title: str
    state: int
    pass_mark: int
    screens: Mapping[str, str]
    draws: Mapping[str, int]
    questions: Mapping[str, Question]
    package: str = ""
    sealed: str = ""


def to_json(version: Version) -> dict[str, Any]:
    """Return *version* as a delivery note keeps it."""
    return asdict(version) | {
        "questions": [
            asdict(question) | {"span": list(question.span[:2]), "gist": sorted(question.gist)}
            for question in version.questions.values()
        ]
    }


def from_json(kept: Any) -> Version:
    """Return the version that ``to_json`` wrote. Raises ``ValueError`` for anything else."""
    try:
        questions = [
            Question(**{**each, "span": Span(*each["span"]), "gist": _gist(each["gist"])})
            for each in kept["questions"]
        ]
        return Version(**{**kept, "questions": {each.id: each for each in questions}})
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from None


def _gist(kept: Any) -> frozenset[str]:
    """Return the gist that a note keeps: the first notes kept its text."""
    return roots(kept) if isinstance(kept, str) else frozenset(map(str, kept))


def plain(text: str) -> str:
    """Return *text* with one space wherever there is any."""
    return re.sub(r"\s+", " ", text).strip()
