"""Stage 4, render: what an author added to an activity in, HTML and attributes out."""

from html import escape

from marelle.activities import activity_types
from marelle.i18n import _
from marelle.ids import CONFIDENCE_ID, MIX_ID, bank_id, item_anchor
from marelle.model import ActivitySet, Item, Module
from marelle.render.text import inline


def attributes(item: Item) -> str:
    """Return what the player must know, as attributes of the element."""
    whole = "" if item.partial else " data-whole"
    tries = f' data-tries="{item.attempts}"' if item.attempts > 1 else ""
    mixed = f' data-mix="{escape(activity_types()[item.type].mixes)}"' if item.mixed else ""
    return whole + tries + mixed + (" data-sure" if item.confidence else "")


def rules(item: Item) -> str:
    """Return the HTML that tells the learner, before the answer, how points are given."""
    if item.partial:
        return ""
    return f"<p>{_('Tout doit être juste pour gagner les points.')}</p>"


def hints(item: Item) -> str:
    """Return the HTML of the hints, each folded in the one before it, so that they open in turn.

    They come after the answers, and stay there once the answer is given.
    """
    folded, count = "", len(item.hints)
    for rank in range(count, 0, -1):
        word = _("Indice {n} sur {total}").format(n=rank, total=count) if count > 1 else _("Indice")
        said = f"<p>{inline(item.hints[rank - 1])}</p>"
        folded = f'<details class="hint"><summary>{word}</summary>{said}{folded}</details>'
    return folded


def late_modifiers(module: Module) -> tuple[str, ...]:
    """Return the folders of ``theme/modifiers/`` that the page of *module* needs, in name order."""
    sets = [screen for screen in module.screens if isinstance(screen, ActivitySet)]
    used = {
        "bank": any(screen.draw for screen in sets),
        "confidence": asks_confidence(module),
        "shuffle": mixes(module),
        "timer": any(screen.timer for screen in sets),
    }
    return tuple(name for name, needed in used.items() if needed)


def banks_of(module: Module) -> tuple[ActivitySet, ...]:
    """Return the sets that ask only some of their activities."""
    return tuple(s for s in module.screens if isinstance(s, ActivitySet) and s.draw)


def bank(screen: ActivitySet) -> str:
    """Return the HTML of the draw: to the session it is one more activity, which asks nothing."""
    anchors = " ".join(item_anchor(item.id) for item in screen.items)
    return (
        f'<mrl-bank class="item" data-id="{bank_id(screen.id)}" data-max="0" '
        f'data-draw="{screen.draw}" data-of="{anchors}"></mrl-bank>'
    )


def timer(screen: ActivitySet) -> str:
    """Return the HTML of the clock of a set: where it is said; it is drawn by its script alone."""
    anchors = " ".join(item_anchor(item.id) for item in screen.items)
    return f'<mrl-timer data-seconds="{screen.timer}" data-of="{anchors}"></mrl-timer>'


def asks_confidence(module: Module) -> bool:
    """Tell whether an activity of *module* asks how sure one is."""
    return any(item.confidence for item in module.items)


def confidence(module: Module) -> str:
    """Return the HTML that keeps how sure one was: to the session, one more activity."""
    html = f'<mrl-sure class="item" data-id="{CONFIDENCE_ID}" data-max="0"></mrl-sure>'
    return html if asks_confidence(module) else ""


def mixes(module: Module) -> bool:
    """Tell whether an activity of *module* has its parts in an order of each learner's own."""
    return any(item.mixed for item in module.items)


def mix(module: Module) -> str:
    """Return the HTML that keeps the seed of those orders: to the session, one more activity."""
    html = f'<mrl-mix class="item" data-id="{MIX_ID}" data-max="0"></mrl-mix>'
    return html if mixes(module) else ""
