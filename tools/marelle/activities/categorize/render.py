"""Stage 4, render of ``categorize``: an item in, HTML for the page, correction and paper out."""

from marelle.activities.categorize.model import Categorize
from marelle.activities.html import because, columns, numbered_letters, plain, row, verdicts
from marelle.i18n import _


def render(item: Categorize) -> str:
    """Return each element with a radio for each category: one tap, no list to open."""
    return "".join(row(element.id, element.text, item.categories) for element in item.shown)


def correction(item: Categorize) -> str:
    """Return each category with all that goes in it, then why."""
    bins = "".join(_bin(item, name, text) for name, text in item.categories.items())
    why = "".join(because(e.id, e.feedback, e.text) for e in item.shown)
    return f'<p class="right">{_("Le bon classement :")}</p><ul>{bins}</ul>{verdicts(item)}{why}'


def _bin(item: Categorize, name: str, text: str) -> str:
    inside = [plain(e.text) for e in item.elements if e.category == name]
    return f"<li><b>{plain(text)}</b> → {' · '.join(inside) or _('rien')}</li>"


def paper(item: Categorize) -> str:
    """Return two columns: numbered elements with a line, lettered categories."""
    return columns((element.text for element in item.shown), item.categories.values())


def answer(item: Categorize) -> str:
    """Return the letter of each number, as on paper."""
    return numbered_letters({e.id: e.category for e in item.shown}, item.categories)
