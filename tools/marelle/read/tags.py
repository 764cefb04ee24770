"""Stage 1, read: the bytes of an MP3, an M4A or an MP4 in; what its headers say of it out.

``tinytag`` is imported here only. It looks at headers, and never at the sound itself.
"""

from dataclasses import dataclass
from io import BytesIO

from tinytag import TinyTag, TinyTagException

_TRACKS = 8
_PICTURES = {"avc1", "avc3", "hvc1", "hev1", "vp08", "vp09", "av01", "mp4v"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """How long it plays, in seconds; kilobits a second, samples a second, channels: 0 unknown.

    ``codecs`` are the names that the tracks of an MP4 give theirs; ``lines`` are those of its
    picture, whichever way it is held.
    """

    seconds: float = 0.0
    kilobits: float = 0.0
    hertz: int = 0
    channels: int = 0
    codecs: tuple[str, ...] = ()
    lines: int = 0


def read_tags(name: str, data: bytes) -> Tags:
    """Return what the file *name* says of itself; no seconds when it is not what its name says."""
    if not (_is_mp3(data) if name.endswith(".mp3") else data[4:8] == b"ftyp"):
        return Tags()
    try:
        tag = TinyTag.get(file_obj=BytesIO(data))
    except (TinyTagException, MemoryError):
        return Tags()
    seconds = float(tag.duration or 0)
    entries = {} if name.endswith(".mp3") else _entries(data)
    return Tags(
        seconds=seconds,
        kilobits=len(data) * 8 / 1000 / seconds if seconds > 0 else 0.0,
        hertz=int(tag.samplerate or 0),
        channels=int(tag.channels or 0),
        codecs=tuple(sorted(entries)),
        lines=max(entries.values(), default=0),
    )


def _entries(data: bytes) -> dict[str, int]:
    """Return the sample entries of an MP4 (ISO/IEC 14496-12 §8.5.2), of its first tracks.

    With each go the lines of its picture, none for a sound (§12.1.3).
    """
    found, at = dict[str, int](), data.find(b"stsd")
    for _ in range(_TRACKS):
        if at < 0:
            break
        codec = data[at + 16 : at + 20].decode("latin-1")
        width, height = (int.from_bytes(data[at + n : at + n + 2], "big") for n in (44, 46))
        found[codec] = min(width, height) if codec in _PICTURES else 0
        at = data.find(b"stsd", at + 20)
    return found


def _is_mp3(data: bytes) -> bool:
    """Tell whether *data* begin as a sound of MPEG layer III, a tag before it or not."""
    if data[:3] == b"ID3":
        return True
    head = int.from_bytes(data[:2], "big")
    return head >> 5 == 0x7FF and head >> 1 & 3 == 1
