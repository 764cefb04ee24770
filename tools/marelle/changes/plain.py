"""Changes: a sentence of Markdown in, what one reads of it out, without a mark."""

import re

from marelle.blocks import block_kinds
from marelle.i18n import _

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_BLOCK = re.compile(r'^!!! ([\w-]+)(?: "([^"]*)")?')
_ITEM = re.compile(r"^[-*+] ")
# Bold, code, and a word in italics: its stars touch it.
_MARKS = re.compile(r"\*\*|`|\{:[^}]*\}|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")


def plain(text: str) -> str:
    """Return *text* as one reads it: pictures by their words, links and blocks by their titles."""
    told = _PICTURE.sub(lambda found: _("image « {words} »").format(words=found[1]), _bare(text))
    return _BLOCK.sub(_block, _LINK.sub(r"\1", told)).lstrip()


def addressed(text: str) -> str:
    """Return *text* as one reads it, with where its links lead and its pictures are kept."""
    told = _PICTURE.sub(_shown, _bare(text))
    return _BLOCK.sub(_block, _LINK.sub(_led, told)).lstrip()


def _bare(text: str) -> str:
    return _MARKS.sub("", _ITEM.sub("", text))


def _shown(found: re.Match[str]) -> str:
    words = _("image «\u00a0{words}\u00a0» ({file})")
    return words.format(words=found[1], file=found[2].rpartition("/")[2])


def _led(found: re.Match[str]) -> str:
    if found[2].startswith("tel:"):
        number = found[2].removeprefix("tel:")
        return _("{words} (appelle le {number})").format(words=found[1], number=number)
    return f"{found[1]} ({found[2].removeprefix('mailto:')})"


def _block(found: re.Match[str]) -> str:
    """Return a box by what its readers see: the name of its kind, then its title."""
    kind = block_kinds().get(found[1])
    label = _(kind.label) if kind and kind.label else ""
    said = [each for each in (label, found[2] or "") if each]
    return f"{', '.join(said)}\u00a0:" if said else ""
