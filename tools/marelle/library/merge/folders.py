"""The library: three versions of a module's folder in; the files to write, and conflicts, out.

A file that both sides changed is merged when it is a text; else ours stays, and theirs is written
beside it as ``<file>.upstream``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from marelle.library.fitting import OURS
from marelle.library.merge.lines import Conflict, Kind, Merged, merge_lines
from marelle.library.merge.sheets import merge_yaml
from marelle.read.upstream import ENDING, is_upstream

SHEET = "module.yml"
Files = Mapping[str, bytes]


@dataclass(slots=True, kw_only=True)
class Folder:
    """A merged module: its ``files``, and the ``conflicts`` of each by name."""

    files: dict[str, bytes] = field(default_factory=dict)
    conflicts: dict[str, tuple[Conflict, ...]] = field(default_factory=dict)

    def beside(self, name: str, theirs: bytes | None) -> None:
        """Keep what the lender has of a file beside ours: nothing, when she removed it."""
        self.files[f"{name}{ENDING}"] = theirs or b""


def merge_folders(base: Files, ours: Files, theirs: Files) -> Folder:
    """Return the merge of three folders; what was left beside by an earlier one is not lost."""
    done = Folder(files={name: data for name, data in ours.items() if is_upstream(name)})
    for name in sorted({*base, *ours, *theirs} - done.files.keys()):
        before, own, other = base.get(name), ours.get(name), theirs.get(name)
        if own in (before, other):
            kept = other
        elif other == before:
            kept = own
        else:
            kept = _both(done, name, before, own, other)
        if kept is not None:
            done.files[name] = kept
    return done


def _both(
    done: Folder, name: str, before: bytes | None, own: bytes | None, other: bytes | None
) -> bytes | None:
    """Return what stays of a file that both sides changed, removed or added."""
    texts = [_text(each) for each in (before, own, other)]
    if before is None or own is None or other is None or None in texts:
        kind: Kind = "theirs-gone" if other is None else "ours-gone" if own is None else ""
        conflicts: tuple[Conflict, ...] = (Conflict(1, "", "", kind),)
        kept = own
    else:
        merged = merged_text(name, *(text or "" for text in texts))
        conflicts, kept = merged.conflicts, merged.text.encode()
    if conflicts:
        done.conflicts[name] = conflicts
        done.beside(name, other)
    return kept


def merged_text(name: str, before: str, own: str, other: str) -> Merged:
    """Return the merge of three versions of the text file *name*."""
    if name.endswith(".yml"):
        return merge_yaml(before, own, other, OURS if name == SHEET else ())
    return merge_lines(before, own, other)


def aside(ours: Files, base: Files, theirs: Files) -> Folder:
    """Return our folder as it is, with all that the lender changed beside it: nothing is merged."""
    done = Folder(files=dict(ours))
    for name, theirs_now in sorted(theirs.items()):
        if theirs_now not in (base.get(name), ours.get(name)):
            done.beside(name, theirs_now)
    return done


def _text(data: bytes | None) -> str | None:
    try:
        return None if data is None or b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None
