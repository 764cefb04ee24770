"""What bytes depend on besides sources and options: our code, Python, libraries that render.

The digest goes into every key of the cache, and a cluster whose machines differ is refused.
"""

import sys
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from marelle.assets import code_digest

# Libraries that shape published bytes, by the names their folders of metadata bear.
SHAPING = frozenset(
    """markdown pyyaml nh3 qrcode weasyprint pydyf fonttools tinycss2 tinyhtml5 pyphen jinja2 pillow
    mkdocs mkdocs_material pymdown_extensions zensical pagefind rcssmin brotli zopfli
    jsonschema jsonschema_rs""".split()
)


@lru_cache
def toolchain() -> str:
    """Return the SHA-256 of everything installed that shapes the result, in hex."""
    parts = [code_digest(), f"python {sys.version_info.major}.{sys.version_info.minor}"]
    return sha256("\n".join((*parts, *sorted(_libraries()))).encode()).hexdigest()


def _libraries() -> set[str]:
    # One listing a folder: importlib.metadata would open a file for each library.
    found = set()
    for place in {Path(entry) for entry in sys.path if entry}:
        if place.is_dir():
            for folder in place.glob("*.dist-info"):
                name, _, version = folder.stem.partition("-")
                if name.lower().replace("-", "_") in SHAPING:
                    found.add(f"{name.lower()} {version}")
    return found
