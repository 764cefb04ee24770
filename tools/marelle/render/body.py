"""Stage 4, render: a module in, the HTML of its squares out, complete without JavaScript.

The site, the SCORM packages and paper all start from this one body. What differs between them
comes in as ``Around``: what addresses become, what follows, how heavy the page is.
The sentences are in the language in use (``i18n.speaking``).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from marelle.activities import activity_types
from marelle.activities.asked import asked
from marelle.i18n import _, ngettext
from marelle.ids import (
    END_ANCHOR,
    START_ANCHOR,
    element_name,
    item_anchor,
    screen_anchor,
)
from marelle.model import ActivitySet, Item, Lesson, Media, Module, Scene
from marelle.render.addresses import Resolver, linked, nowhere, pictured, shown
from marelle.render.blocks import drawn
from marelle.render.dates import time
from marelle.render.glossary import explain
from marelle.render.modifiers import attributes, bank, confidence, hints, mix, rules, timer
from marelle.render.packages import square
from marelle.render.scenes import around as looked_around
from marelle.render.scenes import scene
from marelle.render.text import inline, typography
from marelle.render.versions import Versions, versions
from marelle.render.waited import Waited, waited


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What surrounds a body. ``terms`` maps acronyms to what they stand for.

    ``onward`` is the address and the title of the next module, and the directions that have a
    version of it; ``home`` the address of all of them; empty when there is none. ``weight`` is the
    page's kilobytes, empty when not shown. ``versions`` are the other versions of the module, and
    ``reader`` is the direction whose version it is, if any. ``waited`` are the paths where other
    steps come before.
    """

    terms: Mapping[str, str] = field(default_factory=dict)
    resolve: Resolver = nowhere
    onward: tuple[str, str, tuple[str, ...]] | None = None
    home: str = ""
    weight: str = ""
    versions: Versions = ()
    reader: str = ""
    waited: Waited = ()


def body(module: Module, around: Around) -> str:
    """Return the sections of *module*: the start, one per square, the end."""
    media = {each.name: each for each in module.media}
    parts = [_start(module, around)]
    for screen in module.screens:
        parts += (
            _questions(screen, media, around)
            if isinstance(screen, ActivitySet)
            else [_read(screen, media, around)]
        )
    if module.package:
        parts.append(square(module, module.package))
    return "\n".join([*parts, _end(module, around)]) + confidence(module) + mix(module)


def _start(module: Module, around: Around) -> str:
    """Return the square before the first: what for, how long, how heavy."""
    sets = [screen for screen in module.screens if isinstance(screen, ActivitySet)]
    minutes, count = module.duration, sum(screen.asked for screen in sets)
    facts = [
        (minutes, ngettext("minute", "minutes", minutes)),
        (around.weight, f'<abbr title="{_("kilo-octets")}">{_("ko")}</abbr>'),
        (count, ngettext("question", "questions", count)),
    ]
    drawn = "".join(f"<li><b>{number}</b> {unit}</li>" for number, unit in facts if number)
    mark = _("Réussi à partir de {mark} %.").format(mark=module.pass_mark)
    return (
        f'<section class="screen" id="{START_ANCHOR}"><h2>{_("Ce que vous saurez faire")}</h2>'
        f"{_stale(module)}"
        f'<p class="goal">{inline(module.objective)}</p><ul class="facts">{drawn}</ul>'
        f"<p>{f'{mark} ' if module.pass_mark else ''}"
        f"{_('C’est un entraînement : vous pouvez recommencer.')}</p>"
        f"{waited(around.waited)}{versions(around.versions, around.reader)}</section>"
    )


def _stale(module: Module) -> str:
    """Return what the page shows once a day is past, on the day of the build or of the reader.

    theme/later/menu.js compares it with the phone's day.
    """
    whole = _("Cette leçon n’a pas été revérifiée depuis le {day}. Demandez confirmation.")
    part = _("À vérifier depuis le {day} : {fact}")
    return "".join(
        f'<p class="note"{"" if day in module.past else " hidden"} data-until="{day.isoformat()}">'
        f"{(part if fact else whole).format(day=time(day), fact=inline(fact))}</p>"
        for day, fact in module.ends
    )


def _read(screen: Lesson | Scene, media: Mapping[str, Media], around: Around) -> str:
    """Return the square of a screen that asks nothing."""
    html = scene(screen, media) if isinstance(screen, Scene) else drawn(screen.markdown, media)
    text = explain(linked(html, around.resolve), around.terms)
    anchor = screen_anchor(screen.id)
    return f'<section class="screen" id="{anchor}"><h2>{inline(screen.title)}</h2>{text}</section>'


def _questions(screen: ActivitySet, media: Mapping[str, Media], around: Around) -> Iterator[str]:
    """Yield one square per activity of a set, under its title; the first has the set’s anchor."""
    for number, item in enumerate(screen.items, 1):
        count = f" <small>{number}/{len(screen.items)}</small>" if len(screen.items) > 1 else ""
        mark = ' class="intro"' if screen.draw else ""
        intro = f"<p{mark}>{inline(screen.intro)}</p>" if screen.intro and number == 1 else ""
        anchor = f' id="{screen_anchor(screen.id)}"' if number == 1 else ""
        asked = looked_around(intro + activity(item, media), media)
        html = linked(pictured(asked, media), around.resolve)
        yield (
            f'<section class="screen ask"{anchor}><h2>{inline(screen.title)}{count}</h2>'
            f"{explain(html, around.terms)}</section>"
        )
    if screen.draw:
        yield bank(screen)
    if screen.timer:
        yield timer(screen)


def activity(item: Item, media: Mapping[str, Media]) -> str:
    """Return the element of an activity: its form, then its correction, folded."""
    kind = activity_types()[item.type]
    drawing = kind.drawing
    name, points = element_name(item.type), item.points if kind.scored else 0
    more = _("Voir la correction") if kind.scored else _("Lire la suite")
    picture = "" if kind.draws_picture else shown(item.picture, media)
    key = json.dumps(kind.model.key(item), ensure_ascii=False, separators=(",", ":"))
    return (
        f'<{name} class="item" id="{item_anchor(item.id)}" data-id="{item.id}" '
        f'data-v="{asked(item)}" '
        f"data-max=\"{points}\"{attributes(item)} data-key='{_attribute(key)}'>"
        f"<form><fieldset><legend>{inline(item.prompt)}</legend>{picture}"
        f"{rules(item)}{drawing.render(item)}</fieldset>{hints(item)}</form>"
        f'<div role="status"></div><details class="fix"><summary>{more}</summary>'
        f"{drawing.correction(item)}</details></{name}>"
    )


def _attribute(text: str) -> str:
    """Return *text* escaped for an attribute in single quotes."""
    return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")


def _end(module: Module, around: Around) -> str:
    """Return the last square: the score (by the player), what comes next, where it comes from."""
    sources = "".join(
        f'<li><a href="{escape(source.url)}">{inline(source.title)}</a>, '
        f"{_('consulté le {day}').format(day=time(source.consulted))}</li>"
        for source in module.sources
    )
    until = _("Valable jusqu’au {day}.").format(day=time(module.valid_until))
    return (
        f'<section class="screen" id="{END_ANCHOR}"><h2>{_("Ciel")}</h2>'
        f'<div class="score" role="status"><b></b><p{_outcomes()}></p><div></div></div>'
        f"{_onward(around)}"
        f'<button class="again">{_("Recommencer")}</button><h3>{_("Sources")}</h3>'
        f"<ul>{sources}</ul><p>{until}</p>{_credit(module)}</section>"
    )


def _credit(module: Module) -> str:
    """Return whom the lesson was borrowed from, as licences ask; nothing when it is our own."""
    if module.origin is None:
        return ""
    said = _("D’après une leçon de {who}. Licence : {licence}.").format(
        who=escape(module.origin.organisation), licence=escape(module.origin.licence)
    )
    return f"<p>{typography(said)}</p>"


def _outcomes() -> str:
    """Return what the player says in heaven, as attributes: one for each status of session.js."""
    said = {
        "passed": _("Bravo, c’est réussi !"),
        "failed": _("Pas encore. Revoyez ces cases, puis recommencez."),
        "completed": _("Bravo, vous êtes arrivé au ciel !"),
        "incomplete": _("Il reste des cases à jouer."),
    }
    return "".join(f' data-{status}="{sentence}"' for status, sentence in said.items())


def _onward(around: Around) -> str:
    """Return the link that leaves the module; the main button says its ``data-word``."""
    told = ""
    if around.onward:
        address, title, codes = around.onward
        told = f' data-versions="{" ".join(codes)}"' if codes else ""
        word, said = _("Leçon suivante"), typography(escape(title))
    elif around.home:
        address, word, said = around.home, _("Toutes les leçons"), _("Choisir une autre leçon")
    else:
        return ""
    return (
        f'<a class="onward" href="{escape(address)}" data-word="{word}"{told}>'
        f"<small>{word}</small>{said}</a>"
    )
