"""What the last build left, so that a build without a change ends before it begins.

A signature of all that a build depends on comes in; what was said at the end of the last build goes
out, when it had the same signature and what it published is intact.
"""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from marelle import i18n
from marelle.assets import digest
from marelle.engine.cache import Cache
from marelle.engine.publish import intact
from marelle.engine.survey import Survey
from marelle.engine.toolchain import toolchain

_NAME = "last"


def signature(now: Survey, choices: Iterable[object]) -> str:
    """Return the SHA-256 of sources, tools, words, day and *choices* (by their ``repr``), in hex.

    The day counts because the rules say what has expired, and because the wall shows its articles.
    """
    parts = [
        now.fingerprint,
        toolchain(),
        *(digest(name) for name in ("schemas", "theme", "print", "guide")),
        i18n.current(),
        date.today().isoformat(),
        *choices,
    ]
    return sha256(repr(parts).encode()).hexdigest()


def recall(build: Path, cache: Cache, signed: str) -> Any:
    """Return the frozen value remembered under the signature *signed*, if *build* is intact."""
    if cache.fact(_NAME) == signed and intact(build, cache):
        return cache.value(_NAME)
    return None


def remember(cache: Cache, signed: str, now: Survey, value: Any) -> None:
    """Keep the frozen *value* for the next build, if the survey *now* can be believed."""
    cache.keep_fact(_NAME, signed if now.settled else "")
    cache.keep_value(_NAME, value)
