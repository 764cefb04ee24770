"""Compare: two versions of a module in; what becomes of what its learners did, as values, out.

Questions are told apart by their ids, screens by their anchors, as a saved state tells them. What
was reached stays: a page never tells less than was told (``theme/player/status.js``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from marelle.compare.likeness import NEARLY_NOTHING, likeness
from marelle.compare.version import Question, Version


class Fate(StrEnum):
    """What becomes of the answer to a question, from the best to the worst."""

    SAME = "same"
    WORDS = "words"
    NEW = "new"
    ASKED_AGAIN = "asked-again"
    REMOVED = "removed"
    RECYCLED = "recycled"


KEPT = (Fate.SAME, Fate.WORDS, Fate.NEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One question in both versions, or in one of them only."""

    id: str
    fate: Fate
    old: Question | None
    new: Question | None

    @property
    def moved(self) -> bool:
        """Whether it is on another screen."""
        return bool(self.old and self.new and self.old.screen != self.new.screen)

    @property
    def weighed(self) -> bool:
        """Whether it is worth other points."""
        return bool(self.old and self.new and self.old.points != self.new.points)

    @property
    def rescored(self) -> bool:
        """Whether an answer partly right earns points in one version only, where both say it."""
        if self.old is None or self.new is None or self.old.whole is None:
            return False
        return self.old.whole != self.new.whole

    @property
    def reordered(self) -> bool:
        """Whether all that is read is the same, in another order."""
        if self.fate is not Fate.WORDS or not (self.old and self.new):
            return False
        return self.old.words == self.new.words != ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One module in both versions. ``bookmarks`` are the screens that are no longer there, each
    with the screen of the same title that seems to take its place, or nothing."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    bookmarks: dict[str, str]

    @property
    def restarted(self) -> bool:
        """Whether nothing that was saved is read any more."""
        return self.old.state != self.new.state

    @property
    def elsewhere(self) -> bool:
        """Whether it is another module to whoever keeps what was done."""
        old, new = self.names
        return old != new

    @property
    def names(self) -> tuple[str, str]:
        """What both are known by: packages, or modules."""
        if self.old.package and self.new.package:
            return self.old.package, self.new.package
        return self.old.module, self.new.module

    @property
    def lost(self) -> bool:
        """Whether a learner loses anything."""
        gone = any(change.fate not in KEPT for change in self.changes)
        return gone or self.restarted or self.elsewhere or bool(self.bookmarks)

    @property
    def same(self) -> bool:
        """Whether nothing changed that a learner could meet."""
        quiet = all(
            change.fate is Fate.SAME and not (change.moved or change.weighed or change.rescored)
            for change in self.changes
        )
        facts = ("pass_mark", "draws", "screens", "sealed")
        alike = all(getattr(self.old, name) == getattr(self.new, name) for name in facts)
        return quiet and alike and not self.lost


def compare(old: Version, new: Version) -> Difference:
    """Return what becomes of what the learners of *old* did, once they have *new*."""
    return Difference(
        old=old, new=new, changes=tuple(_changes(old, new)), bookmarks=_bookmarks(old, new)
    )


def another(old: Question, new: Question) -> bool:
    """Tell whether an id was given to another question.

    It is when the type changed, or when the question and its right answer share nearly nothing.
    """
    if old.asked == new.asked and old.type == new.type:
        return False
    return old.type != new.type or likeness(old.gist, new.gist) < NEARLY_NOTHING


def _changes(old: Version, new: Version) -> Iterator[Change]:
    """Yield the questions in their new order, then those that are no longer there."""
    for question in new.questions.values():
        before = old.questions.get(question.id)
        fate = _fate(before, question) if before else Fate.NEW
        yield Change(id=question.id, fate=fate, old=before, new=question)
    for question in old.questions.values():
        if question.id not in new.questions:
            yield Change(id=question.id, fate=Fate.REMOVED, old=question, new=None)


def _fate(old: Question, new: Question) -> Fate:
    if another(old, new):
        return Fate.RECYCLED
    if old.asked != new.asked:
        return Fate.ASKED_AGAIN
    return Fate.SAME if old.told == new.told else Fate.WORDS


def _bookmarks(old: Version, new: Version) -> dict[str, str]:
    """Return the screens one may have stopped at that are gone, with the new name of each."""
    fresh = {title: name for name, title in new.screens.items() if name not in old.screens}
    gone = {name: title for name, title in old.screens.items() if name not in new.screens}
    return {name: fresh.get(title, "") for name, title in gone.items()}
