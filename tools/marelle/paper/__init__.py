"""Stage 4, paper: a module in, its lesson and its quiz for people without a phone out."""

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marelle.paper.base import Form

FOLDER = Path(__file__).parent / "kinds"


def names() -> tuple[str, ...]:
    """Return the name of every form; nothing of them is imported."""
    return tuple(sorted(file.stem for file in FOLDER.glob("[!_]*.py")))


@lru_cache
def forms() -> dict[str, "Form"]:
    """Return every form by name: the files of ``paper/kinds/``, in name order."""
    from marelle import assets
    from marelle.paper.base import TEMPLATES, Form

    found = {}
    for name in names():
        form = import_module(f"{__name__}.kinds.{name}").FORM
        assert isinstance(form, Form), name
        assert form.name == name, name
        assert (assets.folder("print") / TEMPLATES / name / "page.html").is_file(), name
        found[name] = form
    return found
