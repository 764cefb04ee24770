"""Stage 3, model: a fact of a module that ceases to be sure before the module does."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What may change, said at the anchor ``at``; ``expires`` is the last day it is sure."""

    at: str
    fact: str
    expires: date
