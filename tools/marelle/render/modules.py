"""Stage 4, render: ES modules of the theme in; their text, ready to stand in one script, out.

Modules lose their ``import`` and ``export`` and are put each after those it imports; their
top-level names must therefore differ (a test sees to it). ``words.js`` is replaced by the
sentences of the page's language.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from rjsmin import jsmin

from marelle import assets
from marelle.i18n import translate

WORDS = "words.js"
_IMPORT = re.compile(r'^import .*? from "[^"]*?([^"/]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:default )?", re.MULTILINE)
_WORD = re.compile(r'^  (\w+): "(.*)",$', re.MULTILINE)


@lru_cache
def words(folder: str, language: str) -> dict[str, str]:
    """Return the sentences of a folder of ``theme/`` in *language*; French is in ``words.js``."""
    said = _WORD.findall(assets.text("theme", f"{folder}/{WORDS}"))
    return {key: translate(sentence, language) for key, sentence in said}


def imports(source: str) -> list[str]:
    """Return the names of the modules a source imports."""
    return _IMPORT.findall(source)


def bare(source: str) -> str:
    """Return a source without its imports and exports."""
    return _EXPORT.sub("", _IMPORT.sub("", source))


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
    """Return one module without imports and exports, in *language*."""
    if name == WORDS:
        said = words(folder, language).items()
        each = (f"{key}:{json.dumps(sentence, ensure_ascii=False)}" for key, sentence in said)
        return "const words={%s};" % ",".join(each)
    return bare(assets.text("theme", f"{folder}/{name}"))


def beside(file: Path) -> list[str]:
    """Return the sources of the modules in the folder of *file* that it needs, its own last."""
    found: dict[Path, str] = {}

    def visit(path: Path) -> None:
        if path not in found:
            source = path.read_text(encoding="utf-8")
            for name in imports(source):
                visit(path.with_name(name))
            found[path] = source

    visit(file)
    return list(found.values())


@lru_cache
def joined(folder: str, start: tuple[str, ...], language: str) -> str:
    """Return one script that does what the modules *start* of a folder do."""
    parts = [text(folder, name, language) for name in ordered(folder, start)]
    small: str = jsmin("(()=>{%s})()" % "\n".join(['"use strict";', *parts]))
    return small
