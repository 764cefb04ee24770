"""One source in, its bytes as the house likes them out; or why it is left as it is.

What is laid out is read again before it is believed: the same values but for typography, and every
comment there.
"""

from dataclasses import dataclass

from marelle.catalogue.folder import is_package, is_scene, read_checked
from marelle.catalogue.news import NEWS
from marelle.check.schema import examine
from marelle.diagnostics import Diagnostic, has_errors
from marelle.read.article import read_article, sheet_of
from marelle.read.document import Document
from marelle.read.markdown_file import read_markdown
from marelle.read.yaml_file import read_yaml
from marelle.tidy.comments import attach, find_comments
from marelle.tidy.keys import order_of
from marelle.tidy.lay import Layer
from marelle.tidy.lesson import tidy_lesson
from marelle.tidy.prose import mend_of
from marelle.tidy.schema_line import SchemaLines, kind_at
from marelle.tidy.tree import Untidy, read_tree
from marelle.tidy.typography import alike, essence

_BLANK = "\n"


@dataclass(frozen=True, slots=True)
class Tidied:
    """What became of a file: its ``text``, ``None`` where it is left as it is.

    ``found`` is why: its errors, or nothing when it is written in a way that is left alone.
    """

    text: str | None
    found: tuple[Diagnostic, ...] = ()


def tidied(path: str, data: bytes, *, french: bool, lines: SchemaLines | None = None) -> Tidied:
    """Return the source *path* of a project laid out; *french* tells that its texts are French.

    With the *lines* of the project, one that was dropped is put back.
    """
    if path.startswith(NEWS):
        return _article(path, data, french)
    if path.endswith(".md"):
        return _lesson(path, data, french)
    checked, found = read_checked(path, data, kind_at(path))
    if checked is None or has_errors(found):
        return Tidied(None, tuple(found))
    schema = _named(path, checked.document)
    text = laid(checked.document, schema, french=french)
    return Tidied(lines.above(path, schema, text) if lines and text else text)


def _named(path: str, document: Document) -> str:
    """Return the schema by which *document* was checked."""
    schema = kind_at(path)
    if schema == "module" and is_package(document):
        return "package"
    return schema or ("scene" if is_scene(document) else "activity-set")


def _lesson(path: str, data: bytes, french: bool) -> Tidied:
    document, found = read_markdown(path, data)
    if document is None or has_errors(found):
        return Tidied(None, tuple(found))
    text = tidy_lesson(document, french=french)
    again, wrong = read_markdown(path, text.encode())
    sound = again is not None and not has_errors(wrong) and _same_lesson(document, again)
    return Tidied(text if sound else None)


def _article(path: str, data: bytes, french: bool) -> Tidied:
    sheet, body, found = read_article(path, data)
    if sheet and not has_errors(found):
        found = [*found, *examine(sheet, "article").found]
    if sheet is None or body is None or has_errors(found):
        return Tidied(None, tuple(found))
    whole = data.decode("utf-8-sig").replace("\r\n", "\n")
    parts = sheet_of(whole)
    assert parts
    bare, _found = read_yaml(path, parts[1].encode())
    above = laid(bare, "article", french=french) if bare else None
    if above is None:
        return Tidied(None)
    text = f"---\n{above}---\n\n{tidy_lesson(body, french=french).lstrip(_BLANK)}"
    _sheet, again, wrong = read_article(path, text.encode())
    sound = again is not None and not has_errors(wrong) and _same_lesson(body, again)
    return Tidied(text if sound else None)


def laid(document: Document, schema: str, *, french: bool) -> str | None:
    """Return a sound YAML file laid out; nothing when it would not say the same."""
    try:
        root, places = read_tree(document.text)
        comments = [*find_comments(document.text, places)]
        attach(root, comments)
        layer = Layer(order_of(document, schema), mend_of(document, schema, french=french))
        text = layer.write(root)
    except Untidy:
        return None
    again, found = read_yaml(document.path, text.encode())
    if again is None or has_errors(found) or not alike(document.data, again.data):
        return None
    kept = sorted(one.text for one in find_comments(text, read_tree(text)[1]) if one.text)
    return text if kept == sorted(one.text for one in comments if one.text) else None


def _same_lesson(old: Document, new: Document) -> bool:
    """Tell whether two lessons have the same words, headings, links and blocks."""
    if essence(old.text) != essence(new.text):
        return False
    named = ("links", "pictures", "blocks", "options")
    pairs = [(old.data[name], new.data[name]) for name in named]
    levels = [[h["level"] for h in each.data["headings"]] for each in (old, new)]
    return levels[0] == levels[1] and all(map(alike, *zip(*pairs, strict=True)))
