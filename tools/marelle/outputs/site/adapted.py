"""Stage 4, site: a catalogue in, the versions of each module that directions adapt out."""

from collections.abc import Iterable, Iterator

from marelle.model import Catalogue, Direction, Media, Variant

Adapted = tuple[tuple[Variant, Direction], ...]


def adaptations(catalogue: Catalogue) -> dict[str, Adapted]:
    """Return the variants of each module that has some, with the direction of each."""
    directions = {each.code: each for each in catalogue.directions}
    found: dict[str, Adapted] = {}
    for each in catalogue.variants:
        name = each.module.id
        found[name] = (*found.get(name, ()), (each, directions[each.direction]))
    return found


def told_of(variants: Iterable[tuple[Variant, Direction]]) -> Iterator[str]:
    """Yield what the pages of *variants* show, for the key of their job."""
    for variant, owner in variants:
        told = (variant.module.shown, owner.code, owner.name, owner.colour, *variant.kin)
        yield " ".join(told)


def media_of(variants: Iterable[tuple[Variant, Direction]]) -> dict[Media, str]:
    """Return the media that *variants* replace and that no page carries, with their paths."""
    return {
        media: variant.files[media.name]
        for variant, _owner in variants
        for media in variant.module.media
        if media.name in variant.files and not media.svg
    }
