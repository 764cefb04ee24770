"""Stage 3, model: where a borrowed module came from, as its sheet records it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Whom a module was borrowed from, and which version of it.

    ``source`` is what was typed to find it, ``id`` its name there; ``digest`` is that of the files
    as they were lent.
    """

    source: str
    id: str
    version: str
    digest: str
    borrowed: date
    licence: str
    organisation: str
