"""Review: all that is shown in, a job a page out, keyed by what that page shows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from marelle.diagnostics import Diagnostic
from marelle.engine.cache import Cache
from marelle.engine.job import Artifact, Job, key_of
from marelle.grid import groups, radars
from marelle.i18n import _, speaking
from marelle.ids import module_path
from marelle.model import Catalogue, Module
from marelle.radar.value import Radar
from marelle.read.listing import MODULES
from marelle.review.broken import Broken, broken, broken_body, broken_pages
from marelle.review.changed import changed_pages
from marelle.review.frame import look, page
from marelle.review.index import back, first_pages, group_pages, themes
from marelle.review.media import OUTPUT, media_of
from marelle.review.module import changes_of, module_body
from marelle.review.sheets import TOP, up
from marelle.review.stories import graphs
from marelle.review.value import Group, Owner, Row, Since

ROBOTS = "User-agent: *\nDisallow: /\n"


def plan(
    root: Path,
    catalogue: Catalogue,
    found: Sequence[Diagnostic],
    since: Since,
    today: date,
    cache: Cache,
) -> Iterator[Job]:
    """Yield the job of every page, and of the media of each module."""
    lang = catalogue.site.lang
    each = radars(root, catalogue, found, today, cache)
    mine = _by_module(found)
    names = {one.code: one.name for one in catalogue.directions}
    rows = []
    for module, radar in zip(catalogue.modules, each, strict=True):
        told = tuple(mine.get(module.id, ()))
        code = module.direction
        owner = Owner(path=owner_path(code), name=names.get(code, code))
        fresh, changed = module.id in since.fresh, since.modules.get(module.id)
        html = changes_of(changed, since, fresh)
        yield _page_of(module, radar, told, html, owner, lang)
        if copied := tuple(each for each in module.media if not each.svg):
            yield media_of(root, module, copied)
        rows.append(
            Row(
                radar=radar,
                direction=module.direction,
                collection=module.collection,
                remarks=len(told),
                changed=changed is not None,
                fresh=fresh,
            )
        )
    wrong, elsewhere = broken(root, found, [module.id for module in catalogue.modules])
    for one in wrong:
        html = changes_of(since.modules.get(one.id), since, one.id in since.fresh)
        path = module_path(one.id)
        yield _list(path, one.title, broken_body(one, back(), html).replace(TOP, up(path)), lang)
    for path, body in _lists(catalogue, rows, since, wrong, elsewhere):
        yield _list(path, catalogue.site.title, body, lang)


def owner_path(code: str) -> str:
    """Return the address of the list of a direction."""
    return f"d/{code.lower()}/"


def _by_module(found: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    mine: dict[str, list[Diagnostic]] = {}
    for one in found:
        if one.span.path.startswith(f"{MODULES}/"):
            mine.setdefault(one.span.path.split("/")[2], []).append(one)
    return mine


def _lists(
    catalogue: Catalogue,
    rows: Sequence[Row],
    since: Since,
    wrong: Sequence[Broken],
    elsewhere: Sequence[str],
) -> Iterator[tuple[str, str]]:
    made: dict[str, list[Group]] = {"direction": [], "collection": []}
    for radar in groups(catalogue, [row.radar for row in rows]):
        path = owner_path(radar.id) if radar.kind == "direction" else f"t/{radar.id}/"
        some = tuple(row for row in rows if getattr(row, radar.kind) == radar.id)
        ill = tuple(one for one in wrong if (radar.kind, radar.id) == ("direction", one.direction))
        made[radar.kind].append(Group(path=path, radar=radar, rows=some, broken=ill))
    title = _("Relecture : {title}").format(title=catalogue.site.title)
    yield from first_pages(
        title, made["direction"], since, sum(len(one.told) for one in wrong) + len(elsewhere)
    )
    yield from broken_pages(wrong, elsewhere, back())
    yield from themes(made["collection"])
    for group in (*made["direction"], *made["collection"]):
        yield from group_pages(group)
    yield from changed_pages(rows, since)


def _page_of(
    module: Module,
    radar: Radar,
    told: tuple[Diagnostic, ...],
    changed: str,
    owner: Owner,
    lang: str,
) -> Job:
    said = (repr(told), repr(radar), changed, repr(owner))
    return Job(
        output=OUTPUT,
        label=module.id,
        key=key_of("review", module.id, module.shown, *said, lang, look()),
        run=render_module,
        args=(module, radar, told, changed, owner, lang),
    )


def render_module(
    module: Module,
    radar: Radar,
    told: tuple[Diagnostic, ...],
    changed: str,
    owner: Owner,
    lang: str,
) -> list[Artifact]:
    """Return the page of a module, and the drawings of its stories."""
    place = module_path(module.id)
    with speaking(lang):
        body = module_body(module, radar, told, changed, owner).replace(TOP, up(place))
        files = {"index.html": page(module.title, body, lang), **dict(graphs(module))}
    return [
        Artifact(path=place + name, kind=OUTPUT, data=text.encode(), module=module.id)
        for name, text in files.items()
    ]


def _list(path: str, title: str, body: str, lang: str) -> Job:
    return Job(
        output=OUTPUT,
        label=path or "index",
        key=key_of("review-list", path, title, body, lang, look()),
        run=render_list,
        args=(path, title, body, lang),
    )


def render_list(path: str, title: str, body: str, lang: str) -> list[Artifact]:
    """Return a list; beside the first one, what keeps search engines out."""
    with speaking(lang):
        files = {f"{path}index.html": page(title, body, lang)}
    if not path:
        files["robots.txt"] = ROBOTS
    return [Artifact(path=at, kind=OUTPUT, data=text.encode()) for at, text in files.items()]
