"""Stage 3, model: the name of a file or of a folder in; the identifier it is, or a finding, out."""

from collections.abc import Iterator

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.read.document import Document


def id_of(document: Document) -> str:
    """Return the identifier of what a file of its own describes: the file's name."""
    return document.path.rpartition("/")[2].removesuffix(".yml")


def bad_id(id: str, path: str, message: str) -> Iterator[Diagnostic]:
    """Yield a finding when the file or the folder at *path* has a name that is no identifier.

    *message* is already translated; it holds ``{id}``.
    """
    if not ID_PATTERN.match(id):
        yield Diagnostic(
            code=codes.BAD_ID,
            span=Span(path),
            message=message.format(id=id),
            hint=_("Une lettre minuscule, puis lettres, chiffres ou tirets : 40 signes au plus."),
        )
