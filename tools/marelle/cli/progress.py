"""Long work, told as it goes: a bar on a terminal, a line now and then elsewhere."""

import sys
from time import monotonic
from typing import Self, TextIO

from marelle.i18n import _

_WIDTH = 30
_EVERY = 0.1
_LINE_EVERY = 10.0


class Progress:
    """Call it with a stage, what is done and the total; leaving the context leaves a clean line."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._bar = self._stream.isatty()
        self._last = monotonic()
        self._shown = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Tell that *done* of *total* is done; *stage* is one of ``_stage``."""
        now = monotonic()
        if self._bar:
            if now - self._last >= _EVERY or done == total:
                self._last = now
                self._draw(f"{_stage(stage)}  {_squares(done, total)}  {done}/{total}")
        elif now - self._last >= _LINE_EVERY:
            self._last = now
            print(
                _("{stage} : {done}/{total}").format(stage=_stage(stage), done=done, total=total),
                file=self._stream,
                flush=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._draw("")

    def _draw(self, line: str) -> None:
        blank = " " * max(0, len(self._shown) - len(line))
        print(f"\r{line}{blank}\r{line}", end="", file=self._stream, flush=True)
        self._shown = line


def _stage(stage: str) -> str:
    words = {
        "read": _("lecture"),
        "render": _("fabrication"),
        "write": _("publication"),
        "squeeze": _("compression"),
    }
    return words[stage]


def _squares(done: int, total: int) -> str:
    full = _WIDTH * done // max(1, total)
    return "█" * full + "·" * (_WIDTH - full)
