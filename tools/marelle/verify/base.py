"""Verify: the contract of a rule about packages. A package in, findings out.

A rule is one file, ``verify/rules/<family>/<rule>.py``, and nothing elsewhere. It holds ``CODE``
(of the 8xx; errors refuse a package), a docstring in French that ``marelle explain`` shows,
``ENGLISH`` (the same in English) and ``check``, which looks at one package, or ``compare``, which
looks at several. The family says when it runs: ``safety`` and ``archive`` on the listing alone,
``xml`` once the manifest is read, the others on what it says.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from marelle.diagnostics import Code, Diagnostic, Span
from marelle.verify.archive import Broken, Entry, inflate
from marelle.xml import Document, Element

MANIFEST, COURSE, TINCAN = "imsmanifest.xml", "cmi5.xml", "tincan.xml"
_KINDS = {MANIFEST: "scorm", COURSE: "cmi5", TINCAN: "xapi", "": ""}


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: what is worked out is kept
class Package:
    """One package as far as it could be opened.

    *name* is how the person called the file; *zipped* is false for a course structure that came
    alone, *broken* true for what is no whole zip. *count* is how many entries the zip announces.
    *known* are the bytes of members that were zipped a moment ago: they are not inflated again.
    """

    name: str
    data: bytes
    zipped: bool = True
    broken: bool = False
    count: int = 0
    entries: tuple[Entry, ...] = ()
    known: Mapping[str, bytes] = field(default_factory=dict)
    document: Document = field(default_factory=Document)
    schemas: Path | None = None

    @cached_property
    def files(self) -> dict[str, Entry]:
        """The entries that are not folders, by name."""
        return {entry.name: entry for entry in self.entries if not entry.folder}

    @cached_property
    def sheet(self) -> str:
        """The name of the file that says what the package is, or nothing when none does."""
        return next((name for name in _KINDS if name in self.files), "")

    @property
    def kind(self) -> str:
        """``scorm``, ``cmi5``, ``xapi``, or nothing."""
        return _KINDS[self.sheet] if self.zipped else "cmi5"

    @property
    def root(self) -> Element:
        """The root of the manifest; only asked for when it could be read."""
        assert self.document.root
        return self.document.root

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts of members that were read once, kept as long as the package."""
        return {}

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the manifest."""
        return self.document.text.split("\n")

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a member, or nothing when it is damaged."""
        if name in self.known:
            return self.known[name]
        try:
            return inflate(self.data, self.files[name])
        except Broken:
            return None

    def inside(self, name: str) -> str:
        """Return how a member is called in findings."""
        return f"{self.name}/{name}" if self.zipped else self.name

    def whole(self) -> Span:
        """Return the span of a finding about the package itself."""
        return Span(self.name)

    def stop(self) -> Span:
        """Return where reading the manifest stopped."""
        line, column = self.document.line, self.document.column
        return Span(self.inside(self.sheet), line, column, line, column + 1)

    def at(self, element: Element | None = None, attribute: str = "") -> Span:
        """Return where *element* is typed, or the value of one of its attributes."""
        path = self.inside(self.sheet)
        if element is None:
            return Span(path)
        line, column, length = element.line, element.column, len(element.tag) + 1
        typed = re.compile(rf"""(?<![\w:]){re.escape(attribute)}\s*=\s*["']([^"']*)["']""")
        while attribute:
            words = self.lines[line - 1]
            start = column - 1 if line == element.line else 0
            end = words.find(">", start) + 1
            if found := typed.search(words, start, end or len(words)):
                column, length = found.start(1) + 1, len(found[1])
                break
            if end or line == len(self.lines):
                line = element.line
                break
            line += 1
        return Span(path, line, column, line, column + max(length, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What tells a package from the others: its manifest's identifier, by edition."""

    edition: str
    identifier: str
    span: Span


Found = Iterable[Diagnostic]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule as the rest of Marelle knows it. ``explanations`` are by language."""

    family: str
    name: str
    code: Code
    explanations: Mapping[str, str]
    check: Callable[[Package], Found] | None = None
    compare: Callable[[Sequence[Identity]], Found] | None = None


def finding(code: Code, span: Span, message: str, hint: str) -> Diagnostic:
    """Return a finding of the gravity of its code."""
    return Diagnostic(code=code, span=span, message=message, hint=hint)
