"""What a web server says of each file of the site: its type, how long it is kept, its compression.

A path from the site's folder comes in; one answer for S3, nginx and Caddy goes out.
"""

import re
from posixpath import splitext

from marelle.preview.show import TYPES

# A name that tells its content never shows anything else; ``paquet.<digest>/`` is such a folder.
NAMED = r"([-.][0-9a-f]{8,64}\.[a-z0-9]+|/paquet\.[0-9a-f]{8,64}/.*)$"
# What has a plain name and seldom changes: fonts and icons.
PLAIN = r"/assets/[^?]*\.(woff2|png|svg)$"
FOR_EVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
ASK = "no-cache"
SQUEEZED = frozenset(
    {".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".vtt", ".webmanifest", ".xml"}
)
# Readers of feeds may not know how to inflate what they did not ask for.
_FEEDS = frozenset({".xml", ".ics"})


def lifetime(path: str) -> str:
    """Return ``Cache-Control`` of a file: what may change is asked for again each time."""
    if re.search(NAMED, f"/{path}"):
        return FOR_EVER
    return A_DAY if re.search(PLAIN, f"/{path}") else ASK


def media_type(path: str) -> str:
    """Return ``Content-Type`` of a file."""
    return TYPES.get(splitext(path)[1].lower(), TYPES[""])


def is_squeezed(path: str) -> bool:
    """Tell whether a file is text, worth compressing."""
    return splitext(path)[1].lower() in SQUEEZED


def is_for_browsers(path: str) -> bool:
    """Tell whether only browsers ask for a file: all of them inflate what is compressed."""
    return splitext(path)[1].lower() not in _FEEDS


def rank(path: str) -> int:
    """Return when a file is sent where nothing can be switched: what others name goes first."""
    last = path in ("index.html", "manifest.webmanifest", "sw.js")
    return 3 if last else 2 if path.endswith(".html") else 1 if lifetime(path) == ASK else 0
