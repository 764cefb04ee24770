"""Stage 4, render: one file that comes late; a module of the theme in, a named text out.

It is an ES module that brings its style sheet with it, named after its content.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from marelle import assets
from marelle.render import join, modules

_ADD = (
    "{const sheet=new CSSStyleSheet;sheet.replaceSync(%s);"
    "document.adoptedStyleSheets=[...document.adoptedStyleSheets,sheet]}"
)


@dataclass(frozen=True, slots=True)
class File:
    """A published file: its address in the assets, named after its content, and its text."""

    path: str
    text: str


def bundle(name: str, path: str, language: str, given: modules.Given = ()) -> File:
    """Return what the module at *path* in the theme becomes, with the style sheet beside it."""
    file = assets.folder("theme") / path
    return named(name, styled(file.with_suffix(".css")) + modules.bundled(file, language, given))


def styled(file: Path) -> str:
    """Return the statement that adds a style sheet to the page, nothing if there is none."""
    return adding(join.late_style(file)) if file.is_file() else ""


def adding(css: str) -> str:
    """Return the statement that adds *css* to the page."""
    return _ADD % json.dumps(css, ensure_ascii=False)


def literal(value: object) -> str:
    """Return *value* as JavaScript says it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def named(name: str, text: str) -> File:
    """Return a file whose address has *name*, and the digest of its text."""
    return File(f"{name}-{sha256(text.encode()).hexdigest()[:8]}.js", text)
