"""Stage 4, hub pages: the badges of a catalogue in, the page « Mes cases » out, as HTML.

It says what each badge asks for, to a reader and, in ``data-when``, to ``theme/later/badges``:
which of them are won only the phone knows.
"""

import json
from typing import Any

from marelle.i18n import _
from marelle.model import Badge, Catalogue, Deed, Goal
from marelle.outputs.site.cards import plain

# The chalks, in turn. The drawing says the same in black and white.
_CHALKS = ("yellow", "sky", "coral", "leaf")


def named() -> tuple[str, str]:
    """Return the title of the page, and what it is in one sentence."""
    return _("Mes cases"), _("Ce que vous avez gagné en apprenant, et la suite")


def badge_page(catalogue: Catalogue) -> str:
    """Return the page: every badge, in the authors' order, none of them won."""
    title, lead = named()
    none = f"<p>{_('Il n’y a pas encore de case à gagner.')}</p>"
    rows = "".join(_row(catalogue, *each) for each in enumerate(catalogue.badges, 1))
    listed = f'<ol class="badges">{rows}</ol>' if rows else none
    yours = _("Vos cases restent sur ce téléphone. Personne d’autre ne les voit.")
    return (
        f'<header class="top"><h1>{title}</h1></header><p class="lead">{lead}.</p>'
        f'<div class="wide" data-late="badges"><p role="status"></p>{listed}</div>'
        f"<p>{yours}</p>"
        f"<noscript><p>{_('Sans JavaScript, cette page ne sait pas ce que vous avez fait.')}</p>"
        "</noscript>"
    )


def _row(catalogue: Catalogue, number: int, badge: Badge) -> str:
    when = json.dumps([asked(goal, catalogue) for goal in badge.when], separators=(",", ":"))
    svg = square(number, catalogue.pictogram(badge.pictogram), _CHALKS[(number - 1) % len(_CHALKS)])
    return (
        f"<li data-badge=\"{badge.id}\" data-when='{when}'>{svg}<div><b>{plain(badge.title)}</b>"
        f"<p>{plain(badge.text)}</p></div></li>"
    )


def asked(goal: Goal, catalogue: Catalogue) -> list[Any]:
    """Return a goal as the phone reads it: what is counted, how many, and which if not all."""
    if goal.deed is Deed.LISTENED:
        counted = goal.heard(catalogue.episodes())
    elif goal.deed in (Deed.CHALLENGES, Deed.PATHS):
        counted = list(goal.names)
    else:
        counted = goal.among(catalogue.modules)
    need = goal.need or max(1, len(counted))
    return [goal.deed.value, need] if goal.open else [goal.deed.value, need, counted]


def square(number: int, pictogram: str, accent: str) -> str:
    """Return a badge as a square of the hopscotch: its number, its drawing, its chalk.

    The frame is dashed until the badge is won: nothing is said by colour alone.
    """
    drawn = pictogram.replace("<svg", '<svg x="28" y="38" width="72" height="72"', 1)
    return (
        f'<svg class="case chalk-{accent}" viewBox="0 0 128 128" aria-hidden="true">'
        '<rect x="6" y="6" width="116" height="116" rx="10" fill="none" stroke="currentColor" '
        'stroke-width="4"/>'
        f'<text x="17" y="36" fill="currentColor">{number}</text>{drawn}</svg>'
    )
