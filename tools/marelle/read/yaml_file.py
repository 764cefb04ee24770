"""Stage 1, read: the bytes of a YAML file in, a ``Document`` and findings out; never raises.

``text`` decodes, ``yaml_events`` builds, ``yaml_syntax`` explains what cannot be parsed and mends
it in memory, so that the errors after the first are found in the same run.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice

from yaml import YAMLError

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.read.document import Document, with_parents
from marelle.read.text import decode, span_at
from marelle.read.words import yaml as words
from marelle.read.yaml_events import Builder
from marelle.read.yaml_syntax import explain

MAX_BYTES = 512 * 1024
MAX_MENDS = 20
MAX_SWALLOWED = 20
_STUCK_COMMENT = re.compile(r"(?<=\S) +(#[^\s#].*)$", re.MULTILINE)


def read_yaml(path: str, data: bytes) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document that *data* holds, and everything wrong with it as YAML.

    *path* is relative to the project's root. The document is ``None`` when its values could not be
    made out; it may exist beside errors, so that its schema is checked in the same run.
    """
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return None, found
    builder = _build(path, text, found)
    if builder is None:
        return None, found
    found += builder.found
    if builder.stopped:
        return None, found
    document = Document(
        path=path,
        digest=sha256(data).hexdigest(),
        text=text,
        data=builder.data,
        values=builder.values,
        keys=builder.keys,
        stains=with_parents(builder.doubtful),
    )
    found.extend(_swallowed(document))
    return document, found


def _build(path: str, text: str, found: list[Diagnostic]) -> Builder | None:
    """Build *text*; mend and build again as long as its syntax errors have a remedy.

    After a remedy that is only likely, another error without a sure one may be its own doing: it
    is not told.
    """
    guessed = False
    for _turn in range(MAX_MENDS):
        builder = Builder(path, text)
        try:
            builder.build()
        except YAMLError as error:
            explained = explain(path, text, error)
            if not guessed or explained.sure:
                found.append(explained.finding)
            if explained.mended is None or (guessed and not explained.sure):
                break
            guessed = guessed or not explained.sure
            text = explained.mended
        else:
            return builder
    found += builder.found
    return None


def _swallowed(document: Document) -> Iterator[Diagnostic]:
    """Yield the texts that a « # » cuts: a comment has a space after it, a text has none."""
    if " #" not in document.text:
        return
    scalars = _scalars_by_line(document)
    for match in islice(_STUCK_COMMENT.finditer(document.text), MAX_SWALLOWED):
        cut = span_at(document.path, document.text, *match.span(1))
        here = scalars[cut.line]
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
