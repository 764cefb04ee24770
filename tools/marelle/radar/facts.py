"""Radar: a module in, the facts that each axis measures out, each from 0 to 1."""

from collections.abc import Iterator
from datetime import date

from marelle.activities import activity_types
from marelle.i18n import _
from marelle.model import ActivitySet, Lesson, Module
from marelle.paper import forms
from marelle.radar.value import Measured
from marelle.rules.ease import ease, mean

# What is worth everything: reading ease; words of a sentence, of a screen; days; kilobytes; types.
EASY, SENTENCE, SCREEN = 80, 10, 90
LONG_VALID, YOUNG, LIGHT, VARIED = 365, 730, 200, 3
_KEPT = {"kept": 1.0, "degraded": 0.5, "dropped": 0.0}


def facts(axis: str, module: Module, today: date, learners: int) -> tuple[Measured, ...]:
    """Return what is measured for *axis*; *learners* are the golden ones of the module."""
    found = {
        "pedagogy": _pedagogy(module),
        "clarity": _clarity(module),
        "accessibility": _accessibility(module),
        "technique": _technique(module, learners),
        "freshness": _freshness(module, today),
        "print": _print(module),
        "weight": _weight(module),
    }
    return tuple(found.get(axis, ()))


def _pedagogy(module: Module) -> Iterator[Measured]:
    if module.package:
        yield Measured(label=_("un paquet fermé, où rien ne se mesure"), value=0.0)
        return
    kinds = activity_types()
    asked = {item.type for item in module.items if kinds[item.type].scored}
    yield Measured(
        label=_("types de questions corrigées : {n}").format(n=len(asked)),
        value=min(1.0, len(asked) / VARIED),
    )
    told = [n for n, screen in enumerate(module.screens) if isinstance(screen, Lesson)]
    rest = module.screens[max(told, default=-1) + 1 :]
    after = any(isinstance(screen, ActivitySet) for screen in rest)
    yield Measured(label=_("une activité après la dernière page à lire"), value=float(after))
    yield Measured(label=_("des compétences nommées"), value=float(bool(module.competences)))


def _clarity(module: Module) -> Iterator[Measured]:
    each = [ease(screen) for screen in module.screens]
    score = mean(each)
    if score is not None:
        label = _("facilité de lecture, {n} sur 100").format(n=score)
        yield Measured(label=label, value=min(1.0, score / EASY))
        length = sum(one.words for one in each) / max(1, sum(one.sentences for one in each))
        label = _("mots par phrase : {n}").format(n=round(length))
        yield Measured(label=label, value=min(1.0, SENTENCE / max(1, length)))


def _accessibility(module: Module) -> Iterator[Measured]:
    words = [ease(screen).words for screen in module.screens if isinstance(screen, Lesson)]
    if words:
        label = _("mots de la page à lire la plus longue : {n}").format(n=max(words))
        yield Measured(label=label, value=min(1.0, SCREEN / max(1, *words)))
    clocks = [s for s in module.screens if isinstance(s, ActivitySet) and s.timer]
    yield Measured(label=_("pas de chrono"), value=float(not clocks))


def _technique(module: Module, learners: int) -> Iterator[Measured]:
    yield Measured(label=_("des apprenants témoins"), value=float(bool(learners)))
    kinds = activity_types()
    kept = [_KEPT[each.fate] for item in module.items for each in kinds[item.type].exports.values()]
    if kept:
        label = _("ce que d’autres outils gardent des questions")
        yield Measured(label=label, value=sum(kept) / len(kept))


def _freshness(module: Module, today: date) -> Iterator[Measured]:
    left = (module.valid_until - today).days
    yield Measured(
        label=_("valable encore {n} jours").format(n=max(0, left)),
        value=max(0.0, min(1.0, left / LONG_VALID)),
    )
    if module.sources:
        young = [s for s in module.sources if (today - s.consulted).days <= YOUNG]
        yield Measured(
            label=_("des sources consultées depuis moins de 2 ans"),
            value=len(young) / len(module.sources),
        )
    else:
        yield Measured(label=_("au moins une source"), value=0.0)


def _print(module: Module) -> Iterator[Measured]:
    every = [not form.lacks(module) for form in forms().values()]
    label = _("formes sur papier : {n} sur {all}").format(n=sum(every), all=len(every))
    yield Measured(label=label, value=sum(every) / len(every))


def _weight(module: Module) -> Iterator[Measured]:
    size = sum(media.size for media in module.media)
    size += module.package.size if module.package else 0
    kilobytes = round(size / 1000)
    label = _("images, sons et films : {n} ko").format(n=kilobytes)
    yield Measured(label=label, value=min(1.0, LIGHT / max(LIGHT, kilobytes)))
