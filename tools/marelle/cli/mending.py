"""``marelle check --fix``: what was mended, said line by line on the error stream."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from marelle.diagnostics import Diagnostic
from marelle.i18n import _, ngettext
from marelle.look import look
from marelle.mend import Mended, mend
from marelle.model import Catalogue

# Two spaces look alike: what one types, and the one that holds its sign near its word.
_SEEN = {0x20: "␣", 0xA0: "⍽"}
# Edits that touch each other wait for the next turn.
TURNS = 5


def mended(
    root: Path, found: list[Diagnostic], wanted: Callable[[Diagnostic], bool]
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Mend what is *wanted* of *found*, say it, and look at the project again."""
    count = 0
    catalogue: Catalogue | None = None
    for _turn in range(TURNS):
        done = mend(root, [d if wanted(d) else replace(d, edits=()) for d in found])
        for one in done:
            print(told(one), file=sys.stderr)
        count += len(done)
        catalogue, found = look(root)
        if not done:
            break
    words = ngettext("{n} remarque corrigée.", "{n} remarques corrigées.", count)
    print(words.format(n=count), file=sys.stderr)
    return catalogue, found


def told(one: Mended) -> str:
    """Return where a file was mended, why, and what was typed."""
    quoted = _("« {name} »")
    pairs = dict.fromkeys((e.old, e.new) for e in one.edits)
    said = ", ".join(
        " → ".join(quoted.format(name=each.translate(_SEEN)) for each in pair if each)
        if pair[0]
        # Nothing was there before.
        else f"+ {quoted.format(name=pair[1].translate(_SEEN))}"
        for pair in pairs
    )
    return f"{one.found.span.path}:{one.found.span.line} · {one.found.code.name} · {said}"
