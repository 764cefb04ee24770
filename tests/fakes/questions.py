"""A module with a question of each type, as the exporters of questions are given it."""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from fakes.tiny import MODULE, SHEET, loaded, project
from marelle.diagnostics import has_errors
from marelle.model import Module

GOLDEN = Path(__file__).parents[1] / "golden" / "interchange"
FIRST = "questions.yml"  # the other files are screens too


@lru_cache
def every_type() -> Module:
    """Return the module whose questions are in ``tests/golden/interchange``."""
    more = sorted(file for file in GOLDEN.glob("*.yml") if file.name != FIRST)
    changes = {MODULE + file.name: file.read_text("utf-8") for file in more}
    changes[MODULE + "verifier.yml"] = (GOLDEN / FIRST).read_text("utf-8")
    changes[MODULE + "module.yml"] = SHEET + "".join(f"  - {file.name}\n" for file in more)
    with TemporaryDirectory() as root:
        found = loaded(project(Path(root), changes))
    assert not has_errors(found.diagnostics), found.diagnostics
    assert found.module
    return found.module
