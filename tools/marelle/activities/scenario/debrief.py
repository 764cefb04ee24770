"""Stage 4, render of ``scenario``: an item in, what is read once the story is over out.

The expert's road, then every scene with what follows from each of its choices, what an expert
does there and why, and a link to live it again. The element keeps of it the road that was taken.
"""

from marelle.activities.html import plain, quoted, verdicts
from marelle.activities.scenario.roads import best_road, experts
from marelle.activities.scenario.story import Scenario, Scene, Way
from marelle.activities.scenario.wording import effects, limits
from marelle.i18n import _
from marelle.ids import item_anchor
from marelle.render.text import inline


def correction(item: Scenario) -> str:
    """Return the expert's road and the debrief of every scene, under the numbers of the scenes."""
    ways, best = item.ways, best_road(item)
    road = "".join(f"<li>{plain(ways[step].text)}</li>" for step in best)
    chosen, numbers = experts(item), item.numbers
    kept = _("Votre meilleur résultat est gardé.")
    steps = "".join(
        f'<li value="{numbers[scene.id]}" data-of="{scene.id}">'
        f"{''.join(_followed(item, scene, way) for way in scene.ways)}"
        f"{_expert(item, scene, chosen[scene.id])}{_again(item, scene, chosen[scene.id])}</li>"
        for scene in item.pages
        if scene.ways
    )
    return (
        f'<p class="right">{_("Le chemin de l’expert :")}</p><ol>{road}</ol>{verdicts(item)}'
        f'<h3>{_("Pas à pas")}</h3><ol data-kept="{kept}">{steps}</ol>'
        f"{_link(item, item.start, _('Rejouer depuis le début'))}"
    )


def _followed(item: Scenario, scene: Scene, way: Way) -> str:
    """Return what follows from a choice; its worth in words and in a sign."""
    return (
        f'<p data-if="{scene.step(way)}"><b>{quoted(way.text)}</b> '
        f"<small>{', '.join(filter(None, (_worth(way), effects(item, way))))}.</small> "
        f"{inline(way.feedback)}</p>"
    )


def _worth(way: Way) -> str:
    if way.consequence == 1:
        return f"✓ {_('bon choix')}"
    return f"✗ {_('à éviter')}" if way.consequence else f"– {_('acceptable')}"


def _expert(item: Scenario, scene: Scene, way: Way) -> str:
    """Return what an expert does here and why, for who did something else."""
    choice = f"<b>{quoted(way.text)}</b>"
    if way.bounds:
        choice += f" {_('(possible avec {limits})').format(limits=limits(item, way.bounds))}."
    said = _("Un expert choisit {choice} {why}").format(
        choice=choice, why=inline(way.expert or way.feedback)
    )
    return f'<p class="note" data-not="{scene.step(way)}">{said}</p>'


def _again(item: Scenario, scene: Scene, way: Way) -> str:
    link = _link(item, scene.id, _("Rejouer à partir d’ici"))
    return link.replace("<a ", f'<a data-not="{scene.step(way)}" ', 1)


def _link(item: Scenario, scene: str, words: str) -> str:
    href = f"#{item_anchor(item.id)}.{scene}"
    return f'<a class="opt" href="{href}" data-step="{scene}">{words}</a>'
