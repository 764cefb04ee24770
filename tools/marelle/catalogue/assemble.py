"""Stage 3, model: everything that was loaded in, one catalogue and every finding out.

Linear in the number of modules: each reference is one look-up.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from marelle.catalogue.adapted import with_variants
from marelle.catalogue.address import left_behind
from marelle.catalogue.challenges import too_few
from marelle.catalogue.days import begun, day_findings, walked
from marelle.catalogue.former import former_names
from marelle.catalogue.known import Known
from marelle.catalogue.loaded import (
    LoadedModule,
    LoadedOverlay,
    LoadedSeries,
    LoadedShared,
)
from marelle.catalogue.moved import outdated
from marelle.catalogue.paths import path_clashes
from marelle.catalogue.prints import assign, lost, renamed, wanted_prints
from marelle.catalogue.promises import campaign_clashes
from marelle.catalogue.reviews import to_come
from marelle.catalogue.road import walkable
from marelle.catalogue.wall import wall_findings
from marelle.catalogue.winnable import Counted, impossible
from marelle.diagnostics import Diagnostic, has_errors, in_order
from marelle.model import Catalogue, PrintedCode, Series
from marelle.model.article import wall, withdrawn
from marelle.rules import deaf, foreign, judge
from marelle.rules.allowances import sifted
from marelle.rules.base import Surroundings


def assemble(
    shared: LoadedShared,
    loaded: Sequence[LoadedModule],
    today: date | None = None,
    series: Sequence[LoadedSeries] = (),
    overlays: Sequence[LoadedOverlay] = (),
    whole: Sequence[LoadedModule] | None = None,
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue, ``None`` when anything has an error, and every finding in order.

    The findings of *shared* and of each module are among them. *today* decides what has expired.
    A preview of a few modules gives the *whole* too: that is what badges and challenges count in.
    """
    today = today or date.today()
    names, clashes = former_names(shared, loaded)
    known = Known(shared, loaded, series, names)
    found = [*shared.diagnostics, *(d for each in series for d in each.diagnostics)]
    own = chain((m.references for m in loaded), (s.references for s in series))
    own = chain(own, (o.references for o in overlays))
    for reference in chain(shared.references, *own):
        found += known.findings(reference)
    whole = loaded if whole is None else whole
    counted = Counted(modules=whole, hidden=shared.hidden, names=shared.names, series=series)
    found += impossible(shared.badges, counted)
    found += path_clashes(shared.paths, loaded)
    sounds = [each.series for each in series if each.series]
    found += walkable(shared.paths, loaded, today, shared.positionings, sounds)
    found += campaign_clashes(shared, loaded)
    found += _advice(shared, loaded, series, overlays, today)
    found += wall_findings(shared.articles, shared.challenges, today)
    every = tuple(part.series for part in series if part.series)
    found += day_findings(shared.articles, every, today)
    modules = [module.module for module in whole if module.module]
    if len(modules) == len(whole) and not shared.hidden:  # else nobody can count their questions
        drawn = [challenge for challenge in shared.challenges if known.all_of(challenge)]
        found += too_few(drawn, modules)
    prints = wanted_prints(shared.directions, shared.campaigns)
    printed, wrong = assign(renamed(shared.codes, names), prints)
    gone = lost(printed, known.has)
    named = [c for c in shared.campaigns if known.has(c.target)]  # else that is what is told
    wrong += outdated(printed, named, shared.directions, today)
    told = {finding.span for finding in gone}  # that the campaign means something else follows
    found += [*clashes, *gone, *(d for d in wrong if d.related[0].span not in told)]
    found += left_behind(shared.site, printed) if shared.site else ()
    found = in_order(found)
    if shared.site is None or has_errors(found):
        return None, found
    made = catalogue_of(shared, loaded, printed, every, today)
    return with_variants(made, [o.variant for o in overlays if o.variant], today), found


def findings_of(
    name: str,
    shared: LoadedShared,
    loaded: Sequence[LoadedModule],
    series: Sequence[LoadedSeries] = (),
    overlays: Sequence[LoadedOverlay] = (),
) -> list[Diagnostic]:
    """Return what ``assemble`` would find in the module *name*, without a look at the others.

    What another file makes wrong in it is left out: a former name that somebody else took.
    """
    names, _clashes = former_names(shared, loaded)
    known = Known(shared, loaded, series, names)
    own = [module for module in loaded if module.id == name]
    found = [d for module in own for r in module.references for d in known.findings(r)]
    adapted = [overlay for overlay in overlays if overlay.module == name]
    return [*found, *_of_modules(shared, own, adapted, date.today())]


def _advice(
    shared: LoadedShared,
    loaded: Iterable[LoadedModule],
    series: Iterable[LoadedSeries],
    overlays: Iterable[LoadedOverlay],
    today: date,
) -> Iterator[Diagnostic]:
    """Yield the findings of texts and overlays, and of each module those it has no leave for.

    So are those of the rules of other languages.
    """
    silent, surroundings = foreign(shared.lang), _surroundings(shared, today)
    every: list[LoadedShared | LoadedSeries] = [shared, *series]
    for read in every:
        yield from (d for d in read.advice if d.code.id not in silent)
        notes = (n for n in read.notes if n.code not in silent)
        yield from judge(notes, surroundings, shared.rules)
    yield from _of_modules(shared, loaded, overlays, today)


def _surroundings(shared: LoadedShared, today: date) -> Surroundings:
    terms, directions = shared.names["term"], shared.names["direction"]
    acronyms = None if terms is None or directions is None else terms | directions
    return Surroundings(today=today, acronyms=acronyms)


def _of_modules(
    shared: LoadedShared,
    loaded: Iterable[LoadedModule],
    overlays: Iterable[LoadedOverlay],
    today: date,
) -> Iterator[Diagnostic]:
    silent, surroundings = foreign(shared.lang), _surroundings(shared, today)
    unheard = deaf(shared.lang, shared.rules)
    used: dict[str, frozenset[str]] = {}
    for overlay in overlays:
        used[overlay.module] = used.get(overlay.module, frozenset()) | overlay.excused
        yield from (d for d in overlay.diagnostics if d.code.id not in silent)
        own = (n for n in overlay.notes if n.code not in silent)
        yield from judge(own, surroundings, shared.rules)
    for module in loaded:
        found = [d for d in module.diagnostics if d.code.id not in silent]
        notes = (n for n in module.notes if n.code not in silent)
        found += judge(notes, surroundings, shared.rules)
        given = module.allowances
        heard = unheard | used.get(module.id, frozenset())
        yield from sifted(found, given, heard) if given else found
        yield from to_come(module.answered, today)


def catalogue_of(
    shared: LoadedShared,
    loaded: Iterable[LoadedModule],
    printed: Iterable[PrintedCode],
    series: Sequence[Series],
    today: date,
) -> Catalogue:
    """Return all of it as one value; the site is known."""
    assert shared.site is not None
    return Catalogue(
        site=shared.site,
        directions=shared.directions,
        collections=shared.collections,
        modules=tuple(part.module for part in loaded if part.module),
        glossary=shared.glossary,
        campaigns=shared.campaigns,
        codes=tuple(printed),
        pictograms=shared.pictograms,
        challenges=shared.challenges,
        badges=shared.badges,
        paths=walked(shared.paths, series, today),
        profiles=shared.profiles,
        articles=wall(shared.articles, today),
        withdrawn=withdrawn(shared.articles, today),
        competences=shared.competences,
        positionings=shared.positionings,
        series=begun(series, today),
        trades=shared.trades,
        synonyms=shared.synonyms,
    )
