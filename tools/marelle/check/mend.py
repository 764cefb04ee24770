"""Stage 2, check: a refused document in, the document that its author most likely meant out.

Only in memory, so that one mistake does not hide the next: an unknown key takes the name it looks
like, or is left out; a sentence that is refused gives way to another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from marelle.diagnostics import Span
from marelle.read.document import Document, Path

Names = Mapping[Path, Mapping[str, str]]


def renamed(document: Document, names: Names) -> Document:
    """Return *document* with new keys: *names* gives those of each mapping, empty to leave out."""
    return replace(
        document,
        data=_data(document.data, (), names),
        values=dict(_places(document.values, names)),
        keys=dict(_places(document.keys, names)),
        torn=_paths(document.torn, names),
        stains=_paths(document.stains, names),
    )


def filled(data: Any, path: Path, sentence: str) -> Any:
    """Return *data* with *sentence* at *path*; all but its last step is there."""
    if not path:
        return sentence
    copy = data.copy()
    step: Any = path[0]
    copy[step] = filled(data[step] if len(path) > 1 else None, path[1:], sentence)
    return copy


def _data(value: Any, path: Path, names: Names) -> Any:
    if isinstance(value, list):
        return [_data(part, (*path, rank), names) for rank, part in enumerate(value)]
    if not isinstance(value, dict):
        return value
    new = names.get(path, {})
    return {
        new.get(key, key): _data(part, (*path, key), names)
        for key, part in value.items()
        if new.get(key, key)
    }


def _places(places: Mapping[Path, Span], names: Names) -> Iterator[tuple[Path, Span]]:
    for path, span in places.items():
        if (new := _path(path, names)) is not None:
            yield new, span


def _paths(paths: Iterable[Path], names: Names) -> frozenset[Path]:
    return frozenset(new for path in paths if (new := _path(path, names)) is not None)


def _path(path: Path, names: Names) -> Path | None:
    """Return where the value at *path* is now, nothing when it was left out."""
    steps: Sequence[Any] = [
        names.get(path[:depth], {}).get(step, step) if isinstance(step, str) else step
        for depth, step in enumerate(path)
    ]
    return None if "" in steps else tuple(steps)
