"""Stage 1, read: the bytes of captions in WebVTT in; their cues, and what is wrong, out.

W3C WebVTT, section 4: a signature, then blocks between blank lines. Regions, styles and positions
are read over: the phone's own look is the one that people chose.
"""

import re
from collections.abc import Iterator
from html import unescape

from marelle.diagnostics import Diagnostic, codes
from marelle.model import Cue
from marelle.read.text import decode, span_at
from marelle.read.words import Words
from marelle.read.words import media as words

MAX_BYTES = 64_000
_TIME = r"(?:([0-9]{2,}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_BLOCK = re.compile(r"(?:[^\n]+(?:\n|\Z))+")
_TAG = re.compile(r"</?[a-z][^<>\n]*>|<[0-9:.]+>")
_APART = ("NOTE", "STYLE", "REGION")


def read_captions(path: str, data: bytes) -> tuple[tuple[Cue, ...], list[Diagnostic]]:
    """Return all that the captions say, cue by cue, and everything wrong with the file."""
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return (), found
    said: list[Cue] = []
    for start, length, wrong in _problems(text, said):
        span = span_at(path, text, start, start + max(length, 1))
        found.append(
            Diagnostic(code=codes.BAD_CAPTIONS, span=span, message=wrong[0], hint=wrong[1])
        )
    return tuple(said), found


def _problems(text: str, said: list[Cue]) -> Iterator[tuple[int, int, Words]]:
    """Yield the place and the length of what is wrong; add each cue to *said*."""
    blocks = list(_BLOCK.finditer(text))
    if not blocks or not re.match(r"WEBVTT(?:[ \t].*)?$", blocks[0][0].split("\n")[0]):
        yield 0, text.find("\n"), words.no_header()
        return
    before, cues = 0, 0
    for block in blocks[1:]:
        if block[0].startswith(_APART):
            continue
        lines = block[0].strip("\n").split("\n")
        at = block.start()
        if "-->" not in lines[0] and len(lines) > 1:
            at += len(lines.pop(0)) + 1  # the cue's own name
        times, cues = _TIMES.fullmatch(lines[0]), cues + 1
        if times is None:
            yield at, len(lines[0]), words.bad_times(lines[0])
            continue
        start, end = _milliseconds(times, 1), _milliseconds(times, 5)
        if start < before or end <= start:
            yield at, len(lines[0]), words.backwards()
        before = start
        words_of = " ".join(_TAG.sub("", line) for line in lines[1:])
        said.append(Cue(start=start / 1000, end=end / 1000, text=unescape(words_of)))
    if not cues:
        yield 0, text.find("\n"), words.no_cue()


def _milliseconds(match: re.Match[str], first: int) -> int:
    hours, minutes, seconds, rest = (int(match[first + n] or 0) for n in range(4))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
