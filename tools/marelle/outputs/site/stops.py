"""Stage 4, hub pages: a step that is no lesson of its own in, what one reads of it out, as HTML.

Each is a section of the page of its path, complete without JavaScript; ``theme/later/road`` adds
in ``.do`` what one can say there: that one was there, the code of the tutor, a note.
"""

from collections.abc import Callable
from html import escape

from marelle.blocks.parts import facts
from marelle.i18n import _, ngettext
from marelle.ids import positioning_path
from marelle.model import Step
from marelle.model.steps import (
    ChoiceStep,
    EpisodeStep,
    FeedbackStep,
    PauseStep,
    PositioningStep,
    PracticeStep,
    ResourceStep,
    SessionStep,
)
from marelle.outputs.site import cards
from marelle.outputs.site.calendar import calendar_name
from marelle.outputs.site.road import UP, kind_name
from marelle.outputs.site.told import Road
from marelle.podcast_ids import PODCASTS_PATH
from marelle.render.dates import between, long_minutes

SHEET = "fiche-{step}.pdf"


def stops(road: Road) -> str:
    """Return the section of every step that has one, in the order of the path."""
    return "".join(_stop(road, step) for step in road.path.steps if step.kind in _DRAWN)


def _stop(road: Road, step: Step) -> str:
    minutes = step.lasts(road.durations)
    lasts = long_minutes(minutes) if minutes else ""
    if isinstance(step, EpisodeStep):
        lasts = facts(road.episodes[step.episode].media)
    head = [kind_name(step.kind), lasts]
    head.append(_("facultatif") if step.optional else "")
    return (
        f'<section class="stop {step.kind}" id="{step.id}">'
        f"<h2>{cards.plain(road.title(step))}</h2>"
        f'<p class="count">{" · ".join(filter(None, head))}</p>'
        f'{_DRAWN[step.kind](road, step)}<div class="do" data-do="{step.id}"></div></section>'
    )


def _choice(road: Road, step: Step) -> str:
    assert isinstance(step, ChoiceStep)
    modules = [road.modules[name] for name in step.choice]
    one = _("Choisissez une leçon : une seule suffit.")
    listed = cards.module_list(modules, UP, road.path.made_for)
    return f'<p>{one}</p><div class="list">{listed}</div>'


def _session(road: Road, step: Step) -> str:
    assert isinstance(step, SessionStep)
    add = _("Ajouter à mon agenda")
    rows = "".join(
        f"<li><span>{between(each.start, each.end)}</span> "
        f'<a href="{calendar_name(step, each)}">{add}</a></li>'
        for each in step.meetings
    )
    several = len(step.meetings) > 1
    lead = f"<p>{_('Venez à une seule de ces dates.')}</p>" if several else ""
    note = f"<p>{cards.plain(step.note)}</p>" if step.note else ""
    where = _("Lieu : {place}").format(place=step.place)
    return f'<p>{cards.plain(where)}</p>{lead}<ul class="dates">{rows}</ul>{note}'


def _practice(road: Road, step: Step) -> str:
    assert isinstance(step, PracticeStep)
    text = f"<p>{cards.plain(step.text)}</p>" if step.text else ""
    points = "".join(f"<li>{cards.plain(point)}</li>" for point in step.points)
    sheet = _("La fiche à imprimer et à faire signer (PDF)")
    return (
        f"{text}<p>{_('Votre tuteur vous observe. Il regarde :')}</p>"
        f'<ul class="points">{points}</ul>'
        f'<p><a class="way" href="{SHEET.format(step=step.id)}">{sheet}</a></p>'
    )


def _feedback(road: Road, step: Step) -> str:
    assert isinstance(step, FeedbackStep)
    kept = _("Ce que vous écrivez reste sur ce téléphone. Personne d’autre ne le lit.")
    return f"<p>{cards.plain(step.question)}</p><p>{kept}</p>"


def _resource(road: Road, step: Step) -> str:
    assert isinstance(step, ResourceStep)
    host = step.url.split("://")[-1].split("/")[0]
    link = f'<a class="way" href="{escape(step.url)}" rel="noreferrer">{escape(host)}</a>'
    leave = _("Vous quittez ce site : {host}").format(host=link)
    return f"<p>{cards.plain(step.purpose)}</p><p>{leave}</p>"


def _pause(road: Road, step: Step) -> str:
    assert isinstance(step, PauseStep)
    said = ngettext(
        "Laissez passer {n} jour avant la suite : ce que vous avez appris se pose.",
        "Laissez passer {n} jours avant la suite : ce que vous avez appris se pose.",
        step.days,
    )
    return f"<p>{cards.plain(said.format(n=step.days))}</p>"


def _positioning(road: Road, step: Step) -> str:
    assert isinstance(step, PositioningStep)
    one = road.positionings[step.positioning]
    link = f'<a class="way" href="{UP}{positioning_path(one.id)}">{_("Faire le point")}</a>'
    after = _("Vos réponses peuvent remplir des cases de ce parcours : ce que vous savez déjà.")
    return f"<p>{cards.plain(one.summary)}</p><p>{after}</p><p>{link}</p>"


def _episode(road: Road, step: Step) -> str:
    assert isinstance(step, EpisodeStep)
    one = road.episodes[step.episode]
    link = f'<a class="way" href="{UP}{PODCASTS_PATH}{step.episode}/">{_("Écouter l’épisode")}</a>'
    return f"<p>{cards.plain(one.summary)}</p><p>{link}</p>"


_DRAWN: dict[str, Callable[[Road, Step], str]] = {
    "choice": _choice,
    "session": _session,
    "practice": _practice,
    "feedback": _feedback,
    "resource": _resource,
    "pause": _pause,
    "positioning": _positioning,
    "episode": _episode,
}
