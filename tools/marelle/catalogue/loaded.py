"""Stage 3, model: what loading gives, before anything is compared with the rest.

Frozen and picklable, so that it can be kept in a cache or made in another process.
"""

from dataclasses import dataclass

from marelle.diagnostics import Diagnostic, Span
from marelle.model import Campaign, Collection, Direction, Media, Module, PrintedCode, Site, Term
from marelle.rules.base import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A name that an author typed and that something elsewhere must bear.

    ``kind`` is ``direction``, ``collection``, ``module`` or ``pictogram``; ``anchor`` is a screen
    of the module, empty for the whole. ``link`` tells that it was typed as ``kind:id#anchor``.
    """

    kind: str
    id: str
    span: Span
    anchor: str = ""
    link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedModule:
    """One folder of ``content/modules``. ``module`` is ``None`` when it has errors.

    ``anchors`` are what links may point at in it; ``notes`` await the rest of the catalogue.
    """

    id: str
    module: Module | None
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
    anchors: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedShared:
    """Everything that is not in a module's folder. ``site`` is ``None`` when it has errors.

    ``codes`` are those of the ledger of printed codes.
    """

    site: Site | None
    directions: tuple[Direction, ...]
    collections: tuple[Collection, ...]
    glossary: tuple[Term, ...]
    campaigns: tuple[Campaign, ...]
    codes: tuple[PrintedCode, ...]
    pictograms: tuple[Media, ...]
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
