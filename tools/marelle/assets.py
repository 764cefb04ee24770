"""Where the files that are not Python lie: schemas, theme, print templates, the guide.

In a checkout they are at the top level; in a wheel they ship inside the package.
"""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_SHIPPED = Path(__file__).parent / "_shipped"
_ROOT = _SHIPPED if _SHIPPED.is_dir() else Path(__file__).parents[2]
_PLACES = {
    "schemas": "schemas",
    "theme": "theme",
    "print": "flyers/templates",
    "profiles": "flyers/profiles",
    "guide": "docs/auteurs",
}
# What ``marelle new`` fills; package data, like the code.
SKELETONS = Path(__file__).parent / "skeletons"


def folder(name: str) -> Path:
    """Return the folder of *name*: a key of ``_PLACES``."""
    return _ROOT / _PLACES[name]


@lru_cache
def text(name: str, path: str) -> str:
    """Return the text of one shipped file, read once per process."""
    return (folder(name) / path).read_text(encoding="utf-8")


@lru_cache
def print_formats() -> tuple[str, ...]:
    """Return the names of the print formats, in order: the template folders that describe one."""
    return tuple(sorted(file.parent.name for file in folder("print").glob("*/format.json")))


@lru_cache
def print_profiles() -> tuple[str, ...]:
    """Return the names of the print profiles, in order."""
    return tuple(sorted(file.stem for file in folder("profiles").glob("*.yml")))


@lru_cache
def digest(name: str, under: str = "") -> str:
    """Return the SHA-256 of every file of a shipped folder, names included, in hex."""
    return digest_of_tree(folder(name) / under)


@lru_cache
def code_digest() -> str:
    """Return the SHA-256 of the tool's own sources: a changed tool never reuses old results."""
    return digest_of_tree(Path(__file__).parent, "*.py")


def digest_of_tree(top: Path, pattern: str = "*") -> str:
    """Return the SHA-256 of the files below *top* that match *pattern*, in name order."""
    whole = sha256()
    for file in sorted(f for f in top.rglob(pattern) if f.is_file()):
        if "__pycache__" not in file.parts:
            whole.update(f"{file.relative_to(top).as_posix()}\0".encode())
            whole.update(sha256(file.read_bytes()).digest())
    return whole.hexdigest()
