"""Plan of the packages: one job per module and per path, which gives those of each edition.

All hold the same page, rendered and deflated once. A job's key is what the page shows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from marelle import assets
from marelle.engine.job import Artifact, Job, key_of
from marelle.ids import course_iri, module_iri, variant_id
from marelle.model import Catalogue, Direction, Module, Variant
from marelle.outputs.base import Options
from marelle.outputs.packages.beside import sounds
from marelle.outputs.packages.course import Course, courses
from marelle.outputs.packages.last import read_note
from marelle.outputs.packages.profile import Profile, is_scorm, profile
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.update import checks
from marelle.read.listing import PODCASTS
from marelle.render.scenes import media_files, posters_of

SOURCES = ("*.js", "*.css")
# One activity alone may be launched by the sheet of such a package: it holds no path.
ONE_LAUNCH = "xapi"


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the job of every module, those apart that came as packages."""
    lang = catalogue.site.lang
    asked = profile(options.scorm_profile, options.scorm_status, options.scorm_edition)
    terms = catalogue.acronyms()
    shared = _shared(catalogue, asked)
    asks = not all(map(is_scorm, asked.editions))
    directions = {d.code: d for d in catalogue.directions}
    site = catalogue.site.url
    plain = Setting(
        lang=lang,
        terms=terms,
        status=asked.status,
        iri="",
        licence=catalogue.site.licence,
        organisation=catalogue.site.organisation,
        leave=asked.leave.get(lang, ""),
        closes=asked.closes,
    )

    def named(iri: str) -> Setting:
        # no SCORM package says where the site is: moving it changes none
        return replace(plain, iri=iri) if asks else plain

    for module in (each for each in catalogue.modules if not each.package):
        direction = directions[module.direction]
        owner, setting = _owner(direction), named(module_iri(site, module.id))
        yield Job(
            output="packages",
            label=module.id,
            key=key_of("package", module.id, module.shown, owner, setting.iri, shared),
            run=render_packages,
            args=(module, direction, setting, asked, str(options.root)),
        )
    yield from _variants(catalogue, asked, plain, shared, str(options.root))
    editions = tuple(name for name in asked.editions if name != ONE_LAUNCH)
    for course in courses(catalogue) if editions else ():
        codes = [course.path.direction, *map(course.owner, course.modules)]
        owners = {code: directions[code] for code in codes}
        settings = {module.id: named(module_iri(site, module.id)) for module in course.modules}
        settings[course.id] = named(course_iri(site, course.id))
        iris = [setting.iri for setting in settings.values()]
        told = [*map(_owner, owners.values()), *iris, *(each.shown for each in course.modules)]
        yield Job(
            output="packages",
            label=course.id,
            key=key_of("path", course.id, course.digest, shared, *told),
            run=render_path,
            args=(course, owners, settings, editions, str(options.root)),
        )
    yield from checks(catalogue, read_note(options.delivery or "").packages)


def _variants(
    catalogue: Catalogue, asked: Profile, plain: Setting, shared: str, root: str
) -> Iterator[Job]:
    """Yield the job of each module that a direction adapts.

    An LMS that hears of activities by their IRI knows it by that of the master: what was done in
    one is done in the other.
    """
    directions = {each.code: each for each in catalogue.directions}
    asks = not all(map(is_scorm, asked.editions))
    for variant in catalogue.variants:
        module, direction = variant.module, directions[variant.direction]
        name = variant_id(module.id, direction.code)
        iri = module_iri(catalogue.site.url, module.id) if asks else ""
        yield Job(
            output="packages",
            label=name,
            key=key_of("variant", name, module.shown, _owner(direction), iri, shared),
            run=render_variant,
            args=(variant, direction, replace(plain, iri=iri), asked, root),
        )


def render_variant(
    variant: Variant, direction: Direction, setting: Setting, asked: Profile, root: str
) -> list[Artifact]:
    """Return the packages of a module as a direction adapts it; raises as above."""
    from marelle.outputs.packages.package import packages

    module, media = variant.module, _own_media(variant, root)
    named = replace(module, id=variant_id(module.id, variant.direction))
    return _artifacts(named.id, packages(named, direction, setting, asked, media))


def _shared(catalogue: Catalogue, asked: Profile) -> str:
    """Return the part of a key that all packages have."""
    code = [assets.digest_of_tree(Path(assets.__file__).parent, pattern) for pattern in SOURCES]
    return key_of(
        *code,
        assets.digest("theme"),
        repr(catalogue.acronyms()),
        catalogue.site.lang,
        catalogue.site.licence,
        catalogue.site.organisation,
        asked.status,
        repr((asked.leave, asked.closes)),
        *asked.editions,
    )


def render_packages(
    module: Module, direction: Direction, setting: Setting, asked: Profile, root: str
) -> list[Artifact]:
    """Return the packages of a module, one of each edition that is *asked*.

    Raises ``JobRefused`` when the answers of a learner could not all be saved.
    """
    from marelle.outputs.packages.package import packages

    return _artifacts(module.id, packages(module, direction, setting, asked, _media(module, root)))


def render_path(
    course: Course,
    directions: Mapping[str, Direction],
    settings: Mapping[str, Setting],
    editions: tuple[str, ...],
    root: str,
) -> list[Artifact]:
    """Return the packages of a path, one of each of *editions*; raises as above."""
    from marelle.outputs.packages.path import path_packages

    media = {module.id: _media(module, root) for module in course.modules}
    media |= {each.module.id: _own_media(each, root) for each in course.variants}
    heard = sounds(course.path.steps, course.beside, Path(root, PODCASTS))
    made = path_packages(course, directions, settings, editions, media, heard)
    return _artifacts(course.id, made)


def _own_media(variant: Variant, root: str) -> Mapping[str, bytes]:
    own = {name: Path(root, path).read_bytes() for name, path in variant.files.items()}
    return {name: own.get(name, data) for name, data in _media(variant.module, root).items()}


def _media(module: Module, root: str) -> Mapping[str, bytes]:
    folder = Path(root) / "content/modules" / module.id
    return media_files(folder, module.media, posters_of(module))


def _artifacts(name: str, made: Mapping[str, bytes]) -> list[Artifact]:
    return [
        Artifact(
            path=f"scorm/{edition}/{name}.zip",
            kind=f"scorm-{edition}" if is_scorm(edition) else edition,
            data=data,
            module=name,
        )
        for edition, data in made.items()
    ]


def _owner(direction: Direction) -> str:
    return f"{direction.code} {direction.name} {direction.colour}"
