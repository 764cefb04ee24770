"""Review: what learners unfold or explore in, the same as one reads it at once out.

A page to read over plays nothing and hides nothing: on paper, nobody taps.
"""

import re

_FOLD = re.compile(r"<details\b")
# What looks around: its small picture, which a build makes, then the buttons and what they show.
_LOOK = re.compile(
    r'<mrl-scene data-src="([^"]*)"[^>]*>(<img [^>]*?src=")[^"]*("[^>]*>).*?</p>', re.DOTALL
)
# What is printed upside down, and how to read it.
_TURNED = re.compile(r'<p class="how">[^<]*</p><p class="upside">.*?</p>')


def upright(booklet: str) -> str:
    """Return the paper of an activity without what one turns the sheet to read: the key has it."""
    return _TURNED.sub("", booklet)


def unfolded(html: str) -> str:
    """Return *html* with its texts open, and the whole of a panorama where one looks around."""
    flat = _LOOK.sub(r'<div class="around">\2\1\3', html).replace("</mrl-scene>", "</div>")
    return _FOLD.sub("<details open", flat)
