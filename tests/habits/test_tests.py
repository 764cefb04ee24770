"""A test says what it claims, and can fail."""

import ast
from collections.abc import Iterator

from habits.checkout import below, named, tree


def every_test() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Yield every test function of the project, with its place."""
    for path in below("tests", ending=".py"):
        if path.name.startswith("test_"):
            for node in ast.walk(tree(path)):
                function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
                if function and node.name.startswith("test_"):
                    yield f"{named(path)}:{node.name}", node


def claims_nothing(test: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether a test neither asserts, nor expects an exception, nor calls anything."""
    return not any(isinstance(node, ast.Assert | ast.With | ast.Call) for node in ast.walk(test))


def test_every_test_states_its_claim() -> None:
    """Every test has a docstring, whose first line is a sentence."""
    silent = [place for place, test in every_test() if not (ast.get_docstring(test) or "").strip()]
    assert silent == []
    unfinished = [
        place
        for place, test in every_test()
        if (ast.get_docstring(test) or "").split("\n\n")[0].rstrip()[-1:] not in ".!?:…»"
    ]
    assert unfinished == []


def test_no_test_is_empty() -> None:
    """Every test asserts something."""
    assert [place for place, test in every_test() if claims_nothing(test)] == []


def test_no_test_is_left_out() -> None:
    """No test is skipped or expected to fail for good."""
    put_aside = {"skip", "xfail"}
    found = [
        place
        for place, test in every_test()
        for decorator in test.decorator_list
        for node in ast.walk(decorator)
        if isinstance(node, ast.Attribute) and node.attr in put_aside
    ]
    assert found == []
