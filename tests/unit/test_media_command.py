"""``marelle media``: what is measured is what ffmpeg says, and what it prepares has no defect."""

import subprocess
from pathlib import Path

import pytest

from marelle import i18n
from marelle.cli import main
from marelle.engine.refusal import Refusal
from marelle.media import ffmpeg
from marelle.media.defects import defects, mended, mending
from marelle.media.measure import Measured, measure

MEDIA = Path(__file__).parents[1] / "fakes/media"


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


def changed(**facts: object) -> list[str]:
    """Return the defects of a sound that has none but for these facts."""
    whole = {"path": Path("a.m4a"), "size": 10_000, "seconds": 10.0, "sound": "aac"}
    whole |= {"hertz": 44_100, "channels": 1, "loudness": -19.0, "peak": -2.0}
    return [*defects(Measured(**{**whole, **facts}))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, ""),
        ({"loudness": -18.1}, ""),
        ({"loudness": -17.9}, "trop fort"),
        ({"loudness": -20.2}, "trop faible"),
        ({"channels": 2, "loudness": -16.0}, ""),
        ({"channels": 2}, "trop faible"),
        ({"loudness": float("-inf"), "peak": float("-inf")}, "silence"),
        ({"peak": -0.5}, "crêtes"),
        ({"sound": "opus"}, "son en opus"),
        ({"hertz": 96_000}, "96000 Hz"),
        ({"size": 1_000_000}, "débit de 800"),
        ({"size": 5_000_000, "seconds": 900.0}, "5 Mo"),
        ({"film": "h264", "width": 640, "height": 480}, ""),
        ({"film": "h264", "width": 480, "height": 854}, ""),
        ({"film": "h264", "width": 1280, "height": 720}, "720 lignes"),
        ({"film": "hevc", "width": 640, "height": 480}, "image en hevc"),
    ],
)
def test_each_defect_is_told_alone(facts: dict[str, object], said: str) -> None:
    """What is within the limits says nothing; what is not, one sentence."""
    found = changed(**facts)
    assert len(found) == bool(said)
    assert said in "".join(found)


def test_what_is_prepared_never_takes_the_place_of_another() -> None:
    """The new file has another name, whatever the kind."""
    for name in ("a.wav", "a.mp3", "a.m4a", "a.mp4"):
        one = Measured(path=Path(name), size=1, seconds=1, film="h264" * name.endswith("4"))
        assert mended(one).name != name
        assert str(mended(one)) == mending(one, mended(one))[-1]


def test_without_ffmpeg_it_says_how_to_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback: the name of the program, and two ways to install it."""
    monkeypatch.setattr(ffmpeg.shutil, "which", lambda _name: None)
    monkeypatch.setitem(__import__("sys").modules, "imageio_ffmpeg", None)
    with pytest.raises(Refusal, match=r"ffmpeg.*marelle\[media\]"):
        ffmpeg.program()


needs_ffmpeg = pytest.mark.skipif(
    ffmpeg.shutil.which("ffmpeg") is None, reason="no ffmpeg on this machine"
)


@needs_ffmpeg
def test_a_recording_is_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Too loud, too fine, uncompressed: checked, prepared, then checked again without a word."""
    raw = tmp_path / "voix.wav"
    noise = "anoisesrc=color=pink:duration=6:amplitude=0.9:sample_rate=96000:seed=1"
    made = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", noise, str(raw)]
    subprocess.run(made, check=True)
    before = raw.read_bytes()
    assert main(["media", "check", str(raw)]) == 1
    told = capsys.readouterr().out
    assert "trop fort" in told
    assert "ffmpeg -i" in told
    assert main(["media", "prepare", str(raw)]) == 0
    assert raw.read_bytes() == before
    ready = tmp_path / "voix-pret.m4a"
    one = measure(ready)
    assert one
    assert (one.sound, one.channels) == ("aac", 1)
    assert abs(one.loudness + 19) <= 1
    capsys.readouterr()
    assert main(["media", "check", str(ready)]) == 0
    assert main(["media", "prepare", str(raw)]) == 2  # it is there: never over it silently


@needs_ffmpeg
def test_what_is_no_sound_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page, an absent file, a cut film: a sentence, and the status of the impossible."""
    page = tmp_path / "a.mp3"
    page.write_text("<html>", encoding="utf-8")
    for path in (page, tmp_path / "rien.mp3"):
        assert main(["media", "check", str(path)]) == 2
        assert "ni un son ni une vidéo" in capsys.readouterr().err


@needs_ffmpeg
def test_the_length_is_that_of_the_library() -> None:
    """ffmpeg and tinytag agree on the small files of the tests, but for what encoders pad."""
    one = measure(MEDIA / "film.mp4")
    assert one
    assert (one.seconds, one.film) == (2.0, "h264")
