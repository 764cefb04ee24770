"""Files and functions stay small, and their names say the thing."""

import ast
from collections.abc import Iterator
from pathlib import Path

from habits.checkout import below, kept, named, of_each, text, tree

# The aim is 150 and 40; these are where a test says stop.
FILE_LIMIT, FUNCTION_LIMIT = 250, 60
# Longer on purpose, each with its reason.
LONG_FILES = {
    "tests/properties/test_reliability.py": "one fault a test, all on one costly build",
}
LONG_FUNCTIONS = {
    "tools/marelle/cli/commands/build.py:declare": "one statement an option, read as a table",
}
VAGUE = {"utils", "util", "helpers", "helper", "manager", "misc", "common", "tools"}
# The work of others is as long as they made it.
CODE = [f for f in kept() if f.suffix in (".py", ".js", ".mjs") and "vendor" not in f.parts]
PYTHON = below("tools", "tests", "bench", ending=".py")


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the place and the length of every function of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno
            yield f"{named(path)}:{node.name}", node.end_lineno - node.lineno + 1


def test_no_file_is_long() -> None:
    """Every file of code has at most 250 lines, and every exception is still needed."""
    long = {named(f) for f in CODE if text(f).count("\n") > FILE_LIMIT}
    assert long == set(LONG_FILES)


def test_no_function_is_long() -> None:
    """Every function has at most 60 lines, and every exception is still needed."""
    long = {place for f in PYTHON for place, lines in functions(f) if lines > FUNCTION_LIMIT}
    assert long == set(LONG_FUNCTIONS)


def test_most_files_are_what_we_aim_at() -> None:
    """Nine files of the package in ten have at most 150 lines."""
    lengths = [text(f).count("\n") for f in below("tools/marelle", ending=".py")]
    assert sum(length <= 150 for length in lengths) / len(lengths) >= 0.9


@of_each(CODE, named)
def test_a_name_says_the_thing(path: Path) -> None:
    """No file of code is called utils, helpers or manager."""
    assert path.stem.lower() not in VAGUE


@of_each(below("tools", ending=".py"), named)
def test_every_module_says_what_it_is(path: Path) -> None:
    """Every module of the tool begins with a docstring."""
    assert ast.get_docstring(tree(path))
