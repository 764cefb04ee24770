"""A page of the guide, walked: the files it shows are written, its commands run, in order.

A block of code below a line that ends with a path, as code, and a colon is that file. A block in
``sh`` is typed line by line, and a block in ``text`` after it is what one then reads, but for the
kind of its spaces: ``…`` stands for anything. « Remplacez `a` par `b` dans `path` » is done.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"(?:\A|\n)[^\n]*`([^`\n ]+)`[\s\u00a0]*:\s*\Z")
_REPLACED = re.compile(r"Remplacez `([^`]+)` par `([^`]+)` dans `([^`]+)`")
Run = Callable[[list[str]], str]


class Step(NamedTuple):
    """What a page has one do: write a file (``path``), type ``lines``, or read ``text``.

    With ``old``, the text of the file takes its place.
    """

    path: str = ""
    old: str = ""
    lines: tuple[list[str], ...] = ()
    text: str = ""


def steps(page: str) -> Iterator[Step]:
    """Yield what *page* has one do, in order."""
    typed, end = False, 0
    for fence in _FENCE.finditer(page):
        _marks, language, text = fence.groups()
        above, end = page[end : fence.start()], fence.end()
        for old, new, where in _REPLACED.findall(above):
            yield Step(path=where, old=old, text=new)
        path = _PATH.search(above)
        if language == "sh":
            lines = text.replace("\\\n", "").splitlines()
            yield Step(lines=tuple(w for line in lines if (w := shlex.split(line, comments=True))))
        elif language == "text" and typed:
            yield Step(text=text)
        elif path:
            yield Step(path=path[1], text=text)
        typed = language == "sh"


def walk(page: Path, top: Path, run: Run) -> None:
    """Do in the folder *top* all that *page* says; *run* types a command and returns what it says.

    Several commands of one block say together what the next block shows.
    """
    said = ""
    for step in steps(page.read_text(encoding="utf-8")):
        if step.path:
            file = top / step.path
            file.parent.mkdir(parents=True, exist_ok=True)
            text = file.read_text(encoding="utf-8") if step.old else ""
            file.write_text(
                text.replace(step.old, step.text) if step.old else step.text, encoding="utf-8"
            )
        elif step.lines:
            said = "".join(run(words) for words in step.lines)
        else:
            assert told(step.text).fullmatch(_plain(said)), f"{step.text}\n--- but:\n{said}"


def told(shown: str) -> re.Pattern[str]:
    """Return what a text that a page shows lets one read."""
    parts = (re.escape(part) for part in _plain(shown).split("…"))
    return re.compile(".*".join(parts), re.DOTALL)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").strip()
