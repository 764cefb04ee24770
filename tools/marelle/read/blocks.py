"""Stage 1, read: the blocks of a lesson in; what their authors forgot or mistyped, out.

Whether the files they name are there is for the module's folder to say; see ``catalogue/inside``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.blocks import block_kinds
from marelle.blocks.base import ENDINGS, SILENT, Block, Need, Option, Want
from marelle.diagnostics import Code, codes
from marelle.read.words import Words
from marelle.read.words import blocks as words
from marelle.read.written import Found, Part

_FILE = re.compile(r"media/[a-z0-9][a-z0-9._-]*")
_SPACING = re.compile(r"[ \u00a0\u202f.-]")
# Numbers of France (ARCEP's plan: ten figures, or short ones), or of any country (E.164).
_PHONE = re.compile(r"0[1-9][0-9]{8}|1[0-9]{1,2}|3[0-9]{3}|11[68][0-9]{3}|\+[1-9][0-9]{6,14}")
_NUMBERED = re.compile(r"[0-9]{1,9}[.)] ")
_RULE = re.compile(r"[ |:-]*-[ |:-]*")


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing wrong, at these offsets of the lesson."""

    code: Code
    start: int
    end: int
    said: Words


def problems(found: Found) -> Iterator[Wrong]:
    """Yield what is wrong with one block."""
    block = found.block
    if block is None:
        start, end = (found.kind.start, found.kind.end) if found.kind.text else _head(found)
        said = words.unknown_block(found.kind.text, tuple(block_kinds()))
        yield Wrong(codes.UNKNOWN_BLOCK, start, end, said)
    if not found.text and not found.options:
        yield Wrong(codes.EMPTY_BLOCK, *_head(found), words.empty_block())
    elif block is not None:
        if block.draw and not found.placed:
            yield Wrong(codes.BAD_BLOCK_PART, *_head(found), words.misplaced(block.kind))
        yield from _title(found, block)
        yield from _options(found, block)
        yield from _text(found, block)


def _head(found: Found) -> tuple[int, int]:
    return found.start, found.head_end


def _title(found: Found, block: Block) -> Iterator[Wrong]:
    rest = found.rest
    if rest.text and not found.title:
        yield Wrong(codes.BAD_BLOCK_PART, rest.start, rest.end, words.bad_title(rest.text))
    elif block.titled is Need.REQUIRED and not found.title:
        yield Wrong(codes.MISSING_BLOCK_PART, *_head(found), words.no_title(block.kind))


def _options(found: Found, block: Block) -> Iterator[Wrong]:
    given: set[str] = set()
    for name, value in found.options:
        place = (name.start, name.end)
        option = block.option(name.text)
        if option is None:
            known = [each.name for each in block.options]
            yield Wrong(codes.UNKNOWN_BLOCK_OPTION, *place, words.unknown_option(name.text, known))
        elif name.text in given:
            yield Wrong(codes.BAD_BLOCK_PART, *place, words.repeated_option(name.text))
        elif not value.text:
            yield _absent(option, *place)
        elif said := _refused(option, value):
            yield Wrong(codes.BAD_BLOCK_PART, value.start, value.end, said)
        given.add(name.text)
    for option in block.options:
        if option.required and option.name not in given:
            yield _absent(option, *_head(found))


def _absent(option: Option, start: int, end: int) -> Wrong:
    """Return the finding for an option without a value; some close the door to people."""
    if option.want is Want.ALTERNATIVE:
        return Wrong(codes.MISSING_ALTERNATIVE, start, end, words.no_alternative(option.name))
    if option.want is Want.CAPTIONS:
        return Wrong(codes.MISSING_CAPTIONS, start, end, words.no_captions())
    said = words.no_option(option.name, _example(option.want))
    return Wrong(codes.MISSING_BLOCK_PART, start, end, said)


def _example(want: Want) -> str:
    if want in ENDINGS:
        return f"media/nom{ENDINGS[want][0]}"
    return {Want.PHONE: "01 23 45 67 89", Want.YES: "yes"}.get(want, "…")


def _refused(option: Option, value: Part) -> Words | None:
    """Return what is wrong with the value of an option, if anything is."""
    want, text = option.want, value.text
    if want in ENDINGS and not (want is Want.CAPTIONS and text == SILENT):
        if not _FILE.fullmatch(text) or not text.endswith(ENDINGS[want]):
            return words.bad_file(option.name, text, ENDINGS[want])
    elif want is Want.PHONE and not _PHONE.fullmatch(_SPACING.sub("", text)):
        return words.bad_phone(text)
    elif want is Want.YES and text != "yes":
        return words.not_yes(option.name)
    return None


def _text(found: Found, block: Block) -> Iterator[Wrong]:
    need, place = block.text, _head(found)
    silent = any(n.text == "captions" and v.text == SILENT for n, v in found.options)
    if not found.text:
        if need is Need.TRANSCRIPT or silent:
            yield Wrong(codes.MISSING_TRANSCRIPT, *place, words.no_transcript(silent=silent))
        elif need is not Need.OPTIONAL:
            yield Wrong(codes.EMPTY_BLOCK, *place, words.empty_block())
    elif need is Need.LIST and not _NUMBERED.match(found.text):
        yield Wrong(codes.BAD_BLOCK_PART, *place, words.not_steps())
    elif need is Need.TABLE and not _is_table(found.text):
        yield Wrong(codes.BAD_BLOCK_PART, *place, words.not_table())


def _is_table(text: str) -> bool:
    lines = text.split("\n", 3)
    return len(lines) > 2 and "|" in lines[0] and bool(_RULE.fullmatch(lines[1]))
