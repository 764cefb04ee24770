"""Stage 2, check: findings in, the text of the files they speak of out, to show beside them."""

from collections.abc import Iterable
from pathlib import Path

from marelle.diagnostics import Diagnostic

_LONGEST = 512 * 1024


def sources_of(root: Path, found: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the text of each file that *found* points at, by path relative to *root*.

    A file that cannot be read, leads outside *root* or is too big to show is left out.
    """
    paths = {span.path for d in found for span in (d.span, *(r.span for r in d.related))}
    texts = ((path, _text(root, path)) for path in sorted(paths))
    return {path: text for path, text in texts if text is not None}


def _text(root: Path, path: str) -> str | None:
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(root.resolve()) or not file.is_file():
            return None
        if file.stat().st_size > _LONGEST:
            return None
        text = file.read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError, RuntimeError):  # a loop of links is a RuntimeError of resolve
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
