"""Stage 4, render of ``match``: an item in, HTML for the page, its correction and paper out."""

from string import ascii_uppercase

from marelle.activities.html import plain, verdicts
from marelle.activities.match.model import Match
from marelle.i18n import _


def render(item: Match) -> str:
    """Return one native list of right sides per left side."""
    choices = {"": _("Choisir…")} | item.rights
    options = "".join(f'<option value="{n}">{plain(t)}</option>' for n, t in choices.items())
    return "".join(
        f'<label class="pair"><span>{plain(pair.left)}</span>'
        f'<select name="{pair.id}">{options}</select></label>'
        for pair in item.pairs
    )


def correction(item: Match) -> str:
    """Return every pair, then why."""
    pairs = "".join(f"<li>{plain(p.left)} → <b>{plain(p.right)}</b></li>" for p in item.pairs)
    return f'<p class="right">{_("Les bonnes réponses :")}</p><ul>{pairs}</ul>{verdicts(item)}'


def paper(item: Match) -> str:
    """Return two columns: numbered left sides with a line, lettered right sides."""
    lefts = "".join(f"<li>{plain(pair.left)} → ……</li>" for pair in item.pairs)
    rights = "".join(
        f"<li><b>{letter}</b> {plain(text)}</li>"
        for letter, text in zip(ascii_uppercase, item.rights.values(), strict=False)
    )
    return f'<div class="columns"><ol>{lefts}</ol><ul>{rights}</ul></div>'


def answer(item: Match) -> str:
    """Return the letter of each number, as on paper."""
    letters = dict(zip(item.rights, ascii_uppercase, strict=False))
    return " ; ".join(f"{n} → {letters[pair.id]}" for n, pair in enumerate(item.pairs, 1))
