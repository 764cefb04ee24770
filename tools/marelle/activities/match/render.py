"""Stage 4, render of ``match``: an item in, HTML for the page, its correction and paper out."""

from marelle.activities.html import columns, letters, numbered, plain, verdicts
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
    return columns((pair.left for pair in item.pairs), item.rights.values())


def answer(item: Match) -> str:
    """Return the letter of each number, as on paper."""
    named = letters(item.rights)
    return numbered(named[pair.id] for pair in item.pairs)
