"""Stages 1 to 3 for the wall: the files of ``content/news/`` in, its articles and findings out.

The same files give the same articles: what a day shows of them is decided by ``assemble``.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from marelle.catalogue.article_advice import advised, twin_tags
from marelle.catalogue.articles import (
    article_findings,
    article_references,
    build_article,
    files_named,
    poll_of,
)
from marelle.catalogue.files import PAPERS, contents, unexpected
from marelle.catalogue.folder import MEDIA, media_of
from marelle.catalogue.inside import missing_media, no_alternative, unused_media
from marelle.catalogue.links import links_of, reference, text_links
from marelle.catalogue.loaded import Reference
from marelle.check.schema import examine
from marelle.diagnostics import Diagnostic, Span, has_errors
from marelle.diagnostics.nearest import closest
from marelle.i18n import _
from marelle.model import Article, Media
from marelle.read.article import digest_of, read_article
from marelle.read.document import Document
from marelle.read.listing import SourceFile
from marelle.read.media import is_media, read_media
from marelle.rules.base import Note
from marelle.rules.settings import AS_WRITTEN, Settings

NEWS = "content/news/"


@dataclass(slots=True, kw_only=True)
class News:
    """The wall while it is loaded. ``media`` are by name, relative to the folder."""

    articles: list[Article] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    media: dict[str, Media] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    tags: dict[str, tuple[str, Span]] = field(default_factory=dict)
    whole: bool = True
    rules: Settings = AS_WRITTEN
    advice: list[Diagnostic] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def load_news(
    root: Path,
    files: Mapping[str, SourceFile],
    refused: Collection[str],
    settings: Settings = AS_WRITTEN,
) -> News:
    """Return all that the *files* of the wall say, and all that is wrong with them.

    *refused* are paths that are there and are not read, *settings* what is asked of the rules.
    """
    news = News(rules=settings)
    hidden = {path.removeprefix(NEWS) for path in refused if path.startswith(NEWS)}
    texts: dict[str, bytes] = {}
    for path in sorted(path for path in files if path.startswith(NEWS)):
        name = path.removeprefix(NEWS)
        if name in PAPERS:
            continue
        if not (name.startswith(MEDIA) and is_media(name)) and not _is_article(name):
            news.found.append(unexpected(path, name.removeprefix(MEDIA)))
        elif (data := contents(root, files[path], news.found)) is None:
            hidden.add(name)
        elif _is_article(name):
            texts[path] = data
        else:
            about, found = read_media(path, data)
            news.found += found
            news.media[name] = media_of(name, sha256(data).hexdigest(), len(data), about)
    for path, data in texts.items():
        _take(news, path, data, hidden)
    unused = sorted(news.media.keys() - news.used) if news.whole and not hidden else ()
    news.found += [
        unused_media(NEWS + name, _("Aucun article n’emploie ce fichier.")) for name in unused
    ]
    return news


def _is_article(name: str) -> bool:
    return "/" not in name and name.endswith(".md")


def _take(news: News, path: str, data: bytes, hidden: Collection[str]) -> None:
    """Read and check one article; what is sound is kept."""
    sheet, body, found = read_article(path, data)
    name = path.removeprefix(NEWS).removesuffix(".md")
    poll = None
    if sheet:
        checked = examine(sheet, "article")
        sheet, found = checked.document, [*found, *checked.found]
        poll, wrong = poll_of(sheet, checked.draft)
        found += wrong
        news.references += article_references(sheet)
        found += twin_tags(news.tags, sheet)
    else:
        news.whole = False
    if sheet or body:
        found += article_findings(name, sheet, body)
        found += _files(news, sheet, body, hidden)
        news.references += _links(sheet, body)
        advice, notes = advised(sheet, body, news.media, news.rules)
        news.advice += advice
        news.notes += notes
    news.found += found
    if sheet and body and not has_errors(found):
        used = dict.fromkeys(file for file, _span, _bare in files_named(sheet, body))
        media = tuple(news.media[file] for file in used if file in news.media)
        digest = sha256("\n".join([digest_of(data), *(m.digest for m in media)]).encode())
        made = build_article(name, sheet, body, poll)
        news.articles.append(replace(made, media=media, digest=digest.hexdigest()))
    else:
        news.whole = False


def _links(sheet: Document | None, body: Document | None) -> Iterator[Reference]:
    named = [*(text_links(sheet) if sheet else ()), *(links_of(body) if body else ())]
    for address, span in named:
        if found := reference(address, span):
            yield found


def _files(
    news: News, sheet: Document | None, body: Document | None, hidden: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files that an article names."""
    for name, span, bare in files_named(sheet, body):
        news.used.add(name)
        if name not in news.media:
            news.used.add(closest(name, sorted(news.media)))
            if name not in hidden and "media" not in hidden:
                yield missing_media(name, span, news.media, NEWS)
        if bare:
            yield no_alternative(span, span.path)
