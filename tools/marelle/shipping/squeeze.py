"""Compressed once: text in, its gzip and Brotli forms out, the same bytes for the same text.

They are kept by content in ``build/.squeezed``, so that an edit compresses one page again.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from gzip import compress as gzip
from os import cpu_count
from pathlib import Path

FOLDER = ".squeezed"
FORMS = (".gz", ".br")
# Under this, the headers weigh as much as what is saved.
_LEAST = 256


def squeeze(
    files: Iterable[tuple[str, Path]], kept: Path, tell: Callable[[int], None]
) -> Iterator[tuple[str, str, Path]]:
    """Yield the digest, the form and the file of each compressed form of *files* (digest, file).

    One that is hardly smaller is left out. Forms of what is no longer published are removed.
    """
    kept.mkdir(parents=True, exist_ok=True)
    wanted = dict(files)
    for file in kept.iterdir():
        if file.name.partition(".")[0] not in wanted:
            file.unlink()
    with ThreadPoolExecutor(cpu_count()) as threads:
        made = threads.map(lambda one: _made(one[0], one[1], kept), wanted.items())
        for number, (sha, forms) in enumerate(zip(wanted, made, strict=True), 1):
            tell(number)
            yield from ((sha, form, file) for form, file in forms)


def _made(sha: str, file: Path, kept: Path) -> list[tuple[str, Path]]:
    places = {form: kept / f"{sha}{form}" for form in FORMS}
    if not all(place.is_file() for place in places.values()):
        data = file.read_bytes()
        for form, place in places.items():
            small = _FORMS[form](data) if len(data) >= _LEAST else data
            # An empty file says that the form is not worth it; renamed, so that a kill leaves none.
            pen = place.with_name(f"{place.name}.pen")
            pen.write_bytes(small if len(small) < 0.95 * len(data) else b"")
            pen.replace(place)
    return [(form, place) for form, place in places.items() if place.stat().st_size]


def _gzip(data: bytes) -> bytes:
    return gzip(data, 9, mtime=0)


def _brotli(data: bytes) -> bytes:
    import brotli

    small: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=11)
    return small


_FORMS = {".gz": _gzip, ".br": _brotli}
