"""Say the audio blocks of a demo module, or a transcript in WebVTT, with a synthetic voice.

Usage: python tools/voice content/modules/sommeil-horaires-decales, or
python tools/voice content/podcasts/vos-droits/media/arret-maladie.vtt. It needs espeak-ng and
ffmpeg, and is no part of a build: the sounds it made are kept beside the module. The transcript of
each block is what is said, so that the two cannot differ.
"""

import re
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from cues import transcribe

BLOCK = re.compile(r'^!!! audio "(.+)"\n    file: (media/\S+\.mp3)\n((?:\n|    .+\n)+)', re.M)
VOICE = ("espeak-ng", "-m", "-v", "fr", "-s", "142", "-p", "40", "-a", "120")
PAUSE = '<break time="600ms"/>'
HERTZ = 22_050
# Two notes, a breath, the voice without rumble nor hiss, a breath; as loud as a podcast.
CHAIN = (
    f"sine=f=523:d=0.35:r={HERTZ},afade=t=out:st=0.1:d=0.25,volume=0.5[low];"
    f"sine=f=659:d=0.6:r={HERTZ},afade=t=out:st=0.15:d=0.45,volume=0.5[high];"
    f"aevalsrc=0:d=0.3:s={HERTZ}[before];aevalsrc=0:d=0.4:s={HERTZ}[after];"
    f"[0:a]aresample={HERTZ},highpass=f=90,lowpass=f=7500[voice];"
    f"[low][high][before][voice][after]concat=n=5:v=0:a=1,loudnorm=I=-18:TP=-2,aresample={HERTZ}"
)
BARE = ("-map_metadata", "-1", "-fflags", "+bitexact")
SMALL = ("-ac", "1", "-c:a", "libmp3lame", "-b:a", "24k", *BARE)


def say(paragraphs: list[str], target: Path) -> None:
    """Write the sound of *paragraphs*, a pause between two, to *target*, an MP3."""
    spoken = "<speak>" + PAUSE.join(f"<p>{escape(text)}</p>" for text in paragraphs) + "</speak>"
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "voice.wav")
        subprocess.run([*VOICE, "-w", raw, spoken], check=True)  # noqa: S603 -- a fixed command
        made = ("ffmpeg", "-v", "error", "-y", "-i", raw, "-filter_complex", CHAIN, *SMALL)
        subprocess.run([*made, target], check=True)  # noqa: S603 -- a fixed command


def main(module: Path) -> None:
    """Say every audio block of the screens of *module*."""
    for screen in sorted(module.glob("*.md")):
        for title, name, body in BLOCK.findall(screen.read_text(encoding="utf-8")):
            say([title, *re.findall(r"    (.+)", body)], module / name)


if sys.argv[1].endswith(".vtt"):
    transcribe(Path(sys.argv[1]))
else:
    main(Path(sys.argv[1]))
