"""Build the project of a refusal: the sound one of ``base``, with one thing wrong.

``<CODE>-<name>/`` holds files that are laid over ``base``, and may hold ``case.yml``:

- ``edit: {path: {old: new}}`` replaces a text that must be there once;
- ``write: {path: text}``, ``hex: {path: digits}`` write a file;
- ``repeat: {path: {before, text, times, after}}`` writes a long file;
- ``render: output`` says that the refusal comes from this output, while it renders;
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
RENDER = "render"


def cases() -> list[Path]:
    """Return the folder of every refusal, in name order."""
    return sorted(f for f in HERE.iterdir() if f.name.startswith("MRL"))


def make_project(case: Path, root: Path) -> None:
    """Write the project of *case* in the empty folder *root*."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(CASE))
    if (case / CASE).is_file():
        changes = yaml.safe_load((case / CASE).read_text(encoding="utf-8"))
        change(root, {verb: told for verb, told in changes.items() if verb != RENDER})


def rendered_by(case: Path) -> str:
    """Return the output whose rendering refuses *case*; nothing when a check does."""
    file = case / CASE
    changes = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return str(changes.get(RENDER, ""))


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
