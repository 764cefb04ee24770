"""Stage 4, site: the pages of paths, once they are made, in; what a phone keeps of each, out.

``parcours/<path>/files.json`` is to a path what ``files.json`` is to a module: its page, the sheets
of its tutors, its calendar files, and what its page loads; its steps besides, for attestations.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from gzip import compress
from hashlib import sha256

from marelle.engine.job import DRAFT, Artifact, Job, key_of
from marelle.engine.manifest import Entry
from marelle.i18n import speaking
from marelle.ids import course_path, module_path, positioning_path
from marelle.model import Catalogue, LearningPath
from marelle.model.steps import EpisodeStep, PositioningStep
from marelle.outputs.base import Options, Read
from marelle.outputs.site.offline import LIST
from marelle.outputs.site.statics import loaded
from marelle.outputs.site.told import Road, asked, rules
from marelle.outputs.site.trees import both
from marelle.outputs.site.weighing import finished, weighed
from marelle.podcast_ids import PODCASTS_PATH
from marelle.render import later

_SITE = "site/"
_INDEX = "index.html"
Row = tuple[str, str, int]


def follow(
    catalogue: Catalogue, options: Options, entries: Sequence[Entry], read: Read
) -> Iterator[Job]:
    """Yield the job of the list of each path."""
    if not catalogue.paths:
        return
    made = {entry.path: entry for entry in entries if not entry.kind.startswith(DRAFT)}
    drafts = [entry for entry in entries if entry.kind.startswith(DRAFT)]
    known = {module.id: module for module in catalogue.modules}
    stands = {each.id: each for each in catalogue.positionings}
    for path in catalogue.paths:
        here = f"{_SITE}{course_path(path.id)}"
        own = [each for at, each in made.items() if at.startswith(here)]
        shared = [made[at] for at in _loaded(catalogue) if at in made]
        with speaking(catalogue.site.lang):
            said = weighed(places(path), made, read)
        pages = {e.path: finished(read(e), said) for e in drafts if _of(path, e)}
        rows = [_row(here, entry, read) for entry in sorted(own, key=lambda e: e.path)]
        rows += [("", *measured(data)) for at, data in pages.items() if at == f"{here}{_INDEX}"]
        rows += [(f"../../{e.path.removeprefix(_SITE)}", e.sha256, _sent(e, read)) for e in shared]
        road = Road(path=path, modules=known, positionings=stands, episodes=catalogue.episodes())
        with speaking(catalogue.site.lang):
            steps = [asked(road, step) for step in path.steps]
        head = {
            "module": course_path(path.id).rstrip("/"),
            "title": path.title,
            "objective": path.summary,
            "minutes": path.lasts(road.durations),
            "theme": "",
            "updated": path.updated.isoformat(),
            "rules": json.loads(rules(path)),
            "steps": steps,
        }
        yield Job(
            output="site",
            label=f"{path.id}/list",
            key=key_of("path list", repr(head), repr(rows), repr(pages)),
            run=listed,
            args=(f"{course_path(path.id)}{LIST}", head, tuple(rows), pages),
        )


def _of(path: LearningPath, page: Entry) -> bool:
    """Tell whether a draft is the page of *path*, in either tree."""
    return page.path.partition("/")[2].startswith(course_path(path.id))


def places(path: LearningPath) -> Iterator[str]:
    """Yield where what a path names lies in the site: what a phone may keep of it."""
    yield from (module_path(name) for name in path.modules)
    for step in path.steps:
        if isinstance(step, EpisodeStep):
            yield f"{PODCASTS_PATH}{step.episode}/"
        if isinstance(step, PositioningStep):
            yield positioning_path(step.positioning)


def measured(data: bytes) -> tuple[str, int]:
    """Return the digest of a file and what is sent of it."""
    return sha256(data).hexdigest(), len(compress(data, 6, mtime=0))


def _loaded(catalogue: Catalogue) -> Iterable[str]:
    """Return the paths in ``build/`` of what the page of a path loads."""
    lang = catalogue.site.lang
    yield from (f"{_SITE}{f.path}" for f in loaded(catalogue.directions, lang).values())
    yield f"{_SITE}assets/{later.menu('hub', lang).path}"
    yield f"{_SITE}assets/{later.feature('road', lang).path}"


def _row(here: str, entry: Entry, read: Read) -> Row:
    at = entry.path.removeprefix(here)
    return at.removesuffix(_INDEX), entry.sha256, _sent(entry, read)


def _sent(entry: Entry, read: Read) -> int:
    return len(compress(read(entry), 6, mtime=0))


def listed(
    at: str, head: dict[str, object], rows: Sequence[Row], pages: Mapping[str, bytes]
) -> list[Artifact]:
    """Return the list of a path, in both trees, and its *pages*; its version tells its content."""
    version = sha256("".join(f"{name} {digest}\n" for name, digest, _ in rows).encode()).hexdigest()
    files = [{"at": name, "sha256": digest, "size": size} for name, digest, size in rows]
    told = {**head, "content": version[:8], "version": version[:10], "files": files}
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    kinds = {"docs": "hub-source", "site": "hub"}
    return [
        *both("list", {at: data}),
        *(Artifact(path=p, kind=kinds[p.partition("/")[0]], data=d) for p, d in pages.items()),
    ]
