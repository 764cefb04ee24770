"""The library: texts whose lines end as Windows writes them in, the same as everybody's out; and
back.

An editor or git may have changed every end of line here: nobody changed a word by it.
"""

from collections.abc import Mapping

_TEXTS = (".yml", ".md", ".svg", ".vtt")
_WINDOWS, _PLAIN = b"\r\n", b"\n"


def plain(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return *files* with the lines of texts ended by a line feed alone."""
    return {
        name: data.replace(_WINDOWS, _PLAIN) if name.endswith(_TEXTS) else data
        for name, data in files.items()
    }


def as_before(files: Mapping[str, bytes], before: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return plain *files*, each with the ends of lines that it had *before*, if it was there."""
    return {
        name: data.replace(_PLAIN, _WINDOWS) if _windows(name, before.get(name, b"")) else data
        for name, data in files.items()
    }


def _windows(name: str, data: bytes) -> bool:
    return name.endswith(_TEXTS) and 2 * data.count(_WINDOWS) > data.count(_PLAIN)
