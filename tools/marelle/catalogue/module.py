"""Stages 1 to 3 for one module: the files of its folder in, a ``LoadedModule`` out.

Everything that one folder can tell is found here, in one pass, so that it can be cached by the
folder's content; only references to the rest of the catalogue wait for ``assemble``.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from marelle.catalogue.competences import named_in, taught
from marelle.catalogue.duration import format_of, looks_round
from marelle.catalogue.folder import SHEET, Folder, read_folder
from marelle.catalogue.inside import findings
from marelle.catalogue.learners import learner_findings
from marelle.catalogue.links import links_of, reference
from marelle.catalogue.loaded import LoadedModule, Reference
from marelle.catalogue.names import bad_id
from marelle.catalogue.packages import package_of
from marelle.catalogue.reading import understood
from marelle.catalogue.reviews import answered, review_findings
from marelle.catalogue.screens import Built, anchors, build_screens, screen
from marelle.catalogue.trades import trade_references
from marelle.diagnostics import Diagnostic, Related, Span, codes, has_errors
from marelle.i18n import _
from marelle.model import ActivitySet, Fact, Format, Module, Origin, Package, Source
from marelle.read.document import Document, Node
from marelle.read.listing import SourceFile
from marelle.rules import check
from marelle.rules.allowances import allowances
from marelle.rules.settings import AS_WRITTEN, Settings


def load_module(
    root: Path,
    folder: str,
    files: Iterable[SourceFile],
    refused: Iterable[str] = (),
    settings: Settings = AS_WRITTEN,
) -> LoadedModule:
    """Return all that the *files* of the module *folder* say, and all that is wrong with them.

    *refused* are paths that are there and are not read, *settings* what the project asks of the
    rules. A pure function of the bytes it reads below *root*; it may run in any process.
    """
    return loaded_of(read_folder(root, folder, files, refused), settings)


def loaded_of(read: Folder, settings: Settings = AS_WRITTEN) -> LoadedModule:
    """Return all that a folder says, once its files are read and checked."""
    read.found += _whole_folder(read)
    package = package_of(read)
    built = build_screens(read)
    targets = anchors(read)
    read.found += findings(read, targets)
    read.found += learner_findings(read, built, targets)
    read.found += review_findings(read)
    whole = not read.refused and not has_errors(read.found)
    reading = understood(read, built)
    warnings, notes = check(reading, settings)
    return LoadedModule(
        id=read.id,
        module=_module(read, built, package) if whole else None,
        diagnostics=(*read.found, *warnings),
        references=tuple(_references(read)),
        anchors=targets,
        notes=tuple(notes),
        formerly=tuple(_formerly(read)),
        allowances=tuple(allowances(read.documents)),
        answered=tuple(answered(read)),
        minutes=reading.minutes,
    )


def _whole_folder(folder: Folder) -> Iterator[Diagnostic]:
    """Yield what is wrong with the folder's name and with its sheet, schema apart."""
    message = _("« {id} » ne peut pas être l’identifiant d’un module.")
    yield from bad_id(folder.id, folder.path, message)
    if not folder.has_sheet and not folder.hides(SHEET):
        yield Diagnostic(
            code=codes.MISSING_FILE,
            span=Span(f"{folder.path}/{SHEET}"),
            message=_("Ce module n’a pas de fiche « module.yml »."),
            hint=_("Créez ce fichier, ou supprimez le dossier."),
        )
    if sheet := folder.documents.get(SHEET):
        yield from reversed_dates(sheet)
        yield from _published_late(sheet)
        yield from _own_direction(sheet)
        yield from _own_equivalent(sheet, folder.id)


def reversed_dates(sheet: Document) -> Iterator[Diagnostic]:
    """Yield the finding when something is out of date before it was updated."""
    until, updated = sheet.root.part("valid_until"), sheet.root.part("updated")
    if until and updated and until.value < updated.value:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=until.span,
            message=_("La validité finit avant la mise à jour."),
            hint=_("Corrigez l’une des deux dates."),
            related=(Related(updated.span, _("mise à jour")),),
        )


def _published_late(sheet: Document) -> Iterator[Diagnostic]:
    """Yield the finding when a module was updated before it was published."""
    published, updated = sheet.root.part("published"), sheet.root.part("updated")
    if published and updated and updated.value < published.value:
        yield Diagnostic(
            code=codes.DATES_REVERSED,
            span=published.span,
            message=_("Le module est mis à jour avant d’avoir paru."),
            hint=_("Corrigez l’une des deux dates."),
            related=(Related(updated.span, _("mise à jour")),),
        )


def _own_direction(sheet: Document) -> Iterator[Diagnostic]:
    own = sheet.root.part("direction")
    for other in sheet.root.elements("recommended_for"):
        if own and other.sound and other.value == own.value:
            yield Diagnostic(
                code=codes.OWN_DIRECTION,
                span=other.span,
                message=_("{code} est déjà la direction du module.").format(code=other.value),
                hint=_("Retirez-la de « recommended_for »."),
            )


def _own_equivalent(sheet: Document, own: str) -> Iterator[Diagnostic]:
    for other in sheet.root.elements("equivalent_to"):
        if other.sound and other.value == own:
            yield Diagnostic(
                code=codes.OWN_EQUIVALENT,
                span=other.span,
                message=_("Un module équivaut toujours à lui-même."),
                hint=_("Retirez-le de « equivalent_to »."),
            )


def _references(folder: Folder) -> Iterator[Reference]:
    """Yield the names that the rest of the catalogue must know.

    Those of a sheet with an error elsewhere are among them: all is told in one run.
    """
    if sheet := folder.documents.get(SHEET):
        told = {finding.span for finding in folder.found if has_errors([finding])}
        yield from (r for r in _of_sheet(sheet.root) if r.span not in told)
    for document in folder.documents.values():
        for address, span in links_of(document):
            if found := reference(address, span):
                yield found


def _of_sheet(sheet: Node) -> Iterator[Reference]:
    for kind in ("direction", "collection"):
        if name := sheet.part(kind):
            yield Reference(kind=kind, id=name.value, span=name.span)
    for code in sheet.elements("recommended_for"):
        if code.sound:
            yield Reference(kind="direction", id=code.value, span=code.span)
    for node in sheet.records("competences"):
        yield from named_in(node, "id")
    for name in sheet.elements("equivalent_to"):
        if name.sound:
            yield Reference(kind="module", id=name.value, span=name.span)
    yield from trade_references(sheet)


def _formerly(folder: Folder) -> Iterator[tuple[str, Span]]:
    """Yield the names that the module had, where they are sound."""
    if sheet := folder.documents.get(SHEET):
        for name in sheet.root.elements("formerly"):
            if name.sound:
                yield name.value, name.span


def _module(folder: Folder, built: Built, package: Package | None) -> Module:
    """Return the module of a folder without errors."""
    sheet = folder.documents[SHEET]
    data: dict[str, Any] = sheet.data
    listed = data.get("screens", ())  # a package has none
    shown = tuple(screen(name, folder.documents[name], built) for name in listed)
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
        sources=tuple(source_of(source) for source in data["sources"]),
        screens=shown,
        format=Format.PACKAGE if package else format_of(shown),
        span=sheet.span("title"),
        digest=folder.digest,
        recommended_for=tuple(data.get("recommended_for", ())),
        published=date.fromisoformat(data["published"]) if "published" in data else None,
        pictogram=data.get("pictogram", ""),
        # JSON Schema counts 80.0 among integers.
        pass_mark=int(data["pass_mark"]) if "pass_mark" in data else None,
        media=tuple(folder.media.values()),
        package=package,
        formerly=tuple(data.get("formerly", ())),
        facts=tuple(fact_of(each) for each in data.get("facts", ())),
        origin=_origin(data["origin"]) if "origin" in data else None,
        competences=taught(sheet),
        equivalent_to=tuple(data.get("equivalent_to", ())),
        trades=tuple(data.get("trades", ())),
        panorama=looks_round(shown),
        activities=tuple(
            (i.id, i.type) for s in shown if isinstance(s, ActivitySet) for i in s.items
        ),
    )


def source_of(data: dict[str, str]) -> Source:
    """Return a source, from a record that satisfies its schema."""
    return Source(
        title=data["title"], url=data["url"], consulted=date.fromisoformat(data["consulted"])
    )


def _origin(data: dict[str, str]) -> Origin:
    return Origin(
        source=data["source"],
        id=data["id"],
        version=data["version"],
        digest=data["digest"],
        borrowed=date.fromisoformat(data["borrowed"]),
        licence=data["licence"],
        organisation=data["organisation"],
    )


def fact_of(data: dict[str, str]) -> Fact:
    """Return a fact that satisfies its schema."""
    return Fact(at=data["at"], fact=data["fact"], expires=date.fromisoformat(data["expires"]))
