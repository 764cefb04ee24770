"""The peers: how each one's project is laid out, built and edited."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.lessons import markdown, texts, write_marelle

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


def _material(top: Path, count: int) -> None:
    pages = list(texts(count))
    for text in pages:
        _write(top / "docs" / f"{text.id}.md", markdown(text))
    _write(top / "docs" / "index.md", "# Accueil\n")
    nav = "".join(f"  - {t.id}.md\n" for t in pages)
    theme = "theme:\n  name: material\n  language: fr\n  font: false\n"
    _write(top / "mkdocs.yml", f"site_name: Bench\n{theme}nav:\n  - index.md\n{nav}")


def _hugo(top: Path, count: int) -> None:
    for text in texts(count):
        front = f'---\ntitle: "{text.title}"\n---\n'
        _write(top / "content" / "lessons" / f"{text.id}.md", front + markdown(text))
    _write(
        top / "hugo.toml", 'title = "Bench"\nlanguageCode = "fr"\nbaseURL = "https://a.example/"\n'
    )
    head, item = "<!doctype html><html lang=fr>", "<a href={{ .RelPermalink }}>{{ .Title }}</a>"
    page = head + "<title>{{ .Title }}</title><main>{{ .Content }}</main></html>"
    listed = head + "<ul>{{ range .Pages }}<li>" + item + "{{ end }}</ul></html>"
    _write(top / "layouts" / "single.html", page)
    _write(top / "layouts" / "list.html", listed)
    _write(top / "layouts" / "home.html", listed)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


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
        lay=_material,
        lesson="docs/lecon-00007.md",
    ),
    Peer(
        name="Zensical, lessons in nav",
        command=[*PYTHON, "zensical", "build"],
        lay=_material,
        lesson="docs/lecon-00007.md",
    ),
    Peer(
        name="Hugo",
        command=["hugo", "--quiet"],
        lay=_hugo,
        lesson="content/lessons/lecon-00007.md",
    ),
]
