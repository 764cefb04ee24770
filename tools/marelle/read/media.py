"""Stage 1, read: the bytes of a file of ``media/`` in; what a page must know of it, findings out.

The ending says what the author means; the bytes must agree. Nothing is decoded.
"""

from dataclasses import dataclass

from marelle.blocks.base import ENDINGS, Want
from marelle.diagnostics import Code, Diagnostic, Span, codes
from marelle.model import Cue
from marelle.read.captions import read_captions
from marelle.read.duration import webm_lines, webm_seconds
from marelle.read.picture import read_picture
from marelle.read.svg import read_svg
from marelle.read.tags import Tags, read_tags
from marelle.read.words import Words
from marelle.read.words import media as words

MEGA = 1024 * 1024
# What a phone plan and a break can bear; a longer talk is two modules.
MOST = {Want.SOUND: 4 * MEGA, Want.FILM: 8 * MEGA, Want.PAPER: 2 * MEGA}
# Of a film, upright or lying: what the screen of a phone shows.
LINES = 480
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a file. ``svg`` is a drawing made safe; sizes are in pixels.

    ``seconds`` is how long it plays, ``tags`` what else its headers say, ``cues`` and their
    ``words`` what its captions say.
    """

    svg: str = ""
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    words: str = ""
    tags: Tags | None = None
    cues: tuple[Cue, ...] = ()


def is_media(path: str) -> bool:
    """Tell whether files of this ending may lie in ``media/``."""
    return _want(path) is not None


def read_media(path: str, data: bytes) -> tuple[About, list[Diagnostic]]:
    """Return what the file at *path*, which ``is_media``, is, and what is wrong with it."""
    want = _want(path)
    if path.endswith(".svg"):
        svg, found = read_svg(path, data)
        return About(svg=svg), found
    if want is Want.PICTURE:
        size, found = read_picture(path, data)
        return About(width=size.width, height=size.height) if size else About(), found
    if want is Want.CAPTIONS:
        cues, found = read_captions(path, data)
        return About(words=" ".join(cue.text for cue in cues), cues=cues), found
    assert want in MOST, path
    if len(data) > MOST[want]:
        heavy = words.too_heavy(len(data), MOST[want])
        return About(), [_finding(codes.FILE_TOO_BIG, path, heavy)]
    if want is Want.PAPER:
        wrong = [] if _is_paper(path, data) else [words.not_paper()]
        return About(), [_finding(codes.MEDIA_UNREADABLE, path, said) for said in wrong]
    return _played(path, data)


def _want(path: str) -> Want | None:
    return next((want for want, ends in ENDINGS.items() if path.endswith(ends)), None)


def _played(path: str, data: bytes) -> tuple[About, list[Diagnostic]]:
    tags = _webm(data) if path.endswith(".webm") else read_tags(path, data)
    if not 0 < tags.seconds < 3600:
        return About(), [_finding(codes.MEDIA_UNREADABLE, path, words.unreadable())]
    tall = [words.too_tall(tags.lines, LINES)] if tags.lines > LINES else []
    found = [_finding(codes.TALL_FILM, path, said) for said in tall]
    return About(seconds=tags.seconds, tags=tags), found


def _webm(data: bytes) -> Tags:
    try:
        return Tags(seconds=webm_seconds(data), lines=webm_lines(data))
    except (IndexError, ValueError):
        return Tags()


def _is_paper(path: str, data: bytes) -> bool:
    """Tell whether the first bytes are those of a PDF, or of a zip with the right entry inside."""
    if path.endswith(".pdf"):
        return data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]
    entry = b"mimetypeapplication/vnd.oasis" if path.endswith((".odt", ".ods")) else b"[Content_"
    return data.startswith(_ZIP) and entry in data[:4096] and b"vbaProject.bin" not in data


def _finding(code: Code, path: str, said: Words) -> Diagnostic:
    return Diagnostic(code=code, span=Span(path), message=said[0], hint=said[1])
