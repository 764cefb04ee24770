"""Diagnostics: what is wrong, where, and what to type instead, as sortable values.

Exceptions are for bugs and for the disk; everything an author can get wrong is a ``Diagnostic``.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

# Characters of a message or of a hint.
LONGEST = 600


class Severity(StrEnum):
    """How grave a finding is. Only errors stop a build; ``--strict`` makes warnings errors.

    A note asks for nothing: it says what will come by itself, and is never an error.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A stretch of one source file. Lines and columns count from 1; the end column is past it.

    ``path`` is relative to the project's root, with forward slashes.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: ``id`` (MRL203) and ``name`` (unknown-key) are never reused."""

    id: str
    name: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the finding, with a short French label."""

    span: Span
    label: str


class Edit(NamedTuple):
    """What to type at a place, on one line, instead of ``old``: an empty ``old`` only adds."""

    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding. ``message`` is one plain sentence; ``hint`` says what to type.

    ``edits`` mend it without changing what is meant; there are none where a person must decide.
    """

    code: Code
    span: Span
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def gravity(self) -> Severity:
        """The severity of this finding: its own if given, else its code's."""
        return self.severity or self.code.severity


def _short(found: Diagnostic) -> Diagnostic:
    # What an author typed may be in a sentence: a whole file pasted as a title.
    if len(found.message) <= LONGEST and len(found.hint) <= LONGEST:
        return found
    return replace(found, message=_cut(found.message), hint=_cut(found.hint))


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings once each, by file, place and code, their sentences cut when far too long."""
    # Not a set: what is nearly in order stays so, and is sorted in no time.
    return sorted(dict.fromkeys(map(_short, found)), key=lambda d: (d.span, d.code.id, d.message))


def without_notes(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that ask for something to be done."""
    return [d for d in found if d.gravity is not Severity.NOTE]


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Tell whether anything in *found* stops the build."""
    return any(d.gravity is Severity.ERROR for d in found)
