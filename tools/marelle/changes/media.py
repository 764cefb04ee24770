"""Changes: the media of both versions of a module in, what changed in them out, to be seen too."""

from collections.abc import Iterator
from pathlib import Path

from marelle.catalogue.folder import Folder
from marelle.changes.value import Change, Kind, Picture
from marelle.i18n import _
from marelle.model import Media

# Heavier, a picture is told by its size alone.
MOST = 400_000
_SHOWN = (".png", ".jpg", ".jpeg", ".webp", ".gif")


def media_changes(old: Folder, new: Folder, roots: tuple[Path, Path] | None) -> Iterator[Change]:
    """Yield the files that come, go or change; *roots* are the projects of both
    versions, for pictures."""
    again = _renamed(old, new)
    for name, was in again.items():
        before, after = (each.removeprefix("media/") for each in (was, name))
        what = _("même contenu, autre nom")
        yield Change(kind=Kind.CHANGED, what=what, before=before, after=after)
    for name in sorted({*old.media, *new.media} - {*again, *again.values()}):
        one, two = old.media.get(name), new.media.get(name)
        if one and two and one.digest == two.digest:
            continue
        # Of the same size, only that it is another one can be said.
        sizes = (_file(one), _file(two)) if _file(one) != _file(two) else ("", "")
        yield Change(
            kind=Kind.CHANGED if one and two else (Kind.ADDED if two else Kind.REMOVED),
            what=name.removeprefix("media/"),
            before=sizes[0],
            after=sizes[1],
            was=_picture(one, roots and roots[0] / old.path),
            now=_picture(two, roots and roots[1] / new.path),
        )


def _renamed(old: Folder, new: Folder) -> dict[str, str]:
    """Return the old name of each file that only has another one."""
    gone = {media.digest: name for name, media in old.media.items() if name not in new.media}
    return {
        name: gone.pop(media.digest)
        for name, media in sorted(new.media.items())
        if name not in old.media and media.digest in gone
    }


def _file(media: Media | None) -> str:
    """Return how heavy and how large a file is; nothing for none."""
    if media is None:
        return ""
    size = _("{n} ko").format(n=max(1, round(media.size / 1000)))
    return f"{size}, {media.width} × {media.height}" if media.width else size


def _picture(media: Media | None, folder: Path | None) -> Picture | None:
    if media is None or folder is None or media.size > MOST:
        return None
    if media.svg:
        return Picture(media.name, svg=media.svg)
    if media.name.lower().endswith(_SHOWN):
        return Picture(media.name, data=(folder / media.name).read_bytes())
    return None
