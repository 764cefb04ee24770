"""Stage 2, check: what a schema makes of a document: its findings, and what is left to build on."""

from collections.abc import Container
from dataclasses import dataclass

from marelle.diagnostics import Diagnostic
from marelle.read.document import Document, Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A refused document as it may be once mended, so that the rest of it is looked at today.

    A sentence that is refused or missing, at one of the paths ``filled``, has another in its place;
    what is at one of the paths ``wrong`` nobody can guess.
    """

    document: Document
    filled: frozenset[Path] = frozenset()
    wrong: frozenset[Path] = frozenset()

    def is_whole(self, path: Path, spared: Container[str] = ()) -> bool:
        """Tell whether the mapping at *path* satisfies its schema, its keys *spared* apart.

        A sentence of its own may decide what its other parts must be; those of its parts do not.
        """
        if path in self.document.stains or () in self.wrong:
            return False
        deep = len(path)
        flaws = [p for p in self.wrong if p[:deep] == path]
        flaws += [p for p in self.filled if p[:deep] == path and len(p) == deep + 1]
        return all(len(flaw) > deep and flaw[deep] in spared for flaw in flaws)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A document whose unknown keys were mended, what is wrong with it, and its ``draft``."""

    document: Document
    draft: Draft
    found: tuple[Diagnostic, ...] = ()
