"""One file of a project that a peer builds, with the folders above it."""

from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write *text* in UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
