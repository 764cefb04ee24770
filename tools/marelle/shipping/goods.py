"""What a store of objects receives: the files of a parcel in, bytes and their headers out.

A store cannot choose a form for who asks: text goes compressed, which every browser inflates.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from marelle.shipping.headers import is_for_browsers, lifetime, media_type
from marelle.shipping.parcel import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """One object: the ``piece`` whose bytes go, under the ``path`` of the site, with headers."""

    path: str
    piece: Piece
    headers: dict[str, str]

    @property
    def size(self) -> int:
        """How many bytes go."""
        return self.piece.size

    @property
    def digest(self) -> str:
        """What tells it from another, headers included."""
        return sha256(f"{self.piece.sha256}{sorted(self.headers.items())}".encode()).hexdigest()


def goods_of(pieces: Sequence[Piece]) -> dict[str, Good]:
    """Return the objects to send, by path."""
    small = {piece.path: piece for piece in pieces if piece.form == ".gz"}
    return {piece.path: _good(piece, small) for piece in pieces if not piece.form}


def _good(piece: Piece, small: dict[str, Piece]) -> Good:
    path = piece.path
    headers = {"Content-Type": media_type(path), "Cache-Control": lifetime(path)}
    form = small.get(f"{path}.gz") if is_for_browsers(path) else None
    if form:
        headers["Content-Encoding"] = "gzip"
    return Good(path=path, piece=form or piece, headers=headers)
