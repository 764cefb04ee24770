"""Stage 3, model: sentences as a reader meets them, out of the Markdown that authors type."""

import re

_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_BLOCK = re.compile(r"^!!! +[a-z-]+", re.MULTILINE)
_WORD = re.compile(r"\w[\w’'-]*")


def visible(text: str) -> str:
    """Return *text* without its Markdown marks: what a sighted reader has under the eyes."""
    if "](" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    if "!!!" in text:
        text = _BLOCK.sub("", text)
    return text.replace("**", "").replace("`", "")


def count_words(text: str) -> int:
    """Return how many words a reader meets in *text*; « l’eau » is one word."""
    return len(_WORD.findall(visible(text)))
