"""Stage 4, render: one line of author's text in, safe inline HTML out.

Plain text, which most lines are, never touches Python-Markdown.
"""

import re
from html import escape

_MARKED = re.compile(r"\*\*|`|\]\(|<(?:https|mailto|tel):|\\[*`\[]")
# The space comes first: it is what a search can leap to.
_BEFORE = re.compile(r" (?=[:;?!»](?:[\s<)»…]|$))(?<=\S )")
NBSP = "\u00a0"


def inline(text: str) -> str:
    """Return *text* as HTML: escaped, ``**bold**``, ```code``` and links marked up.

    A link to a module, a direction or a collection keeps the author's address, for the body to
    resolve; quotes are left alone, so the result belongs between tags, never in an attribute.
    """
    if _MARKED.search(text):
        from marelle.render.plain_markdown import phrase

        return phrase(text)
    return escape(typography(text), quote=False)


def typography(text: str) -> str:
    """Return *text*, or HTML, with the no-break spaces of French where a space was typed.

    That is before ``: ; ? ! »`` and after ``«``; a no-break space already there is kept as it is.
    """
    return _BEFORE.sub(NBSP, text).replace("« ", f"«{NBSP}")
