"""Stage 4, render of ``matrix``: an item in, HTML for the page, its correction and paper out.

On screen each row is a group of radios, which a phone stacks as cards; paper has a real table.
"""

from marelle.activities.html import because, grid, numbered, plain, row, verdicts
from marelle.activities.matrix.model import Matrix
from marelle.i18n import _


def render(item: Matrix) -> str:
    """Return each row with a radio for each column; every radio says its column."""
    return "".join(row(each.id, each.text, item.places) for each in item.placed)


def correction(item: Matrix) -> str:
    """Return every row with its column, then why."""
    pairs = "".join(f"<li>{plain(p.left)} → <b>{plain(p.right)}</b></li>" for p in item.pairs)
    why = "".join(because(each.id, each.feedback, each.text) for each in item.placed)
    return f'<p class="right">{_("Les bonnes réponses :")}</p><ul>{pairs}</ul>{verdicts(item)}{why}'


def paper(item: Matrix) -> str:
    """Return a table of boxes to tick."""
    return grid((each.text for each in item.placed), item.places.values())


def answer(item: Matrix) -> str:
    """Return the column of each row, by number, as on paper."""
    return numbered(pair.right for pair in item.pairs)
