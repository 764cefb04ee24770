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


# The letters of an answer that a short line takes, and a middle one.
SHORT, LONG = 8, 18


def option(kind: str, value: str, text: str, *, right: bool = False, name: str = "c") -> str:
    """Return one big label with its ``radio`` or ``checkbox``; *text* is plain.

    Once there is an answer, the style sheet ticks what is *right*.
    """
    mark = " data-ok" if right else ""
    return (
        f'<label class="opt"><input type="{kind}" name="{name}" value="{value}"{mark}>'
        f"<span>{plain(text)}</span></label>"
    )


def several(true: bool) -> str:
    """Return what to say when more than one answer is right."""
    return f"<p>{_('Plusieurs réponses sont possibles.')}</p>" if true else ""


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


BOX = '<i class="box"></i>'


def blank(longest: str) -> str:
    """Return a line to write on, long enough for *longest* in big letters."""
    rank = (len(longest) > SHORT) + (len(longest) > LONG)
    return f'<i class="blank {("short", "middle", "whole")[rank]}"></i>'


def boxes(lines: Mapping[str, str], kind: str = "") -> str:
    """Return a list for paper: a box, a letter or a number, its HTML."""
    listed = "".join(
        f"<li>{BOX} <b>{mark}</b> <span>{html}</span></li>" for mark, html in lines.items()
    )
    return f'<ul class="boxes{kind}">{listed}</ul>'


def lettered(texts: Iterable[str]) -> dict[str, str]:
    """Return plain texts as HTML, by letter, in their order."""
    return dict(zip(ascii_uppercase, map(plain, texts), strict=False))


def columns(lefts: Iterable[str], rights: Iterable[str]) -> str:
    """Return two columns for paper: numbered plain *lefts* with a box, lettered *rights*."""
    numbered = "".join(
        f"<li>{BOX} <b>{n}</b> <span>{plain(left)}</span></li>" for n, left in enumerate(lefts, 1)
    )
    listed = "".join(
        f"<li><b>{letter}</b> <span>{html}</span></li>" for letter, html in lettered(rights).items()
    )
    return (
        f'<p class="how">{_("Écrivez la lettre qui va avec.")}</p>'
        f'<div class="columns"><ul class="boxes">{numbered}</ul><ul>{listed}</ul></div>'
    )


def grid(lefts: Iterable[str], tops: Iterable[str]) -> str:
    """Return a table for paper: numbered plain *lefts*, a box under each of the *tops*."""
    heads = [plain(text) for text in tops]
    head = "".join(f'<th scope="col">{text}</th>' for text in heads)
    cells = f"<td>{BOX}</td>" * len(heads)
    rows = "".join(
        f'<tr><th scope="row"><b>{n}</b> {plain(left)}</th>{cells}</tr>'
        for n, left in enumerate(lefts, 1)
    )
    what = _("À cocher")
    return (
        f'<table class="grid"><thead><tr><th scope="col">{what}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def in_line(answers: Iterable[str]) -> str:
    """Return several answers on one line, whose full stops the semicolons between them replace."""
    return " ; ".join(answer.removesuffix(".") for answer in answers)


def numbered(rights: Iterable[str]) -> str:
    """Return the right side of each numbered left side, for the key."""
    return in_line(f"{n} → {right}" for n, right in enumerate(rights, 1))


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
