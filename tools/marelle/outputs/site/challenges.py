"""Stage 4, decks: a challenge in, its page out; and how lists show the challenges.

Which questions it asks is decided here, the same on every machine; whether it is running is not:
the phone knows what day it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from marelle.activities.games import questions_of
from marelle.i18n import _, speaking
from marelle.ids import challenge_path
from marelle.model import Catalogue, Challenge, Site
from marelle.outputs.site.cards import plain, sigle
from marelle.outputs.site.decks import document
from marelle.render.dates import time


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A challenge and the questions it asks, each as ``module#item``."""

    challenge: Challenge
    refs: tuple[str, ...]


def drawn(catalogue: Catalogue) -> tuple[Drawn, ...]:
    """Return every challenge with its questions."""
    return tuple(
        Drawn(challenge=one, refs=tuple(one.drawn([*questions_of(one, catalogue.modules)])))
        for one in catalogue.challenges
    )


def challenge_pages(site: Site, all: Iterable[Drawn]) -> dict[str, bytes]:
    """Return the page of every challenge, by its path in the site."""
    with speaking(site.lang):
        return {f"{challenge_path(each.challenge.id)}index.html": _page(site, each) for each in all}


def _page(site: Site, each: Drawn) -> bytes:
    one = each.challenge
    rules = "".join(f"<li>{plain(rule)}</li>" for rule in one.rules)
    prize = f"<h3>{_('À gagner')}</h3><p>{plain(one.prize)}</p>" if one.prize else ""
    text = f"<p>{plain(one.text)}</p>" if one.text else ""
    return document(
        site,
        "challenge",
        challenge_path(one.id),
        title=one.title,
        lead=_("Un défi, les mêmes questions pour tous"),
        body=f"{text}<p>{_days(one)}</p><h3>{_('Les règles')}</h3><ul>{rules}</ul>{prize}",
        data={
            "id": one.id,
            "refs": " ".join(each.refs),
            "from": one.first.isoformat(),
            "to": one.last.isoformat(),
        },
    )


def _days(one: Challenge) -> str:
    return _("Du {first} au {last}.").format(first=time(one.first), last=time(one.last))


def challenge_list(challenges: Iterable[Challenge], up: str) -> str:
    """Return challenges as a list of cards, of which the phone hides those of other days."""
    rows = "".join(
        f'<li data-from="{one.first.isoformat()}" data-to="{one.last.isoformat()}">'
        f'<a class="card" href="{up}{challenge_path(one.id)}"><b>{plain(one.title)}</b>'
        f'<span class="about">{plain(one.text)}</span>'
        f"<small>{sigle(one.direction)} <span>{_days(one)}</span></small></a></li>"
        for one in challenges
    )
    return f'<ul class="cards running">{rows}</ul>' if rows else ""
