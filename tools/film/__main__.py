"""Draw and say the film of the demo module « installer-un-escabeau ».

Usage: python tools/film content/modules/installer-un-escabeau/media. It needs Playwright with
Chromium at /usr/bin/chromium, Pillow, espeak-ng and ffmpeg, and is no part of a build: the film,
its captions and its poster are kept beside the module.
"""

import subprocess
import sys
import tempfile
import wave
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

LINES = (
    "Choisissez un sol plat et sec,\nloin d’une porte.",
    "Ouvrez l’escabeau à fond\net verrouillez-le.",
    "Montez face aux marches,\nen vous tenant.",
    "N’allez jamais tout en haut.\nGardez une main pour vous tenir.",
    "Trop loin\u00a0? Ne vous penchez pas.\nDescendez et déplacez l’escabeau.",
)
LEAST = (3.6, 3.6, 3.6, 3.6, 5.5)  # seconds that each shot needs to be understood
PER_SECOND, WIDTH, HEIGHT = 12, 640, 480
POSTER = (3, 0.7)
VOICE = ("espeak-ng", "-v", "fr", "-s", "142", "-p", "40", "-a", "120", "-w")
HERE = Path(__file__).parent
ROOT = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="{WIDTH}" '
    f'height="{HEIGHT}" style="display:block" fill="none" stroke="#1d2126" stroke-width="4" '
    'stroke-linecap="round" stroke-linejoin="round"></svg>'
)


def say(folder: Path) -> list[float]:
    """Write the sound of each line to *folder*; return how long each shot lasts, in seconds."""
    lengths = []
    for number, (line, least) in enumerate(zip(LINES, LEAST, strict=True)):
        target = folder / f"{number}.wav"
        subprocess.run([*VOICE, target, line.replace("\n", " ")], check=True)  # noqa: S603 -- a fixed command
        with wave.open(str(target)) as sound:
            spoken = sound.getnframes() / sound.getframerate()
        lengths.append(round(max(least, spoken + 0.9) * PER_SECOND) / PER_SECOND)
    return lengths


def stage(page: Page) -> None:
    """Make ``draw(shot, moment)`` known to *page*; the two modules become one script."""
    parts = [(HERE / name).read_text(encoding="utf-8") for name in ("bodies.js", "shots.js")]
    parts[1] = parts[1].partition('from "./bodies.js";')[2]
    script = "\n".join(parts).replace("export ", "")
    draw = "window.draw = (n, t) => { document.querySelector('svg').innerHTML = shots[n](t); };"
    page.set_content(f"<style>body{{margin:0}}</style>{ROOT}")
    page.add_script_tag(content=f"{script}\n{draw}")


def draw(folder: Path, lengths: list[float], poster: Path) -> None:
    """Write every frame to *folder*, in order, and the poster."""
    with sync_playwright() as playwright:
        args = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=args)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        stage(page)
        total = 0
        for shot, seconds in enumerate(lengths):
            frames = round(seconds * PER_SECOND)
            for frame in range(frames):
                page.evaluate("([n, t]) => draw(n, t)", [shot, frame / (frames - 1)])
                page.screenshot(path=folder / f"{total:04}.png")
                total += 1
        page.evaluate("([n, t]) => draw(n, t)", list(POSTER))
        Image.open(BytesIO(page.screenshot())).convert("RGB").save(poster, quality=80)
        browser.close()


def captions(lengths: list[float]) -> str:
    """Return the lines in WebVTT, each during its shot."""
    said, at = "WEBVTT\n", 0.0
    for line, seconds in zip(LINES, lengths, strict=True):
        said += f"\n00:{at + 0.2:06.3f} --> 00:{at + seconds - 0.1:06.3f}\n{line}\n"
        at += seconds
    return said


def join(folder: Path, lengths: list[float], target: Path) -> None:
    """Write the film, small enough for a phone plan."""
    voices = [part for n in range(len(LINES)) for part in ("-i", str(folder / f"{n}.wav"))]
    tracks = "".join(
        f"[{n + 1}:a]aresample=24000,adelay=250,apad,atrim=0:{seconds}[a{n}];"
        for n, seconds in enumerate(lengths)
    )
    names = "".join(f"[a{n}]" for n in range(len(LINES)))
    sound = f"{tracks}{names}concat=n={len(LINES)}:v=0:a=1,highpass=f=90,loudnorm=I=-18:TP=-2[a]"
    command = [
        *f"ffmpeg -v error -y -framerate {PER_SECOND} -i {folder}/%04d.png".split(),
        *[*voices, "-filter_complex", sound],
        *"-map 0:v -map [a] -c:v libx264 -profile:v main -preset veryslow -tune animation".split(),
        *"-crf 29 -pix_fmt yuv420p -c:a aac -b:a 32k -ac 1 -ar 24000 -movflags +faststart".split(),
        *f"-map_metadata -1 -fflags +bitexact -t {sum(lengths)}".split(),
        str(target),
    ]
    subprocess.run(command, check=True)  # noqa: S603 -- a fixed command


def main(media: Path) -> None:
    """Write the film, its captions and its poster to *media*."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lengths = say(folder)
        draw(folder, lengths, media / "affiche.webp")
        (media / "escabeau.vtt").write_text(captions(lengths), encoding="utf-8")
        join(folder, lengths, media / "escabeau.mp4")


main(Path(sys.argv[1]))
