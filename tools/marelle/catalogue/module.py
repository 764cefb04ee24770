"""Stages 1 to 3 for one module: the files of its folder in, a ``LoadedModule`` out.

Everything that one folder can tell is found here, in one pass, so that it can be cached by the
folder's content; only references to the rest of the catalogue wait for ``assemble``.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from marelle.catalogue.duration import format_of, minutes
from marelle.catalogue.folder import SHEET, Folder, read_folder
from marelle.catalogue.inside import findings
from marelle.catalogue.links import links_of, reference
from marelle.catalogue.loaded import LoadedModule, Reference
from marelle.catalogue.screens import anchors, build_screens
from marelle.diagnostics import Diagnostic, Related, Span, codes, has_errors
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.model import Module, Screen, Source
from marelle.read.document import Document
from marelle.read.listing import SourceFile
from marelle.rules import check
from marelle.rules.base import Reading, sentences


def load_module(
    root: Path, folder: str, files: Iterable[SourceFile], refused: Iterable[str] = ()
) -> LoadedModule:
    """Return all that the *files* of the module *folder* say, and all that is wrong with them.

    *refused* are paths that are there and are not read. A pure function of the bytes it reads below
    *root*; it may run in any process.
    """
    read = read_folder(root, folder, files, refused)
    read.found += _whole_folder(read)
    screens = build_screens(read)
    targets = frozenset(anchors(screens))
    read.found += findings(read, targets | _unsound(read))
    whole = not read.refused and not has_errors(read.found)
    module = _module(read, screens) if whole else None
    warnings, notes = check(_reading(module, read)) if module else ([], [])
    return LoadedModule(
        id=folder,
        module=module,
        diagnostics=(*read.found, *warnings),
        references=tuple(_references(read)),
        anchors=targets | _unsound(read),
        notes=tuple(notes),
    )


def _unsound(folder: Folder) -> frozenset[str]:
    """Return the screens that have errors of their own: links to them are not one more."""
    unread = (*(n for n in folder.screens if n not in folder.sound), *folder.refused)
    return frozenset(name.rpartition(".")[0] for name in unread)


def _whole_folder(folder: Folder) -> Iterator[Diagnostic]:
    """Yield what is wrong with the folder's name and with its sheet, schema apart."""
    if not ID_PATTERN.match(folder.id):
        yield Diagnostic(
            code=codes.BAD_ID,
            span=Span(folder.path),
            message=_("« {id} » ne peut pas être l’identifiant d’un module.").format(id=folder.id),
            hint=_("Une lettre minuscule, puis lettres, chiffres ou tirets : 40 signes au plus."),
        )
    if not folder.has_sheet and not folder.hides(SHEET):
        yield Diagnostic(
            code=codes.MISSING_FILE,
            span=Span(f"{folder.path}/{SHEET}"),
            message=_("Ce module n’a pas de fiche « module.yml »."),
            hint=_("Créez ce fichier, ou supprimez le dossier."),
        )
    if SHEET in folder.sound:
        yield from _dates(folder.documents[SHEET])
        yield from _own_direction(folder.documents[SHEET])


def _dates(sheet: Document) -> Iterator[Diagnostic]:
    if sheet.data["valid_until"] < sheet.data["updated"]:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=sheet.span("valid_until"),
            message=_("La validité finit avant la mise à jour."),
            hint=_("Corrigez l’une des deux dates."),
            related=(Related(sheet.span("updated"), _("mise à jour")),),
        )


def _own_direction(sheet: Document) -> Iterator[Diagnostic]:
    for rank, code in enumerate(sheet.data.get("recommended_for", ())):
        if code == sheet.data["direction"]:
            yield Diagnostic(
                code=codes.OWN_DIRECTION,
                span=sheet.span("recommended_for", rank),
                message=_("{code} est déjà la direction du module.").format(code=code),
                hint=_("Retirez-la de « recommended_for »."),
            )


def _references(folder: Folder) -> Iterator[Reference]:
    """Yield the names that the rest of the catalogue must know.

    Those of a sheet with an error elsewhere are among them: all is told in one run.
    """
    if sheet := folder.documents.get(SHEET):
        told = {finding.span for finding in folder.found}
        yield from (r for r in _of_sheet(sheet) if r.span not in told)
    for name in folder.sound:
        for address, span in links_of(folder.documents[name]):
            if found := reference(address, span):
                yield found


def _of_sheet(sheet: Document) -> Iterator[Reference]:
    data = sheet.data if isinstance(sheet.data, dict) else {}
    for kind in ("direction", "collection"):
        if isinstance(data.get(kind), str):
            yield Reference(kind=kind, id=data[kind], span=sheet.span(kind))
    others = data.get("recommended_for")
    for rank, code in enumerate(others if isinstance(others, list) else ()):
        if isinstance(code, str):
            span = sheet.span("recommended_for", rank)
            yield Reference(kind="direction", id=code, span=span)


def _reading(module: Module, folder: Folder) -> Reading:
    """Return the module beside its documents, as the rules look at it."""
    return Reading(
        module=module,
        documents=folder.documents,
        minutes=minutes(module, folder.documents),
        sentences=tuple(sentences(folder.documents.values())),
    )


def _module(folder: Folder, screens: dict[str, Screen]) -> Module:
    """Return the module of a folder without errors."""
    sheet = folder.documents[SHEET]
    data: dict[str, Any] = sheet.data
    shown = tuple(screens[name] for name in data["screens"])
    return Module(
        id=folder.id,
        title=data["title"],
        objective=data["objective"],
        summary=data["summary"],
        direction=data["direction"],
        collection=data["collection"],
        audience=tuple(data["audience"]),
        keywords=tuple(data["keywords"]),
        duration=int(data["duration"]),
        updated=date.fromisoformat(data["updated"]),
        valid_until=date.fromisoformat(data["valid_until"]),
        review=data["review"],
        sources=tuple(_source(source) for source in data["sources"]),
        screens=shown,
        format=format_of(shown),
        span=sheet.span("title"),
        digest=folder.digest,
        recommended_for=tuple(data.get("recommended_for", ())),
        pictogram=data.get("pictogram", ""),
        # JSON Schema counts 80.0 among integers.
        pass_mark=int(data["pass_mark"]) if "pass_mark" in data else None,
        media=tuple(folder.media.values()),
    )


def _source(data: dict[str, str]) -> Source:
    return Source(
        title=data["title"], url=data["url"], consulted=date.fromisoformat(data["consulted"])
    )
