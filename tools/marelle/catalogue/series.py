"""Stages 1 to 3 for one series: the files of ``content/podcasts/<series>/`` in, a ``LoadedSeries``.

All that one folder can tell is found here, so that it is cached by the folder's content; what its
episodes say of their files is in ``episodes.py``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from marelle.catalogue import episodes
from marelle.catalogue.episodes import Shelf
from marelle.catalogue.files import PAPERS, contents, unexpected
from marelle.catalogue.folder import MEDIA, media_of, read_checked
from marelle.catalogue.loaded import LoadedSeries, Reference
from marelle.catalogue.names import bad_id, id_of
from marelle.catalogue.text_advice import advised_texts
from marelle.diagnostics import Diagnostic, Span, codes, has_errors
from marelle.i18n import _
from marelle.model import Episode, Owner, Series
from marelle.read.document import Document
from marelle.read.listing import PODCASTS, SourceFile
from marelle.read.media import About, is_media, read_media
from marelle.rules.settings import AS_WRITTEN, Settings

SHEET = "series.yml"


@dataclass(slots=True, kw_only=True)
class _Folder:
    """One series while it is loaded; names are relative to it."""

    path: str
    documents: dict[str, Document] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    names: list[str] = field(default_factory=list)
    unread: bool = False
    found: list[Diagnostic] = field(default_factory=list)

    def take(self, name: str, data: bytes) -> None:
        """Read and check one file."""
        path = f"{self.path}/{name}"
        if name.startswith(MEDIA) and is_media(name):
            about, found = read_media(path, data)
            self.shelf.media[name] = media_of(name, sha256(data).hexdigest(), len(data), about)
            self.shelf.about[name] = about
            self.shelf.refused |= {name} if about == About() else set()
            self.found += found
        elif "/" in name or not name.endswith(".yml"):
            if name not in PAPERS:
                self.found.append(unexpected(path, name.removeprefix(MEDIA)))
        else:
            self.names.append(name)
            checked, found = read_checked(path, data, "series" if name == SHEET else "episode")
            self.found += found
            if checked:
                self.documents[name] = checked.document


def load_series(
    root: Path,
    id: str,
    files: Iterable[SourceFile],
    refused: Iterable[str] = (),
    settings: Settings = AS_WRITTEN,
) -> LoadedSeries:
    """Return all that the *files* of the series *id* say, and all that is wrong with them.

    *refused* are paths that are there and are not read, *settings* what is asked of the rules. A
    pure function of the bytes it reads below *root*; it may run in any process.
    """
    folder = _Folder(path=f"{PODCASTS}/{id}")
    whole = sha256()
    folder.unread = any(path.startswith(f"{folder.path}/") for path in refused)
    for file in files:
        name = file.path.removeprefix(f"{folder.path}/")
        if (data := contents(root, file, folder.found)) is None:
            folder.unread = True
            continue
        whole.update(f"{name}\0{sha256(data).hexdigest()}\n".encode())
        folder.take(name, data)
    folder.found += _findings(folder, id)
    advice, notes = advised_texts(folder.documents.values(), settings)
    sound = not folder.unread and not has_errors(folder.found)
    return LoadedSeries(
        id=id,
        series=_series(folder, id, whole.hexdigest()) if sound else None,
        episodes=frozenset(name.removesuffix(".yml") for name in folder.names if name != SHEET),
        diagnostics=tuple(folder.found),
        references=tuple(_references(folder)),
        advice=tuple(advice),
        notes=tuple(notes),
    )


def _findings(folder: _Folder, id: str) -> Iterator[Diagnostic]:
    message = _("« {id} » ne peut pas être l’identifiant d’une série.")
    yield from bad_id(id, folder.path, message)
    if SHEET not in folder.names and not folder.unread:
        yield _absent(folder, _("Cette série n’a pas de fiche « series.yml »."))
    if folder.names == [SHEET] and not folder.unread:
        yield _empty(folder)
    each = {n: d for n, d in folder.documents.items() if n != SHEET}
    for document in each.values():
        message = _("« {id} » ne peut pas être l’identifiant d’un épisode.")
        yield from bad_id(id_of(document), document.path, message)
        yield from episodes.findings(document, folder.shelf)
    yield from episodes.same_numbers(each.values())
    if sheet := folder.documents.get(SHEET):
        yield from episodes.cover(sheet, folder.shelf)
    if len(folder.documents) == len(folder.names) and not folder.unread:
        yield from episodes.unused(folder.path, folder.documents.values(), folder.shelf)


def _absent(folder: _Folder, message: str) -> Diagnostic:
    return Diagnostic(
        code=codes.MISSING_FILE,
        span=Span(f"{folder.path}/{SHEET}"),
        message=message,
        hint=_("Créez ce fichier, ou supprimez le dossier."),
    )


def _empty(folder: _Folder) -> Diagnostic:
    return Diagnostic(
        code=codes.EMPTY_SERIES,
        span=Span(f"{folder.path}/{SHEET}"),
        message=_("Cette série n’a pas encore d’épisode."),
        hint=_("Ajoutez la fiche d’un épisode à côté de celle-ci, par exemple « pilote.yml »."),
    )


def _references(folder: _Folder) -> Iterator[Reference]:
    sheet = folder.documents.get(SHEET)
    for kind in ("direction", "pictogram"):
        if sheet and (name := sheet.root.part(kind)):
            yield Reference(kind=kind, id=name.value, span=name.span)


def _series(folder: _Folder, id: str, digest: str) -> Series:
    """Return the series of a folder without errors, its episodes in the order it asks for."""
    sheet = folder.documents[SHEET]
    data = sheet.data
    each = [episodes.build(d, folder.shelf) for n, d in folder.documents.items() if n != SHEET]
    kept = ("title", "summary", "direction", "language", "author", "category", "pictogram")
    return Series(
        **{name: data[name] for name in (*kept, "explicit", "type", "licence", "review")},
        id=id,
        owner=Owner(**data["owner"]),
        episodes=tuple(sorted(each, key=_rank, reverse=data["type"] == "episodic")),
        span=sheet.span("title"),
        digest=digest,
        picture=folder.shelf.media.get(data.get("picture", "")),
    )


def _rank(episode: Episode) -> tuple[int, int, str]:
    return episode.season, episode.number, episode.id
