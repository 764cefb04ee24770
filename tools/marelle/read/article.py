"""Stage 1, read: the bytes of an article in; its sheet and its text, as two documents, out.

The sheet stands between two lines ``---`` at the top; the text below is Markdown, as in a lesson.
Each part is read at its own lines of the file, so that every finding has the place it is typed at.
"""

import re
from hashlib import sha256

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.read.document import Document
from marelle.read.markdown_file import MAX_BYTES, read_markdown
from marelle.read.text import decode, empty, span_at
from marelle.read.yaml_file import read_yaml

_SHEET = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def read_article(
    path: str, data: bytes
) -> tuple[Document | None, Document | None, list[Diagnostic]]:
    """Return the sheet and the text of an article, and everything wrong with how they are typed.

    *path* is relative to the project's root. A part is ``None`` when it cannot be read.
    """
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return None, None, found
    if not text.strip():
        return None, None, [*found, empty(path)]
    parts = sheet_of(text)
    if parts is None:
        return None, None, [*found, _no_sheet(path)]
    # The two fences become a comment: the places of the rest do not move.
    sheet, wrong = read_yaml(path, f"#--\n{parts[1] or '# '}".encode())
    found += wrong
    if not text[parts.end() :].strip():
        return sheet, None, [*found, _no_text(path, text, parts.end())]
    above = "\n" * parts[0].count("\n")
    body, wrong = read_markdown(path, (above + text[parts.end() :]).encode(), titled=False)
    return sheet, body, [*found, *wrong]


def sheet_of(text: str) -> re.Match[str] | None:
    """Return the place of the sheet that opens *text*, its fences included; group 1 has none."""
    return _SHEET.match(text)


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of a file, in hex."""
    return sha256(data).hexdigest()


def _no_sheet(path: str) -> Diagnostic:
    return Diagnostic(
        code=codes.NO_FRONT_MATTER,
        span=Span(path),
        message=_("Un article commence par sa fiche, entre deux lignes « --- »."),
        hint=_("Écrivez « --- », puis « title: », « summary: », « published: »…, puis « --- »."),
    )


def _no_text(path: str, text: str, end: int) -> Diagnostic:
    start = text.rstrip().rfind("\n") + 1 if text[:end].strip() else 0
    return Diagnostic(
        code=codes.EMPTY_FILE,
        span=span_at(path, text, start, len(text.rstrip())),
        message=_("Cet article n’a que sa fiche : il ne dit rien."),
        hint=_("Écrivez son texte sous cette ligne « --- »."),
    )
