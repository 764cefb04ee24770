"""A reader of GIFT of its own, which follows the rules that Moodle documents and no code of ours.

A text in; for each question its kind, its text and its answers, every mark undone, out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

AWAY = 0xE000  # an escaped character waits there, in the private use area, until marks are read
QUESTION = re.compile(r"::(.*?)::\[html\](.*?)(?:\{(.*)\})?", re.DOTALL)
SHARE = re.compile(r"%(-?[\d.]+)%")


@dataclass(frozen=True)
class Answer:
    """``share`` is in per cent; ``left`` is the side of a pair that is given."""

    share: float
    text: str
    comment: str = ""
    left: str = ""


@dataclass(frozen=True)
class Question:
    """A question as a bank would keep it."""

    kind: str
    name: str
    text: str
    answers: tuple[Answer, ...] = ()
    comment: str = ""


def read(text: str) -> list[Question]:
    """Return the questions of a file, the category apart."""
    blocks = [block for block in text.split("\n\n") if not block.startswith("$CATEGORY:")]
    return [_question(block) for block in blocks]


def _question(block: str) -> Question:
    lines = [line for line in block.strip().split("\n") if not line.strip().startswith("//")]
    hidden = re.sub(r"\\(.)", lambda m: chr(AWAY + ord(m[1])), "\n".join(lines))
    match = QUESTION.fullmatch(hidden)
    assert match, block
    name, text, answers = match.groups()
    assert not re.search(r"[~={}]", name + text), block
    if answers is None:
        return Question("description", shown(name), shown(text))
    answers, _, comment = answers.partition("####")
    kind, found = _answers(answers.strip())
    return Question(kind, shown(name), shown(text), tuple(found), shown(comment))


def _answers(text: str) -> tuple[str, Iterator[Answer]]:
    if not text:
        return "essay", iter(())
    if text.startswith("#"):
        right, _, wrong = text[1:].partition("~")
        return "numerical", (_answer(*part) for part in [*_parts(right), ("~", wrong)] if part[1])
    if "~" in text:
        return "multichoice", (_answer(*part) for part in _parts(text))
    if "->" in text:
        pairs = (part.split("->", 1) for _, part in _parts(text))
        return "match", (Answer(100, shown(right), left=shown(left)) for left, right in pairs)
    if text.startswith("="):
        return "shortanswer", (_answer(*part) for part in _parts(text))
    word, wrong, right = text.split("#", 2)
    said = (Answer(100, word, shown(right)), Answer(0, "", shown(wrong)))
    return "truefalse", iter(said)


def _parts(text: str) -> list[tuple[str, str]]:
    """Return each answer after its mark."""
    return re.findall(r"([=~])([^=~]*)", text)


def _answer(mark: str, text: str) -> Answer:
    share = SHARE.match(text.strip())
    said, _, comment = (text.strip()[share.end() :] if share else text).partition("#")
    worth = float(share[1]) if share else 100.0 * (mark == "=")
    return Answer(worth, shown(said), shown(comment))


def shown(text: str) -> str:
    """Return what was escaped, back in its place."""
    return "".join(chr(ord(c) - AWAY) if ord(c) >= AWAY else c for c in text.strip()).strip()
