"""Stage 4, decks: the stages of a positioning in; squares to do with a pencil, as HTML, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marelle.i18n import _, ngettext
from marelle.model import END, Competence, Onward, Positioning, Stage
from marelle.outputs.site.cards import plain
from marelle.render.body import activity
from marelle.render.text import inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A module to propose."""

    id: str
    title: str
    minutes: int


def stage_section(one: Positioning, stage: Stage, competences: Sequence[Competence]) -> str:
    """Return a stage as a square: its questions with their corrections, then what decides."""
    titles = {each.id: each.title for each in competences}
    number = one.stages.index(stage) + 1
    intro = f"<p>{inline(stage.intro)}</p>" if stage.intro else ""
    asked = "".join(
        f'<p class="measure"><small>{plain(titles[measure.competence])}, '
        f"{_('niveau {n}').format(n=measure.level)}</small></p>{activity(item, {})}"
        for measure, item in stage.questions
    )
    title = _("Étape {n} : {title}").format(n=number, title=plain(stage.title))
    return (
        f'<section class="screen ask" data-stage="{stage.id}"><h2>{title}</h2>{intro}{asked}'
        f"<h3>{_('Et ensuite ?')}</h3>{_rules(one, stage)}</section>\n"
    )


def _rules(one: Positioning, stage: Stage) -> str:
    """Return the rules of a stage in words, in the order in which they decide."""
    said = [_rule(one, stage, rule) for rule in stage.next]
    if not stage.next or stage.next[-1].at_least:
        said.append(_onward(one, END, otherwise=bool(said)))
    return "<ul>" + "".join(f"<li>{sentence}</li>" for sentence in said) + "</ul>"


def _rule(one: Positioning, stage: Stage, rule: Onward) -> str:
    if rule.at_least is None:
        return _onward(one, rule.to, otherwise=rule is not stage.next[0])
    of = len(stage.counted(rule.level))
    if rule.level is None:
        condition = ngettext(
            "Au moins {n} bonne réponse sur {of}",
            "Au moins {n} bonnes réponses sur {of}",
            rule.at_least,
        )
    else:
        condition = ngettext(
            "Au moins {n} bonne réponse sur les {of} de niveau {level}",
            "Au moins {n} bonnes réponses sur les {of} de niveau {level}",
            rule.at_least,
        )
    condition = condition.format(n=rule.at_least, of=of, level=rule.level)
    return _("{condition} : {onward}").format(condition=condition, onward=_to(one, rule.to))


def _onward(one: Positioning, to: str, *, otherwise: bool) -> str:
    if otherwise:
        return _("Sinon : {onward}").format(onward=_to(one, to))
    return _("Dans tous les cas : {onward}").format(onward=_to(one, to))


def _to(one: Positioning, to: str) -> str:
    if to == END:
        return _("c’est fini, lisez votre profil.")
    stage = one.stage(to)
    number = one.stages.index(stage) + 1
    return _("allez à l’étape {n}, « {title} ».").format(n=number, title=plain(stage.title))


def how_to_read(
    one: Positioning, competences: Sequence[Competence], offers: Mapping[str, Sequence[Offer]]
) -> str:
    """Return the last square: how one counts, and what to learn next at each level."""
    said = [
        _("Comptez vos bonnes réponses, compétence par compétence et niveau par niveau."),
        _("Un niveau est atteint à partir de 2 bonnes réponses sur 3."),
        _("Votre niveau est celui qui vient juste avant le premier niveau manqué."),
    ]
    rows = "".join(_levels(each, offers) for each in competences)
    return (
        f'<section class="screen" data-read><h2>{_("Lire votre profil")}</h2>'
        f"<ol>{''.join(f'<li>{sentence}</li>' for sentence in said)}</ol>{rows}</section>\n"
    )


def _levels(competence: Competence, offers: Mapping[str, Sequence[Offer]]) -> str:
    rows = ""
    for level, sentence in enumerate(competence.levels, 1):
        found = offers.get(f"{competence.id}/{level}", ())
        links = "".join(
            f'<li><a href="module:{each.id}">{plain(each.title)}</a>, '
            f"{_('{n} min').format(n=each.minutes)}</li>"
            for each in found
        )
        advice = f"<p>{_('Pour y arriver :')}</p><ul>{links}</ul>" if links else ""
        rows += f"<li>{inline(sentence)}{advice}</li>"
    return f"<h3>{plain(competence.title)}</h3><ol>{rows}</ol>"
