"""Stage 4, site: a catalogue in, the lesson that comes after each one out."""

from marelle.model import Catalogue

# The next module: its id or its address, its title, the directions that adapt it.
Onward = tuple[str, str, tuple[str, ...]]


def following(catalogue: Catalogue) -> dict[str, Onward]:
    """Return the next of each module but the last of its collection."""
    before: dict[str, str] = {}
    found: dict[str, Onward] = {}
    for module in catalogue.modules:
        if last := before.get(module.collection):
            found[last] = (module.id, module.title, module.adapted_for)
        before[module.collection] = module.id
    return found
