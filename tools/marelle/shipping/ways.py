"""The three ways to publish, by what a destination says."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from marelle.catalogue.destinations import covers, said_of
from marelle.engine.refusal import Refusal
from marelle.model import Destination
from marelle.shipping.changes import Changes
from marelle.shipping.parcel import BUILD, Piece


class Way(Protocol):
    """What each way does: compare, which changes nothing, then publish."""

    def changes(self, pieces: Sequence[Piece]) -> Changes:
        """Return what publishing *pieces* would change."""

    def publish(self, pieces: Sequence[Piece], changes: Changes) -> None:
        """Publish *pieces*, of which *changes* tells the difference."""


def way(root: Path, goal: Destination) -> Way:
    """Return the way to *goal* from the project in *root*."""
    if goal.s3:
        from marelle.shipping.bucket import Bucket

        return Bucket(goal.s3)
    if goal.rsync:
        from marelle.shipping.rsync import Rsync

        return Rsync(goal.rsync, root / BUILD)
    from marelle.shipping.folder import Folder

    place = (root / goal.folder).resolve()
    near = place.relative_to(root) if place.is_relative_to(root) else None
    if root.is_relative_to(place) or (near and covers(near.as_posix())):
        raise Refusal(said_of(near.as_posix() if near else goal.folder))
    return Folder(place)
