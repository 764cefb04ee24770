"""The preview as a whole: a project in, its pages as it is written out, until it is closed.

A save is read, judged and drawn here, within the second; the whole site follows (``whole.py``).
With an error, what was shown stays, and the error is told on it.
"""

from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import sleep

from marelle.catalogue.chosen import EVERY, Choice
from marelle.diagnostics import Diagnostic
from marelle.engine.refusal import Refusal
from marelle.engine.survey import Survey, survey
from marelle.outputs.base import Options
from marelle.pipeline import BUILD, Order
from marelle.preview.aside import Aside
from marelle.preview.board import Board
from marelle.preview.desk import Desk
from marelle.preview.show import Show
from marelle.preview.sketch import Sketch
from marelle.preview.told import told
from marelle.preview.watch import Watch, differing
from marelle.preview.whole import Ended, Whole
from marelle.report import Report

_TRIES, _LATER = 20, 0.2
Say = Callable[[Ended], str]


def place_of(choice: Choice) -> str:
    """Return where what is shown of *choice* lies: each has its own, so that two never mix.

    A part of the site is not what one publishes: it lies where nobody takes it for the whole.
    """
    if choice == EVERY:
        return BUILD
    drafts = "with-drafts" if choice.drafts else "without-drafts"
    part = f"only-{choice.alone}" if choice.alone else "all"
    return f"{BUILD}/.preview/{drafts}/{part}"


class Preview:
    """Call ``follow``, which ends with ``close``; *say* tells the terminal, and returns a sentence
    for what no author can mend: a full disk."""

    def __init__(self, options: Options, say: Say) -> None:
        self.root: Path = options.root
        place = place_of(options.choice)
        self._order = Order(options=options, only=("site",), place=place)
        self._aside = Aside()
        self.show, self.board = Show(self.root / place / "site"), Board(self._aside.about)
        self._say = say
        self._sketch = Sketch(options)
        self._whole = Whole(self._order, self._published)
        self._watch = Watch(options.root)
        self._lock = Lock()
        self._number = 0
        # Whether the first build has ended: an end before it is an interruption.
        self.begun = False

    def follow(self) -> None:
        """Build once, then show each change, for ever."""
        before = survey(self.root)
        ended = self._whole.now()
        self._tell_ended(ended)
        self.begun = True
        now = self._lay()
        if differing(before, now) or isinstance(ended, Refusal):
            self._whole.ask(self._number)
        waiting: frozenset[str] = frozenset()
        for then, changed in self._watch.changes(now):
            waiting |= changed
            try:
                self.take(then, waiting)
                waiting = frozenset()
            except FileNotFoundError:
                pass  # taken away as one read: that is a change too, and all is read again then
            except Exception as error:  # a bug must not end the preview
                self._tell_ended(error)

    def _lay(self) -> Survey:
        """Lay the desk, and return what it was laid from."""
        for _try in range(_TRIES):
            now = survey(self.root)
            with suppress(FileNotFoundError):  # taken away as one read
                self._desk = Desk(self._order, now)
                break
            sleep(_LATER)
        self._aside.there(self._desk.parts.listing.modules)
        catalogue, _found = self._desk.catalogue()
        if catalogue:
            self._aside.lay(catalogue, self._desk.parts.modules)
            self._sketch.plan(catalogue)
            self._sketch.published()
        self.board.tell()
        return now

    def take(self, now: Survey, changed: Set[str]) -> None:
        """Show what a change makes of the pages, or what is wrong with it."""
        self._desk.take(now, changed)
        self._aside.there(self._desk.parts.listing.modules)
        catalogue, found = self._desk.catalogue()
        with self._lock:
            self._number += 1
            if catalogue is not None:
                self._aside.lay(catalogue, self._desk.parts.modules)
                drawn = self._sketch.draw(self._sketch.plan(catalogue), self.board.looked_at)
                found = [*found, *drawn.refused]
                self.show.put(drawn.files)
                self._whole.ask(self._number)
            self._tell(found)
        if catalogue is None:
            self._say(Report(diagnostics=tuple(found)))

    def close(self) -> None:
        """End ``follow`` and whatever runs."""
        self._watch.close()
        self._whole.close()

    def _published(self, number: int, ended: Ended) -> None:
        """Show what the whole build of a state gave, if it is still that of now."""
        with self._lock:
            if number != self._number and not isinstance(ended, Refusal):
                self.board.tell()  # another build follows: sources may have moved under this one
                return
            if isinstance(ended, Report) and ended.rows:
                self.show.published()
                self._sketch.published()
            self._tell_ended(ended)

    def _tell_ended(self, ended: Ended) -> None:
        sentence = self._say(ended)
        if isinstance(ended, Report):
            self._tell(ended.diagnostics)
        else:
            self.board.tell(trouble=sentence)

    def _tell(self, found: Sequence[Diagnostic]) -> None:
        self.board.tell(findings=told(self.root, found), trouble="")
