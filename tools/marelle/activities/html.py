"""Stage 4, inside the activity types: the HTML that several types share.

Author text in, escaped HTML out. Feedback and prompts take inline Markdown, the rest is plain.
"""

from collections.abc import Iterable
from html import escape

from marelle.i18n import _
from marelle.model import Item
from marelle.render.text import inline, typography


def plain(text: str) -> str:
    """Return author text that takes no Markdown, as HTML with the spaces of French."""
    return typography(escape(text))


def option(kind: str, value: str, text: str, *, right: bool) -> str:
    """Return one big label with its ``radio`` or ``checkbox``; *text* is plain.

    Once there is an answer, the style sheet ticks what is *right*.
    """
    mark = " data-ok" if right else ""
    return (
        f'<label class="opt"><input type="{kind}" name="c" value="{value}"{mark}>'
        f"<span>{plain(text)}</span></label>"
    )


def right(answers: Iterable[str]) -> str:
    """Return the line that gives the right answer, or the right answers; *answers* are HTML."""
    shown = [f"<b>{answer}</b>" for answer in answers]
    words = _("La bonne réponse :") if len(shown) == 1 else _("Les bonnes réponses :")
    return f'<p class="right">{words} {" · ".join(shown)}</p>'


def because(mark: str, feedback: str, about: str = "") -> str:
    """Return what to read when *mark* is a reason: *feedback*, after the plain text *about*."""
    if not feedback:
        return ""
    said = plain(about)
    what = said if said.startswith("«") else _("« {answer} »").format(answer=said)
    return f'<p data-if="{mark}">{f"<b>{what}</b> " if about else ""}{inline(feedback)}</p>'


def verdicts(item: Item) -> str:
    """Return the feedback of the whole item, for a right and for a wrong answer."""
    feedback = item.feedback
    return because("correct", feedback.correct) + because("incorrect", feedback.incorrect)
