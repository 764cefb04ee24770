"""``marelle media prepare`` mends what ``check`` refuses, with ffmpeg or the one of a wheel."""

from pathlib import Path

import pytest

from marelle import i18n
from marelle.cli import main
from marelle.media import ffmpeg
from marelle.media.ffmpeg import heard
from marelle.media.measure import measure
from marelle.read.media import read_media

CONTENT = Path(__file__).parents[2] / "content"
# A voice of the demo content, which is as loud as it should be.
VOICE = ("-i", str(CONTENT / "podcasts/vos-droits/media/arret-maladie.mp3"))
PICTURE = "testsrc2=duration=8:rate=12:size={0}"


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MARELLE_LANG", "fr")
    yield
    i18n.use("fr")


@pytest.fixture
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ffmpeg of the machine; then, with nothing on ``PATH``, the one of ``imageio-ffmpeg``."""
    if request.param == "system":
        if ffmpeg.shutil.which("ffmpeg") is None:
            pytest.skip("no ffmpeg on this machine")
        return "system"
    wheel = pytest.importorskip("imageio_ffmpeg")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    try:
        assert Path(wheel.get_ffmpeg_exe()).is_relative_to(Path(wheel.__file__).parent)
    except RuntimeError:
        pytest.skip("the wheel has no binary for this machine")
    assert ffmpeg.program() == wheel.get_ffmpeg_exe()
    return "wheel"


def film(size: str, *rates: str) -> tuple[str, ...]:
    """Return the words of ffmpeg that make a film of *size* out of test bars and a voice."""
    drawn = ("-f", "lavfi", "-i", PICTURE.format(size))
    sound = ("-c:a", "aac", "-b:a", "48k", "-t", "8")
    return (*drawn, *VOICE, "-c:v", "libx264", "-pix_fmt", "yuv420p", *rates, *sound)


RAW = {
    "fort.mp3": ((*VOICE, "-af", "volume=9dB", "-b:a", "64k"), "trop fort"),
    "lourd.mp3": ((*VOICE, "-ar", "44100", "-b:a", "320k"), "débit de"),
    "lourd.mp4": (film("640x480", "-qp", "2"), "débit de"),
    "haut.mp4": (film("1280x720", "-crf", "18"), "720 lignes"),
}
# The ffmpeg of the wheel is given a film: the words are the same for all.
TRIED = [*(("system", name) for name in RAW), ("wheel", "lourd.mp4")]


@pytest.mark.parametrize(("engine", "name"), TRIED, indirect=["engine"])
def test_what_is_refused_is_mended(
    engine: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    """Too loud, too heavy, too tall: told, prepared beside, then nothing is left to say."""
    raw = tmp_path / name
    words, said = RAW[name]
    assert heard([*words, raw]), engine
    assert main(["media", "check", str(raw)]) == 1
    assert said in capsys.readouterr().out
    before = raw.read_bytes()
    assert main(["media", "prepare", str(raw)]) == 0
    assert raw.read_bytes() == before
    ready = raw.with_name(f"{raw.stem}-pret{raw.suffix}")
    capsys.readouterr()
    assert main(["media", "check", str(ready)]) == 0, capsys.readouterr().out
    assert read_media(f"content/modules/m/media/{ready.name}", ready.read_bytes())[1] == []
    one = measure(ready)
    assert one
    assert one.size < raw.stat().st_size
    assert min(one.width, one.height) <= 480


def test_a_tall_film_is_refused_without_ffmpeg(tmp_path: Path) -> None:
    """``marelle check`` reads the lines in the header of the film, upright or lying."""
    for size, codes in (("640x480", []), ("480x854", []), ("1280x720", ["MRL769"])):
        made = tmp_path / f"{size}.mp4"
        if ffmpeg.shutil.which("ffmpeg") is None:
            pytest.skip("no ffmpeg to make the film of the test")
        assert heard([*film(size, "-crf", "45"), made])
        about, found = read_media(f"content/modules/m/media/{made.name}", made.read_bytes())
        assert [finding.code.id for finding in found] == codes
        assert about.tags
        assert about.tags.lines == min(map(int, size.split("x")))
