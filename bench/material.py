"""The lessons as a project of Material for MkDocs, which Zensical builds too.

Written as Material's documentation says: a question is an admonition, and each of its answers a
block that opens on its explanation. Search is on, in French. Every lesson is in the navigation,
under its theme; a page per department lists its own.
"""

from collections import defaultdict
from pathlib import Path

from bench.lessons import BECAUSE, COLLECTIONS, DIRECTIONS, Question, Text, texts
from bench.writing import write

CONFIGURATION = """\
site_name: Bench
theme:
  name: material
  language: fr
  font: false
plugins:
  - search:
      lang: fr
markdown_extensions:
  - admonition
  - pymdownx.details
  - pymdownx.superfences
"""


def lay(top: Path, count: int) -> None:
    """Write the project of *count* lessons in *top*."""
    of: dict[str, list[Text]] = defaultdict(list)
    for text in texts(count):
        write(top / "docs" / f"{text.id}.md", _page(text))
        of[text.direction].append(text)
        of[text.collection].append(text)
    write(top / "docs/index.md", "# Accueil\n")
    for name in DIRECTIONS:
        links = "".join(f"- [{text.title}]({text.id}.md): {text.summary}\n" for text in of[name])
        write(top / "docs" / f"{name}.md", f"# {name}\n\n{links}")
    nav = "nav:\n  - index.md\n" + "".join(f"  - {name}.md\n" for name in DIRECTIONS)
    for name in COLLECTIONS:
        nav += f"  - {name}:\n" + "".join(f"    - {text.id}.md\n" for text in of[name])
    write(top / "mkdocs.yml", CONFIGURATION + nav)


def _page(text: Text) -> str:
    parts = [f"# {text.title}", text.summary]
    for number, paragraphs in enumerate(text.screens):
        parts += [f"## Écran {number}", *paragraphs]
    return "\n\n".join([*parts, "## Vérifiez", *map(_question, text.questions)]) + "\n"


def _question(question: Question) -> str:
    blocks = [f'!!! question "{question.prompt}"']
    for rank, answer in enumerate(question.answers):
        kind = "failure" if rank else "success"
        blocks.append(f'    ??? {kind} "{answer}"\n        {BECAUSE}')
    return "\n\n".join(blocks)
