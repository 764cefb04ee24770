"""Stage 1, read: the bytes of an MP3, an M4A or an MP4 in; what its headers say of it out.

``tinytag`` is imported here only. It looks at headers, and never at the sound itself.
"""

from dataclasses import dataclass
from io import BytesIO

from tinytag import TinyTag, TinyTagException

_TRACKS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """How long it plays, in seconds; kilobits a second, samples a second, channels: 0 unknown.

    ``codecs`` are the names that the tracks of an MP4 give theirs.
    """

    seconds: float = 0.0
    kilobits: float = 0.0
    hertz: int = 0
    channels: int = 0
    codecs: tuple[str, ...] = ()


def read_tags(name: str, data: bytes) -> Tags:
    """Return what the file *name* says of itself; no seconds when it is not what its name says."""
    if not (_is_mp3(data) if name.endswith(".mp3") else data[4:8] == b"ftyp"):
        return Tags()
    try:
        tag = TinyTag.get(file_obj=BytesIO(data))
    except (TinyTagException, MemoryError):
        return Tags()
    seconds = float(tag.duration or 0)
    return Tags(
        seconds=seconds,
        kilobits=len(data) * 8 / 1000 / seconds if seconds > 0 else 0.0,
        hertz=int(tag.samplerate or 0),
        channels=int(tag.channels or 0),
        codecs=() if name.endswith(".mp3") else tuple(sorted(_codecs(data))),
    )


def _codecs(data: bytes) -> set[str]:
    """Return the sample entries of an MP4 (ISO/IEC 14496-12 §8.5.2), of its first tracks."""
    found, at = set[str](), data.find(b"stsd")
    for _ in range(_TRACKS):
        if at < 0:
            break
        found.add(data[at + 16 : at + 20].decode("latin-1"))
        at = data.find(b"stsd", at + 20)
    return found


def _is_mp3(data: bytes) -> bool:
    """Tell whether *data* begin as a sound of MPEG layer III, a tag before it or not."""
    if data[:3] == b"ID3":
        return True
    head = int.from_bytes(data[:2], "big")
    return head >> 5 == 0x7FF and head >> 1 & 3 == 1
