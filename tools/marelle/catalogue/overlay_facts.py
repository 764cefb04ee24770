"""Stage 3, model: the ``facts`` of an overlay in; a version that says when they end, findings, out.

A direction's number or place may change before the module does: its pages, its packages and its
papers are then recalled as those of a module are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from marelle.catalogue.inside import unknown_anchor
from marelle.catalogue.loaded import LoadedModule
from marelle.catalogue.module import fact_of
from marelle.diagnostics import Diagnostic
from marelle.model import Module
from marelle.read.document import Document
from marelle.rules import check
from marelle.rules.base import SHEET, Note, Reading
from marelle.rules.settings import Settings


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """The sheet of an overlay, the module as it makes it, what is asked of the rules."""

    sheet: Document
    adapted: LoadedModule
    settings: Settings

    def findings(self) -> Iterator[Diagnostic]:
        """Yield a finding for each fact that no screen says."""
        anchors = self.adapted.anchors
        for at in (fact.part("at") for fact in self.sheet.root.records("facts")):
            if at and not anchors.may_name(at.value):
                yield unknown_anchor(at.value, at.span, anchors.names)

    def notes(self) -> Iterator[Note]:
        """Yield what is to be judged by the day: what is no longer sure, what soon will not be."""
        reading = Reading(
            documents={SHEET: self.sheet},
        )
        yield from check(reading, self.settings, ("freshness",))[1]

    def said(self, module: Module) -> Module:
        """Return *module* with these facts besides its own."""
        own = tuple(map(fact_of, self.sheet.data.get("facts", ())))
        digest = sha256(f"{module.digest} {own!r}".encode()).hexdigest()
        return replace(module, facts=(*module.facts, *own), digest=digest) if own else module
