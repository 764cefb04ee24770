"""Stage 4, render: ES modules of the theme in; their text, ready to stand in one script, out.

What is joined of ``<name>.js`` is the ``<name>.min.js`` that tools/minify.mjs writes beside it,
without ``import`` and ``export``. Each is put after those it imports; their top-level names must
therefore differ (a test sees to it). ``words.js`` is replaced by the sentences of the language.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from marelle import assets
from marelle.i18n import translate

WORDS = "words.js"
_IMPORT = re.compile(r'^import .*? from "[^"]*?([^"/]+)";\n', re.MULTILINE)
_WORD = re.compile(r'^  (\w+): "(.*)",$', re.MULTILINE)


@lru_cache
def words(folder: str, language: str) -> dict[str, str]:
    """Return the sentences of a folder of ``theme/`` in *language*; French is in ``words.js``."""
    said = _WORD.findall(assets.text("theme", f"{folder}/{WORDS}"))
    return {key: translate(sentence, language) for key, sentence in said}


def imports(source: str) -> list[str]:
    """Return the names of the modules a source imports."""
    return _IMPORT.findall(source)


@lru_cache
def small(file: Path) -> str:
    """Return what a page carries of a module."""
    return file.with_suffix(".min.js").read_text(encoding="utf-8")


def ordered(folder: str, start: Iterable[str]) -> list[str]:
    """Return the modules of *folder* that *start* needs, each after those it imports."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name not in order:
            for needed in imports(assets.text("theme", f"{folder}/{name}")):
                visit(needed)
            order.append(name)

    for name in start:
        visit(name)
    return order


def text(folder: str, name: str, language: str) -> str:
    """Return what a page in *language* carries of one module."""
    if name == WORDS:
        said = words(folder, language).items()
        each = (f"{key}:{json.dumps(sentence, ensure_ascii=False)}" for key, sentence in said)
        return "const words={%s};" % ",".join(each)
    return small(assets.folder("theme") / folder / name)


def beside(file: Path) -> list[str]:
    """Return *file* and the modules in its folder that it needs, its own text last."""
    found: dict[Path, str] = {}

    def visit(path: Path) -> None:
        if path not in found:
            for name in imports(path.read_text(encoding="utf-8")):
                visit(path.with_name(name))
            found[path] = small(path)

    visit(file)
    return list(found.values())


@lru_cache
def joined(folder: str, start: tuple[str, ...], language: str) -> str:
    """Return one script that does what the modules *start* of a folder do."""
    parts = [text(folder, name, language) for name in ordered(folder, start)]
    return '(()=>{"use strict";%s})()' % "".join(parts)
