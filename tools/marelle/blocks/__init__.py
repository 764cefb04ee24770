"""The blocks of a lesson: the files of ``kinds/``, found in name order; the contract is asserted.

Stage 1 asks what may be written in each, stage 4 how it is drawn.
"""

from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.blocks.base import Block
from marelle.ids import type_name

FOLDER = Path(__file__).parent


@lru_cache
def block_kinds() -> dict[str, Block]:
    """Return every kind of block by the word authors write after ``!!!``."""
    found: dict[str, Block] = {}
    for file in sorted((FOLDER / "kinds").glob("[a-z]*.py")):
        block = import_module(f"{__name__}.kinds.{file.stem}").BLOCK
        assert isinstance(block, Block), file
        assert block.kind == type_name(file.stem), file
        found[block.kind] = block
    return found


def style_of(kinds: tuple[str, ...]) -> str:
    """Return the style sheets of these *kinds*, each once."""
    names = sorted({block_kinds()[kind].style for kind in kinds} - {""})
    files = [FOLDER / "styles" / f"{name}.css" for name in names]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
