"""Publish to a store of objects (S3): what pages name goes first, then pages, then the worker.

Nothing can be switched at once there, so the order is what keeps the site whole: until a page is
replaced, all that it names is there; what is no longer named goes last. An object of the store
keeps, by path, the digest of what was sent and the mark the store gave it: what others put in the
store is never compared, replaced or removed, but where a file of ours bears its name.
"""

import json
from collections.abc import Mapping, Sequence

from marelle.model import Bucket as Where
from marelle.shipping.changes import Changes, between
from marelle.shipping.goods import goods_of
from marelle.shipping.headers import rank
from marelle.shipping.outlived import outlived
from marelle.shipping.parcel import Piece
from marelle.shipping.releases import overtaken
from marelle.shipping.store import Store

RECORD = ".marelle.json"
_RANKS = 4


class Bucket:
    """A store of objects, or a folder of it."""

    def __init__(self, where: Where) -> None:
        self._store = Store(where)
        self._where = f"{where.bucket}/{where.prefix}".rstrip("/")
        # What was sent and the mark it got, by path; no digest: perhaps sent, by a run cut short.
        self._record: dict[str, tuple[str, str]] = {}
        self._seen = b""
        self._outlived: dict[str, int] = {}

    def changes(self, pieces: Sequence[Piece]) -> Changes:
        """Return what publishing *pieces* would change, by what the store says that it holds."""
        marks = self._store.marks()
        self._seen = self._store.get(RECORD)
        self._record, self._outlived = _read(self._seen)
        goods = goods_of(pieces)
        there = {
            path: digest if marks[path] == mark else ""
            for path, (digest, mark) in self._record.items()
            if path in marks and (path in goods or path not in self._outlived)
        }
        there |= {path: "" for path in goods if path in marks and path not in there}
        sizes = {path: good.size for path, good in goods.items()}
        return between(there, {path: good.digest for path, good in goods.items()}, sizes)

    def publish(self, pieces: Sequence[Piece], changes: Changes) -> None:
        """Send what differs, in order, then remove what is no longer named."""
        goods, sent = goods_of(pieces), sorted(changes.to_send)
        self._still(self._seen)
        # Whatever happens next, what was sent is known to be ours.
        begun = self._keep(dict.fromkeys(sent, ("", "")) | self._record)
        for turn in range(_RANKS):
            now = [goods[path] for path in sent if rank(path) == turn]
            marks = self._store.send(now)
            self._record |= {good.path: (good.digest, marks[good.path]) for good in now}
        self._still(begun)
        former = {*changes.removed, *self._outlived}
        self._outlived = outlived(self._outlived, changes.removed, goods)
        if gone := sorted(former - self._outlived.keys() - goods.keys()):
            self._store.remove(gone)
        named = goods.keys() | self._outlived.keys()
        self._keep({path: kept for path, kept in self._record.items() if path in named})

    def _still(self, record: bytes) -> None:
        """Raise ``Refusal`` when another publication wrote its record since *record*, ours."""
        there = self._store.get(RECORD)
        if there != record:
            # Nothing of theirs is removed, and the next run compares all that either has sent.
            record_of_theirs, outlived_of_theirs = _read(there)
            self._outlived |= outlived_of_theirs
            self._keep(self._record | record_of_theirs)
            raise overtaken(self._where)

    def _keep(self, record: Mapping[str, tuple[str, str]]) -> bytes:
        rows = {path: (*row, self._outlived.get(path, 0)) for path, row in record.items()}
        data = json.dumps(rows, sort_keys=True, indent=0).encode()
        self._store.put(RECORD, data, "application/json")
        return data


def _read(data: bytes) -> tuple[dict[str, tuple[str, str]], dict[str, int]]:
    """Return a record, and since when some outlive it; a senseless one has all sent again."""
    try:
        rows = json.loads(data).items()
        dropped = {str(path): int(row[2]) for path, row in rows if row[2]}
        return {str(path): (str(row[0]), str(row[1])) for path, row in rows}, dropped
    except (ValueError, AttributeError, LookupError, TypeError):
        return {}, {}
