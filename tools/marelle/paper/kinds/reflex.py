"""The pocket card: a question in front, its answer inside once unfolded; four on a sheet.

A card is folded like a book: on the outside, the back cover is on the left and the question on the
right. The inside is on the next page, to print on both sides and turn on the short edge.
"""

from collections.abc import Mapping
from html import escape
from itertools import cycle, islice

from marelle.i18n import N_, _
from marelle.model import Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.deck import Card, cards, turned
from marelle.paper.page import address, code
from marelle.render.text import inline

COLUMNS, COUNT = 2, 4


def lacks(module: Module) -> str:
    """Return what is missing: a question that a card holds."""
    return "" if cards(module) else _("ce module n’a ni carte mémoire, ni question assez courte")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return the outsides and the insides of four cards; a module with fewer repeats them."""
    found = list(islice(cycle(cards(subject.module)), COUNT))
    insides = [_inside(card) for card in found]
    return {
        "outsides": "".join(_outside(subject, card, n) for n, card in enumerate(found)),
        "insides": "".join(turned(insides, COLUMNS)),
    }


def _outside(subject: Subject, card: Card, rank: int) -> str:
    """Return the outside of a card; the title of the module is once that of the document."""
    direction, fold = subject.direction, _("Pliez ici")
    if not rank:
        fold = _("Imprimez recto verso, en retournant sur le bord court. Découpez. Pliez ici.")
    title = "p" if rank else "h1"
    return (
        f'<section class="card"><div class="half back"><p class="sigle">{escape(direction.code)}'
        f'</p><{title} class="name">{inline(subject.module.title)}</{title}>'
        f"<p>{_('La leçon, sur un téléphone :')}<br>"
        f"{address(subject.address)}</p>{code(subject)}"
        f'<p class="fold">{fold}</p></div>'
        f'<div class="half front{_dense(card)}"><div class="reflex">{_("Le bon réflexe")}</div>'
        f'{card.front}<p class="turn">{_("Ouvrez pour voir la réponse.")}</p></div></section>'
    )


def _inside(card: Card) -> str:
    why = f'<p class="reflex">{_("Pourquoi")}</p><p>{card.why}</p>' if card.why else ""
    return (
        f'<section class="card"><div class="half{_dense(card)}"><p class="reflex">{_("Réponse")}'
        f'</p><p class="answer">{card.answer}</p></div>'
        f'<div class="half{_dense(card)}">{why}</div></section>'
    )


def _dense(card: Card) -> str:
    return " dense" if card.dense else ""


FORM = Form(
    name="reflex",
    label=N_("Cartes réflexes de poche"),
    lacks=lacks,
    fill=fill,
    turned="short",
)
