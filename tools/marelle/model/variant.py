"""Stage 3, model: a module as one direction shows it: the same one, with parts of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from marelle.diagnostics import Span
from marelle.model.module import Module


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What an overlay makes of a module, for the direction of code ``direction``.

    Its ``module`` has the id, the activities and the points of the master. ``files`` are the media
    that the overlay replaces: where each is in the project, by name. ``kin`` are the ids of all the
    modules that the direction adapts: from one version, links lead to the others.
    """

    direction: str
    module: Module
    span: Span
    files: Mapping[str, str] = field(default_factory=dict)
    kin: tuple[str, ...] = ()
