"""A document and its schema in, what mends the texts that people read in it out."""

from collections.abc import Callable

from marelle.check import known
from marelle.read.document import Document, Path
from marelle.tidy.typography import typeset

# What a machine compares, or somebody else wrote: their letters are never changed.
_VERBATIM = frozenset(
    "term words answers keywords licence source organisation fact at identifier unit trust "
    "publisher sources allow".split()
)
# The words that an overlay looks for in the master.
_SOUGHT = ("overlay", "text")


def mend_of(document: Document, schema: str, *, french: bool) -> Callable[[Path, str], str]:
    """Return what mends the text at a place, where people read it."""

    def mend(path: Path, text: str) -> str:
        if not french or _VERBATIM & set(path):
            return text
        new = typeset(text)
        return new if new != text and _is_prose(document, schema, path) else text

    return mend


def _is_prose(document: Document, schema: str, path: Path) -> bool:
    """Tell whether the value at *path* is a sentence: its schema asks for letters, no more."""
    value = document.data
    for step in path:
        value = value[step]
    if not isinstance(value, str) or (schema, path[-1]) == _SOUGHT:
        return False
    told = [s for s in known.beside(schema, document.data, path) if "type" in s or "enum" in s]
    free = all(s.get("pattern", r"\S") == r"\S" for s in told)
    return bool(told) and free and not any({"enum", "const", "format"} & s.keys() for s in told)
