"""Stage 4, render: one line of author's text in, safe inline HTML out.

Plain text, which most lines are, never touches Python-Markdown.
"""

import re
from html import escape

_MARKED = re.compile(r"\*\*|`|\]\(|<(?:https|mailto|tel):|\\[*`\[]")
# The space comes first: it is what a search can leap to.
_BEFORE = re.compile(r" (?=[:;?!»](?:[\s<)»…]|$))(?<=\S )")
# Between a number and its unit, and inside an hour (``7 h 30``). What comes first is quick to fail.
_UNIT = re.compile(
    r" (?<=[\dh] )(?:(?<=\d )(?=(?:h|min|s|g|kg|t|mm|cm|m|km|l|ml|dB|ko|Mo|€|%|°C)(?!\w))"
    r"|(?<=\d[ \u00a0]h )(?=\d\d(?!\d)))"
)
NBSP = "\u00a0"


def inline(text: str) -> str:
    """Return *text* as HTML: escaped, ``**bold**``, ```code``` and links marked up.

    A link to a module, a direction or a collection keeps the author's address, for the body to
    resolve; quotes are left alone, so the result belongs between tags, never in an attribute.
    """
    if _MARKED.search(text):
        from marelle.render.plain_markdown import phrase

        # The spaces at the ends part it from a gap: Markdown drops those before.
        bare = text.strip(" ")
        before, _bare, after = text.partition(bare)
        return before + phrase(bare) + after
    return escape(typography(text), quote=False)


def typography(text: str) -> str:
    """Return *text*, or HTML, with the no-break spaces of French where a space was typed.

    That is before ``: ; ? ! »``, after ``«``, and between a number and its unit; a no-break space
    already there is kept as it is.
    """
    return _UNIT.sub(NBSP, _BEFORE.sub(NBSP, text)).replace("« ", f"«{NBSP}")
