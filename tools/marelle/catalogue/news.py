"""Stages 1 to 3 for the wall: the files of ``content/news/`` in, its articles and findings out.

The same files give the same articles: what a day shows of them is decided by ``assemble``.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from marelle.catalogue.article_advice import twin_tags
from marelle.catalogue.article_file import NEWS, Recall, anew, taken
from marelle.catalogue.files import PAPERS, contents, unexpected
from marelle.catalogue.folder import MEDIA, media_of
from marelle.catalogue.inside import unused_media
from marelle.catalogue.loaded import LoadedShared, Reference
from marelle.diagnostics import Diagnostic, Span
from marelle.i18n import _
from marelle.model import Article, Media
from marelle.read.listing import SourceFile
from marelle.read.media import is_media, read_media
from marelle.rules.base import Note
from marelle.rules.settings import AS_WRITTEN, Settings

__all__ = ["NEWS", "News", "load_news", "with_wall"]


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
    advice: list[Diagnostic] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def with_wall(
    shared: LoadedShared,
    root: Path,
    files: Mapping[str, SourceFile],
    refused: Collection[str],
    recall: Recall,
) -> LoadedShared:
    """Return *shared* with the wall: its articles, what they name, what is wrong with them."""
    news = load_news(root, files, refused, shared.rules, recall)
    return replace(
        shared,
        articles=tuple(news.articles),
        advice=(*shared.advice, *news.advice),
        notes=(*shared.notes, *news.notes),
        references=(*shared.references, *news.references),
        diagnostics=(*shared.diagnostics, *news.found),
    )


def load_news(
    root: Path,
    files: Mapping[str, SourceFile],
    refused: Collection[str],
    settings: Settings = AS_WRITTEN,
    recall: Recall = anew,
) -> News:
    """Return all that the *files* of the wall say, and all that is wrong with them.

    *refused* are paths that are there and are not read, *settings* what is asked of the rules;
    *recall* may give back what was said of an article that did not change.
    """
    news = News()
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
        one = taken(path, data, news.media, hidden, settings, recall)
        news.references += one.references
        news.found += [*one.found, *twin_tags(news.tags, one.tags)]
        news.used |= {*one.used}
        news.advice += one.advice
        news.notes += one.notes
        news.articles += [one.article] if one.article else []
        news.whole = news.whole and one.whole
    unused = sorted(news.media.keys() - news.used) if news.whole and not hidden else ()
    news.found += [
        unused_media(NEWS + name, _("Aucun article n’emploie ce fichier.")) for name in unused
    ]
    return news


def _is_article(name: str) -> bool:
    return "/" not in name and name.endswith(".md")
