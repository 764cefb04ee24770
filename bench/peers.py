"""The peers: how each one's project is laid out, built and edited."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import hugo, material
from bench.lessons import write_marelle

PYTHON = [sys.executable, "-m"]
LATER = "Une phrase de plus."


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A tool: ``lay`` writes its project, ``command`` builds it, ``edit`` touches one lesson."""

    name: str
    command: list[str]
    lay: Callable[[Path, int], None]
    lesson: str  # the file that ``edit`` adds a sentence to

    def edit(self, top: Path) -> None:
        """Change one lesson as an author would."""
        file = top / self.lesson
        file.write_text(f"{file.read_text('utf-8')}\n{LATER}\n", encoding="utf-8")


MARELLE = Peer(
    name="Marelle",
    command=[*PYTHON, "marelle", "build", "--only", "site"],
    lay=write_marelle,
    lesson="content/modules/lecon-00007/ecran-2.md",
)
PEERS = [
    Peer(
        name="MkDocs + Material, lessons in nav",
        command=[*PYTHON, "mkdocs", "build", "--quiet"],
        lay=material.lay,
        lesson="docs/lecon-00007.md",
    ),
    Peer(
        name="Zensical, lessons in nav",
        command=[*PYTHON, "zensical", "build"],
        lay=material.lay,
        lesson="docs/lecon-00007.md",
    ),
    Peer(
        name="Hugo",
        command=["hugo", "--quiet"],
        lay=hugo.lay,
        lesson="content/lessons/lecon-00007.md",
    ),
]
