"""Review: an activity in, its right answer said once, then what it answers to whom, out."""

import re

from marelle.activities import activity_types
from marelle.activities.html import plain
from marelle.changes.labels import label
from marelle.changes.naming import paired
from marelle.i18n import _
from marelle.model import Item
from marelle.render.text import inline

# The right answers in one line, as ``activities/html.py`` gives them: the key has their letters
# besides. Other types give them as a list or as a sentence, which says more than letters.
_LINE = re.compile(r'<p class="right">[^<]*(?:<b>[^<]*</b>(?: · )?)+</p>')


def key(item: Item) -> str:
    """Return the key of an activity, and what its learners read after their answer."""
    kind = activity_types()[item.type]
    said = kind.drawing.answer(item)
    right = plain(said) if kind.scored else inline(said)
    rest = re.sub(rf"<p(?: [^>]*)?>{re.escape(right)}</p>", "", kind.drawing.correction(item))
    if _is_line(rest):
        rest = _LINE.sub("", rest, count=1)
    elif rest.startswith('<p class="right">'):
        right = ""
    title = _("Corrigé")
    rest = rest.replace("<h3>", "<h4>").replace("</h3>", "</h4>")
    rest = _verdicts(rest) if kind.scored else rest
    return f'<div class="key"><p><b>{title}</b> {right}</p>{rest}</div>'


def _verdicts(html: str) -> str:
    """Return *html* with what is said of a right and of a wrong answer each under its name."""
    for mark in ("correct", "incorrect"):
        name = label(mark)
        lead = f"<b>{paired(name[:1].upper() + name[1:], '')}</b>"
        html = html.replace(f'<p data-if="{mark}">', f'<p data-if="{mark}">{lead}', 1)
    return html


def _is_line(html: str) -> bool:
    """Tell whether *html* begins with right answers, and no more, in a line."""
    found = _LINE.match(html)
    words = (_("La bonne réponse :"), _("Les bonnes réponses :"))
    return bool(found and found[0].removeprefix('<p class="right">').startswith(words))
