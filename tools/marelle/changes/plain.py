"""Changes: a sentence of Markdown in, what one reads of it out, without a mark."""

import re

from marelle.blocks import block_kinds
from marelle.i18n import _

_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)\s]*\)")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\([^)\s]*\)")
_BLOCK = re.compile(r'^!!! ([\w-]+)(?: "([^"]*)")?')
_ITEM = re.compile(r"^[-*+] ")


def plain(text: str) -> str:
    """Return *text* as one reads it: pictures by their words, links and blocks by their titles."""
    bare = _ITEM.sub("", text.replace("**", "").replace("`", ""))
    told = _PICTURE.sub(lambda found: _("image « {words} »").format(words=found[1]), bare)
    return _BLOCK.sub(_block, _LINK.sub(r"\1", told)).lstrip()


def _block(found: re.Match[str]) -> str:
    kind = block_kinds().get(found[1])
    label = _(kind.label) if kind and kind.label else ""
    said = [each for each in (label, found[2] or "") if each]
    return f"{', '.join(said)}\u00a0:" if said else ""
