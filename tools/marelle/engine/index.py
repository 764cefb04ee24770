"""The cache's index: a few tables of key → bytes in one SQLite file, each row checked when read.

A row that does not match its own digest is a missing row. A file that SQLite cannot make sense of
is thrown away and begun again: the index only ever saves time. What is put waits in memory for
``commit``, so that a check and a build that run together never wait long for each other.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

FORMAT = 1
TABLES = ("result", "value", "digest", "blob", "fact")
_CHECK = 16
# What a base with flipped bits may raise; an absurd size or name is not always told as corruption.
_BROKEN = (sqlite3.Error, UnicodeError, MemoryError)
# Refusals that say nothing against the file. Not so « read-only »: a flipped bit can say it too.
_SOUND = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
# What SQLite says of a disk or a folder that refuses, as the error the rest of Python raises.
_DISK = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
}


class Index:
    """Open with a file that may be absent or broken; ``commit`` writes what was put."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._base = self._open()
        self._waiting: dict[str, dict[str, bytes]] = {table: {} for table in TABLES}

    def _open(self) -> sqlite3.Connection:
        with self._translated():
            try:
                return self._connect()
            except _BROKEN as error:
                if _base_code(error) in _SOUND:
                    raise
                _remove(self._file)
                return self._connect()

    def _connect(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._file, timeout=10)
        try:
            # The file is disposable, so nothing waits for the disk; a kill still loses no commit.
            base.execute("PRAGMA synchronous=OFF")
            if base.execute("PRAGMA user_version").fetchone()[0] not in (0, FORMAT):
                raise sqlite3.DatabaseError("another format")
            for table in TABLES:
                base.execute(
                    f"CREATE TABLE IF NOT EXISTS {table} (key TEXT PRIMARY KEY, data BLOB)"
                )
            base.execute(f"PRAGMA user_version={FORMAT}")
        except BaseException:
            base.close()
            raise
        return base

    def get(self, table: str, key: str) -> bytes | None:
        """Return what was put under *key*, or ``None`` when absent or damaged."""
        if (waiting := self._waiting[table].get(key)) is not None:
            return waiting
        rows = self._run(f"SELECT data FROM {table} WHERE key = ?", (key,))  # noqa: S608
        return _checked(key, rows[0][0]) if rows else None

    def all(self, table: str) -> Iterator[tuple[str, bytes]]:
        """Yield every sound row of *table* that was committed."""
        for key, data in self._run(f"SELECT key, data FROM {table}"):  # noqa: S608
            if (sound := _checked(key, data)) is not None:
                yield key, sound

    def put(self, table: str, key: str, data: bytes) -> None:
        """Keep *data* under *key*, in place of what was there."""
        self._waiting[table][key] = data

    def keep_only(self, table: str, keys: set[str]) -> None:
        """Forget every committed row of *table* whose key is not in *keys*."""
        gone = [r for r in self._run(f"SELECT key FROM {table}") if r[0] not in keys]  # noqa: S608
        for row in gone:
            self._run(f"DELETE FROM {table} WHERE key = ?", row)  # noqa: S608

    def count(self, table: str) -> int:
        """Return the number of rows of *table* that were committed."""
        rows = self._run(f"SELECT count(*) FROM {table}")  # noqa: S608
        return int(rows[0][0]) if rows else 0

    def commit(self) -> None:
        """Write to the disk what was put since the last commit, all or nothing."""
        with self._translated():
            try:
                for table, rows in self._waiting.items():
                    self._base.executemany(
                        f"INSERT OR REPLACE INTO {table} VALUES (?, ?)",  # noqa: S608
                        ((key, _check(key, data) + data) for key, data in rows.items()),
                    )
                self._base.commit()
            except _BROKEN as error:
                self._begin_again(error)
        for rows in self._waiting.values():
            rows.clear()

    def close(self) -> None:
        """Leave the file; what was not committed is lost."""
        self._base.close()

    def _run(self, sentence: str, values: tuple[object, ...] = ()) -> list[tuple[str, bytes]]:
        with self._translated():
            try:
                return self._base.execute(sentence, values).fetchall()
            except _BROKEN as error:
                self._begin_again(error)
                return []

    def _begin_again(self, error: Exception) -> None:
        if _base_code(error) in _SOUND:
            raise error
        self._base.close()
        self._file.unlink(missing_ok=True)
        self._base = self._connect()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            number = _DISK.get(_base_code(error), errno.EIO)
            raise OSError(number, str(error), str(self._file)) from error


def _base_code(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _check(key: str, data: bytes) -> bytes:
    return sha256(key.encode() + data).digest()[:_CHECK]


def _checked(key: object, row: object) -> bytes | None:
    if not (isinstance(key, str) and isinstance(row, bytes)) or row[:_CHECK] != _check(
        key, row[_CHECK:]
    ):
        return None
    return row[_CHECK:]


def _remove(file: Path) -> None:
    """Take away whatever stands where the base should be."""
    if file.is_dir() and not file.is_symlink():
        rmtree(file)
    else:
        file.unlink(missing_ok=True)
