"""Stage 3, model: paths, positionings, sheets of podcasts in; what rules say of their words out.

Of the rules for modules, those of language, length and accessibility: these texts are read too. A
learner reads some of their values only; the others name things.
"""

from collections.abc import Iterable

from marelle.catalogue.article_advice import FAMILIES
from marelle.diagnostics import Diagnostic
from marelle.read.document import Document
from marelle.rules import check
from marelle.rules.base import Note, Reading, values
from marelle.rules.said import said_in
from marelle.rules.settings import Settings

# What one reads of a path and of a podcast, by key; of a positioning, all but what names things.
_READ = {
    "content/paths/": frozenset("title summary text points question for note".split()),
    "content/podcasts/": frozenset(("title", "summary")),
}
READ = ("content/paths/", "content/positioning/")
_NAMING = frozenset(("competence", "competences", "to"))


def advised_texts(
    documents: Iterable[Document], settings: Settings
) -> tuple[list[Diagnostic], list[Note]]:
    """Return the warnings about the texts of *documents*, and what the rest has to judge."""
    warnings: list[Diagnostic] = []
    notes: list[Note] = []
    for document in documents:
        found, seen = check(_reading(document), settings, FAMILIES)
        warnings += found
        notes += seen
    return warnings, notes


def _reading(document: Document) -> Reading:
    """Return a document as rules read a module."""
    read = next((keys for place, keys in _READ.items() if document.path.startswith(place)), None)
    said = [
        one
        for one in said_in(document, prose=False)
        if (one.key in read if read else one.key not in _NAMING)
    ]
    places = {one.span for one in said}
    return Reading(
        documents={document.path.rpartition("/")[2]: document},
        sentences=tuple((text, span) for text, span in values(document) if span in places),
        said=tuple(said),
    )
