"""Views of diagnostics: the files beside this one, found in name order, one per form.

Each has ``render(found, sources) -> str``: findings in order and the text of their files, by path
relative to the project's root.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.diagnostics import Diagnostic

View = Callable[[Sequence[Diagnostic], Mapping[str, str]], str]


@lru_cache
def names() -> tuple[str, ...]:
    """Return the name of every view."""
    return tuple(sorted(f.stem for f in Path(__file__).parent.glob("[!_]*.py")))


def view(name: str) -> View:
    """Return the view called *name*; only that one is imported."""
    render: View = import_module(f"{__name__}.{name}").render
    return render
