"""Stage 3 for one module: what its files say of each other in, findings out.

Screens listed and present, pictures named and present, links between its own screens.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from marelle.blocks.base import ENDINGS
from marelle.catalogue.files import no_screen
from marelle.catalogue.folder import MEDIA, SHEET, Folder
from marelle.catalogue.links import bad_links, links_of
from marelle.catalogue.loaded import Anchors
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.diagnostics.nearest import closest
from marelle.i18n import _
from marelle.ids import is_reserved_screen
from marelle.read.document import Document, Path


def findings(folder: Folder, anchors: Anchors) -> Iterator[Diagnostic]:
    """Yield everything that is wrong between the files of *folder*."""
    if not folder.is_package:  # it has none, and catalogue/packages.py says so
        yield from _screens(folder)
    yield from _media(folder)
    if sheet := folder.documents.get(SHEET):
        for at in (fact.part("at") for fact in sheet.root.records("facts")):
            if at and not anchors.may_name(at.value):
                yield unknown_anchor(at.value, at.span, anchors.names)
    for document in folder.documents.values():
        yield from bad_links(document)
        for address, span in links_of(document):
            anchor = address[1:] if address.startswith("#") else ""
            if anchor and not anchors.may_have(anchor):
                yield unknown_anchor(anchor, span, anchors.names, "#")


def unknown_anchor(
    anchor: str, span: Span, anchors: Collection[str], before: str = ""
) -> Diagnostic:
    """Return the finding for a link to a screen that its module does not have.

    *before* is what a link says before it, its “#” included.
    """
    return Diagnostic(
        code=codes.UNKNOWN_ANCHOR,
        span=span,
        message=_("Aucun écran ne s’appelle « {anchor} ».").format(anchor=anchor),
        hint=suggestion(anchor, anchors, before)
        or _("Écrivez le nom du fichier de l’écran, sans sa fin « .md » ou « .yml »."),
    )


def suggestion(word: str, known: Collection[str], before: str = "", after: str = "") -> str:
    """Return « write this instead » with the known name closest to *word*, else nothing.

    *before* and *after* are what else the author typed there.
    """
    close = closest(word, sorted(known))
    return _("Écrivez « {name} ».").format(name=f"{before}{close}{after}") if close else ""


def _screens(folder: Folder) -> Iterator[Diagnostic]:
    """Compare the ``screens`` of the sheet with the files that are there."""
    sheet = folder.documents.get(SHEET)
    if sheet is None or "screens" not in sheet.root or ("screens",) in sheet.torn:
        return
    value = sheet.data["screens"]
    if not isinstance(value, list):
        return  # the schema said so
    unlisted = [name for name in folder.screens if name not in value and not folder.hides(name)]
    first: dict[str, int] = {}
    for rank, name in enumerate(value):
        span = sheet.span("screens", rank)
        if not sheet.root["screens"][rank].sound:
            continue
        before = first.setdefault(name.rpartition(".")[0], rank)
        if folder.hides(name):
            continue
        if name not in folder.screens:
            yield _absent(name, span, unlisted)
        elif value[before] != name:
            yield _same_id(name, span, sheet.span("screens", before))
        if is_reserved_screen(name.rpartition(".")[0]):
            yield _reserved(name, span)
    for name in unlisted:
        yield _not_listed(name, folder, sheet)


def _absent(name: str, span: Span, unlisted: list[str]) -> Diagnostic:
    todo = _("Créez ce fichier, ou retirez cette ligne.")
    if told := no_screen(name):
        todo = _("Retirez cette ligne : ce fichier est lu sans qu’elle le nomme.")
        return Diagnostic(code=codes.UNKNOWN_SCREEN, span=span, message=told, hint=todo)
    alike = [other for other in unlisted if other.rpartition(".")[2] == name.rpartition(".")[2]]
    if len(alike) == 1:
        todo = _(
            "Créez ce fichier, ou écrivez « {name} », qui est dans le dossier et que la liste "
            "oublie."
        ).format(name=alike[0])
    return Diagnostic(
        code=codes.UNKNOWN_SCREEN,
        span=span,
        message=_("L’écran « {name} » n’est pas dans le dossier.").format(name=name),
        hint=suggestion(name, unlisted) or todo,
    )


def _same_id(name: str, span: Span, before: Span) -> Diagnostic:
    return Diagnostic(
        code=codes.DUPLICATE_SCREEN,
        span=span,
        message=_("Deux écrans s’appellent « {id} ».").format(id=name.rpartition(".")[0]),
        hint=_("Renommez l’un des deux : le nom sans sa fin est l’identifiant de l’écran."),
        related=(Related(before, _("déjà ici")),),
    )


def _reserved(name: str, span: Span) -> Diagnostic:
    return Diagnostic(
        code=codes.RESERVED_SCREEN,
        span=span,
        message=_("« {id} » est un nom que Marelle se réserve.").format(id=name.rpartition(".")[0]),
        hint=_("Renommez le fichier : « terre », « ciel » et « q-… » sont déjà des cases."),
    )


def _not_listed(name: str, folder: Folder, sheet: Document) -> Diagnostic:
    return Diagnostic(
        code=codes.UNLISTED_SCREEN,
        span=Span(f"{folder.path}/{name}"),
        message=_("Cet écran n’est pas dans la liste « screens » du module.").format(name=name),
        hint=_("Ajoutez « {name} » à sa place dans « screens », ou supprimez le fichier.").format(
            name=name
        ),
        related=(Related(sheet.key_span("screens"), _("la liste des écrans")),),
    )


def _media(folder: Folder) -> Iterator[Diagnostic]:
    """Compare the files that are named with those that are there; a picture says what it shows."""
    used: set[str] = set()
    refused = {diagnostic.span for diagnostic in folder.found}
    for document in folder.documents.values():
        for src, span, alt in _pictures(document):
            used.add(src)
            if src not in folder.media:
                # A misspelt name is a use of the file that it means.
                used.add(closest(src, sorted(folder.media)))
                if not folder.hides(src) and span not in refused:
                    yield _missing(src, span, folder)
            if alt is not None and not alt.strip():
                yield no_alternative(span, document.path)
    unread = [name for name in folder.refused if not name.startswith(MEDIA)]
    if folder.documents.keys() >= {*folder.screens, SHEET} and not unread:
        for name in folder.media:
            if name not in used and not _mentions(folder, name):
                yield unused_media(f"{folder.path}/{name}", _("Aucun écran n’emploie ce fichier."))


def _mentions(folder: Folder, name: str) -> bool:
    """Tell whether a file with errors, which may hide the use of a picture, could be naming it."""
    unsound = (file for file in folder.documents if file not in folder.sound)
    return any(
        not folder.has_all_of(file) or name in folder.documents[file].text for file in unsound
    )


def _pictures(document: Document) -> Iterator[tuple[str, Span, str | None]]:
    """Yield the file, the place and the alternative of each picture.

    It is none for a pictogram, and for a file of a block, which says its own when it is read.
    """
    if document.path.endswith(".md"):
        for rank, picture in enumerate(document.data["pictures"]):
            yield picture["src"], document.span("pictures", rank), picture["alt"]
        for rank, option in enumerate(document.data["options"]):
            if option["want"] in ENDINGS and option["value"].startswith(MEDIA):
                yield option["value"], document.span("options", rank), None
    elif any(key in document.text for key in ("src", "pictogram", "\\")):
        yield from _named(document, document.data, ())


def _named(document: Document, value: Any, path: Path) -> Iterator[tuple[str, Span, str | None]]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key in ("src", "pictogram") and isinstance(part, str):
                alt = value.get("alt") if key == "src" else None
                yield part, document.span(*path, key), alt if isinstance(alt, str) else None
            yield from _named(document, part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _named(document, part, (*path, index))


def _missing(src: str, span: Span, folder: Folder) -> Diagnostic:
    message = _("Le fichier « {src} » n’est pas dans le dossier du module.").format(src=src)
    return replace(missing_media(src, span, folder.media, f"{folder.path}/"), message=message)


def missing_media(src: str, span: Span, media: Collection[str], folder: str) -> Diagnostic:
    """Return the finding for a file that is not among the *media* of a *folder*."""
    return Diagnostic(
        code=codes.MISSING_MEDIA,
        span=span,
        message=_("Le fichier « {src} » n’est pas dans « {folder} ».").format(
            src=src, folder=folder
        ),
        hint=suggestion(src, [each for each in media if _alike(each, src)])
        or _("Rangez ce fichier dans « {folder} ».").format(folder=f"{folder}{MEDIA}"),
    )


def _alike(name: str, other: str) -> bool:
    """Tell whether *name* may stand for *other*: a sound is no film."""
    kinds = [ends for ends in ENDINGS.values() if other.endswith(ends)]
    return not kinds or any(name.endswith(ends) for ends in kinds)


def no_alternative(span: Span, path: str) -> Diagnostic:
    """Return the finding for a picture of the file *path* that does not say what it shows."""
    return Diagnostic(
        code=codes.MISSING_ALTERNATIVE,
        span=span,
        message=_("Cette image n’a pas de description."),
        hint=_("Écrivez entre les crochets ce qu’elle montre d’important : ![…](…).")
        if path.endswith(".md")
        else _("Écrivez après « alt: » ce qu’elle montre d’important."),
    )


def unused_media(path: str, message: str) -> Diagnostic:
    """Return the finding for a file that nothing names; *message* is already translated."""
    return Diagnostic(
        code=codes.UNUSED_MEDIA,
        span=Span(path),
        message=message,
        hint=_("Employez-le, ou supprimez-le."),
    )
