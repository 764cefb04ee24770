"""Stage 4, render of ``scenario`` for its author: an item in, its graph as an SVG file out.

The colours are those of the reader's system; signs and strokes say what colour would.
"""

from html import escape
from textwrap import wrap

from marelle.activities.scenario.layout import BOX, EDGE, HIGH, Layout, Point, layout
from marelle.activities.scenario.roads import best_links
from marelle.activities.scenario.story import Scenario, Scene, Way
from marelle.activities.scenario.tree import SIGNS, ending, facts, offered, taken
from marelle.i18n import _

DASHES = {1: "", 0: ' stroke-dasharray="9 5"', -1: ' stroke-dasharray="2 4"'}
_LETTERS, _LINES, _LEADING = 27, 2, 17
_STYLE = (
    ":root{color-scheme:light dark}text{font:13px system-ui,sans-serif;fill:CanvasText}"
    "path{fill:none;stroke:CanvasText}rect,circle{fill:Canvas;stroke:CanvasText}"
    ".k{stroke:none}.m{text-anchor:middle}.b{font-weight:700}"
)


def drawing(item: Scenario) -> str:
    """Return a whole SVG document, with its title, its description and its legend."""
    place = layout(item)
    lines = _lines(item, place)
    boxes = "".join(_box(item, scene, place.boxes[scene.id]) for scene in item.pages)
    legend = _legend(place.height)
    width, height = max(place.width, 480), place.height + 2 * EDGE + _LEADING
    said = " ".join(facts(item))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="t d">'
        f'<title id="t">{escape(item.prompt)}</title><desc id="d">{escape(said)}</desc>'
        f'<style>{_STYLE}</style><rect class="k" width="100%" height="100%"/>'
        f"{lines}{boxes}{legend}</svg>\n"
    )


def _lines(item: Scenario, place: Layout) -> str:
    ways, best = item.ways, set(best_links(item))
    drawn = ""
    for (step, rank), points in place.lines.items():
        way, turn = ways[step], ways[step].outcomes[rank]
        when = f"{offered(item, way)} {taken(item, way, turn)}".rstrip("\u00a0: ").strip()
        drawn += _line(way, points, when, (step, turn.goto) in best)
    return drawn


def _line(way: Way, points: list[Point], when: str, best: bool) -> str:
    """Return a choice: a curve from a scene to the next; its sign, and when, where it leaves."""
    (x, y), *rest = points
    path = f"M{x} {y}"
    last = (x, y)
    for here in rest:
        middle = (last[1] + here[1]) // 2
        path += f"C{last[0]} {middle} {here[0]} {middle} {here[0]} {here[1]}"
        last = here
    end = f"M{last[0] - 5} {last[1] - 9}L{last[0]} {last[1]}L{last[0] + 5} {last[1] - 9}"
    said = f"{SIGNS[way.consequence].strip()} {way.text} {when}".strip()
    asked = f'<text x="{x + 14}" y="{y + 19}">{escape(when)}</text>' if when else ""
    width = 4 if best else 1.5
    return (
        f'<g stroke-width="{width}"><title>{escape(said)}</title>'
        f'<path d="{path}"{DASHES[way.consequence]}/><path d="{end}"/>'
        f'<circle cx="{x}" cy="{y + 15}" r="11" stroke-width="1"/>'
        f'<text class="m" x="{x}" y="{y + 19}">{SIGNS[way.consequence].strip()}</text>{asked}</g>'
    )


def _box(item: Scenario, scene: Scene, top: Point) -> str:
    """Return a scene: a box with its number, its name, and its first words."""
    x, y = top
    name = f"{item.numbers[scene.id]}. {scene.id}"
    words = ending(scene) if scene.ending else ""
    most = _LINES - bool(words)
    text = wrap(scene.title or scene.text, _LETTERS, max_lines=most, placeholder="…")
    told = [*text, *([words] if words else [])]
    shown = "".join(
        f'<text class="m" x="{x}" y="{y + 40 + n * _LEADING}">{escape(line)}</text>'
        for n, line in enumerate(told)
    )
    round_ = HIGH // 2 if scene.ending else 6
    return (
        f"<g><title>{escape(scene.text)}</title>"
        f'<rect x="{x - BOX // 2}" y="{y}" width="{BOX}" height="{HIGH}" rx="{round_}" '
        f'stroke-width="{4 if scene.ending == "success" else 2}"/>'
        f'<text class="m b" x="{x}" y="{y + 21}">{escape(name)}</text>{shown}</g>'
    )


def _legend(y: int) -> str:
    """Return the legend: choices on a line, their stroke on the next, narrow in any font."""
    words = _("+1 bon choix · 0 acceptable · −1 à éviter · trait épais : le meilleur chemin")
    *choices, stroke = words.split(" · ")
    return "".join(
        f'<text x="{EDGE}" y="{y + EDGE + n * _LEADING}">{escape(line)}</text>'
        for n, line in enumerate((" · ".join(choices), stroke))
    )
