"""Stage 1, read: an error of libyaml in, one finding in plain words out, and the text mended.

libyaml says where it lost its way, in the words of its own machinery. Authors need the cause: a
« : » in a text, a quote left open, a tab, a line out of line. When the cause is clear the line is
mended in memory, so that reading goes on to the next error.
"""

from dataclasses import dataclass, replace
from typing import Any

import yaml

from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.read import yaml_mend as mend
from marelle.read.words import Words
from marelle.read.words import yaml_syntax as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """``mended`` is the text without the error, ``None`` when nobody could say; ``sure`` tells
    that it is what the author meant, and not only the likeliest.

    Reading stopped at ``row``, after ``reach`` characters, in what began at ``since``; in a
    ``flow`` of brackets. Rows count from 0.
    """

    finding: Diagnostic
    mended: str | None = None
    sure: bool = False
    row: int = 0
    since: int = 0
    reach: int = 0
    flow: bool = False


def explain(path: str, text: str, error: yaml.YAMLError) -> Explained:
    """Return what *error* means to the author of *text*."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Explained(finding=_finding(codes.YAML_SYNTAX, Span(path), words.not_yaml()))
    case = _Case(path, text.split("\n"), mark, error)
    explained = case.explain()
    return replace(
        explained,
        row=explained.finding.span.line - 1,
        since=case.origin.line if case.origin else case.row,
        reach=mark.index,
        flow="flow" in case.context,
    )


class _Case:
    """One syntax error beside the lines around it."""

    def __init__(self, path: str, lines: list[str], mark: Any, error: Any) -> None:
        self.path, self.lines = path, lines
        self.row, self.column = min(mark.line, len(lines) - 1), mark.column
        self.line = lines[self.row]
        self.at_end = not "\n".join(lines)[mark.index :].strip()
        self.problem = getattr(error, "problem", "") or ""
        self.context = getattr(error, "context", "") or ""
        self.origin = getattr(error, "context_mark", None)

    def explain(self) -> Explained:
        for attempt in (
            self._tab, self._open_quote, self._alone, self._colon, self._colon_in_braces,
            self._after_quote, self._special_start,
            self._open_bracket, self._open_at_end,
        ):  # fmt: skip
            if answer := attempt():
                return answer
        return self._elsewhere()

    def _tab(self) -> Explained | None:
        indent = self.line[: len(self.line) - len(self.line.lstrip())]
        if "\t" not in indent:
            return None
        finding = self._on(self.row, indent.index("\t"), codes.TAB, words.tab(), len(indent))
        return Explained(finding=finding, mended=mend.without_tabs(self.lines))

    def _open_quote(self) -> Explained | None:
        if "quoted scalar" not in self.context or self.origin is None:
            return None
        if "escape" in self.problem:
            at = max(self.column - 1, 0)
            return Explained(finding=self._on(self.row, at, codes.YAML_SYNTAX, words.bad_escape()))
        return self._unclosed(self.origin.line, self.origin.column)

    def _unclosed(self, row: int, column: int) -> Explained:
        line = self.lines[row]
        return Explained(
            finding=self._on(row, column, codes.UNCLOSED_QUOTE, words.unclosed_quote()),
            mended=self._with(row, f"{line.rstrip()}{line[column]}"),
        )

    def _alone(self) -> Explained | None:
        """A line without « : », or with nothing between « : » and the value."""
        if "expected ':'" not in self.problem or self.origin is None:
            return None
        row = self.origin.line
        if fixed := mend.unstuck(self.lines[row]):
            return self._stuck(row, fixed)
        if fixed := mend.undashed(self.lines[row]):
            said = words.stuck_dash(fixed.strip())
            finding = self._on(row, self.origin.column, codes.YAML_SYNTAX, said)
            return Explained(finding=finding, mended=self._with(row, fixed), sure=True)
        words_ = words.no_colon()
        return Explained(finding=self._on(row, self.origin.column, codes.YAML_SYNTAX, words_))

    def _stuck(self, row: int, fixed: str) -> Explained:
        at = self.lines[row].index(":")
        finding = self._on(row, at, codes.YAML_SYNTAX, words.stuck_colon(fixed.strip()))
        return Explained(finding=finding, mended=self._with(row, fixed), sure=True)

    def _colon(self) -> Explained | None:
        if "mapping values are not allowed" not in self.problem:
            return None
        if fixed := mend.unstuck(self.lines[self.row - 1]) if self.row else None:
            return self._stuck(self.row - 1, fixed)
        fixed = mend.quoted_value(self.line, self.column) or mend.requoted(self.line, self.column)
        if fixed is None:
            finding = self._on(self.row, self.column, codes.YAML_SYNTAX, words.too_far_right())
            return Explained(finding=finding)
        return self._colon_at(self.column, fixed)

    def _colon_in_braces(self) -> Explained | None:
        if "',' or '}'" not in self.problem or self.line[self.column : self.column + 1] != ":":
            return None
        fixed = mend.quoted_in_braces(self.line, self.column)
        return self._colon_at(self.column, fixed) if fixed else None

    def _colon_at(self, column: int, fixed: str) -> Explained:
        finding = self._on(self.row, column, codes.COLON_IN_TEXT, words.colon(fixed.strip()))
        return Explained(finding=finding, mended=self._with(self.row, fixed), sure=True)

    def _after_quote(self) -> Explained | None:
        """Text after a closing quote, here or because a quote above was left open."""
        if "expected key" not in self.problem:
            return None
        if fixed := mend.requoted(self.line, self.column):
            at = max(self.line.rfind(letter, 0, self.column) for letter in "\"'")
            finding = self._on(self.row, at, codes.YAML_SYNTAX, words.after_quote(fixed.strip()))
            return Explained(finding=finding, mended=self._with(self.row, fixed), sure=True)
        if place := mend.odd_quote(self.lines, self.row):
            return self._unclosed(*place)
        return None

    def _special_start(self) -> Explained | None:
        answer = mend.quoted_start(self.line)
        if answer is None or answer[0] > self.column:
            return None
        start, fixed = answer
        said = words.special_start(self.line[start], fixed.strip())
        finding = self._on(self.row, start, codes.YAML_SYNTAX, said)
        return Explained(finding=finding, mended=self._with(self.row, fixed), sure=True)

    def _open_bracket(self) -> Explained | None:
        """A bracket opened on a line above: the mistake is there, not where reading got lost."""
        if self.origin is None or self.origin.line == self.row or "',' or " not in self.problem:
            return None
        row = self.origin.line
        line = self.lines[row].rstrip()
        closer = "}" if line[self.origin.column] == "{" else "]"
        said = words.open_block() if closer == "}" else words.open_list()
        mended = self._with(row, line + closer) if line[-1] not in ",{[" else None
        finding = self._on(row, self.origin.column, codes.YAML_SYNTAX, said)
        return Explained(finding=finding, mended=mended)

    def _open_at_end(self) -> Explained | None:
        """A bracket with nothing in it yet, at the end of the file."""
        if "expected node content" not in self.problem or not self.at_end:
            return None
        row = max((n for n, line in enumerate(self.lines) if line.strip()), default=0)
        at = max(map(self.lines[row].rfind, "[{"))
        if at < 0:
            return None
        said = words.open_block() if self.lines[row][at] == "{" else words.open_list()
        return Explained(finding=self._on(row, at, codes.YAML_SYNTAX, said))

    def _elsewhere(self) -> Explained:
        finding = self._on(self.row, self.column, codes.YAML_SYNTAX, self._words())
        if self.origin is None or self.origin.line == self.row:
            return Explained(finding=finding)
        begun = self._span(self.origin.line, self.origin.column, self.origin.column + 1)
        return Explained(
            finding=Diagnostic(
                code=finding.code,
                span=finding.span,
                message=finding.message,
                hint=finding.hint,
                related=(Related(begun, _("le bloc commence ici")),),
            )
        )

    def _words(self) -> Words:
        for sign, said in (
            ("',' or ']'", words.open_list),
            ("',' or '}'", words.open_block),
            ("'-' indicator", words.out_of_list),
            ("expected key", words.out_of_line),
        ):
            if sign in self.problem:
                return said()
        return words.misunderstood()

    def _with(self, row: int, line: str) -> str:
        return "\n".join((*self.lines[:row], line, *self.lines[row + 1 :]))

    def _on(self, row: int, start: int, code: Code, said: Words, end: int = 0) -> Diagnostic:
        return _finding(code, self._span(row, start, end or start + 1), said)

    def _span(self, row: int, start: int, end: int) -> Span:
        return Span(self.path, row + 1, start + 1, row + 1, end + 1)


def _finding(code: Code, span: Span, said: Words) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=said[0], hint=said[1])
