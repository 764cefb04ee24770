"""Stage 3, model: a project's folder in, one immutable catalogue and every finding out.

``load_module``, ``load_series`` and ``load_shared`` are pure and picklable: the pipeline runs them
on any executor and keeps their results. ``load_project`` here runs them one after the other, for
small uses.
"""

from datetime import date
from pathlib import Path

from marelle.catalogue.assemble import assemble, findings_of
from marelle.catalogue.loaded import LoadedModule, LoadedSeries, LoadedShared, Reference
from marelle.catalogue.module import load_module
from marelle.catalogue.overlays import load_overlay, overlays_of, strays
from marelle.catalogue.series import load_series
from marelle.catalogue.shared import load_shared
from marelle.catalogue.version import told
from marelle.diagnostics import Diagnostic, has_errors
from marelle.model import Catalogue
from marelle.read.cut_short import cut_short
from marelle.read.listing import scan

__all__ = [
    "LoadedModule",
    "LoadedSeries",
    "LoadedShared",
    "Reference",
    "assemble",
    "findings_of",
    "load_module",
    "load_overlay",
    "load_project",
    "load_series",
    "load_shared",
    "overlays_of",
    "strays",
]


def load_project(
    root: Path, today: date | None = None
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue of the project in *root*, ``None`` with an error, and all findings.

    *today* decides what has expired. Raises ``OSError`` when the disk fails.
    """
    listing, found = scan(root)
    shared = load_shared(root, listing.shared, listing.refused)
    loaded = [
        load_module(root, folder, files, listing.refused, shared.rules)
        for folder, files in listing.modules.items()
    ]
    series = [
        load_series(root, name, files, listing.refused, shared.rules)
        for name, files in listing.series.items()
    ]
    overlays = [
        load_overlay(root, sheet, files, listing.refused, shared.rules)
        for sheet, files in overlays_of(listing).items()
    ]
    found += [*strays(listing), *cut_short(root)]
    catalogue, findings = assemble(shared, loaded, today, series, overlays)
    return None if has_errors(found) else catalogue, told([*found, *findings])
