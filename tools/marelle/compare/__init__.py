"""Compare: what learners keep, and what they lose, when a module replaces another version of it.

Two versions in (from packages, folders, revisions, or a delivery note); a difference out, and the
sentences that say it. One truth for ``marelle compare`` and for the delivery note.
"""

from marelle.compare.difference import Change, Difference, Fate, another, compare
from marelle.compare.version import Question, Version

__all__ = ["Change", "Difference", "Fate", "Question", "Version", "another", "compare"]
