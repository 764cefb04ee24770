"""Projects to build: the starter that ``marelle init`` writes, with as many modules as wanted."""

import shutil
from pathlib import Path

from marelle.assets import folder
from marelle.cli.commands.init import STARTER

MODULES = Path("content", "modules")


def make_project(root: Path, modules: int = 1) -> Path:
    """Write below *root* a sound project of that many modules; return *root*."""
    shutil.copytree(STARTER, root)
    shutil.copytree(folder("schemas"), root / "schemas")
    first = root / MODULES / "se-laver-les-mains"
    for number in range(2, modules + 1):
        shutil.copytree(first, root / MODULES / f"module-{number:04}")
    return root


def edit(root: Path, module: str = "se-laver-les-mains", word: str = "Josiane") -> None:
    """Change one word of one lesson."""
    file = root / MODULES / module / "le-bon-geste.md"
    first, name, rest = file.read_text(encoding="utf-8").partition("Il est midi. ")
    assert name, "the starter's lesson changed"
    file.write_text(f"{first}{name}{word}{rest[rest.index(' ') :]}", encoding="utf-8")
