"""Stage 1, read: a project's folder in; that a borrowing was killed there, and what to do, out.

``marelle borrow`` works on a desk below ``.marelle/``, which it clears away when it ends: one that
is there was left by a kill, or is at work right now.
"""

from collections.abc import Iterator
from pathlib import Path

from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _

# The desks, and what tells that files were about to change (library/shelf.py).
DESKS = ".marelle/~*/renames.json"


def cut_short(root: Path) -> Iterator[Diagnostic]:
    """Yield a finding for each borrowing of *root* that was not brought to its end."""
    for journal in sorted(root.glob(DESKS)):
        yield Diagnostic(
            code=codes.CUT_SHORT_BORROWING,
            span=Span(journal.relative_to(root).as_posix()),
            message=_("Un emprunt a été coupé net, ou se fait en ce moment."),
            hint=_(
                "S’il ne se fait plus, relancez « marelle borrow » comme avant : la commande remet "
                "d’abord tout en place. Ne supprimez rien à la main."
            ),
        )
