"""Stage 3, model: the sheet of an episode and the files of its series in; the episode, or findings.

What a phone can play, what a directory of podcasts accepts, what nobody can follow.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from marelle.catalogue.inside import suggestion
from marelle.catalogue.names import id_of
from marelle.catalogue.words import podcasts as words
from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.model import Chapter, Episode, Media, Source
from marelle.model.podcast import FILMS
from marelle.read.document import Document, Node
from marelle.read.media import About
from marelle.read.words import Words

FILES = ("file", "transcript", "poster", "picture")
COVER, WIDEST = 1400, 3000
# Kilobits a second beyond which a voice, or a film of 480 lines, gains nothing but weight.
SOUND, FILM = 128, 900
_PLAYED = {".m4a": {"mp4a"}, ".mp4": {"avc1", "mp4a"}}
_SLACK = 1.0  # seconds that a last phrase may last beyond the end, as encoders round


@dataclass(slots=True, kw_only=True)
class Shelf:
    """The files of ``media/``, by name; ``refused`` are those with a finding of their own."""

    media: dict[str, Media] = field(default_factory=dict)
    about: dict[str, About] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)


def build(document: Document, shelf: Shelf) -> Episode:
    """Return the episode of a sheet without errors."""
    data = document.data
    kept = ("title", "summary", "number", "voice", "review")
    return Episode(
        **{name: data[name] for name in kept},
        id=id_of(document),
        season=data.get("season", 0),
        published=date.fromisoformat(data["published"]),
        media=shelf.media[data["file"]],
        transcript=shelf.media[data["transcript"]],
        cues=shelf.about[data["transcript"]].cues,
        chapters=tuple(
            Chapter(start=seconds(each["start"]), title=each["title"])
            for each in data.get("chapters", ())
        ),
        sources=tuple(
            Source(title=s["title"], url=s["url"], consulted=date.fromisoformat(s["consulted"]))
            for s in data["sources"]
        ),
        span=document.span("title"),
        poster=shelf.media.get(data.get("poster", "")),
        picture=shelf.media.get(data.get("picture", "")),
    )


def seconds(time: str) -> int:
    """Return the seconds of ``1:25`` or ``1:02:03``, which the schema has checked."""
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total


def findings(document: Document, shelf: Shelf) -> Iterator[Diagnostic]:
    """Yield what is wrong between the sheet of an episode and the files it names."""
    root = document.root
    for key in FILES:
        if (name := root.part(key)) and name.value not in shelf.media:
            hint = suggestion(name.value, shelf.media) or words.put(document.path)
            yield _finding(codes.MISSING_MEDIA, name.span, (words.missing(name.value), hint))
    yield from cover(document, shelf)
    file = root.part("file")
    if file is None or file.value not in shelf.media or file.value in shelf.refused:
        return
    yield from _played(file, shelf)
    film, poster = file.value.endswith(FILMS), root.part("poster")
    if film != ("poster" in root):
        yield _finding(codes.POSTER_UNFIT, (poster or file).span, words.poster(film))
    length = shelf.media[file.value].seconds
    yield from _chapters(root, length)
    said = root.part("transcript")
    cues = shelf.about[said.value].cues if said and said.value in shelf.about else ()
    if said and cues and cues[-1].end > length + _SLACK:
        yield _finding(codes.TRANSCRIPT_TOO_LONG, said.span, words.outlasts(cues[-1].end, length))


def _played(file: Node, shelf: Shelf) -> Iterator[Diagnostic]:
    """Yield why an old phone could not play *file*, or why it is too heavy for what it is."""
    tags = shelf.about[file.value].tags
    assert tags
    strange = [c for c in tags.codecs if c not in _PLAYED.get(file.value[-4:], {c})]
    if strange:
        yield _finding(codes.UNPLAYABLE_CODEC, file.span, words.codec(strange[0]))
    most = FILM if file.value.endswith(FILMS) else SOUND
    if round(tags.kilobits) > most:
        yield _finding(codes.HEAVY_EPISODE, file.span, words.heavy(round(tags.kilobits), most))


def _chapters(root: Node, length: float) -> Iterator[Diagnostic]:
    """Yield each chapter that is not after the one before, or not before the end."""
    before: Node | None = None
    for rank, chapter in enumerate(root.records("chapters")):
        if not (start := chapter.part("start")):
            continue
        at = seconds(start.value)
        if at >= length:
            yield _finding(codes.CHAPTER_MISPLACED, start.span, words.after_the_end(length))
        elif rank == 0 and at:
            yield _finding(codes.CHAPTER_MISPLACED, start.span, words.not_first())
        elif before and at <= seconds(before.value):
            related = (Related(before.span, words.before()),)
            yield _finding(codes.CHAPTER_MISPLACED, start.span, words.backwards(), related)
        before = start


def cover(document: Document, shelf: Shelf) -> Iterator[Diagnostic]:
    """Yield why directories of podcasts would refuse the ``picture`` of a sheet."""
    if (name := document.root.part("picture")) and name.value not in shelf.refused:
        made = shelf.media.get(name.value)
        if made and not (made.width == made.height and COVER <= made.width <= WIDEST):
            yield _finding(codes.UNFIT_COVER, name.span, words.cover(made.width, made.height))
        elif made is None and document.path.endswith("/series.yml"):
            hint = suggestion(name.value, shelf.media) or words.put(document.path)
            yield _finding(codes.MISSING_MEDIA, name.span, (words.missing(name.value), hint))


def same_numbers(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    """Yield each episode whose number is taken, within its season."""
    first: dict[tuple[int, int], Span] = {}
    for document in documents:
        if number := document.root.part("number"):
            season = document.root.part("season")
            key = (season.value if season else 0, number.value)
            if key in first:
                related = (Related(first[key], words.before()),)
                said = words.same_number(number.value)
                yield _finding(codes.DUPLICATE_EPISODE, number.span, said, related)
            first.setdefault(key, number.span)


def unused(path: str, documents: Iterable[Document], shelf: Shelf) -> Iterator[Diagnostic]:
    """Yield each file that no sheet names."""
    named = "\n".join(document.text for document in documents)
    for name in shelf.media:
        if name not in named:
            yield _finding(codes.UNUSED_MEDIA, Span(f"{path}/{name}"), words.unused())


def _finding(code: Code, span: Span, said: Words, related: tuple[Related, ...] = ()) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=said[0], hint=said[1], related=related)
