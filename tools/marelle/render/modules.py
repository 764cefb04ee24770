"""Stage 4, render: ES modules of the theme in; their text, ready to stand in one script, out.

What is joined of ``<name>.js`` is the ``<name>.min.js`` that tools/minify.mjs writes beside it,
without ``import`` and ``export``. Each is put after those it imports; the top-level names of what
is joined must therefore differ (a test sees to it). ``words.js`` is replaced by the sentences of
the language; other modules that the build writes come in as *given*, by the end of their path.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from marelle import assets
from marelle.i18n import translate

PLAYER, WORDS = "player", "words.js"
Given = tuple[tuple[str, str], ...]
_IMPORT = re.compile(r'^import (?:.*? from )?"([^"]*)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (default )?(?:async )?(?:const|class|function) (\w+)", re.MULTILINE)
_LISTED = re.compile(r"^export \{(.*)\};$", re.MULTILINE)
_WORD = re.compile(r'^  (\w+): "(.*)",$', re.MULTILINE)


@lru_cache
def words(folder: str, language: str) -> dict[str, str]:
    """Return the sentences of a folder of ``theme/`` in *language*; French is in ``words.js``."""
    said = _WORD.findall(assets.text("theme", f"{folder}/{WORDS}"))
    return {key: translate(sentence, language) for key, sentence in said}


def imports(source: str) -> list[str]:
    """Return the names of the modules a source imports, without their folders."""
    return [path.rpartition("/")[2] for path in _IMPORT.findall(source)]


def exports(source: str) -> str:
    """Return the statement that exports what a source exports, once it is joined."""
    names = [f"{name} as default" if default else name for default, name in _EXPORT.findall(source)]
    return "export{%s};" % ",".join([*names, *_LISTED.findall(source)])


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
    return _needed(file, "", ())


@lru_cache
def joined(folder: str, start: tuple[str, ...], language: str, given: Given = ()) -> str:
    """Return one script that does what the modules *start* of a folder do."""
    top = assets.folder("theme") / folder
    parts: dict[str, None] = {}
    for name in start:
        parts |= dict.fromkeys(_needed(top / name, language, given))
    return '(()=>{"use strict";%s})()' % "".join(parts)


def prefer(*, photos: bool = False) -> str:
    """Return the script of a page's head that applies what the person prefers before it paints.

    With *photos*, those of who spares data wait.
    """
    folder = assets.folder("theme") / PLAYER
    parts = [small(folder / "prefs.js").strip(), "prefer();"]
    if photos:
        parts += [small(folder / "spare.js").strip(), "spare();"]
    return "{%s}" % "".join(parts)


def bundled(file: Path, language: str, given: Given = ()) -> str:
    """Return one ES module that is *file* and all it needs; it exports what *file* exports."""
    source = file.read_text(encoding="utf-8")
    return "".join(_needed(file, language, given)) + exports(source)


def _needed(file: Path, language: str, given: Given) -> list[str]:
    """Return the texts of *file* and of all it imports, its own last."""
    found: dict[Path, str] = {}

    def visit(path: Path) -> None:
        if path in found:
            return
        for address in _IMPORT.findall(path.read_text(encoding="utf-8")):
            visit(_place(path, address))
        found[path] = _text(path, language, given)

    visit(file.resolve())
    return list(found.values())


def _place(path: Path, address: str) -> Path:
    """Return the file that *path* imports: in a wheel, the theme lies elsewhere."""
    _above, theme, name = address.partition("/theme/")
    return assets.folder("theme").resolve() / name if theme else (path.parent / address).resolve()


def _text(path: Path, language: str, given: Given) -> str:
    for end, written in given:
        if path.as_posix().endswith(end):
            return written
    if path.name == WORDS:
        folder = path.parent.relative_to(assets.folder("theme").resolve()).as_posix()
        return text(folder, WORDS, language)
    return small(path)
