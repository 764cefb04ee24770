"""``marelle check --fix``: findings that carry edits in, sources mended and what was done out.

Rules say what to type and where, as data; this is the only place that writes it. A file that has an
error is left alone, as is one that would read otherwise than meant. Comments and layout stay.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from marelle.catalogue.news import NEWS
from marelle.diagnostics import Diagnostic, Edit, Severity, has_errors
from marelle.engine.replacing import replace_file
from marelle.read.article import read_article
from marelle.read.markdown_file import read_markdown
from marelle.read.yaml_file import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """One place of a source that was mended: the finding, and what was typed there."""

    found: Diagnostic
    edits: tuple[Edit, ...]


def mend(root: Path, found: Iterable[Diagnostic]) -> list[Mended]:
    """Apply the edits of *found* in the project at *root*; return what was mended, in order."""
    found = list(found)
    wrong = {d.span.path for d in found if d.gravity is Severity.ERROR}
    done: list[Mended] = []
    for path in dict.fromkeys(d.span.path for d in found if d.edits):
        if path not in wrong:
            done += _mend_file(root / path, [d for d in found if d.edits and d.span.path == path])
    return done


def _mend_file(file: Path, found: list[Diagnostic]) -> list[Mended]:
    """Mend one file, in one writing; nothing when it is not what was read or would get worse."""
    try:
        before = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return []
    lines = before.split("\n")
    done = [Mended(found=one, edits=one.edits) for one in _apart(found) if _fits(one, lines)]
    after = _applied(lines, [edit for one in done for edit in one.edits])
    if not done or not _as_sound(found[0].span.path, before, after):
        return []
    replace_file(file, after.encode())
    return done


def _apart(found: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings whose edits touch no earlier one's: the others have the next turn."""
    taken: set[tuple[int, int]] = set()
    kept = []
    for one in found:
        places = {(e.span.line, c) for e in one.edits for c in _columns(e)}
        if not places & taken:
            taken |= places
            kept.append(one)
    return kept


def _columns(edit: Edit) -> range:
    return range(edit.span.column - 1, edit.span.column + len(edit.old) + 1)


def _fits(found: Diagnostic, lines: list[str]) -> bool:
    """Tell whether every edit of *found* finds at its place what it means to replace."""
    for span, old, new in found.edits:
        if not 0 < span.line <= len(lines) or "\n" in new:
            return False
        if not lines[span.line - 1].startswith(old, span.column - 1):
            return False
    return True


def _applied(lines: list[str], edits: list[Edit]) -> str:
    lines = [*lines]
    for span, old, new in sorted(edits, key=lambda edit: edit.span, reverse=True):
        line, at = lines[span.line - 1], span.column - 1
        lines[span.line - 1] = line[:at] + new + line[at + len(old) :]
    return "\n".join(lines)


def _as_sound(path: str, before: str, after: str) -> bool:
    """Tell whether the text *after* can be read as well as the one *before*, with the same keys."""
    if path.startswith(NEWS):
        return _as_sound_an_article(path, before, after)
    read = read_markdown if path.endswith(".md") else read_yaml
    (old, _), (new, found) = read(path, before.encode()), read(path, after.encode())
    if old is None or new is None or has_errors(found):
        return False
    return path.endswith(".md") or _shape(old.values) == _shape(new.values)


def _as_sound_an_article(path: str, before: str, after: str) -> bool:
    sheet, body, _found = read_article(path, before.encode())
    new, text, found = read_article(path, after.encode())
    if sheet is None or body is None or new is None or text is None or has_errors(found):
        return False
    return _shape(sheet.values) == _shape(new.values)


def _shape(values: Mapping[tuple[str | int, ...], object]) -> list[str]:
    return sorted(map(repr, values))
