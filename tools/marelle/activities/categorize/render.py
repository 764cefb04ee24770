"""Stage 4, render of ``categorize``: an item in, HTML for the page, correction and paper out."""

from marelle.activities.categorize.model import Categorize
from marelle.activities.html import because, grid, numbered, plain, row, verdicts
from marelle.i18n import _


def render(item: Categorize) -> str:
    """Return each element with a radio for each category: one tap, no list to open."""
    return "".join(row(each.id, each.text, item.places) for each in item.placed)


def correction(item: Categorize) -> str:
    """Return each category with all that goes in it, then why."""
    bins = "".join(_bin(item, name, text) for name, text in item.places.items())
    why = "".join(because(each.id, each.feedback, each.text) for each in item.placed)
    return f'<p class="right">{_("Le bon classement :")}</p><ul>{bins}</ul>{verdicts(item)}{why}'


def _bin(item: Categorize, name: str, text: str) -> str:
    inside = [plain(each.text) for each in item.placed if each.place == name]
    return f"<li><b>{plain(text)}</b> → {' · '.join(inside) or _('rien')}</li>"


def paper(item: Categorize) -> str:
    """Return a table: numbered elements, a box under each category."""
    return grid((each.text for each in item.placed), item.places.values())


def answer(item: Categorize) -> str:
    """Return the category of each element, by number, as on paper."""
    return numbered(pair.right for pair in item.pairs)
