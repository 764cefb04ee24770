"""Stage 3, model: an article in; what rules of writing say of it, and tags that are twins, out.

Of the rules for modules, those of language, length and accessibility: an article is read too.
"""

from collections.abc import Iterable, Iterator, Mapping

from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.ids import tag_slug
from marelle.model import Media
from marelle.read.document import Document
from marelle.rules import check
from marelle.rules.base import Note, Reading, paragraphs, values
from marelle.rules.said import said_in
from marelle.rules.settings import Settings

FAMILIES = ("accessibility", "language", "length")


def advised(
    sheet: Document | None, body: Document | None, media: Mapping[str, Media], settings: Settings
) -> tuple[list[Diagnostic], list[Note]]:
    """Return the warnings about the texts of an article, and what is to be judged with the rest."""
    warnings: list[Diagnostic] = []
    notes: list[Note] = []
    for part in (sheet, body):
        if part:
            found, seen = check(_reading(part, media, prose=part is body), settings, FAMILIES)
            warnings += found
            notes += seen
    return warnings, notes


def _reading(part: Document, media: Mapping[str, Media], *, prose: bool) -> Reading:
    """Return the sheet or the text of an article as rules read a module."""
    return Reading(
        documents={part.path.rpartition("/")[2]: part},
        sentences=tuple(paragraphs(part) if prose else values(part)),
        said=tuple(said_in(part, prose=prose)),
        media=media,
    )


def twin_tags(
    known: dict[str, tuple[str, Span]], tags: Iterable[tuple[str, Span]]
) -> Iterator[Diagnostic]:
    """Yield a finding for each of the *tags* that another one is, but for its letters.

    *known* are the tags of the articles before, which it adds to.
    """
    for tag, here in tags:
        first, span = known.setdefault(tag_slug(tag), (tag, here))
        if first != tag:
            yield Diagnostic(
                code=codes.TWIN_TAGS,
                span=here,
                message=_("« {tag} » et « {other} » auraient la même page.").format(
                    tag=tag, other=first
                ),
                hint=_("Écrivez « {other} » ici aussi.").format(other=first),
                related=(Related(span, _("déjà ici")),),
            )
