"""Changes of many sources in; all of them done, or none.

Everything is done first on a copy made of links beside the build, which is then read: what would
leave an error is refused with that error.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from marelle.catalogue import load_project
from marelle.diagnostics import Diagnostic, Edit, Severity
from marelle.engine.refusal import Refusal
from marelle.engine.replacing import replace_file
from marelle.i18n import _
from marelle.read.listing import CONFIGURATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be done: the texts of files, by their path of before, and the moves."""

    texts: dict[str, str]
    moves: tuple[tuple[str, str], ...] = ()


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with its *edits*, each found where it means to be."""
    lines = text.split("\n")
    for span, old, new in sorted(set(edits), key=lambda edit: edit.span, reverse=True):
        line, at = lines[span.line - 1], span.column - 1
        assert line.startswith(old, at), (span, old)
        lines[span.line - 1] = line[:at] + new + line[at + len(old) :]
    return "\n".join(lines)


def attempt(root: Path, plan: Plan) -> None:
    """Do *plan* on a copy, and raise ``Refusal`` when something is wrong there that was not."""
    before = _errors(load_project(root)[1])
    with TemporaryDirectory(dir=root / "build", prefix=".rename-") as place:
        copy = Path(place)
        for folder in ("content", "flyers"):
            if (root / folder).is_dir():
                shutil.copytree(root / folder, copy / folder, symlinks=True, copy_function=_linked)
        shutil.copy(root / CONFIGURATION, copy / CONFIGURATION)
        carry_out(copy, plan)
        wrong = [d for d in load_project(copy)[1] if _errors([d]) - before]
    if wrong:
        first = wrong[0]
        raise Refusal(
            _("Rien n’est changé : {path}:{line} : {message}").format(
                path=first.span.path, line=first.span.line, message=first.message
            )
        )


def _linked(old: str, new: str) -> None:
    """Give a file a second name, or copy it where there can be none."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _errors(found: list[Diagnostic]) -> set[tuple[str, str]]:
    return {(d.code.id, d.message) for d in found if d.gravity is Severity.ERROR}


def carry_out(root: Path, plan: Plan) -> None:
    """Write and move; whatever fails, what was done is undone."""
    kept: dict[str, bytes] = {}
    moved: list[tuple[str, str]] = []
    try:
        for path, text in plan.texts.items():
            kept[path] = (root / path).read_bytes()
            replace_file(root / path, text.encode())
        for old, new in plan.moves:
            (root / old).rename(root / new)
            moved.append((old, new))
    except BaseException:  # a full disk, an impatient Ctrl-C
        for old, new in reversed(moved):
            (root / new).rename(root / old)
        for path, data in kept.items():
            replace_file(root / path, data)
        raise
