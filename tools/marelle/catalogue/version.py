"""Stage 3, model: what ``catalogue.yml`` says of the format of the sources in, a finding out.

The number grows when sources are to be written in another way; ``marelle migrate`` brings those of
before to it. What only adds a key does not change it.
"""

from collections.abc import Iterable, Iterator

from marelle.diagnostics import Diagnostic, codes, in_order
from marelle.i18n import _
from marelle.read.document import Document

FORMAT = 2


def format_of(document: Document) -> int:
    """Return the version that a sheet of the site says, the first when it says none."""
    data = document.data
    stated = data.get("format", 1) if isinstance(data, dict) else 1
    return int(stated) if isinstance(stated, int) and not isinstance(stated, bool) else 1


def version_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield the finding of a project that is ahead of this Marelle."""
    if (stated := format_of(document)) > FORMAT:
        yield Diagnostic(
            code=codes.NEWER_FORMAT,
            span=document.span("format"),
            message=_(
                "Ce projet suit la version {new} du format ; votre Marelle lit jusqu’à la {ours}."
            ).format(new=stated, ours=FORMAT),
            hint=_("Installez une version plus récente de Marelle : rien d’autre n’est vérifié."),
        )


def told(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings in order: of a project that is ahead, that one alone."""
    every = in_order(found)
    return [one for one in every if one.code is codes.NEWER_FORMAT] or every
