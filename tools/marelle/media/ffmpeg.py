"""The one file that runs ffmpeg: that of the system, else the one of ``imageio-ffmpeg``."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _


def program() -> str:
    """Return the path of ffmpeg. Raises ``Refusal``, which says how to have one."""
    if found := shutil.which("ffmpeg"):
        return found
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError):
        raise Refusal(
            _(
                "Il manque « ffmpeg ». Installez-le avec votre système, ou lancez "
                "« pip install 'marelle[media]' »."
            )
        ) from None


def heard(words: Sequence[str | Path]) -> str:
    """Run ffmpeg with *words*, and return all it says; nothing is asked of the keyboard."""
    asked = [program(), "-hide_banner", "-nostdin", *map(str, words)]
    done = subprocess.run(  # noqa: S603 -- files are arguments, never a shell's words
        asked, capture_output=True, check=False, text=True, errors="replace"
    )
    return done.stderr if done.returncode == 0 else ""
