"""Stage 4, inside the activity types: the HTML that several types share.

Author text in, escaped HTML out. Feedback and prompts take inline Markdown, the rest is plain.
"""

from collections.abc import Iterable, Mapping
from html import escape
from string import ascii_uppercase

from marelle.activities.gaps import ListedGap
from marelle.i18n import _
from marelle.model import Item
from marelle.render.text import inline, typography


def plain(text: str) -> str:
    """Return author text that takes no Markdown, as HTML with the spaces of French."""
    return typography(escape(text))


def option(kind: str, value: str, text: str, *, right: bool = False, name: str = "c") -> str:
    """Return one big label with its ``radio`` or ``checkbox``; *text* is plain.

    Once there is an answer, the style sheet ticks what is *right*.
    """
    mark = " data-ok" if right else ""
    return (
        f'<label class="opt"><input type="{kind}" name="{name}" value="{value}"{mark}>'
        f"<span>{plain(text)}</span></label>"
    )


def row(name: str, text: str, options: Mapping[str, str]) -> str:
    """Return a left side, the plain *text*, with a radio for each right side, by id."""
    radios = "".join(option("radio", value, said, name=name) for value, said in options.items())
    return f'<fieldset class="row"><legend>{plain(text)}</legend>{radios}</fieldset>'


def typed(name: str, maxlength: int, said: str = "") -> str:
    """Return a field for a word; *said* names it when no label does. Keyboards suggest nothing."""
    label = f' aria-label="{escape(said)}"' if said else ""
    return (
        f'<input name="{name}"{label} maxlength="{maxlength}"'
        ' autocapitalize="off" autocomplete="off" spellcheck="false" enterkeyhint="done">'
    )


def lists(pieces: Iterable[str | ListedGap]) -> str:
    """Return a text, a native list in each gap."""
    parts = list(pieces)
    names = [part.id for part in parts if isinstance(part, ListedGap)]
    html = (
        inline(part)
        if isinstance(part, str)
        else choose(names, part.id, {option.id: option.text for option in part.options})
        for part in parts
    )
    return f'<p class="gaps">{"".join(html)}</p>'


def filled_in(pieces: Iterable[str | ListedGap]) -> str:
    """Return a text with the right option in each gap, as a right answer."""
    html = (
        inline(part) if isinstance(part, str) else f"<b>{plain(part.right.text)}</b>"
        for part in pieces
    )
    return f'<p class="right">{"".join(html)}</p>'


def choose(names: Iterable[str], name: str, options: Mapping[str, str]) -> str:
    """Return the native list of the gap *name*, one of *names*, in the order of the text."""
    order = list(names)
    said = _("Mot manquant {n} sur {total}").format(n=order.index(name) + 1, total=len(order))
    offered = {"": _("Choisir…"), **options}
    inside = "".join(
        f'<option value="{value}">{plain(text)}</option>' for value, text in offered.items()
    )
    field = f'<select name="{name}" aria-label="{escape(said)}">{inside}</select>'
    return f'<span class="gap">{field}</span>'


def letters(ids: Iterable[str]) -> dict[str, str]:
    """Return the letter that each of *ids* has on paper."""
    return dict(zip(ids, ascii_uppercase, strict=False))


def columns(lefts: Iterable[str], rights: Iterable[str]) -> str:
    """Return two columns for paper: numbered plain *lefts* with a line, lettered *rights*."""
    numbered = "".join(f"<li>{plain(left)} → ……</li>" for left in lefts)
    lettered = "".join(
        f"<li><b>{letter}</b> {plain(text)}</li>"
        for letter, text in zip(ascii_uppercase, rights, strict=False)
    )
    return f'<div class="columns"><ol>{numbered}</ol><ul>{lettered}</ul></div>'


def numbered_letters(pairs: Mapping[str, str], rights: Iterable[str]) -> str:
    """Return the letter of the right side of each left side, as ``columns`` shows them."""
    named = letters(rights)
    return " ; ".join(f"{n} → {named[right]}" for n, right in enumerate(pairs.values(), 1))


def right(answers: Iterable[str]) -> str:
    """Return the line that gives the right answer, or the right answers; *answers* are HTML."""
    shown = [f"<b>{answer}</b>" for answer in answers]
    words = _("La bonne réponse :") if len(shown) == 1 else _("Les bonnes réponses :")
    return f'<p class="right">{words} {" · ".join(shown)}</p>'


def because(mark: str, feedback: str, about: str = "") -> str:
    """Return what to read when *mark* is a reason: *feedback*, after the plain text *about*."""
    if not feedback:
        return ""
    what = f"<b>{quoted(about)}</b> " if about else ""
    return f'<p data-if="{mark}">{what}{inline(feedback)}</p>'


def quoted(text: str) -> str:
    """Return plain author text between guillemets, its own when it has them, as HTML."""
    said = plain(text)
    return said if said.startswith("«") else _("« {answer} »").format(answer=said)


def verdicts(item: Item) -> str:
    """Return the feedback of the whole item, for a right and for a wrong answer."""
    feedback = item.feedback
    return because("correct", feedback.correct) + because("incorrect", feedback.incorrect)
