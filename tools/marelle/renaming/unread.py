"""A project and a name in; a refusal out when a file that says it cannot be read.

What names it there would keep the old name, and nobody would know.
"""

import re
from pathlib import Path

from marelle.catalogue.news import NEWS
from marelle.diagnostics import has_errors
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.read.article import read_article
from marelle.read.markdown_file import read_markdown
from marelle.read.yaml_file import read_yaml
from marelle.tidy.project import sources


def refuse_unread(root: Path, name: str) -> None:
    """Raise ``Refusal`` for the first source that has the word *name* and is not understood."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for path in sources(root):
        data = (root / path).read_bytes()
        if word.search(data.decode("utf-8", "replace")) and not _sound(path, data):
            raise Refusal(
                _("{path} a des erreurs : corrigez-les avec « marelle check ».").format(path=path)
            )


def _sound(path: str, data: bytes) -> bool:
    """Tell whether the names that a source gives are known: it is read whole."""
    if path.startswith(NEWS):
        sheet, body, found = read_article(path, data)
        return sheet is not None and body is not None and not has_errors(found)
    if path.endswith(".md"):
        return read_markdown(path, data)[0] is not None
    document, found = read_yaml(path, data)
    return document is not None and not has_errors(found)
