"""The whole of Marelle, to be read aloud: read → check → model → render → write.

A project's folder comes in; diagnostics, or a published ``build/``, go out. Each stage says all it
has to say, and the next one does not begin after an error.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

from marelle.diagnostics import in_order, without_notes
from marelle.engine.behind import keep_drafts, keep_sources
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.frozen import PausedCollection
from marelle.engine.job import DRAFT
from marelle.engine.last import recall, remember, signature
from marelle.engine.lock import only_builder
from marelle.engine.publish import keep_others, publish
from marelle.engine.run import run_jobs
from marelle.engine.survey import Survey, survey
from marelle.engine.toolchain import toolchain
from marelle.outputs.base import Options, Output
from marelle.report import Report, Tell, rows_of, silent

BUILD, CACHE = "build", ".cache"
PRINTED, SITE = "flyers", "site"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked of a build. ``only`` names outputs, none for all; ``jobs`` is 0 for all cores.

    ``strict`` makes warnings stop the build; ``executor`` is as in ``Workers``; ``place`` is where
    it is published, with its cache, from the project's folder; ``patience`` is how many seconds to
    wait for another build there.
    """

    options: Options
    only: Collection[str] = ()
    strict: bool = False
    place: str = BUILD
    executor: str = "processes"
    jobs: int = 0
    patience: float = 0.0


def build(
    order: Order,
    outputs: Callable[[], Mapping[str, Output]],
    tell: Tell = silent,
) -> Report:
    """Publish the outputs of a project, or return why not.

    *outputs* is asked only when there is something to do, and so are the modules that read
    sources: a build without a change needs none of them.
    Raises ``Refusal``, ``OSError`` for the machine, ``JobBroken`` and ``PathTaken`` for bugs; what
    was published before is then intact.
    """
    start = perf_counter()
    root, place = order.options.root, order.options.root / order.place
    with (
        PausedCollection(),
        only_builder(place, order.patience),
        closing(Cache(place / CACHE, toolchain())) as cache,
    ):
        now = survey(root)
        signed = signature(now, _choices(order))
        last: Report | None = recall(place, cache, signed)
        if last:
            report = last.again()
        else:
            report = _build(order, outputs(), now, cache, tell)
            if report.rows:
                remember(cache, signed, now, report)
                if not order.only or SITE in order.only:
                    keep_sources(root, now, cache)
                    keep_drafts(report.drafts, cache)
            cache.commit()
    return replace(report, seconds=perf_counter() - start)


def _build(
    order: Order, outputs: Mapping[str, Output], now: Survey, cache: Cache, tell: Tell
) -> Report:
    from marelle.catalogue.unread import drafts_of
    from marelle.compare.erased import remember_ledger
    from marelle.load import assembled, read_parts
    from marelle.record import carriers, record_codes

    root, place = order.options.root, order.options.root / order.place
    chosen = {name: o for name, o in outputs.items() if not order.only or name in order.only}
    with _near(order) as near, _far(order, near) as far:
        parts = read_parts(root, now, near, cache, tell)
        catalogue, found = assembled(parts, order.options.choice)
        if catalogue is None or (order.strict and without_notes(found)):
            return Report(diagnostics=tuple(found))
        jobs = [job for output in chosen.values() for job in output.plan(catalogue, order.options)]
        run = run_jobs(jobs, cache, far, partial(tell, "render"))
        for output in chosen.values():
            if output.follow and not run.refused:
                more = output.follow(catalogue, order.options, run.entries, cache.read)
                run = run_jobs(more, cache, far, after=run)
    made, run.entries = run.entries, [e for e in run.entries if not e.kind.startswith(DRAFT)]
    if run.refused:
        return Report(diagnostics=tuple(in_order([*found, *run.refused])))
    others = keep_others(place, chosen, cache) if order.only else []
    recorded = 0
    if PRINTED in chosen:
        files, url = carriers(jobs, cache), catalogue.site.url
        recorded = record_codes(root, catalogue.codes, date.today(), files, url)
    shown, drafts = {module.id for module in catalogue.modules}, drafts_of(parts.modules)
    left = tuple(name for name in drafts if name not in shown)
    tell("write", 0, 1)
    written = publish(place, [*run.entries, *others], cache)
    if PRINTED in chosen:
        remember_ledger(root, cache)
    if not order.only:
        cache.collect(made)
    return Report(
        diagnostics=tuple(found),
        rows=rows_of(run, others, {name: output.label for name, output in outputs.items()}),
        written=written,
        recorded=recorded,
        drafts=tuple(name for name in drafts if name in shown),
        left=left if order.options.choice.firm else None,
    )


def _choices(order: Order) -> list[object]:
    """Return what was asked, the place apart: the same answers it, wherever the project lies."""
    return [replace(order.options, root=Path()), order.strict, sorted(order.only)]


def _near(order: Order) -> Workers:
    """Return the workers that read: always of this machine, which has the files."""
    return Workers("inline" if order.executor == "inline" else "processes", order.jobs)


def _far(order: Order, near: Workers) -> "Workers | nullcontext[Workers]":
    """Return the workers that render: a cluster, or the same."""
    far = Workers(order.executor, order.jobs)
    return far if far.remote else nullcontext(near)
