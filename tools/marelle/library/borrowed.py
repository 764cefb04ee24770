"""The library: a project in, the modules it borrowed, by name, with the origin of each, out."""

from collections.abc import Iterator

from marelle.catalogue import load_module
from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.staging import MODULE_SHEET
from marelle.model import Origin
from marelle.read.listing import Listing


def borrowed(listing: Listing, module: str = "") -> Iterator[tuple[str, Origin]]:
    """Yield the module that is meant, or every borrowed one; ``Refusal`` when there is none."""
    origins = dict(_found(listing))
    if module and module not in origins:
        near = closest(module, sorted(origins))
        sentence = _("« {module} » n’est pas un module emprunté de ce projet.")
        more = _(" Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        raise Refusal(sentence.format(module=module) + more)
    if not origins:
        raise Refusal(_("Ce projet n’a emprunté aucun module."))
    yield from ((n, o) for n, o in origins.items() if not module or n == module)


def _found(listing: Listing) -> Iterator[tuple[str, Origin]]:
    for name, files in listing.modules.items():
        sheet = next((f for f in files if f.path.endswith(f"/{MODULE_SHEET}")), None)
        if sheet and b"\norigin:" in (listing.root / sheet.path).read_bytes():
            loaded = load_module(listing.root, name, files, listing.refused)
            if loaded.module and loaded.module.origin:
                yield name, loaded.module.origin
            elif loaded.module is None:
                raise Refusal(
                    _("« {module} » a des erreurs : tapez d’abord « marelle check ».").format(
                        module=name
                    )
                )
