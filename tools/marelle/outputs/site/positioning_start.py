"""Stage 4, decks: a positioning in; what one reads before its first question, as HTML, out."""

from collections.abc import Sequence
from html import escape

from marelle.i18n import _, ngettext
from marelle.model import Competence, Positioning
from marelle.outputs.site.cards import plain
from marelle.render.dates import time
from marelle.render.text import inline


def introduction(one: Positioning, competences: Sequence[Competence]) -> str:
    """Return what is read before the first question: what for, how long, how it goes."""
    longest = one.longest()
    facts = [
        (one.duration, ngettext("minute", "minutes", one.duration)),
        (longest, ngettext("question au plus", "questions au plus", longest)),
    ]
    drawn = "".join(f"<li><b>{number}</b> {unit}</li>" for number, unit in facts)
    intro = f"<p>{inline(one.intro)}</p>" if one.intro else ""
    how = [
        _("Il n’y a pas de note. Personne ne réussit, personne n’échoue."),
        _("Si vous ne savez pas, dites-le : c’est une réponse comme une autre."),
        _("Après chaque étape, vos réponses décident de la suite. La page dit pourquoi."),
        _("À la fin, vous voyez votre profil et les leçons qui vous aideront."),
        _("Tout reste sur ce téléphone. Personne d’autre ne le voit."),
    ]
    listed = "".join(f"<li>{sentence}</li>" for sentence in how)
    return (
        f'<p>{inline(one.summary)}</p><ul class="facts">{drawn}</ul>{intro}'
        f"<ul>{listed}</ul>"
        f'<details class="keep"><summary>{_("Garder ces questions sans réseau")}</summary>'
        "<div></div></details>"
        f"<details><summary>{_('Ce qui est mesuré')}</summary>"
        f"{''.join(_measured(each) for each in competences)}</details>"
        f"<details><summary>{_('Sources')}</summary><ul>{_sources(one)}</ul>"
        f"<p>{_('Valable jusqu’au {day}.').format(day=time(one.valid_until))}</p></details>"
    )


def _measured(competence: Competence) -> str:
    levels = "".join(f"<li>{inline(sentence)}</li>" for sentence in competence.levels)
    known = competence.framework
    after = ""
    if known:
        link = f'<a href="{escape(known.url)}">{plain(known.title)}</a>'
        said = _("D’après {framework} : {area}.")
        after = f"<p>{said.format(framework=link, area=plain(known.area.rstrip('.')))}</p>"
    return (
        f"<h3>{plain(competence.title)}</h3><p>{inline(competence.description)}</p>"
        f"<ol>{levels}</ol>{after}"
    )


def _sources(one: Positioning) -> str:
    return "".join(
        f'<li><a href="{escape(source.url)}">{inline(source.title)}</a>, '
        f"{_('consulté le {day}').format(day=time(source.consulted))}</li>"
        for source in one.sources
    )
