"""Stage 1, read: the bytes of a file in, its text in lines of ``\\n`` and findings out.

Always answers: what is not UTF-8 is diagnosed, then read as Windows would have written it, so that
the other errors of the file are found in the same run. UTF-16 is diagnosed, and not read: it may be
cut in the middle of a letter, and no line of it could be shown beside an error.
"""

import codecs
import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Span, codes
from marelle.diagnostics.more import at_most
from marelle.i18n import _
from marelle.read.conflicts import conflict

MAX_INVISIBLE = 20
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff0-\ufffc\ufffe\uffff]"
)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Decode one stray byte as Windows-1252, the usual other encoding of French files."""
    assert isinstance(error, UnicodeDecodeError)
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "replace"), error.start + 1


codecs.register_error("marelle-windows", _as_windows)


def decode(path: str, data: bytes, cap: int) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of *data*, and everything wrong with it as text.

    The text is ``None`` only when there is nothing to read: more than *cap* bytes, no letter,
    letters of two bytes, or two versions of the same lines.
    """
    if len(data) > cap:
        return None, [_too_big(path, len(data), cap)]
    if _is_wide(data):
        return None, [_not_utf8_at_all(path)]
    found: list[Diagnostic] = []
    text = _to_unicode(path, data, found)
    if text.startswith("\ufeff"):
        text = text[1:]
        found.append(_byte_order_mark(path))
    if "\r" in text:
        found.append(_carriage_return(path, text))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unsettled := conflict(path, text):
        return None, [unsettled]
    if _INVISIBLE.search(text):
        found.extend(_invisible(path, text))
        text = _INVISIBLE.sub(" ", text)
    if not text.strip():
        found.append(empty(path))
        return None, found
    return text, found


def span_at(path: str, text: str, start: int, end: int | None = None) -> Span:
    """Return the span of the characters from *start* to *end* (one character by default)."""
    end = start + 1 if end is None else end
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    last = text.count("\n", 0, end) + 1
    return Span(path, line, column, last, end - text.rfind("\n", 0, end))


def _to_unicode(path: str, data: bytes, found: list[Diagnostic]) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        text = data.decode(errors="marelle-windows")
        found.append(_not_utf8(path, text, data[: error.start], data[error.start]))
        return text


def _is_wide(data: bytes) -> bool:
    """Tell whether *data* is UTF-16, marked as such or not."""
    zeros = len(data) >= 4 and (not (data[1] or data[3]) or not (data[0] or data[2]))
    return zeros or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _too_big(path: str, size: int, cap: int) -> Diagnostic:
    return Diagnostic(
        code=codes.FILE_TOO_BIG,
        span=Span(path),
        message=_("Ce fichier pèse {size} ko ; la limite est de {cap} ko.").format(
            size=-(-size // 1000), cap=cap // 1000
        ),
        hint=_("Vérifiez que c’est le bon fichier, ou répartissez son contenu en plusieurs."),
    )


def _not_utf8_at_all(path: str) -> Diagnostic:
    return _warn(
        codes.NOT_UTF8,
        Span(path),
        _("Ce fichier est enregistré en UTF-16 au lieu d’UTF-8."),
        _("Dans votre éditeur, enregistrez-le avec l’encodage « UTF-8 »."),
    )


def _not_utf8(path: str, text: str, before: bytes, byte: int) -> Diagnostic:
    start = len(before.decode())
    # Lines of the file as typed: the carriage returns are still there.
    span = span_at(path, text.replace("\r\n", " \n").replace("\r", "\n"), start)
    return _warn(
        codes.NOT_UTF8,
        span,
        _(
            "Ce caractère n’est pas enregistré en UTF-8 "
            "(octet {byte:02X}, lu « {letter} » en Windows-1252)."
        ).format(byte=byte, letter=text[start]),
        _("Dans votre éditeur, enregistrez le fichier avec l’encodage « UTF-8 »."),
    )


def _byte_order_mark(path: str) -> Diagnostic:
    return _warn(
        codes.BYTE_ORDER_MARK,
        Span(path),
        _("Le fichier commence par une marque d’ordre des octets (BOM), invisible et inutile."),
        _("Dans votre éditeur, choisissez l’encodage « UTF-8 », et non « UTF-8 avec BOM »."),
    )


def _carriage_return(path: str, text: str) -> Diagnostic:
    line = text[: text.index("\r")].count("\n") + 1
    ends = _("Les lignes de ce fichier finissent à la manière de Windows (CRLF).")
    if "\r\n" not in text:
        ends = _("Les lignes de ce fichier finissent à la manière d’anciens Mac (CR).")
    return _warn(
        codes.CARRIAGE_RETURN,
        Span(path, line, 1, line, 1),
        ends,
        _("Dans votre éditeur, choisissez la fin de ligne « LF » (en bas à droite dans VS Code)."),
    )


def _invisible(path: str, text: str) -> Iterator[Diagnostic]:
    matches = list(_INVISIBLE.finditer(text))
    shown = matches[: MAX_INVISIBLE + 1]
    told = (
        _warn(
            codes.INVISIBLE_CHARACTER,
            span_at(path, text, match.start()),
            _(
                "Il y a ici un caractère invisible (U+{code:04X}), souvent venu d’un copier-coller."
            ).format(code=ord(match[0])),
            _("Effacez-le, puis retapez les lettres qui l’entourent."),
        )
        for match in shown
    )
    return at_most(MAX_INVISIBLE, told, len(matches) - len(shown))


def empty(path: str) -> Diagnostic:
    """Return the finding for a file that says nothing."""
    return _warn(
        codes.EMPTY_FILE,
        Span(path),
        _("Ce fichier est vide."),
        _("Écrivez son contenu, ou supprimez-le."),
    )


def _warn(code: Code, span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=message, hint=hint)
