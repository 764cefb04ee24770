"""What a file is in; what should be mended, in words, and the command of ffmpeg that does, out.

The targets: −16 LUFS for two channels, −19 for one, within a unit; peaks under −1 dBTP (EBU R128
and what directories of podcasts advise); codecs that an old phone plays; films of 480 lines.
"""

from collections.abc import Iterator
from math import isinf
from pathlib import Path

from marelle.i18n import _, decimal
from marelle.media.measure import Measured
from marelle.read.media import LINES

TARGETS = {1: -19.0, 2: -16.0}
WITHIN, PEAK = 1.0, -1.0
SOUND_KILOBITS, FILM_KILOBITS = 128, 900
HERTZ = (22_050, 48_000)
MEGA = 1024 * 1024
SOUND_MOST, FILM_MOST = 4 * MEGA, 8 * MEGA
_SOUNDS, _FILMS = {"mp3", "aac"}, {"h264"}
_ASIDE = -3.0  # dBTP asked for: what encoding adds, up to 1.5 dB, stays under the limit


def defects(one: Measured) -> Iterator[str]:
    """Yield what is wrong with a file, a sentence each."""
    if one.sound:
        yield from _loudness(one)
        yield from _sound(one)
    if one.film:
        if one.film not in _FILMS:
            yield _("image en {codec} : les téléphones anciens lisent le H.264").format(
                codec=one.film
            )
        if min(one.width, one.height) > LINES:
            yield _("{n} lignes : {most} suffisent").format(
                n=min(one.width, one.height), most=LINES
            )
    most = FILM_KILOBITS if one.film else SOUND_KILOBITS
    if round(one.kilobits) > most:
        yield _("débit de {n} kbit/s : {most} suffisent").format(n=round(one.kilobits), most=most)
    cap = FILM_MOST if one.film else SOUND_MOST
    if one.size > cap:
        yield _("{n} Mo : la limite est de {most} Mo").format(
            n=-(-one.size // MEGA), most=cap // MEGA
        )


def _loudness(one: Measured) -> Iterator[str]:
    target = _target(one)
    if isinf(one.loudness):
        yield _("un silence : rien n’est entendu")
    elif abs(one.loudness - target) > WITHIN:
        sentence = (
            _("trop fort : {n} LUFS, au lieu de {target}")
            if one.loudness > target
            else _("trop faible : {n} LUFS, au lieu de {target}")
        )
        yield sentence.format(n=decimal(f"{one.loudness:.1f}"), target=decimal(f"{target:.0f}"))
    if one.peak > PEAK + 0.05:
        yield _("crêtes à {n} dBTP : elles doivent rester sous −1").format(
            n=decimal(f"{one.peak:.1f}")
        )


def _sound(one: Measured) -> Iterator[str]:
    if one.sound not in _SOUNDS:
        yield _("son en {codec} : les téléphones lisent partout le MP3 et l’AAC").format(
            codec=one.sound
        )
    if one.channels > 2:
        yield _("{n} canaux : deux au plus").format(n=one.channels)
    if not HERTZ[0] <= one.hertz <= HERTZ[1]:
        yield _("{n} Hz : entre {least} et {most}").format(
            n=one.hertz, least=HERTZ[0], most=HERTZ[1]
        )


def _target(one: Measured) -> float:
    return TARGETS[min(max(one.channels, 1), 2)]


def mended(one: Measured) -> Path:
    """Return where the mended file goes: beside the other, never in its place."""
    ending = ".mp4" if one.film else ".mp3" if one.path.suffix == ".mp3" else ".m4a"
    return one.path.with_name(f"{one.path.stem}-pret{ending}")


def mending(one: Measured, target: Path) -> list[str]:
    """Return the words of ffmpeg that write a sound file *target* out of *one*."""
    words = ["-i", str(one.path), "-map_metadata", "-1"]
    if one.film:
        words += ["-map", "0:v:0", "-vf", _smaller(one), "-c:v", "libx264", "-preset", "slow"]
        words += ["-crf", "26", "-profile:v", "main", "-pix_fmt", "yuv420p"]
        words += ["-movflags", "+faststart"]
    if one.sound:
        words += ["-map", "0:a:0"]
        words += ["-af", _levelled(one)] if one.passes and not isinf(one.loudness) else []
        words += ["-ac", str(min(one.channels, 2)), "-ar", "44100"]
        kilobits = 48 if one.channels == 1 else 96
        words += [
            "-c:a",
            "libmp3lame" if target.suffix == ".mp3" else "aac",
            "-b:a",
            f"{kilobits}k",
        ]
    return [*words, str(target)]


def _smaller(one: Measured) -> str:
    """Return the filter that leaves 480 lines at most, upright or lying."""
    if min(one.width, one.height) <= LINES:
        return "scale=trunc(iw/2)*2:trunc(ih/2)*2"
    return f"scale=-2:{LINES}" if one.width >= one.height else f"scale={LINES}:-2"


def _levelled(one: Measured) -> str:
    """Return the second pass of ``loudnorm``: one gain for all, as far as peaks allow."""
    told = one.passes
    return (
        f"loudnorm=I={_target(one):g}:TP={_ASIDE:g}:LRA=11:measured_I={told['input_i']}"
        f":measured_TP={told['input_tp']}:measured_LRA={told['input_lra']}"
        f":measured_thresh={told['input_thresh']}:offset={told['target_offset']}:linear=true"
    )
