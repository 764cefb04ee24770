"""Stage 4, render: the steps of a path that no LMS follows in; what its menu says of them out.

An episode is heard, or read, in the menu itself: a page of its own would end the session. A
positioning, a session, a practice are done elsewhere, and said in words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath

from marelle.i18n import _, ngettext
from marelle.model import Episode, Step
from marelle.model.steps import PauseStep, Timed
from marelle.render.dates import long_minutes
from marelle.render.text import typography

SOUND = 1_000_000  # bytes of an episode that a package may hold; else its text alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a step names that is no module: its title and its minutes.

    ``folder`` is the series of an *episode*, and ``lang`` the language that is spoken there.
    """

    title: str
    minutes: int
    folder: str = ""
    lang: str = ""
    episode: Episode | None = None

    @property
    def digest(self) -> str:
        """What tells one that changed."""
        one = self.episode
        spoken = (one.summary, one.media.digest, one.transcript.digest) if one else ()
        return repr((self.title, self.minutes, self.lang, *spoken))


def sound(step: Step, beside: Beside | None) -> str:
    """Return where the package holds what is heard; nothing when that is too heavy."""
    if not beside or not beside.episode or beside.episode.media.size > SOUND:
        return ""
    return f"episodes/{step.id}{PurePosixPath(beside.episode.media.name).suffix}"


def sounds(
    steps: Iterable[Step], besides: Mapping[str, Beside], podcasts: Path
) -> dict[str, bytes]:
    """Return what a package holds to be heard, by the place it has there."""
    found = ((step, besides.get(step.id)) for step in steps)
    return {
        at: (podcasts / one.folder / one.episode.media.name).read_bytes()
        for step, one in found
        if one and one.episode and (at := sound(step, one))
    }


def title_of(step: Step, beside: Beside | None) -> str:
    """Return what people call a step without a module."""
    if isinstance(step, Timed):
        return step.title
    if isinstance(step, PauseStep):
        said = ngettext("{n} jour de pause", "{n} jours de pause", step.days)
        return said.format(n=step.days)
    return beside.title if beside else ""


def row(n: int, step: Step, beside: Beside | None, notes: list[str]) -> str:
    """Return a step that does not count here, as the item of a list."""
    long = step.minutes if isinstance(step, Timed) else beside.minutes if beside else 0
    said = [long_minutes(long)] if long else []
    episode = beside.episode if beside else None
    where = _("à écouter ou à lire ici, sans compter pour la plateforme")
    said += [*notes, where if episode else _("se fait hors de la plateforme")]
    title = typography(escape(title_of(step, beside)))
    small = f"<small>{typography(escape(' · '.join(said)))}</small>"
    return (
        f'<li class="outside"><b>{n}</b><div><strong>{title}</strong> {small}'
        f"{_heard(step, beside) if episode else ''}</div></li>"
    )


def _heard(step: Step, beside: Beside | None) -> str:
    """Return what one hears of an episode, and its text."""
    assert beside
    assert beside.episode
    tag = "video" if beside.episode.film else "audio"
    at, title = sound(step, beside), escape(beside.title)
    plays = f'<{tag} controls preload="none" src="{at}" title="{title}"></{tag}>' if at else ""
    told = "".join(f"<p>{typography(escape(cue.text))}</p>" for cue in beside.episode.cues)
    read = f"<summary>{_('Lire le texte')}</summary>"
    return f'{plays}<details>{read}<div lang="{beside.lang}">{told}</div></details>'
