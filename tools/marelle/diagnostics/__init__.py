"""Diagnostics: what is wrong, where, and what to type instead, as sortable values.

Exceptions are for bugs and for the disk; everything an author can get wrong is a ``Diagnostic``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How grave a finding is. Only errors stop a build; ``--strict`` makes warnings errors."""

    ERROR = "error"
    WARNING = "warning"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding. ``message`` is one plain sentence; ``hint`` says what to type."""

    code: Code
    span: Span
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None

    @property
    def gravity(self) -> Severity:
        """The severity of this finding: its own if given, else its code's."""
        return self.severity or self.code.severity


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings once each, by file, place and code."""
    return sorted(set(found), key=lambda d: (d.span, d.code.id, d.message))


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Tell whether anything in *found* stops the build."""
    return any(d.gravity is Severity.ERROR for d in found)
