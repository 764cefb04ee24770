"""Stage 4, hub pages: the code of a tutor in, what a page holds of it out.

A page is read by anybody: it holds a slow digest, tied to the path and to the step, never the code.
``theme/later/road/sign.js`` makes the same of what the tutor types.
"""

import re
from functools import lru_cache
from hashlib import pbkdf2_hmac

ROUNDS, LENGTH = 100_000, 16
_LEFT_OUT = re.compile(r"[^0-9A-Z]")


@lru_cache(maxsize=512)
def digest(path: str, step: str, code: str) -> str:
    """Return the digest of *code* in hex; nothing when the step has none."""
    if not code:
        return ""
    typed = _LEFT_OUT.sub("", code.upper()).encode()
    salt = f"marelle:{path}/{step}".encode()
    return pbkdf2_hmac("sha256", typed, salt, ROUNDS, LENGTH).hex()
