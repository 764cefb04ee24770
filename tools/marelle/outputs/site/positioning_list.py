"""Stage 4, hub pages: positionings in, the list of all and the ways to it out."""

from collections.abc import Iterable, Iterator

from marelle.i18n import _, ngettext
from marelle.ids import POSITIONING_PATH, positioning_path
from marelle.model import Catalogue, Positioning
from marelle.outputs.site import cards


def named() -> tuple[str, str]:
    """Return the title of the page, and what it is in one sentence."""
    return _("Faire le point"), _("Quelques questions sans note, puis les leçons qui vous aideront")


def list_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the HTML of the list, when there is something to list."""
    if catalogue.positionings:
        title, lead = named()
        head = f'<header class="top"><h1>{title}</h1></header><p class="lead">{lead}.</p>'
        listed = positioning_list(catalogue.positionings, "../")
        yours = _("Votre profil reste sur ce téléphone. Personne d’autre ne le voit.")
        yield POSITIONING_PATH, title, f"{head}{listed}<p>{yours}</p>"


def list_link(catalogue: Catalogue, up: str) -> str:
    """Return the way to the list, nothing when there is none."""
    words = _("Faire le point : quelques questions, sans note, pour choisir vos leçons")
    return f'<p><a href="{up}{POSITIONING_PATH}">{words}</a></p>' if catalogue.positionings else ""


def positioning_list(positionings: Iterable[Positioning], up: str) -> str:
    """Return positionings as a list of cards."""
    rows = "".join(_card(each, up) for each in positionings)
    return f'<ul class="cards">{rows}</ul>'


def _card(one: Positioning, up: str) -> str:
    longest = one.longest()
    asked = ngettext("{n} question au plus", "{n} questions au plus", longest).format(n=longest)
    minutes = _("{n} min").format(n=one.duration)
    return (
        f'<li><a class="card" href="{up}{positioning_path(one.id)}"><b>{cards.plain(one.title)}</b>'
        f'<span class="about">{cards.plain(one.summary)}</span>'
        f'<small><span class="minutes">{minutes}</span> {cards.sigle(one.direction)} '
        f"<span>{asked}</span></small></a></li>"
    )
