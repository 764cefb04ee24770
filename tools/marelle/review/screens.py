"""Review: the screens of a module in, their HTML with keys and findings, numbered, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from marelle.activities import activity_types
from marelle.diagnostics import Diagnostic
from marelle.i18n import _, ngettext
from marelle.model import ActivitySet, Item, Lesson, Media, Module, Scene, Screen
from marelle.paper.questions import questions
from marelle.render.addresses import linked, nowhere, pictured, shown
from marelle.render.blocks import drawn
from marelle.render.scenes import PLACE
from marelle.render.scenes import scene as drawn_scene
from marelle.render.text import inline
from marelle.review.keys import key
from marelle.review.stories import graph, paged
from marelle.review.unfolded import unfolded, upright
from marelle.rules.ease import ease

Found = Sequence[Diagnostic]


def sections(module: Module, found: Found) -> Iterator[str]:
    """Yield each screen, with what is found there beside it."""
    media = {each.name: each for each in module.media}
    papers = {each.item.id: each.number for each in questions(module)}
    for number, screen in enumerate(module.screens, 1):
        here = [d for d in found if d.span.path.rpartition("/")[2].rpartition(".")[0] == screen.id]
        yield f"<section><h2>{_mark(str(number))}{inline(screen.title)}</h2>{_ease(screen)}"
        if isinstance(screen, ActivitySet):
            yield from _set(screen, number, media, here, papers)
        else:
            yield _row(f"<div>{_read(screen, media)}</div>", here)
        yield "</section>"


def _ease(screen: Screen) -> str:
    """Return how easily *screen* reads; nothing for a few words."""
    score = ease(screen).score
    if score is None:
        return ""
    return f"<p><small>{_('Facilité de lecture : {n} sur 100').format(n=score)}</small></p>"


def findings(found: Iterable[Diagnostic]) -> str:
    """Return what rules say, each with its place and its hint."""
    return "".join(
        f'<p class="find"><b>{escape(d.message)}</b> {escape(d.hint)} '
        f"<small>{d.code.id}, {escape(d.span.path.rpartition('/')[2])}:{d.span.line}</small></p>"
        for d in found
    )


def _row(html: str, found: Found) -> str:
    return f'<div class="row">{html}<div>{findings(found)}</div></div>'


def _mark(number: str) -> str:
    """Return the number by which a comment names a place, which is a link to it too."""
    return f'<a class="num" id="c{number}" href="#c{number}">{number}</a>'


def _read(screen: Screen, media: Mapping[str, Media]) -> str:
    if isinstance(screen, Scene):
        html = drawn_scene(screen, media)
    else:
        html = drawn(screen.markdown, media) if isinstance(screen, Lesson) else ""
    return linked(unfolded(html), nowhere)


def _set(
    screen: ActivitySet,
    number: int,
    media: Mapping[str, Media],
    found: Found,
    papers: Mapping[str, int],
) -> Iterator[str]:
    facts = []
    if screen.draw:
        facts.append(
            ngettext("{n} question tirée au sort", "{n} questions tirées au sort", screen.draw)
        )
        facts[-1] = facts[-1].format(n=screen.draw)
    if screen.timer:
        facts.append(_("chrono de {n} s").format(n=screen.timer))
    starts = [item.span.line for item in screen.items]
    above = [d for d in found if not starts or d.span.line < starts[0]]
    intro = f"<p>{inline(screen.intro)}</p>" if screen.intro else ""
    if intro or facts or above:
        yield _row(f"<div>{intro}<p>{', '.join(facts)}</p></div>", above)
    for rank, item in enumerate(screen.items):
        end = starts[rank + 1] if rank + 1 < len(starts) else float("inf")
        mine = [d for d in found if starts[rank] <= d.span.line < end]
        told = _activity(item, f"{number}.{rank + 1}", media, papers.get(item.id))
        yield _row(told, mine) + graph(item)


def _activity(item: Item, number: str, media: Mapping[str, Media], paper: int | None) -> str:
    """Return a question as it is on paper, its key, and all that it answers to whom."""
    kind = activity_types()[item.type]
    booklet = paged(upright(kind.drawing.paper(item)), number, _mark)
    facts = [_(kind.label), item.id]
    if kind.scored:
        facts.append(ngettext("{n} point", "{n} points", item.points).format(n=item.points))
    if paper is not None:
        facts.append(_("n°\u00a0{n} sur papier").format(n=paper))
    hints = "".join(f"<li>{inline(hint)}</li>" for hint in item.hints)
    told = f"<p>{_('Indices')}</p><ol>{hints}</ol>"
    html = (
        f'<div class="act"><h3>{_mark(number)}{inline(item.prompt)}</h3>'
        f"<p><small>{escape(', '.join(facts))}</small></p>"
        f"{'' if kind.draws_picture else shown(item.picture, media)}{booklet}"
        f"{told if hints else ''}{key(item)}</div>"
    )
    flat = PLACE.sub(r'<img alt="\3" src="\4">', html)
    return linked(pictured(flat, media), nowhere)
