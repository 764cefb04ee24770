"""Stage 3, model: campaigns and the rest of the catalogue in, what does not go together out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from marelle.catalogue.loaded import LoadedModule, LoadedShared
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import LANGUAGES, _, ngettext
from marelle.model import Campaign, LearningPath, Module, Positioning, Target

_MINUTES = re.compile(r"(\d+)[ \u00a0\u202f]?min")


def campaign_clashes(shared: LoadedShared, loaded: Iterable[LoadedModule]) -> Iterator[Diagnostic]:
    """Yield what of the campaigns does not go with one another nor with what they open."""
    modules = {m.id: m.module for m in loaded if m.module}
    paths = {path.id: path for path in shared.paths}
    stands = {one.id: one for one in shared.positionings}
    ends: dict[tuple[str, str], date | None] = {
        **{("module", name): module.valid_until for name, module in modules.items()},
        **{("challenge", one.id): one.last for one in shared.challenges},
        **{("path", one.id): one.valid_until for one in shared.paths},
        **{("positioning", one.id): one.valid_until for one in shared.positionings},
    }
    for campaign in shared.campaigns:
        yield from _promised(campaign, modules, paths, stands)
        yield from _outlived(campaign, ends)
        if shared.lang:
            yield from _unsaid(campaign, shared.lang)
    yield from _twins(shared.campaigns)


def _promised(
    campaign: Campaign,
    modules: Mapping[str, Module],
    paths: Mapping[str, LearningPath],
    stands: Mapping[str, Positioning],
) -> Iterator[Diagnostic]:
    """Yield the finding for a promise of other minutes than the lesson or the path takes."""
    kind, name = campaign.target.kind, campaign.target.id
    path = paths.get(name) if kind == "path" else None
    needed = path.modules if path else (name,) if kind == "module" else ()
    said = _MINUTES.search(campaign.promise)
    stand = stands.get(name) if kind == "positioning" else None
    if not said or not (needed or path or stand) or not all(each in modules for each in needed):
        return
    durations = {each: modules[each].duration for each in needed}
    real = stand.duration if stand else path.lasts(durations) if path else durations[name]
    if int(said[1]) != real:
        yield Diagnostic(
            code=codes.PROMISED_MINUTES,
            span=campaign.where("promise"),
            message=ngettext(
                "La promesse dit {said} minute ; « {name} » en dure {real}.",
                "La promesse dit {said} minutes ; « {name} » en dure {real}.",
                int(said[1]),
            ).format(said=said[1], name=name, real=real),
            hint=ngettext(
                "Écrivez « {real} minute », ou retirez la durée de la promesse.",
                "Écrivez « {real} minutes », ou retirez la durée de la promesse.",
                real,
            ).format(real=real),
        )


def _outlived(
    campaign: Campaign, ends: Mapping[tuple[str, str], date | None]
) -> Iterator[Diagnostic]:
    """Yield the finding for a campaign that goes on after what it opens has ended."""
    kind, name = campaign.target.kind, campaign.target.id
    end = ends.get((kind, name))
    if end and campaign.last and end < campaign.last:
        yield Diagnostic(
            code=codes.OUTLIVED_TARGET,
            span=campaign.where("until"),
            message=_(
                "La campagne dure jusqu’au {last}, mais « {name} » n’est plus valable "
                "après le {end}."
            ).format(last=campaign.last, name=name, end=end),
            hint=_("Arrêtez la campagne ce jour-là, ou prolongez ce qu’elle ouvre."),
        )


def _unsaid(campaign: Campaign, lang: str) -> Iterator[Diagnostic]:
    """Yield the findings for languages without words, and for words that nothing prints."""
    spoken = [one for one in campaign.languages if one != lang]
    for one in spoken:
        words = campaign.words.get(one)
        if words is None:
            message = _("La langue « {lang} » n’a pas de textes.")
            hint = _("Ajoutez à « texts » : « {lang}: {{promise: …}} ».")
        elif one not in LANGUAGES and not (words.steps and words.free and words.help):
            message = _("Marelle ne parle pas « {lang} » : il lui manque les phrases du verso.")
            hint = _("Ajoutez « steps », « free » et « help » aux textes de « {lang} ».")
        else:
            continue
        yield Diagnostic(
            code=codes.LANGUAGE_WITHOUT_WORDS,
            span=campaign.where("languages"),
            message=message.format(lang=one),
            hint=hint.format(lang=one),
        )
    for one in campaign.words:
        if one not in spoken:
            yield Diagnostic(
                code=codes.LANGUAGE_WITHOUT_WORDS,
                span=campaign.where(f"texts/{one}"),
                message=_("Les textes de la langue « {lang} » ne seront pas imprimés.").format(
                    lang=one
                ),
                hint=_("Ajoutez-la à « languages », ou retirez ces textes.")
                if one != lang
                else _("Les textes de la langue du site s’écrivent hors de « texts »."),
            )


def _twins(campaigns: Sequence[Campaign]) -> Iterator[Diagnostic]:
    """Yield the finding for two campaigns of one promise that hang in one place on one day."""
    alike: dict[tuple[str, str, Target], list[Campaign]] = {}
    for each in campaigns:
        alike.setdefault((each.promise, each.direction, each.target), []).append(each)
    pairs = (pair for group in alike.values() for pair in combinations(group, 2))
    for one, other in pairs:
        if _together(one, other) and (same := _shared_place(one, other)) is not None:
            yield Diagnostic(
                code=codes.TWIN_CAMPAIGNS,
                span=other.where("promise"),
                message=_("Une autre campagne fait la même promesse à « {place} ».").format(
                    place=same
                )
                if same
                else _("Une autre campagne fait la même promesse, sans lieu non plus."),
                hint=_("Gardez-en une : deux codes au même endroit faussent les comptes."),
                related=(Related(one.where("promise"), _("l’autre campagne")),),
            )


def _together(one: Campaign, other: Campaign) -> bool:
    """Tell whether two campaigns have a day in common; a date that is not told is never."""
    begins = max(one.first or date.min, other.first or date.min)
    return begins <= min(one.last or date.max, other.last or date.max)


def _shared_place(one: Campaign, other: Campaign) -> str | None:
    """Return the name of a place of both, empty when neither has any, nothing when none."""
    if not one.places and not other.places:
        return ""
    there = {place.id for place in one.places}
    return next((place.name for place in other.places if place.id in there), None)
