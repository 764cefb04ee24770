"""Plan of the lessons: one job per module, and one for its media files when it has any.

The same bytes go to ``docs/m/<id>/`` (what a generator copies) and ``site/m/<id>/`` (what is
published). A job's key is what its page shows: an edit elsewhere renders nothing again.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from marelle import activities, assets, blocks
from marelle.catalogue.packages import members
from marelle.engine.job import Artifact, Job, key_of
from marelle.ids import content_name, module_path
from marelle.model import Catalogue, Direction, Media, Module
from marelle.outputs.base import Options
from marelle.outputs.site.adapted import Adapted, adaptations, media_of, told_of
from marelle.outputs.site.onward import Onward, following
from marelle.outputs.site.packages import published
from marelle.outputs.site.tracker import Tracked, tracked
from marelle.outputs.site.trees import both
from marelle.outputs.site.waited import waiting
from marelle.read.listing import MODULES
from marelle.render.scenes import Poster, media_files, poster_files, posters_of
from marelle.render.waited import Waited


def plan_lessons(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the jobs of every module."""
    terms = catalogue.acronyms()
    types = assets.digest_of_tree(activities.FOLDER, "element.*")
    looks = (assets.digest("theme"), types, assets.digest_of_tree(blocks.FOLDER, "*.css"))
    told = tracked(catalogue, options)
    around = (repr(told),) if told else ()
    shared = key_of(*looks, repr(terms), catalogue.site.lang, *around)
    directions = {d.code: d for d in catalogue.directions}
    after = following(catalogue)
    adapted, waited = adaptations(catalogue), waiting(catalogue)
    for module in catalogue.modules:
        variants, first = adapted.get(module.id, ()), waited.get(module.id, ())
        direction, onward = directions[module.direction], after.get(module.id)
        owner = f"{direction.code} {direction.name} {direction.colour}"
        yield Job(
            output="site",
            label=module.id,
            key=key_of(
                *("lesson", module.id, module.shown, owner, repr(onward), repr(first), shared),
                *told_of(variants),
            ),
            run=render_lesson,
            args=(
                *(module, direction, terms, onward, catalogue.site.lang, str(options.root), told),
                *(variants, first),
            ),
        )
        if copied := tuple(m for m in module.media if not m.svg):
            posters = posters_of(module)
            names = (f"{m.name} {m.digest}" for m in copied)
            yield Job(
                output="site",
                label=f"{module.id}/media",
                key=key_of("media", module.id, repr(posters), *names),
                run=copy_media,
                args=(str(options.root), module.id, copied, posters),
            )
        if replaced := media_of(variants):
            yield Job(
                output="site",
                label=f"{module.id}/adapted",
                key=key_of("adapted", module.id, *(m.digest for m in replaced)),
                run=copy_replaced,
                args=(str(options.root), module.id, tuple(replaced.items())),
            )


def render_lesson(
    module: Module,
    direction: Direction,
    terms: Mapping[str, str],
    onward: Onward | None,
    lang: str,
    root: str,
    told: Tracked | None = None,
    variants: Adapted = (),
    first: Waited = (),
) -> list[Artifact]:
    """Return the page of a module, its list and the package it plays, twice; and its *variants*.

    Refuse a page that is over its budget.
    """
    from marelle.outputs.site.lesson import UP, Place, lesson
    from marelle.outputs.site.offline import LIST, module_list

    folder = Path(root) / MODULES / module.id
    brought = published(module.package, members(folder), lang) if module.package else {}
    weight = sum(map(len, brought.values()))
    places = {owner.code: f"{owner.code.lower()}/" for _variant, owner in variants}
    here = Place(versions=tuple((at, code) for code, at in places.items()), waited=first)
    page = lesson(module, direction, terms, onward, lang, told, weight, here)
    pages = {}
    for variant, owner in variants:
        others = [(f"../{at}", code) for code, at in places.items() if code != owner.code]
        ways, kin = (("../", ""), *others), frozenset(variant.kin)
        there = Place(f"{UP}../", "../", ways, owner.code, kin, first)
        made = lesson(variant.module, owner, terms, onward, lang, told, 0, there)
        pages[places[owner.code]] = made
    beside = poster_files(folder, posters_of(module)) | brought
    path = module_path(module.id)
    listed = module_list(module, page, beside, pages, media_of(variants))
    html = {f"{path}{at}index.html": each.html for at, each in {"": page, **pages}.items()}
    lists = {f"{path}{at}{LIST}": listed for at in ("", *pages)}
    return [
        *both("package", {path + name: data for name, data in brought.items()}, module.id),
        *both("lesson", html, module.id),
        *both("list", lists, module.id),
    ]


def copy_media(
    root: str, module: str, media: tuple[Media, ...], posters: tuple[Poster, ...]
) -> list[Artifact]:
    """Return the files of a module that are not in its page, by names that tell their content."""
    files = media_files(Path(root) / MODULES / module, media, posters)
    named = {each.name: content_name(each.name, each.digest) for each in media}
    paths = {module_path(module) + named.get(name, name): data for name, data in files.items()}
    return both("media", paths, module)


def copy_replaced(root: str, module: str, media: tuple[tuple[Media, str], ...]) -> list[Artifact]:
    """Return the media of variants, beside those of their master; each with its path."""
    paths = {
        module_path(module) + content_name(each.name, each.digest): Path(root, path).read_bytes()
        for each, path in media
    }
    return both("media", paths, module)
