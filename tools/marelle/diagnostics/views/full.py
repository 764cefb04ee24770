"""The view for a person at a terminal: the place, a sentence, the lines, carets, what to type.

What stops a build comes first. Of a file, what mends itself is one line: it needs no reading.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from marelle.diagnostics import Diagnostic, Severity, Span
from marelle.diagnostics.views._excerpt import excerpt
from marelle.diagnostics.views._text import gravity, one_line, tally
from marelle.i18n import _, ngettext

_GRAVEST = tuple(Severity)
# One alone says more in full, and takes no more room than its excerpt.
_FOLDED = 2


def render(found: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """Return what to read first, what mends itself, how many there are and how to learn more."""
    files = _files_to_fold(found)
    shown: list[Diagnostic] = []
    folded: list[Diagnostic] = []
    for one in found:
        (folded if one.span.path in files and _mends_itself(one) else shown).append(one)
    return _report(found, shown, folded, sources)


def whole(found: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """Return the same with a paragraph for each finding, none of them folded."""
    return _report(found, found, (), sources)


def folds(found: Sequence[Diagnostic]) -> bool:
    """Tell whether some of *found* are not shown one by one."""
    return bool(_files_to_fold(found))


def _files_to_fold(found: Sequence[Diagnostic]) -> set[str]:
    mendable = Counter(d.span.path for d in found if _mends_itself(d))
    return {path for path, count in mendable.items() if count >= _FOLDED}


def _mends_itself(found: Diagnostic) -> bool:
    return bool(found.edits) and found.gravity is not Severity.ERROR


def _report(
    found: Sequence[Diagnostic],
    shown: Sequence[Diagnostic],
    folded: Sequence[Diagnostic],
    sources: Mapping[str, str],
) -> str:
    if not found:
        return ""
    first = sorted(shown, key=lambda diagnostic: _GRAVEST.index(diagnostic.gravity))
    paragraphs = [_paragraph(diagnostic, sources) for diagnostic in first]
    if folded:
        lines = [_folded(path, folded) for path in dict.fromkeys(d.span.path for d in folded)]
        told = _("→ « marelle check --fix » le fait ; « marelle check --all » montre tout.")
        paragraphs.append("\n".join([*lines, told]))
    code = (*first, *found)[0].code.id
    end = _("Pour comprendre un code : marelle explain {code}").format(code=code)
    return "\n\n".join([*paragraphs, f"{tally(found)}\n{end}"]) + "\n"


def _folded(path: str, found: Sequence[Diagnostic]) -> str:
    """Return how many findings of a file mend themselves, and of what rules, on one line."""
    names = Counter(d.code.name for d in found if d.span.path == path)
    count = sum(names.values())
    said = ngettext("{n} remarque se corrige seule", "{n} remarques se corrigent seules", count)
    kinds = ", ".join(f"{name} × {n}" if n > 1 else name for name, n in names.items())
    return f"{one_line(path)} · {said.format(n=count)} ({kinds})"


def _paragraph(found: Diagnostic, sources: Mapping[str, str]) -> str:
    lines = [
        f"{_place(found.span)} · {gravity(found)} {found.code.id} {found.code.name}",
        one_line(found.message),
        *_lines(found.span, sources, 1),
    ]
    for related in found.related:
        lines.append(f"  {_place(related.span)} · {related.label}")
        lines += _lines(related.span, sources, 0)
    if found.hint:
        lines.append(f"→ {one_line(found.hint)}")
    return "\n".join(lines)


def _lines(span: Span, sources: Mapping[str, str], around: int) -> list[str]:
    """Return the source around *span*; nothing for a finding about a whole file."""
    if span.path not in sources or span == Span(span.path):
        return []
    return [f"  {line}" for line in excerpt(span, sources[span.path], around)]


def _place(span: Span) -> str:
    return f"{one_line(span.path)}:{span.line}:{span.column}"
