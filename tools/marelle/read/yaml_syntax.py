"""Stage 1, read: an error of libyaml in, one finding in plain words out, and the line mended.

libyaml says where it lost its way, in the words of its own machinery. Authors need the cause: a
« : » in a text, a quote left open, a tab, a line out of line.
"""

import re
from typing import Any

import yaml

from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.i18n import _

_ENTRY = re.compile(r"""(\s*(?:-\s+)*)([^\s:#'"\[\]{},&*!|>%@`-][^:#]*):[ \t]+(.*?)\s*$""")
_ITEM = re.compile(r"""(\s*(?:-\s+)+)(.*?)\s*$""")
_SPECIAL = "@`%&*!|>"
_MANY_TABS = 20


def explain(path: str, text: str, error: yaml.YAMLError) -> tuple[Diagnostic, str | None]:
    """Return what *error* means, and *text* with the faulty line mended when the cause is sure."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _finding(codes.YAML_SYNTAX, Span(path), _("Ce fichier n’est pas du YAML."), ""), None
    lines = text.split("\n")
    row = min(mark.line, len(lines) - 1)
    return _Case(path, lines, row, mark.column, error).explain()


class _Case:
    """One syntax error beside the lines around it."""

    def __init__(self, path: str, lines: list[str], row: int, column: int, error: Any) -> None:
        self.path, self.lines, self.row, self.column = path, lines, row, column
        self.line = lines[row]
        self.problem = getattr(error, "problem", "") or ""
        self.context = getattr(error, "context", "") or ""
        self.origin = getattr(error, "context_mark", None)

    def explain(self) -> tuple[Diagnostic, str | None]:
        for attempt in (self._tab, self._unclosed_quote, self._colon, self._special_character):
            if answer := attempt():
                return answer
        return self._elsewhere(), None

    def _tab(self) -> tuple[Diagnostic, str | None] | None:
        indent = self.line[: len(self.line) - len(self.line.lstrip())]
        if "\t" not in indent:
            return None
        span = self._span(self.row, indent.index("\t"), len(indent))
        return _finding(
            codes.TAB,
            span,
            _("Le retrait de cette ligne contient une tabulation."),
            _("Remplacez-la par des espaces : YAML n’accepte pas d’autre retrait."),
        ), "\n".join(_untabbed(line) for line in self.lines)

    def _unclosed_quote(self) -> tuple[Diagnostic, str | None] | None:
        if "quoted scalar" not in self.context or self.origin is None:
            return None
        if "escape" in self.problem:
            return self._bad_escape(), None
        row, column = self.origin.line, self.origin.column
        return _finding(
            codes.UNCLOSED_QUOTE,
            self._span(row, column, column + 1),
            _("Le guillemet ouvert ici n’est jamais refermé."),
            _("Ajoutez le même guillemet à la fin du texte."),
        ), None

    def _bad_escape(self) -> Diagnostic:
        return _finding(
            codes.YAML_SYNTAX,
            self._span(self.row, max(self.column - 1, 0), self.column + 1),
            _(
                "Entre guillemets droits doubles, une barre oblique inverse « \\ » a un sens spécial."
            ),
            _("Écrivez-la deux fois : « \\\\ »."),
        )

    def _colon(self) -> tuple[Diagnostic, str | None] | None:
        """A text that holds « : » and a space: the commonest error of French authors."""
        if "mapping values are not allowed" not in self.problem:
            return None
        entry = _ENTRY.match(self.line) or _ITEM.match(self.line)
        if entry is None or not entry[entry.lastindex or 0]:
            return None
        rest = entry[entry.lastindex or 0]
        start = entry.start(entry.lastindex or 0)
        if rest[0] in "\"'[{|>&*!" or self.column < start:
            return None
        fixed = self.line[:start] + _quoted(rest)
        mended = [*self.lines]
        mended[self.row] = fixed
        return _finding(
            codes.COLON_IN_TEXT,
            self._span(self.row, self.column, self.column + 1),
            _("Ce texte contient « : » suivi d’une espace, que YAML prend pour une nouvelle clé."),
            _("Mettez le texte entre guillemets droits : {line}").format(line=fixed.strip()),
        ), "\n".join(mended)

    def _special_character(self) -> tuple[Diagnostic, str | None] | None:
        letter = self.line[self.column : self.column + 1]
        if not letter or letter not in _SPECIAL:
            letter = self.line[self.column - 1 : self.column] if self.column else ""
        if not letter or letter not in _SPECIAL:
            return None
        column = self.line.index(letter, max(self.column - 1, 0))
        return _finding(
            codes.YAML_SYNTAX,
            self._span(self.row, column, column + 1),
            _("Un texte ne peut pas commencer par « {letter} » sans guillemets.").format(
                letter=letter
            ),
            _('Mettez tout le texte entre guillemets droits : "{letter}…".').format(letter=letter),
        ), None

    def _elsewhere(self) -> Diagnostic:
        message, hint = _words(self.problem, self.context)
        related: tuple[Related, ...] = ()
        if self.origin is not None and self.origin.line != self.row:
            place = self._span(self.origin.line, self.origin.column, self.origin.column + 1)
            related = (Related(place, _("commencé ici")),)
        return Diagnostic(
            code=codes.YAML_SYNTAX,
            span=self._span(self.row, self.column, self.column + 1),
            message=message,
            hint=hint,
            related=related,
        )

    def _span(self, row: int, start: int, end: int) -> Span:
        return Span(self.path, row + 1, start + 1, row + 1, end + 1)


def _words(problem: str, context: str) -> tuple[str, str]:
    """Return a sentence and a hint for what libyaml could not make sense of."""
    if "',' or ']'" in problem:
        return _("La liste entre crochets n’est pas refermée, ou une virgule manque."), _(
            "Écrivez une virgule entre les éléments et « ] » à la fin."
        )
    if "',' or '}'" in problem:
        return _("Le bloc entre accolades n’est pas refermé, ou une virgule manque."), _(
            "Écrivez une virgule entre les clés et « } » à la fin."
        )
    if "'-' indicator" in problem:
        return _("Cette ligne n’est pas alignée avec les tirets de la liste."), _(
            "Alignez son tiret avec les autres, ou décalez-la sous le texte de l’élément."
        )
    if "expected ':'" in problem:
        return _("Il manque « : » après une clé."), _("Écrivez « clé: valeur ».")
    if "expected key" in problem:
        return _("Cette ligne n’est pas alignée avec les clés de son bloc."), _(
            "Alignez-la avec les autres clés ; vérifiez aussi les guillemets de la ligne au-dessus."
        )
    return _("YAML ne comprend pas cette ligne."), _(
        "Vérifiez le retrait, les deux-points et les guillemets de cette ligne et de celle d’avant."
    )


def _untabbed(line: str) -> str:
    body = line.lstrip(" \t")
    return line[: len(line) - len(body)].replace("\t", "  ") + body


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _finding(code: Code, span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=message, hint=hint)
