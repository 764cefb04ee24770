"""The checkout as these tests read it: files git keeps, syntax trees, pages of the guide."""

import ast
import importlib.util
import re
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "tools" / "marelle"
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@cache
def kept() -> tuple[Path, ...]:
    """Return every file git keeps, or would keep if it were added now."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    files = (ROOT / name for name in sorted(set(told.split("\0"))) if name)
    return tuple(f for f in files if f.is_file() and not f.is_symlink())


def named(path: Path) -> str:
    """Return *path* from the root, with forward slashes: the id of a test."""
    return path.relative_to(ROOT).as_posix()


def below(*folders: str, ending: str = "") -> list[Path]:
    """Return the kept files of *folders* whose name has *ending*."""
    return [
        f
        for f in kept()
        if f.name.endswith(ending) and any(named(f).startswith(f"{x}/") for x in folders)
    ]


def of_each(
    every: Sequence[T], called: Callable[[T], str]
) -> Callable[[Callable[[T], None]], Callable[[], None]]:
    """Hold a test to each of *every* in one go, and tell all that fail, as they are *called*.

    Thousands of tests of a millisecond cost a minute to tell apart and to count.
    """

    def hold(test: Callable[[T], None]) -> Callable[[], None]:
        def held() -> None:
            failed = []
            for one in every:
                try:
                    test(one)
                except AssertionError as error:
                    failed.append(f"{called(one)}: {error}")
            assert not failed, "\n".join(failed)

        held.__name__, held.__doc__ = test.__name__, test.__doc__
        return held

    return hold


@cache
def text(path: Path) -> str:
    """Return the text of a file."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a Python file."""
    return ast.parse(text(path), named(path))


@cache
def imports(path: Path) -> frozenset[str]:
    """Return the dotted name of everything a Python file imports, wherever it does."""
    found = set[str]()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(found)


def fences(path: Path, *languages: str) -> list[str]:
    """Return the blocks of code of a page that are in one of *languages*."""
    return [m[2] for m in FENCE.finditer(text(path)) if m[1] in languages]


def script(name: str) -> ModuleType:
    """Return a script of tools/ as a module: they are not part of the package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
