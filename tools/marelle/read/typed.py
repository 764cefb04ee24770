"""Stage 1, read: the listing of a project in, the same with what an editor holds unsaved out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from marelle.read.listing import MODULES, PODCASTS, Listing, SourceFile, acceptable_name

_PLACES = (MODULES, PODCASTS)
_BESIDE = ("content/", "flyers/", "mkdocs.yml")


def with_typed(listing: Listing, typed: Mapping[str, bytes]) -> Listing:
    """Return *listing* where the bytes *typed* stand in the place of those on the disk, by path.

    A file that is not on the disk yet is added, unless a file there may not bear its name.
    """
    if not typed:
        return listing
    shared = dict(listing.shared)
    folders = {MODULES: dict(listing.modules), PODCASTS: dict(listing.series)}
    for path, data in typed.items():
        file = SourceFile(path, len(data), 0, data)
        if (apart := _apart(path)) is not None:
            place, name = apart
            files = folders[place].get(name, ())
            if path in listing.refused or not (_is_among(path, files) or _may_be(path)):
                continue
            folders[place][name] = tuple(_laid(files, file))
        elif path in shared or (path not in listing.refused and _may_be(path)):
            shared[path] = file
    return replace(
        listing,
        shared=shared,
        modules=dict(sorted(folders[MODULES].items())),
        series=dict(sorted(folders[PODCASTS].items())),
    )


def _apart(path: str) -> tuple[str, str] | None:
    """Return the place and the name of the folder that *path* is in, if it is of such a kind."""
    for place in _PLACES:
        name, slash, _rest = path.removeprefix(f"{place}/").partition("/")
        if path.startswith(f"{place}/") and slash:
            return place, name
    return None


def _is_among(path: str, files: Iterable[SourceFile]) -> bool:
    return any(file.path == path for file in files)


def _may_be(path: str) -> bool:
    return path.startswith(_BESIDE) and all(map(acceptable_name, path.split("/")))


def _laid(files: Iterable[SourceFile], file: SourceFile) -> list[SourceFile]:
    """Return *files* in the order of a walk, *file* among them."""
    others = [each for each in files if each.path != file.path]
    return sorted([*others, file], key=lambda each: each.path.split("/"))
