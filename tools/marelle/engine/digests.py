"""Digests of folders of sources, without reading again what did not change.

The survey's stamps come in; the SHA-256 of a folder's names and bytes goes out. It is remembered
in the cache with the stamps it was computed for, and believed when no file was fresh then.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from marelle.engine.cache import Cache
from marelle.engine.survey import Stamp


class Digests:
    """Digests of the folders below *root*, remembered in *cache*."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self._root = root
        self._cache = cache
        self._known = cache.digests()

    def of(self, folder: str, stamps: Mapping[str, Stamp], at: int) -> str:
        """Return the digest of the files *stamps*, by path from the root, surveyed at *at*."""
        rows = [[path, *stamp] for path, stamp in sorted(stamps.items())]
        known = self._known.get(folder)
        if known and known["rows"] == rows:
            return str(known["digest"])
        digest = self._read([path for path, _ in sorted(stamps.items())])
        if not any(stamp.fresh(at) for stamp in stamps.values()):
            self._cache.keep_digest(folder, {"rows": rows, "digest": digest})
        return digest

    def _read(self, paths: list[str]) -> str:
        whole = sha256()
        for path in paths:
            try:
                with open(f"{self._root}/{path}", "rb") as file:  # noqa: PTH123 - a hot loop
                    data = file.read()
            except OSError:
                # What cannot be read is diagnosed when it is read for good; it has no digest.
                data = b"?"
            whole.update(f"{path}\0".encode("utf-8", "surrogateescape"))
            whole.update(sha256(data).digest())
        return whole.hexdigest()
