"""Stage 3, model: sentences as a reader meets them, out of the Markdown that authors type."""

import re

_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_BLOCK = re.compile(r"^!!! +[a-z-]+", re.MULTILINE)
_WORD = re.compile(r"\w[\w’'-]*")
# A line that no other goes on with: a heading, a row, a block, a picture, a ruler.
_ALONE = re.compile(r" *(?:#{1,6} |\||!!!|!\[|[-:| *_]+$)")
# What begins a line of its own, besides: an item, a quotation, somebody who speaks.
_BEGINS = re.compile(r" *(?:[-*+] |\d+[.)] |>|[—–]|[A-ZÀ-Þ][\w-]+[ \u00a0]?: )")
_BREAK = ("  ", "\\")


def visible(text: str) -> str:
    """Return *text* without its Markdown marks: what a sighted reader has under the eyes."""
    if "](" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    if "!!!" in text:
        text = _BLOCK.sub("", text)
    return text.replace("**", "").replace("`", "")


def continues(line: str, before: str) -> bool:
    """Tell whether a *line* of Markdown goes on with the sentence of the line *before* it."""
    if not line.strip() or not before.strip() or before.endswith(_BREAK):
        return False
    return not (_ALONE.match(before) or _ALONE.match(line) or _BEGINS.match(line))


def unwrapped(markdown: str) -> str:
    """Return *markdown* with each of its paragraphs on one line, wherever it was cut to type it."""
    lines: list[str] = []
    for line in markdown.split("\n"):
        if lines and continues(line, lines[-1]):
            lines[-1] = f"{lines[-1]} {line.lstrip()}"
        else:
            lines.append(line)
    return "\n".join(lines)


def count_words(text: str) -> int:
    """Return how many words a reader meets in *text*; « l’eau » is one word."""
    return len(_WORD.findall(visible(text)))
