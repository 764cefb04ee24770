"""A module with a question of each type, as the exporters of questions are given it."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from fakes.tiny import MODULE, SHEET, loaded, project
from marelle.diagnostics import has_errors
from marelle.model import Module

GOLDEN = Path(__file__).parents[1] / "golden" / "interchange"


@lru_cache
def every_type() -> Module:
    """Return the module whose questions are in ``tests/golden/interchange``."""
    screens = {"verifier.yml": "questions.yml", "situation.yml": "story.yml"}
    changes = {MODULE + to: (GOLDEN / name).read_text("utf-8") for to, name in screens.items()}
    changes[MODULE + "module.yml"] = f"{SHEET.rstrip()}\n  - situation.yml\n"
    with TemporaryDirectory() as root:
        found = loaded(project(Path(root), changes))
    assert not has_errors(found.diagnostics), found.diagnostics
    assert found.module
    return found.module
