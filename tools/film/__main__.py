"""Draw and say a film of the demo content, one of ``films.py``.

Usage: python tools/film camion. It needs Playwright with Chromium at /usr/bin/chromium, Pillow,
espeak-ng and ffmpeg, and is no part of a build: the film, its captions and its poster are kept.
"""

import subprocess
import sys
import tempfile
import wave
from io import BytesIO
from math import ceil
from pathlib import Path

from films import FILMS, Film
from PIL import Image
from playwright.sync_api import Page, sync_playwright

PER_SECOND, WIDTH, HEIGHT = 12, 640, 480
VOICE = ("espeak-ng", "-v", "fr", "-s", "142", "-p", "40", "-a", "120", "-w")
HERE = Path(__file__).parent
ROOT = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="{WIDTH}" '
    f'height="{HEIGHT}" style="display:block" fill="none" stroke="#1d2126" stroke-width="4" '
    'stroke-linecap="round" stroke-linejoin="round"></svg>'
)


def say(film: Film, folder: Path) -> list[float]:
    """Write the sound of each line to *folder*; return how long each shot lasts, in seconds."""
    lengths = []
    for number, (line, least) in enumerate(zip(film.lines, film.least, strict=True)):
        target = folder / f"{number}.wav"
        subprocess.run([*VOICE, target, line.replace("\n", " ")], check=True)  # noqa: S603 -- a fixed command
        with wave.open(str(target)) as sound:
            spoken = sound.getnframes() / sound.getframerate()
        whole = round if film.beats > 1 else ceil
        lengths.append(whole(max(least, spoken + 0.9) * film.beats) / film.beats)
    return lengths


def stage(film: Film, page: Page) -> None:
    """Make ``draw(shot, moment)`` known to *page*; the two modules become one script."""
    parts = [(HERE / name).read_text(encoding="utf-8") for name in ("bodies.js", film.drawings)]
    parts[1] = parts[1].partition('from "./bodies.js";')[2]
    script = "\n".join(parts).replace("export ", "")
    draw = "window.draw = (n, t) => { document.querySelector('svg').innerHTML = shots[n](t); };"
    page.set_content(f"<style>body{{margin:0}}</style>{ROOT}")
    page.add_script_tag(content=f"{script}\n{draw}")


def draw(film: Film, folder: Path, lengths: list[float]) -> None:
    """Write every frame to *folder*, in order, and the poster beside the film."""
    poster = film.target.with_name(film.poster_name)
    with sync_playwright() as playwright:
        args = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=args)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        stage(film, page)
        total = 0
        for shot, seconds in zip(film.shots, lengths, strict=True):
            frames = round(seconds * PER_SECOND)
            for frame in range(frames):
                page.evaluate("([n, t]) => draw(n, t)", [shot, frame / (frames - 1)])
                page.screenshot(path=folder / f"{total:04}.png")
                total += 1
        page.evaluate("([n, t]) => draw(n, t)", list(film.poster))
        Image.open(BytesIO(page.screenshot())).convert("RGB").save(poster, quality=80)
        browser.close()


def captions(film: Film, lengths: list[float]) -> str:
    """Return the lines in WebVTT, each during its shot."""
    said, at = "WEBVTT\n", 0.0
    for line, seconds in zip(film.lines, lengths, strict=True):
        said += f"\n00:{at + 0.2:06.3f} --> 00:{at + seconds - 0.1:06.3f}\n{line}\n"
        at += seconds
    return said


def join(film: Film, folder: Path, lengths: list[float]) -> None:
    """Write the film, small enough for a phone plan."""
    count = len(film.lines)
    voices = [part for n in range(count) for part in ("-i", str(folder / f"{n}.wav"))]
    tracks = "".join(
        f"[{n + 1}:a]aresample=24000,adelay=250,apad,atrim=0:{seconds}[a{n}];"
        for n, seconds in enumerate(lengths)
    )
    names = "".join(f"[a{n}]" for n in range(count))
    loud = f"acompressor=threshold=0.1:ratio=3,loudnorm=I={film.loudness}:TP=-3"
    loud += ",aresample=24000,aformat=channel_layouts=mono,alimiter=limit=0.6:level=0"
    sound = f"{tracks}{names}concat=n={count}:v=0:a=1,highpass=f=90,{loud}[a]"
    command = [
        *f"ffmpeg -v error -y -framerate {PER_SECOND} -i {folder}/%04d.png".split(),
        *[*voices, "-filter_complex", sound],
        *"-map 0:v -map [a] -c:v libx264 -profile:v main -preset veryslow -tune animation".split(),
        *"-crf 29 -pix_fmt yuv420p -c:a aac -b:a 32k -ac 1 -ar 24000 -movflags +faststart".split(),
        *f"-map_metadata -1 -fflags +bitexact -t {sum(lengths)}".split(),
        str(film.target),
    ]
    subprocess.run(command, check=True)  # noqa: S603 -- a fixed command


def main(film: Film) -> None:
    """Write the film, its captions and its poster."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lengths = say(film, folder)
        draw(film, folder, lengths)
        film.target.with_suffix(".vtt").write_text(captions(film, lengths), encoding="utf-8")
        join(film, folder, lengths)


main(FILMS[sys.argv[1]])
