"""Marelle as it was installed in, the wheel that it came from put where a project names it.

A project pins that file, and keeps it: nobody else’s package of that name is ever installed.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from marelle import __version__

PINNED = "requirements.txt"
NAME = f"marelle-{__version__}-py3-none-any.whl"


def wheel() -> bytes | None:
    """Return the wheel of this Marelle, where it was installed from one that is still there."""
    with suppress(PackageNotFoundError, OSError, ValueError, KeyError, TypeError):
        told = json.loads(distribution("marelle").read_text("direct_url.json") or "{}")
        address = urlsplit(told["url"])
        file = Path(unquote(address.path))
        if address.scheme == "file" and file.name == NAME:
            data = file.read_bytes()
            known = told["archive_info"].get("hashes", {}).get("sha256")
            return data if known in (None, sha256(data).hexdigest()) else None
    return None


def kept(target: Path) -> tuple[list[str], list[str]]:
    """Put beside the project in *target* the wheel that its requirements name, if it is ours.

    Return the paths written, and those of wheels that are named and not there.
    """
    file = target / PINNED
    text = file.read_text("utf-8", "replace") if file.is_file() else ""
    missing = [name for name in _pinned(text) if not (target / name).is_file()]
    ours = [name for name in missing if name.rpartition("/")[2] == NAME]
    data = wheel() if ours else None
    if data is None:
        return [], missing
    for name in ours:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
    return ours, [name for name in missing if name not in ours]


def _pinned(text: str) -> Iterator[str]:
    """Yield the paths of the wheels that requirements name in the project itself."""
    for line in text.splitlines():
        path = line.partition("#")[0].strip()
        if path.endswith(".whl") and path.startswith("./") and ".." not in path:
            yield path.removeprefix("./")
