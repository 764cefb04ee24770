"""What earlier builds made, found again by content: artifacts of jobs, parsed values, facts.

Keys come in, what was made under them goes out; a key says all a result depends on, and the
toolchain's digest is added to each. Anything missing, broken or of another toolchain is ``None``:
it is made again, never trusted.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from marelle.engine.blobs import Blobs
from marelle.engine.frozen import from_bytes, to_bytes
from marelle.engine.index import Index
from marelle.engine.job import Artifact
from marelle.engine.manifest import Entry

# Results of this many builds' worth are kept, so that going back to a branch costs nothing.
_KEPT_BUILDS = 3
_KEPT_ROWS = 300


class Cache:
    """The folder ``build/.cache``: ``index.db`` beside ``blobs/``. Close it when done."""

    def __init__(self, folder: Path, toolchain: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._index = Index(folder / "index.db")
        self.blobs = Blobs(folder / "blobs", self._index)
        self._toolchain = toolchain
        self._used: dict[str, set[str]] = {"result": set(), "value": set()}

    def result(self, key: str) -> tuple[Entry, ...] | None:
        """Return what a job made under *key*, if every byte of it is still here."""
        row = self._get("result", key)
        if row is None:
            return None
        entries = tuple(_entry(fields) for fields in json.loads(row))
        return entries if all(self.blobs.sound(e.sha256, e.size) for e in entries) else None

    def keep_result(
        self, key: str, output: str, artifacts: Sequence[Artifact]
    ) -> tuple[Entry, ...]:
        """Keep the artifacts of a job and return their entries."""
        entries = tuple(
            Entry(
                path=made.path,
                kind=made.kind,
                module=made.module,
                output=output,
                size=len(made.data),
                sha256=self.blobs.put(made.data),
            )
            for made in artifacts
        )
        self._put("result", key, json.dumps([_fields(e) for e in entries]).encode())
        return entries

    def read(self, entry: Entry) -> bytes:
        """Return the bytes of an entry that a job of this build gave."""
        return self.blobs.path(entry.sha256).read_bytes()

    def value(self, key: str) -> Any:
        """Return the frozen value kept under *key*, or ``None``."""
        row = self._get("value", key)
        try:
            return None if row is None else from_bytes(row)
        except Exception:  # a forged pickle raises what it likes, and is only worth nothing
            return None

    def keep_value(self, key: str, value: Any) -> None:
        """Keep a frozen value of the model."""
        self.keep_frozen(key, to_bytes(value))

    def keep_frozen(self, key: str, data: bytes) -> None:
        """Keep a value of the model that ``to_bytes`` made elsewhere."""
        self._put("value", key, data)

    def fact(self, name: str) -> Any:
        """Return the JSON value kept under *name*, whatever the toolchain, or ``None``."""
        row = self._index.get("fact", name)
        return None if row is None else json.loads(row)

    def keep_fact(self, name: str, value: Any) -> None:
        """Keep a JSON value under *name*."""
        self._index.put("fact", name, json.dumps(value).encode())

    def digests(self) -> dict[str, Any]:
        """Return what is known of the files of each folder; see ``digests.py``."""
        return {folder: json.loads(row) for folder, row in self._index.all("digest")}

    def keep_digest(self, folder: str, known: Any) -> None:
        """Keep what is known of the files of *folder*."""
        self._index.put("digest", folder, json.dumps(known).encode())

    def commit(self) -> None:
        """Write to the disk what was kept since the last commit."""
        self._index.commit()

    def close(self) -> None:
        """Leave the cache; what was not committed is forgotten."""
        self._index.close()

    def collect(self, published: Iterable[Entry]) -> None:
        """Forget what no recent build used, once it outweighs what the last build used."""
        for table, used in self._used.items():
            if self._index.count(table) > _KEPT_BUILDS * len(used) + _KEPT_ROWS:
                self._index.keep_only(table, used)
                if table == "result":
                    self.blobs.keep_only({e.sha256 for e in published})

    def _get(self, table: str, key: str) -> bytes | None:
        self._used[table].add(self._salted(key))
        return self._index.get(table, self._salted(key))

    def _put(self, table: str, key: str, data: bytes) -> None:
        self._used[table].add(self._salted(key))
        self._index.put(table, self._salted(key), data)

    def _salted(self, key: str) -> str:
        return f"{self._toolchain[:16]}-{key}"


def _fields(entry: Entry) -> list[str | int]:
    return [getattr(entry, name) for name in Entry.__slots__]


def _entry(fields: list[Any]) -> Entry:
    return Entry(**dict(zip(Entry.__slots__, fields, strict=True)))
