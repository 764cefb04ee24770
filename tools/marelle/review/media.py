"""Review: a module in, the job that copies the files its page shows out."""

from pathlib import Path

from marelle.engine.job import Artifact, Job, key_of
from marelle.ids import module_path
from marelle.model import Media, Module
from marelle.read.listing import MODULES

OUTPUT = "review"


def media_of(root: Path, module: Module, copied: tuple[Media, ...]) -> Job:
    """Return the job of the files *copied* of a module."""
    names = (f"{each.name} {each.digest}" for each in copied)
    return Job(
        output=OUTPUT,
        label=f"{module.id}/media",
        key=key_of("review-media", module.id, *names),
        run=copy_media,
        args=(str(root), module.id, tuple(each.name for each in copied)),
    )


def copy_media(root: str, module: str, names: tuple[str, ...]) -> list[Artifact]:
    """Return the files of a module that are not in its page."""
    folder = Path(root) / MODULES / module
    return [
        Artifact(
            path=module_path(module) + name,
            kind=OUTPUT,
            data=(folder / name).read_bytes(),
            module=module,
        )
        for name in names
    ]
