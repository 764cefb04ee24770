"""Compare: what the ledger of printed codes said before, and says now, in; lines that are gone out.

Lines are only ever added to it. What it said before is known by git (the last two commits that
changed it), and by the last build that printed something here.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from marelle.catalogue.folder import read_checked
from marelle.catalogue.ledger import LEDGER, lines_of
from marelle.compare.revision import cut, earlier
from marelle.diagnostics import Diagnostic, Severity, Span, codes
from marelle.diagnostics.more import at_most
from marelle.engine.cache import Cache
from marelle.i18n import _
from marelle.read.document import Node

# Facts of the cache: the text of the ledger that was published last, the digest of a whole one.
_FACT, _WHOLE = "ledger", "ledger-whole"
_MOST, _STATES = 20, 2
Lines = dict[str, list[tuple[Any, Node, str]]]


def remember_ledger(root: Path, cache: Cache) -> None:
    """Keep the ledger of *root*, found whole and added to, now that its codes are published."""
    file = root / LEDGER
    if file.is_file():
        data = file.read_bytes()
        cache.keep_fact(_FACT, data.decode("utf-8", "replace"))
        cache.keep_fact(_WHOLE, sha256(data).hexdigest())


def erased_lines(root: Path, cache: Cache | None) -> list[Diagnostic]:
    """Return a finding for each line that the ledger of *root* has not any more.

    Where git knows the ledger, what only the last build knew is a warning: it may have been that of
    another branch. So is a history too short to tell. Git is asked once about the same bytes.
    """
    file = root / LEDGER
    data = file.read_bytes() if file.is_file() else b""
    digest = sha256(data).hexdigest()
    if cache and cache.fact(_WHOLE) == digest:
        return []
    found = _erased(root, data.decode("utf-8", "replace"), cache)
    if cache and not found:
        cache.keep_fact(_WHOLE, digest)
    return found


def _erased(root: Path, now: str, cache: Cache | None) -> list[Diagnostic]:
    known = [text.decode("utf-8", "replace") for text in earlier(root, LEDGER, _STATES)]
    found = [d for text in known for d in erased(text, now)]
    built = cache.fact(_FACT) if cache else None
    if isinstance(built, str):
        grave = Severity.WARNING if known else Severity.ERROR
        found += erased(built, now, grave)
    if now and len(known) < _STATES and cut(root):
        found.append(_untold())
    once = {(d.span, d.message): d for d in reversed(found)}
    return list(at_most(_MOST, sorted(once.values(), key=lambda d: (d.span, d.message))))


def erased(before: str, now: str, grave: Severity = Severity.ERROR) -> list[Diagnostic]:
    """Return a finding for each code of which the lines of *before* do not begin those of *now*."""
    if now.startswith(before):
        return []
    present = _lines(now)
    return [
        _finding(code, lines, present.get(code, []), grave)
        for code, lines in _lines(before).items()
        if [v for v, _node, _text in lines]
        != [v for v, _node, _text in present.get(code, [])[: len(lines)]]
    ]


def _lines(text: str) -> Lines:
    """Return the lines of each code, those that only repeat another left out."""
    found: Lines = {}
    checked, _found = read_checked(LEDGER, text.encode(), "ledger") if text else (None, [])
    for node, line in lines_of(checked.document) if checked else ():
        about = found.setdefault(node.get("code"), [])
        if all(node.value != value for value, _node, _line in about):
            about.append((node.value, node, line))
    return found


def _finding(
    code: str,
    lines: Iterable[tuple[Any, Node, str]],
    present: list[tuple[Any, Node, str]],
    grave: Severity,
) -> Diagnostic:
    gone = next(_gone(lines, present))
    message = (
        _("Le registre a perdu une ligne du code {code}, ou elle a changé.")
        if grave is Severity.ERROR
        else _("Le registre n’a pas une ligne du code {code} que la dernière construction avait.")
    )
    return Diagnostic(
        code=codes.ERASED_LINE,
        severity=grave,
        span=present[0][1].span if present else Span(LEDGER),
        message=message.format(code=code),
        hint=_("Remettez-la, à sa place dans l’ordre : {line}").format(line=gone),
    )


def _untold() -> Diagnostic:
    return Diagnostic(
        code=codes.CUT_HISTORY,
        span=Span(LEDGER),
        message=_(
            "Ce clone de git n’a que la fin de l’historique : une ligne effacée du registre ne s’y "
            "verrait pas."
        ),
        hint=_(
            "Récupérez l’historique entier : « git fetch --unshallow », ou « fetch-depth: 0 » dans "
            "votre intégration continue."
        ),
    )


def _gone(
    lines: Iterable[tuple[Any, Node, str]], present: list[tuple[Any, Node, str]]
) -> Iterator[str]:
    for rank, (value, _node, text) in enumerate(lines):
        if rank >= len(present) or present[rank][0] != value:
            yield text
