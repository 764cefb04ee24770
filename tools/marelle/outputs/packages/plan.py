"""Plan of the SCORM packages: one job per module, which gives the packages of each edition.

All hold the same page, rendered and deflated once. A job's key is what the page shows.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from marelle import assets
from marelle.engine.job import Artifact, Job, key_of
from marelle.model import Catalogue, Direction, Module
from marelle.outputs.base import Options
from marelle.outputs.packages.profile import Profile, profile
from marelle.render.scenes import media_files, posters_of

SOURCES = ("*.js", "*.css")


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the job of every module."""
    terms = catalogue.acronyms()
    code = [assets.digest_of_tree(Path(assets.__file__).parent, pattern) for pattern in SOURCES]
    lang = catalogue.site.lang
    asked = profile(options.scorm_profile, options.scorm_status, options.scorm_edition)
    shared = key_of(*code, assets.digest("theme"), repr(terms), lang, asked.status, *asked.editions)
    directions = {d.code: d for d in catalogue.directions}
    for module in catalogue.modules:
        direction = directions[module.direction]
        owner = f"{direction.code} {direction.name} {direction.colour}"
        yield Job(
            output="packages",
            label=module.id,
            key=key_of("scorm", module.id, module.digest, owner, shared),
            run=render_packages,
            args=(module, direction, terms, lang, asked, str(options.root)),
        )


def render_packages(
    module: Module,
    direction: Direction,
    terms: Mapping[str, str],
    lang: str,
    asked: Profile,
    root: str,
) -> list[Artifact]:
    """Return the packages of a module, one of each edition that is *asked*.

    Raises ``JobRefused`` when the answers of a learner could not all be saved.
    """
    from marelle.outputs.packages.package import packages

    folder = Path(root) / "content/modules" / module.id
    media = media_files(folder, module.media, posters_of(module))
    made = packages(module, direction, terms, lang, asked, media)
    return [
        Artifact(
            path=f"scorm/{edition}/{module.id}.zip",
            kind=f"scorm-{edition}",
            data=data,
            module=module.id,
        )
        for edition, data in made.items()
    ]
