"""Changes: what changed, as plain values that every view writes in its own way."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What happened to a thing."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    ANSWER = "answer"
    # It points at another thing: no word of its name changed.
    OTHER = "other"
    # It is there as a part of what comes whole.
    TOLD = "told"


class Mark(StrEnum):
    """What becomes of a run of words: it stays, it goes, it comes."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """A run of words and what becomes of it."""

    mark: Mark
    text: str


class Picture(NamedTuple):
    """A picture that can be shown: a drawing made safe (``svg``), or the bytes of another kind."""

    name: str
    svg: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that changed. ``what`` names it, ``where`` what it belongs to, in the language in
    use; ``before`` and ``after`` are in words, empty when there was, or is, nothing; ``was`` and
    ``now`` are the pictures, when it is one and no heavy one."""

    kind: Kind
    what: str
    where: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    was: Picture | None = None
    now: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sheet, a screen, a question or a file, and what changed in it."""

    title: str
    changes: tuple[Change, ...]
    kind: Kind = Kind.CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleChanges:
    """A module that is on both sides; ``learners`` are sentences on those who began it."""

    id: str
    title: str
    parts: tuple[Part, ...]
    learners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A module that is on one side only: how much there is of it; ``parts`` are what it says, in
    the order one reads it, when it is new."""

    id: str
    title: str
    minutes: int
    screens: int
    questions: int
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that changed from *old* to *new*, which are as they were typed.

    ``around`` is what is not a module; ``learners`` are sentences on the whole catalogue.
    """

    old: str
    new: str
    modules: tuple[ModuleChanges, ...] = ()
    added: tuple[Outline, ...] = ()
    removed: tuple[Outline, ...] = ()
    around: tuple[Part, ...] = ()
    learners: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether both sides say the same."""
        return not (self.modules or self.added or self.removed or self.around)
