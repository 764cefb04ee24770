"""Stage 3, model: what was loaded, with errors, in; the catalogue of what has none out.

For those who read a module while another one is being mended. Nothing is published from it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from marelle.catalogue.adapted import with_variants
from marelle.catalogue.assemble import catalogue_of
from marelle.catalogue.loaded import LoadedModule, LoadedOverlay, LoadedShared
from marelle.diagnostics import Diagnostic, Severity, codes
from marelle.model import Catalogue
from marelle.read.listing import MODULES


def sound(
    shared: LoadedShared,
    loaded: Iterable[LoadedModule],
    overlays: Sequence[LoadedOverlay],
    found: Sequence[Diagnostic],
    today: date,
) -> Catalogue | None:
    """Return the modules without an error in *found*, with no series and no printed code.

    ``None`` when the site itself cannot be read, or is ahead of this Marelle.
    """
    errors = [each for each in found if each.gravity is Severity.ERROR]
    if shared.site is None or any(each.code is codes.NEWER_FORMAT for each in errors):
        return None
    wrong = {each.span.path for each in errors}
    held = {path.split("/")[2] for path in wrong if path.startswith(f"{MODULES}/")}
    whole = [each for each in loaded if each.id not in held]
    made = catalogue_of(shared, whole, (), (), today)
    kept = {module.id for module in made.modules}
    told = [o.variant for o in overlays if o.variant and o.module in kept and o.path not in wrong]
    return with_variants(made, told, today)
