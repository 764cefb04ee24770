"""The only file that knows the library of stores: what to put, list and remove in; marks out.

``obstore`` is an extra (``marelle[publish]``). Keys come from the environment, never
from a project.
"""

import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.model import Bucket
from marelle.shipping.goods import Good

if TYPE_CHECKING:
    from obstore.store import S3Config, S3Store

_AT_ONCE = 8
# Without one of these, the library would ask the network of a cloud for keys, and wait.
_KEYS = (
    "AWS_ACCESS_KEY_ID",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
)
# What the library says of a place that nobody answers at.
_UNHEARD = re.compile(r"HTTP error: error sending request|kind: (?:Connect|Timeout),")


class Store:
    """A store of objects, or a folder of it."""

    def __init__(self, where: Bucket) -> None:
        self._store = _opened(where)

    def marks(self) -> dict[str, str]:
        """Return the mark that the store gave to each object, by path."""
        import obstore

        with _told():
            batches = obstore.list(self._store)
            return {one["path"]: one["e_tag"] or "" for batch in batches for one in batch}

    def get(self, path: str) -> bytes:
        """Return what an object holds; nothing when it is not there."""
        import obstore

        with _told():
            try:
                return bytes(obstore.get(self._store, path).bytes())
            except FileNotFoundError:
                return b""

    def put(self, path: str, data: bytes, media_type: str) -> None:
        """Write one object."""
        import obstore

        with _told():
            headers = {"Content-Type": media_type, "Cache-Control": "no-store"}
            obstore.put(self._store, path, data, attributes={**headers})

    def remove(self, paths: Sequence[str]) -> None:
        """Remove objects."""
        import obstore

        with _told():
            obstore.delete(self._store, list(paths))

    def send(self, goods: Sequence[Good]) -> dict[str, str]:
        """Write objects, several at once; return the mark of each."""
        with _told(), ThreadPoolExecutor(_AT_ONCE) as pool:
            return dict(pool.map(self._sent, goods))

    def _sent(self, good: Good) -> tuple[str, str]:
        import obstore

        data = good.piece.file.read_bytes()
        done = obstore.put(
            self._store, good.path, data, attributes={**good.headers}, use_multipart=False
        )
        return good.path, done["e_tag"] or ""


def _opened(where: Bucket) -> "S3Store":
    if find_spec("obstore") is None:
        sentence = _("Il manque « obstore ». Tapez « pip install marelle[publish] ».")
        raise Refusal(sentence)
    if not any(os.environ.get(key) for key in _KEYS):
        sentence = _("Donnez vos clés d’accès dans l’environnement : {first} et {second}.")
        raise Refusal(sentence.format(first=_KEYS[0], second="AWS_SECRET_ACCESS_KEY"))
    from obstore.store import S3Store

    config: S3Config = {}
    if where.endpoint:
        config["endpoint"] = where.endpoint.rstrip("/")
    if where.region:
        config["region"] = where.region
    local = where.endpoint.startswith("http:")
    return S3Store(
        where.bucket,
        prefix=where.prefix or None,
        config=config,
        client_options={"allow_http": local},
        retry_config={"max_retries": 3},
    )


@contextmanager
def _told() -> Iterator[None]:
    """Say in a sentence what the store refused."""
    from obstore.exceptions import BaseError

    try:
        yield
    except (BaseError, OSError) as error:
        if _UNHEARD.search(str(error)):
            sentence = _(
                "Le stockage ne répond pas : vérifiez son adresse, « endpoint », et le réseau. "
                "Ce qui était publié reste lisible."
            )
            raise Refusal(sentence) from error
        sentence = _("Le stockage refuse : {reason}. Ce qui était publié reste lisible.")
        raise Refusal(sentence.format(reason=_short(error))) from error


def _short(error: Exception) -> str:
    """Return the first line of what the library says, and no more than a line."""
    return str(error).strip().partition("\n")[0].rstrip(".")[:300] or type(error).__name__
