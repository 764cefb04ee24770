"""Stage 5, interchange: the marks of GIFT.

Author's text in; GIFT in which only our own marks are marks, out. Texts are HTML, so that an
author's ``->`` is ``-&gt;`` and never the arrow of a matching question.
"""

from html import escape as html_escape

from marelle.interchange._words import html, line, name
from marelle.model import Feedback, Item

BACKSLASH = "\\"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "\\~=#{}:"})


def escape(text: str) -> str:
    """Return one line of text in which nothing is a mark of GIFT."""
    return text.translate(_ESCAPED)


def bare(text: str) -> str:
    """Return author's text that takes no Markdown, as escaped HTML.

    What begins with ``%`` would be read as a share of the points.
    """
    safe = html_escape(line(text), quote=False)
    return escape(f"&#37;{safe[1:]}" if safe.startswith("%") else safe)


def question(item: Item, answers: str, *, more: str = "", title: str = "") -> str:
    """Return a whole question; *answers* are GIFT already, *more* is HTML after the prompt."""
    alt = f"<p>[{html_escape(line(item.picture.alt), quote=False)}]</p>" if item.picture else ""
    text = f"<p>{html(item.prompt)}</p>{alt}{more}"
    return f"::{escape(title or name(item))}::[html]{escape(text)}{answers}"


def block(*lines: str) -> str:
    """Return answers between braces, one a line, without those that are empty."""
    return "".join(["{\n", *(f"\t{each}\n" for each in lines if each), "}"])


def comment(mark: str, *texts: str) -> str:
    """Return sentences after the *mark* of a comment; nothing when there is nothing to say."""
    said = html(*texts)
    return f"{mark}{escape(said)}" if said else ""


def general(feedback: Feedback, more: str = "") -> str:
    """Return the comment of a whole question, which comes last; *more* of it is HTML."""
    said = " ".join(filter(None, (html(feedback.incorrect), more)))
    return f"####{escape(said)}" if said else ""


def arrow(left: str, right: str) -> str:
    """Return a pair. Moodle shows the right side as plain text, where an arrow would cut it."""
    return f"={bare(left)} -> {escape(line(right).replace('->', '→'))}"


def accepted(answer: str) -> str:
    """Return the mark and the text of an answer to type: plain text, where a star is a star."""
    return f"=%100%{escape(answer.replace('*', BACKSLASH + '*').replace('->', '→'))}"
