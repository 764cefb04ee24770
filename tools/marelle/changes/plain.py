"""Changes: a sentence of Markdown in, what one reads of it out, without a mark."""

import re

from marelle.blocks import block_kinds
from marelle.blocks.base import Want
from marelle.i18n import _

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_BLOCK = re.compile(r'^!!! ([\w-]+)(?: "([^"]*)")?(.*)', re.DOTALL)
# What is tapped in a text, and what is filled in.
_TOKEN, _GAP = re.compile(r"\[([^\]]*)\]\{[a-z][\w-]*\}"), re.compile(r"\{[a-z][\w-]*\}")
# Of a row of a table.
_ENDS = re.compile(r"^\|\s*|\s*\|$")
_ITEM = re.compile(r"^[-*+] ")
# Bold, code, and a word in italics: its stars touch it.
_MARKS = re.compile(r"\*\*|`|\{:[^}]*\}|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")


def plain(text: str) -> str:
    """Return *text* as one reads it: pictures by their words, links and blocks by their titles."""
    told = _LINK.sub(r"\1", _PICTURE.sub(lambda found: _pictured(found[1]), _bare(text)))
    told = _GAP.sub("(…)", _TOKEN.sub(r"\1", told))
    return _BLOCK.sub(lambda found: _block(found, False), told).lstrip()


def addressed(text: str) -> str:
    """Return *text* as one reads it, with where its links lead and its pictures are kept."""
    told = _LINK.sub(_led, _PICTURE.sub(_shown, _bare(text)))
    return _BLOCK.sub(lambda found: _block(found, True), told).lstrip()


def _bare(text: str) -> str:
    row = _ENDS.sub("", text).replace(" | ", " – ") if text.startswith("|") else text
    return _MARKS.sub("", _ITEM.sub("", row))


def _pictured(words: str) -> str:
    return _("image «\u00a0{words}\u00a0»").format(words=words)


def _shown(found: re.Match[str]) -> str:
    words = _("image «\u00a0{words}\u00a0» ({file})")
    return words.format(words=found[1], file=found[2].rpartition("/")[2])


def _led(found: re.Match[str]) -> str:
    if found[2].startswith("tel:"):
        number = found[2].removeprefix("tel:")
        return _("{words} (appelle le {number})").format(words=found[1], number=number)
    kind, _colon, name = found[2].partition(":")
    if kind == "direction":
        return _("{words} (direction {name})").format(words=found[1], name=name)
    if kind == "module":
        return _("{words} (leçon «\u00a0{name}\u00a0»)").format(words=found[1], name=name)
    return f"{found[1]} ({found[2].removeprefix('mailto:')})"


def _block(found: re.Match[str], files: bool) -> str:
    """Return a box by what its readers see: the name of its kind, then its title, then its picture
    or its line; with *files*, the names of what it shows too."""
    kind = block_kinds().get(found[1])
    label = _(kind.label) if kind and kind.label else ""
    said = dict.fromkeys(each for each in (label, found[2] or "") if each)
    head = f"{', '.join(said)}\u00a0:" if said else ""
    names = "|".join(option.name for option in kind.options) if kind else ""
    parts = re.split(rf"(?:^| )({names}): ", found[3]) if kind and names else [found[3]]
    told = [parts[0].strip()]
    for name, value in zip(parts[1::2], parts[2::2], strict=True):
        want = kind and (kind.option(name) or kind.options[0]).want
        if want is Want.ALTERNATIVE:
            told.append(_pictured(value))
        elif want in (Want.LINE, Want.PHONE):
            told.append(value)
        elif files and want is not Want.YES:
            told.append(f"({value.rpartition('/')[2]})")
    return " ".join(filter(None, (head, ", ".join(filter(None, told)))))
