"""Stages 1 to 3 for one article: its file and the media of the wall in, all that is said of it out.

What is said depends on the file, on the media that it names and on what is asked of the rules,
so that it can be kept: ``load_news`` asks for it again only when one of these changed.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from marelle import i18n
from marelle.catalogue.article_advice import advised
from marelle.catalogue.articles import (
    article_findings,
    article_references,
    build_article,
    files_named,
    poll_of,
)
from marelle.catalogue.inside import missing_media, no_alternative
from marelle.catalogue.links import links_of, reference, text_links
from marelle.catalogue.loaded import Reference
from marelle.check.schema import examine
from marelle.diagnostics import Diagnostic, Span, has_errors
from marelle.diagnostics.nearest import closest
from marelle.model import Article, Media
from marelle.read.article import digest_of, read_article
from marelle.read.document import Document
from marelle.rules.base import Note
from marelle.rules.settings import Settings

NEWS = "content/news/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One article, ``None`` with an error; what it names, what is wrong, what rules say.

    ``used`` are the media that it names or nearly names, ``tags`` its tags and their places;
    ``whole`` tells that all of it could be read.
    """

    article: Article | None = None
    references: tuple[Reference, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    used: tuple[str, ...] = ()
    tags: tuple[tuple[str, Span], ...] = ()
    whole: bool = True
    advice: tuple[Diagnostic, ...] = ()
    notes: tuple[Note, ...] = ()


# Gives back what was made of the same things, or makes it.
Recall = Callable[[tuple[str, ...], Callable[[], Taken]], Taken]


def anew(_about: tuple[str, ...], make: Callable[[], Taken]) -> Taken:
    """Make it each time."""
    return make()


def taken(
    path: str,
    data: bytes,
    media: Mapping[str, Media],
    hidden: Collection[str],
    settings: Settings,
    recall: Recall = anew,
) -> Taken:
    """Return what is said of the article *path*, whose bytes are *data*.

    *media* are those of the wall, *hidden* the names of those that are there and are not read.
    """
    named = {name: each for name, each in media.items() if name.encode() in data}
    files = [f"{name} {each.digest}" for name, each in named.items()]
    others = f"{len(media)} {' '.join(sorted(hidden))}"
    about = (path, digest_of(data), *files, repr(settings.asked), i18n.current())
    made = recall(about, lambda: _take(path, data, named, (), settings))
    if any(name not in named for name in made.used):  # a file is missing: what is near matters
        return recall((*about, others, *media), lambda: _take(path, data, media, hidden, settings))
    return made


def _take(
    path: str, data: bytes, media: Mapping[str, Media], hidden: Collection[str], settings: Settings
) -> Taken:
    sheet, body, found = read_article(path, data)
    name = path.removeprefix(NEWS).removesuffix(".md")
    poll, references = None, list[Reference]()
    whole = sheet is not None
    if sheet:
        checked = examine(sheet, "article")
        sheet, found = checked.document, [*found, *checked.found]
        poll, wrong = poll_of(sheet, checked.draft)
        found += wrong
        references += article_references(sheet)
    if not sheet and not body:
        return Taken(found=tuple(found), whole=False)
    found += article_findings(name, sheet, body)
    found += _files(sheet, body, media, hidden)
    references += _links(sheet, body)
    advice, notes = advised(sheet, body, media, settings)
    article = None
    if sheet and body and not has_errors(found):
        used = dict.fromkeys(file for file, _span, _bare in files_named(sheet, body))
        own = tuple(media[file] for file in used if file in media)
        digest = sha256("\n".join([digest_of(data), *(m.digest for m in own)]).encode())
        made = build_article(name, sheet, body, poll)
        article = replace(made, media=own, digest=digest.hexdigest())
    return Taken(
        article=article,
        references=tuple(references),
        found=tuple(found),
        used=tuple(_used(sheet, body, media)),
        tags=tuple(_tags(sheet)),
        whole=whole and article is not None,
        advice=tuple(advice),
        notes=tuple(notes),
    )


def _tags(sheet: Document | None) -> Iterator[tuple[str, Span]]:
    for tag in sheet.root.elements("tags") if sheet else ():
        if tag.sound:
            yield tag.value, tag.span


def _used(
    sheet: Document | None, body: Document | None, media: Mapping[str, Media]
) -> Iterator[str]:
    for name, _span, _bare in files_named(sheet, body):
        yield name
        if name not in media:
            yield closest(name, sorted(media))


def _links(sheet: Document | None, body: Document | None) -> Iterator[Reference]:
    named = [*(text_links(sheet) if sheet else ()), *(links_of(body) if body else ())]
    for address, span in named:
        if found := reference(address, span):
            yield found


def _files(
    sheet: Document | None,
    body: Document | None,
    media: Mapping[str, Media],
    hidden: Collection[str],
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files that an article names."""
    for name, span, bare in files_named(sheet, body):
        if name not in media and name not in hidden and "media" not in hidden:
            yield missing_media(name, span, media, NEWS)
        if bare:
            yield no_alternative(span, span.path)
