"""Stage 1, read: the bytes of a YAML file in, a ``Document`` and findings out; never raises.

``text`` decodes, ``yaml_events`` builds, ``yaml_recover`` goes on after what cannot be parsed, so
that the errors below are found in the same run.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.diagnostics.more import at_most
from marelle.read.document import Document, Path, with_parents
from marelle.read.text import decode
from marelle.read.words import yaml as words
from marelle.read.yaml_events import Builder
from marelle.read.yaml_indent import indent_of
from marelle.read.yaml_recover import recover

MAX_BYTES = 512_000
_ASTRAY = 2
MAX_FINDINGS = 200
MAX_SWALLOWED = 20
_STUCK_COMMENT = re.compile(r"(?<=\S) +(#[^\s#].*)$")


def read_yaml(path: str, data: bytes, room: int = 1) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document that *data* holds, and everything wrong with it as YAML.

    *path* is relative to the project's root; the limits of size are *room* times the usual ones.
    The document is ``None`` when its values could not be
    made out; it may exist beside errors, so that its schema is checked in the same run.
    """
    text, found = decode(path, data, room * MAX_BYTES)
    if text is None:
        return None, found
    result = recover(path, text, room)
    found += result.found
    builder = result.builder
    if builder is None or (result.lost and builder.data is None):
        return None, found
    found += at_most(MAX_FINDINGS, builder.found)
    if builder.stopped:
        return None, found
    torn = set(_torn(builder, result.lost, text)) if result.lost else set[Path]()
    torn |= {()} if builder.cut else set()
    document = Document(
        path=path,
        digest=sha256(data).hexdigest(),
        text=text,
        data=builder.data,
        values=builder.values,
        keys=builder.keys,
        torn=frozenset(torn),
        stains=with_parents([*builder.doubtful, *torn]),
    )
    found += at_most(MAX_SWALLOWED, _swallowed(document))
    return document, found


def _torn(builder: Builder, lost: Collection[int], text: str) -> Iterator[Path]:
    """Yield the path of each block that may have lost a line: one inside it, or just beside."""
    lines = text.split("\n")
    gaps = {number for number, line in enumerate(lines, 1) if not line.strip()} | set(lost)
    blocks = {path[:-1] for path in builder.values if path} | {()}
    empty = {path for path, span in builder.values.items() if span[1:3] == span[3:]}
    for path in (blocks | empty) & builder.values.keys():
        span = builder.values[path]
        first, last = span.line, span.end_line
        while first - 1 in gaps:
            first -= 1
        while last + 1 in gaps:
            last += 1
        # A line may have stood one level higher than its column says, not two.
        column = span.column - 1 - _ASTRAY
        if any(first <= row <= last and indent_of(lines[row - 1]) >= column for row in lost):
            yield path


def _swallowed(document: Document) -> Iterator[Diagnostic]:
    """Yield the texts that a « # » cuts: a comment has a space after it, a text has none."""
    if " #" not in document.text:
        return
    scalars = _scalars_by_line(document)
    for number, line in enumerate(document.text.split("\n"), 1):
        match = _STUCK_COMMENT.search(line) if "#" in line else None
        if match is None:
            continue
        cut = Span(document.path, number, match.start(1) + 1, number, match.end(1) + 1)
        here = scalars[number]
        if any(span[3:] <= cut[1:3] for span in here) and not any(
            span[1:3] < cut[1:3] < span[3:] for span in here
        ):
            said = words.swallowed_text(match[1])
            yield Diagnostic(code=codes.SWALLOWED_TEXT, span=cut, message=said[0], hint=said[1])


def _scalars_by_line(document: Document) -> Mapping[int, list[Span]]:
    above = {path[:-1] for path in document.values if path}
    found: dict[int, list[Span]] = defaultdict(list)
    for path, span in document.values.items():
        if path not in above:
            for line in range(span.line, span.end_line + 1):
                found[line].append(span)
    return found
