"""A part of a file, as a browser asks for one to go on in a sound or a film without all of it.

The header ``Range`` and a whole answer in; a status, bytes and headers out (RFC 9110, 14).
"""

import re

Headers = dict[str, str]
_ASKED = re.compile(r"bytes=(\d{1,18})-(\d{0,18})|bytes=-(\d{1,18})")


def part(asked: str, status: int, whole: bytes, headers: Headers) -> tuple[int, bytes, Headers]:
    """Return what is answered to *asked*: all of it, unless it is one plain range of a file."""
    if status != 200 or "Content-Encoding" in headers:
        return status, whole, headers
    size, takes = len(whole), headers | {"Accept-Ranges": "bytes"}
    found = _ASKED.fullmatch(asked.strip())
    if not found or (found[2] and int(found[2]) < int(found[1])):
        return status, whole, takes
    if found[3]:  # the last so many bytes
        first, last = (max(size - int(found[3]), 0), size - 1) if int(found[3]) else (size, 0)
    else:
        first, last = int(found[1]), min(int(found[2] or size), size - 1)
    if first > last:
        return 416, b"", takes | {"Content-Range": f"bytes */{size}"}
    return 206, whole[first : last + 1], takes | {"Content-Range": f"bytes {first}-{last}/{size}"}
