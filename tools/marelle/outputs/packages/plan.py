"""Plan of the packages: one job per module, which gives the packages of each edition.

All hold the same page, rendered and deflated once. A job's key is what the page shows.
"""

from collections.abc import Iterator
from pathlib import Path

from marelle import assets
from marelle.engine.job import Artifact, Job, key_of
from marelle.ids import module_iri
from marelle.model import Catalogue, Direction, Module
from marelle.outputs.base import Options
from marelle.outputs.packages.delivery import read_note
from marelle.outputs.packages.profile import Profile, is_scorm, profile
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.update import checks
from marelle.render.scenes import media_files, posters_of

SOURCES = ("*.js", "*.css")


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the job of every module, those apart that came as packages."""
    terms = catalogue.acronyms()
    code = [assets.digest_of_tree(Path(assets.__file__).parent, pattern) for pattern in SOURCES]
    lang = catalogue.site.lang
    asked = profile(options.scorm_profile, options.scorm_status, options.scorm_edition)
    shared = key_of(
        *code,
        assets.digest("theme"),
        repr(terms),
        lang,
        catalogue.site.licence,
        asked.status,
        *asked.editions,
    )
    asks = not all(map(is_scorm, asked.editions))
    directions = {d.code: d for d in catalogue.directions}
    for module in (each for each in catalogue.modules if not each.package):
        direction = directions[module.direction]
        owner = f"{direction.code} {direction.name} {direction.colour}"
        # no SCORM package says where the site is: moving it changes none
        iri = module_iri(catalogue.site.url, module.id) if asks else ""
        licence = catalogue.site.licence
        setting = Setting(lang=lang, terms=terms, status=asked.status, iri=iri, licence=licence)
        yield Job(
            output="packages",
            label=module.id,
            key=key_of("package", module.id, module.digest, owner, iri, shared),
            run=render_packages,
            args=(module, direction, setting, asked, str(options.root)),
        )
    yield from checks(catalogue, read_note(options.delivery or ""))


def render_packages(
    module: Module, direction: Direction, setting: Setting, asked: Profile, root: str
) -> list[Artifact]:
    """Return the packages of a module, one of each edition that is *asked*.

    Raises ``JobRefused`` when the answers of a learner could not all be saved.
    """
    from marelle.outputs.packages.package import packages

    folder = Path(root) / "content/modules" / module.id
    media = media_files(folder, module.media, posters_of(module))
    made = packages(module, direction, setting, asked, media)
    return [
        Artifact(
            path=f"scorm/{edition}/{module.id}.zip",
            kind=f"scorm-{edition}" if is_scorm(edition) else edition,
            data=data,
            module=module.id,
        )
        for edition, data in made.items()
    ]
