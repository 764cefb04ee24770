"""Build the project of a refusal: the sound one of ``base``, with one thing wrong.

``<CODE>-<name>/`` holds files that are laid over ``base``, and may hold ``case.yml``:

- ``edit: {path: {old: new}}`` replaces a text that must be there once;
- ``write: {path: text}``, ``hex: {path: digits}`` write a file;
- ``repeat: {path: {before, text, times, after}}`` writes a long file;
- ``link: {path: target}`` makes a symbolic link; ``pipe: [path]`` a pipe; ``remove: [path]``
  deletes.
"""

import os
import shutil
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
BASE = HERE / "base"
CASE = "case.yml"


def cases() -> list[Path]:
    """Return the folder of every refusal, in name order."""
    return sorted(f for f in HERE.iterdir() if f.name.startswith("MRL"))


def make_project(case: Path, root: Path) -> None:
    """Write the project of *case* in the empty folder *root*."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(CASE))
    if (case / CASE).is_file():
        change(root, yaml.safe_load((case / CASE).read_text(encoding="utf-8")))


def change(root: Path, changes: dict[str, Any]) -> None:
    """Make the *changes* of a ``case.yml`` in the project at *root*."""
    for verb, targets in changes.items():
        for path in targets:
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if verb == "remove":
                file.unlink()
            elif verb == "pipe":
                os.mkfifo(file)
            else:
                _VERBS[verb](file, targets[path])


def _edit(file: Path, pairs: dict[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in pairs.items():
        assert text.count(old) == 1, f"{file.name}: {old!r} is there {text.count(old)} times"
        text = text.replace(old, new)
    file.write_bytes(text.encode())


def _repeat(file: Path, parts: dict[str, Any]) -> None:
    text = parts.get("before", "") + parts["text"] * parts["times"] + parts.get("after", "")
    file.write_bytes(text.encode())


_VERBS = {
    "edit": _edit,
    "repeat": _repeat,
    "write": lambda file, text: file.write_bytes(text.encode()),
    "hex": lambda file, digits: file.write_bytes(bytes.fromhex(digits)),
    "link": lambda file, target: file.symlink_to(target),
}
