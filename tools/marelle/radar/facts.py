"""Radar: a module in, the facts that each axis measures out, each from 0 to 1."""

from collections.abc import Collection, Iterator
from datetime import date

from marelle.activities import activity_types
from marelle.i18n import _, ngettext
from marelle.model import ActivitySet, Lesson, Module
from marelle.paper import forms
from marelle.radar.reading import clarity
from marelle.radar.value import Measured, between
from marelle.rules.ease import ease

# What is worth everything: words of a screen; days; kilobytes; types; points of a score.
SCREEN, LONG_VALID, YOUNG, LIGHT, VARIED, POINTS = 90, 365, 730, 200, 3, 5
# Of questions that other tools keep, the share that is worth nothing.
LOST = 0.5
_KEPT = {"kept": 1.0, "degraded": 0.5, "dropped": 0.0}


def facts(axis: str, module: Module, today: date, ends: Collection[str]) -> tuple[Measured, ...]:
    """Return what is measured for *axis*; *ends* are how the golden learners of the module end."""
    found = {
        "pedagogy": _pedagogy(module),
        "clarity": clarity(module),
        "accessibility": _accessibility(module),
        "technique": _technique(module, ends),
        "freshness": _freshness(module, today),
        "print": _print(module),
        "weight": _weight(module),
    }
    return tuple(found.get(axis, ()))


def _is(true: bool, yes: str, no: str) -> Measured:
    return Measured(label=yes if true else no, value=float(true))


def _pedagogy(module: Module) -> Iterator[Measured]:
    if module.package:
        yield Measured(label=_("un paquet fermé, où rien ne se mesure"), value=0.0)
        return
    kinds = activity_types()
    asked = len({item.type for item in module.items if kinds[item.type].scored})
    label = ngettext("{n} type de question corrigée", "{n} types de questions corrigées", asked)
    yield Measured(label=label.format(n=asked), value=min(1.0, asked / VARIED))
    points = sum(item.points for item in module.items if kinds[item.type].scored)
    label = ngettext("le score tient à {n} point", "le score tient à {n} points", points)
    yield Measured(label=label.format(n=points), value=min(1.0, points / POINTS))
    told = [n for n, screen in enumerate(module.screens) if isinstance(screen, Lesson)]
    rest = module.screens[max(told, default=-1) + 1 :]
    yield _is(
        any(isinstance(screen, ActivitySet) for screen in rest),
        _("une activité suit la dernière page à lire"),
        _("aucune activité ne suit la dernière page à lire"),
    )
    yield _is(
        bool(module.competences),
        _("des compétences sont nommées"),
        _("aucune compétence n’est nommée"),
    )


def _accessibility(module: Module) -> Iterator[Measured]:
    words = [ease(screen).words for screen in module.screens if isinstance(screen, Lesson)]
    if words:
        label = _("la page à lire la plus longue a {n} mots").format(n=max(words))
        yield Measured(label=label, value=min(1.0, SCREEN / max(1, *words)))
    clocks = [s for s in module.screens if isinstance(s, ActivitySet) and s.timer]
    yield _is(not clocks, _("aucun chrono ne presse"), _("un chrono presse"))


def _technique(module: Module, ends: Collection[str]) -> Iterator[Measured]:
    labels = (
        _("aucun apprenant témoin"),
        _("des apprenants témoins, qui finissent tous de la même façon"),
        _("des apprenants témoins, qui finissent de plusieurs façons"),
    )
    several = min(2, len(set(ends)))
    yield Measured(label=labels[several], value=several / 2)
    kinds = activity_types()
    kept = [_KEPT[each.fate] for item in module.items for each in kinds[item.type].exports.values()]
    if kept:
        share = sum(kept) / len(kept)
        label = _("d’autres outils savent reprendre {n}\u00a0% des questions").format(
            n=round(100 * share)
        )
        yield Measured(label=label, value=between(share, LOST, 1))


def _freshness(module: Module, today: date) -> Iterator[Measured]:
    left = max(0, (module.valid_until - today).days)
    label = ngettext("valable encore {n} jour", "valable encore {n} jours", left).format(n=left)
    yield Measured(label=label, value=between(left, 0, LONG_VALID))
    count = len(module.sources)
    if not count:
        yield Measured(label=_("aucune source"), value=0.0)
        return
    young = sum((today - s.consulted).days <= YOUNG for s in module.sources)
    label = _("sources consultées depuis moins de 2 ans : {n} sur {all}")
    yield Measured(label=label.format(n=young, all=count), value=young / count)


def _print(module: Module) -> Iterator[Measured]:
    every = [not form.lacks(module) for form in forms().values()]
    label = _("formes sur papier : {n} sur {all}").format(n=sum(every), all=len(every))
    yield Measured(label=label, value=sum(every) / len(every))


def _weight(module: Module) -> Iterator[Measured]:
    size = sum(media.size for media in module.media)
    size += module.package.size if module.package else 0
    kilobytes = round(size / 1000)
    label = _("{n} ko d’images, de sons et de films").format(n=kilobytes)
    yield Measured(label=label, value=min(1.0, LIGHT / max(LIGHT, kilobytes)))
