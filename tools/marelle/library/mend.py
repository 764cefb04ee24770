"""The library: what a borrowing that was killed left behind in; the project as it was before out.

Nothing of an author is deleted: only the copies of what was lent, which nobody writes in, leave
the place they had taken. A borrowing that had put its module in place is done.
"""

import json
import os
import shutil
from pathlib import Path

from marelle.library.shelf import DESK, JOURNAL, SHELF
from marelle.read.listing import MODULES


def mend(root: Path) -> None:
    """Undo the borrowings of *root* that were cut short. Call it when no other can be at work."""
    top = root / ".marelle"
    for desk in sorted(top.glob(f"{DESK}*")):
        if desk.is_dir() and not desk.is_symlink():
            _undo(root, desk)
            shutil.rmtree(desk, ignore_errors=True)


def _undo(root: Path, desk: Path) -> None:
    try:
        rows = json.loads((desk / JOURNAL).read_text(encoding="utf-8"))
        renames = [[Path(path) if path else None for path in row] for row in rows]
    except (OSError, ValueError):
        return  # it had not begun
    if any(
        place and place.is_relative_to(root / MODULES) and new and not new.exists()
        for new, place, _before in renames
    ):
        return  # it was done
    for new, place, before in reversed(renames):
        if not place or not place.is_relative_to(root):
            continue
        if place.is_relative_to(root / SHELF) and new and not new.exists() and place.exists():
            os.replace(place, new)  # noqa: PTH105 - a folder
        if before and before.exists() and not place.exists():
            os.replace(before, place)  # noqa: PTH105
