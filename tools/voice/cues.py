"""Say a transcript in WebVTT, cue by cue: the times are those at which each is really said."""

import re
import subprocess
import tempfile
import wave
from collections.abc import Sequence
from html import escape
from pathlib import Path

VOICE = ("espeak-ng", "-m", "-v", "fr", "-s", "150", "-p", "42", "-a", "110")
HERTZ, WIDTH = 22_050, 2
BEFORE, BETWEEN, AFTER = 1.25, 0.45, 0.6  # seconds: the two notes, a breath, the end
# Two notes, then the voice without rumble nor hiss.
CHAIN = (
    f"sine=f=523:d=0.35:r={HERTZ},afade=t=out:st=0.1:d=0.25,volume=0.3[low];"
    f"sine=f=659:d=0.6:r={HERTZ},afade=t=out:st=0.15:d=0.45,volume=0.3[high];"
    f"aevalsrc=0:d=0.3:s={HERTZ}[rest];"
    "[0:a]highpass=f=90,lowpass=f=7500,acompressor=threshold=0.1:ratio=3[voice];"
    f"[low][high][rest][voice]concat=n=4:v=0:a=1,volume={{gain}}dB,"
    f"alimiter=limit=0.8:level=0,aresample={HERTZ}"
)
SMALL = ("-ac", "1", "-c:a", "libmp3lame", "-b:a", "48k", "-map_metadata", "-1")
TARGET = -19.0  # LUFS, for one channel
_TIMES = re.compile(r"^[0-9:.]+ --> [0-9:.]+$", re.MULTILINE)


def said(text: str) -> bytes:
    """Return the samples of a phrase, the silence at both ends left out."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "phrase.wav")
        spoken = f"<speak>{escape(text)}</speak>"
        subprocess.run([*VOICE, "-w", raw, spoken], check=True)  # noqa: S603 -- a fixed command
        with wave.open(str(raw)) as file:
            assert (file.getframerate(), file.getsampwidth()) == (HERTZ, WIDTH)
            samples = file.readframes(file.getnframes())
    loud = [at for at in range(0, len(samples), WIDTH) if abs(_sample(samples, at)) > 60]
    return samples[loud[0] : loud[-1] + WIDTH]


def _sample(samples: bytes, at: int) -> int:
    return int.from_bytes(samples[at : at + WIDTH], "little", signed=True)


def say(phrases: Sequence[str], target: Path) -> list[tuple[float, float]]:
    """Write *phrases* to *target*, an MP3; return when each begins and ends, in seconds."""
    sound, times = b"", []
    for phrase in phrases:
        start = BEFORE + len(sound) / WIDTH / HERTZ
        spoken = said(phrase)
        times.append((start, start + len(spoken) / WIDTH / HERTZ))
        sound += spoken + bytes(WIDTH * round(BETWEEN * HERTZ))
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "voice.wav")
        with wave.open(str(raw), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(WIDTH)
            file.setframerate(HERTZ)
            file.writeframes(sound + bytes(WIDTH * round(AFTER * HERTZ)))
        gain = 0.0
        for _ in range(4):  # a limiter takes some of what a gain gives
            _encode(raw, target, gain)
            gain += TARGET - _loudness(target)
    return times


def _encode(raw: Path, target: Path, gain: float) -> None:
    chain = CHAIN.format(gain=round(gain, 2))
    made = ("ffmpeg", "-v", "error", "-y", "-i", raw, "-filter_complex", chain, *SMALL)
    subprocess.run([*made, "-fflags", "+bitexact", target], check=True)  # noqa: S603 -- fixed


def _loudness(sound: Path) -> float:
    asked = ("ffmpeg", "-hide_banner", "-i", sound, "-af", "ebur128", "-f", "null", "-")
    told = subprocess.run(asked, check=True, capture_output=True, text=True)  # noqa: S603 -- fixed
    return float(re.findall(r"I:\s+(-?[0-9.]+) LUFS", told.stderr)[-1])


def transcribe(transcript: Path) -> None:
    """Say every cue of *transcript* into the MP3 beside it, and write its times anew."""
    blocks = transcript.read_text(encoding="utf-8").strip().split("\n\n")
    phrases = [" ".join(block.split("\n")[1:]) for block in blocks[1:]]
    times = say(phrases, transcript.with_suffix(".mp3"))
    clocks = (f"{_clock(start)} --> {_clock(end)}" for start, end in times)
    told = (f"{at}\n{phrase}" for at, phrase in zip(clocks, phrases, strict=True))
    transcript.write_text("\n\n".join([blocks[0], *told]) + "\n", encoding="utf-8")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
