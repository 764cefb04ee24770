"""Visits: files of an access log in, their lines out, one after the other, in bounded memory."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import nullcontext
from io import BufferedReader
from pathlib import Path
from typing import TypeAlias, cast

STDIN = "-"
_BLOCK = 1 << 20
_LONGEST = 1 << 16  # a longer line is not that of a server
_GZIP = b"\x1f\x8b"
Source: TypeAlias = BufferedReader | gzip.GzipFile


class CutShort(Exception):
    """A compressed file ends before its end, or is damaged."""


def lines(file: str) -> Iterator[bytes]:
    """Yield the lines of *file*, compressed by gzip or not; ``-`` is the standard input.

    A line that is too long is yielded cut. Raises ``CutShort`` after all that could be read of a
    file damaged by a transfer, ``OSError`` for the machine.
    """
    if file == STDIN:
        with nullcontext(cast(BufferedReader, sys.stdin.buffer)) as raw:
            yield from _lines(_unpacked(raw))
    else:
        with Path(file).open("rb") as raw:
            yield from _lines(_unpacked(raw))


def _lines(source: Source) -> Iterator[bytes]:
    rest = b""
    for block in _blocks(source):
        *whole, rest = (rest + block).split(b"\n")
        yield from whole
        rest = rest[:_LONGEST]
    if rest:
        yield rest


def _blocks(source: Source) -> Iterator[bytes]:
    try:
        while block := source.read1(_BLOCK):  # all there is before a file breaks off
            yield block
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise CutShort from error


def _unpacked(raw: BufferedReader) -> Source:
    """Return the bytes of *raw*, unpacked when it begins as gzip does, whatever its name."""
    packed = raw.peek(len(_GZIP)).startswith(_GZIP)
    return gzip.GzipFile(fileobj=raw) if packed else raw
