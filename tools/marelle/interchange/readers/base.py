"""Stage 1, interchange: the contract of a reader of questions.

A file from another tool in; every question found in it, with what it lost or why it cannot be
taken, out. One file, one ``IMPORTER``, nothing elsewhere. A reader never stops at a question it
cannot read, and never leaves one out silently.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file from another tool: its text or, when it is an archive, ``members`` by their name.

    Those of an archive are read when they are asked for; one that is damaged is a ``KeyError``.
    ``name`` is in lower case.
    """

    name: str = ""
    text: str = ""
    members: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A picture that came with a question: the name of its file, its bytes, its alternative."""

    name: str
    data: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an author would write of a question. ``own`` holds the keys of its type.

    ``key`` is its right answer in words, for the comment that a wrong answer must have.
    ``id`` is the name it had here before, or that its tool gives it; ``losses`` are sentences.
    ``shown`` are the pictures of the answers, when these are pictures, in the order of ``own``.
    ``otherwise`` are simpler questions that say the same, should our limits refuse this one.
    """

    type: str
    prompt: str
    own: Mapping[str, Any]
    key: str = ""
    id: str = ""
    points: int = 1
    correct: str = ""
    incorrect: str = ""
    hints: tuple[str, ...] = ()
    picture: Embedded | None = None
    shown: tuple[Embedded, ...] = ()
    losses: tuple[str, ...] = ()
    otherwise: tuple["Draft", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A question of a file, and where it begins or goes wrong: a draft, or ``why`` there is none.

    ``name`` is what people call it: its title, or its first words. ``member`` is the file of the
    archive that holds it.
    """

    name: str
    line: int
    column: int = 1
    member: str = ""
    draft: Draft | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a file holds: its questions in order, and the title it gives them, when it gives one."""

    found: Sequence[Found]
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """``claims`` tells whether a file is of this format; ``read`` raises nothing."""

    name: str
    label: str
    claims: Callable[[Source], bool]
    read: Callable[[Source], Batch]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer on offer, or accepted: ``share`` is 1 for all of the points, 0 or less for none."""

    text: str
    share: float = 1.0
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every question has, whatever its type."""

    prompt: str
    id: str = ""
    points: int = 1
    correct: str = ""
    incorrect: str = ""
    hints: tuple[str, ...] = ()
    picture: Embedded | None = None
    losses: tuple[str, ...] = ()
