"""A file in, what ffmpeg hears and sees of it out: loudness (EBU R128), rates, lines, codecs."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from marelle.media.ffmpeg import heard

_LENGTH = re.compile(r"Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)")
_SOUND = re.compile(r"Stream #0.*?Audio: (\w+).*?(\d+) Hz, (\w+)")
_FILM = re.compile(r"Stream #0.*?Video: (\w+).*?, (\d{2,5})x(\d{2,5})")
_CHANNELS = {"mono": 1, "stereo": 2}
_LOUD = re.compile(r"\{\s*\"input_i\".*?\}", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a file is. ``loudness`` is in LUFS, ``peak`` in dBTP; 0 lines for a sound.

    ``passes`` is what ffmpeg measured, for the second pass of its own filter.
    """

    path: Path
    size: int
    seconds: float
    sound: str = ""
    hertz: int = 0
    channels: int = 0
    film: str = ""
    width: int = 0
    height: int = 0
    loudness: float = 0.0
    peak: float = 0.0
    passes: dict[str, str] = field(default_factory=dict)

    @property
    def kilobits(self) -> float:
        """Kilobits a second, of all it holds."""
        return self.size * 8 / 1000 / self.seconds if self.seconds else 0.0


def measure(path: Path) -> Measured | None:
    """Return what the file at *path* is; nothing when ffmpeg cannot read it whole."""
    tracks = ("-map", "0:v:0?", "-map", "0:a:0?")
    said = heard(["-i", path, *tracks, "-af", "loudnorm=print_format=json", "-f", "null", "-"])
    length = _LENGTH.search(said)
    if not length:
        return None
    hours, minutes, rest = length.groups()
    sound, film = _SOUND.search(said), _FILM.search(said)
    loud = _LOUD.search(said)
    passes: dict[str, str] = json.loads(loud[0]) if loud else {}
    return Measured(
        path=path,
        size=path.stat().st_size,
        seconds=int(hours) * 3600 + int(minutes) * 60 + float(rest),
        sound=sound[1] if sound else "",
        hertz=int(sound[2]) if sound else 0,
        channels=_CHANNELS.get(sound[3], 6) if sound else 0,
        film=film[1] if film else "",
        width=int(film[2]) if film else 0,
        height=int(film[3]) if film else 0,
        loudness=float(passes.get("input_i", 0)),
        peak=float(passes.get("input_tp", 0)),
        passes=passes,
    )
