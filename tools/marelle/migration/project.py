"""A project in, its sources in the format of today out: file by file, all or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marelle.attempt import Plan, applied, attempt, carry_out
from marelle.catalogue.shared import CATALOGUE
from marelle.catalogue.version import FORMAT, format_of
from marelle.diagnostics import Edit, has_errors
from marelle.engine.lock import PATIENCE, only_builder
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.migration.base import changes
from marelle.read.document import Document
from marelle.read.yaml_file import read_yaml
from marelle.tidy.project import sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated:
    """What a migration does, from the version ``since``: its plan, and why each file changes.

    ``told`` are pairs of a path and a French sentence; both are empty when nothing is to be done.
    """

    since: int
    plan: Plan
    told: tuple[tuple[str, str], ...]


def migrate(root: Path, *, dry: bool = False) -> Migrated:
    """Bring the project in *root* to the format of today; ``Refusal`` when it may not.

    With *dry*, nothing is written.
    """
    with only_builder(root / "build", PATIENCE):
        since = _since(_read(root, CATALOGUE))
        if since > FORMAT:
            raise Refusal(
                _(
                    "Ce projet suit la version {new} du format ; votre Marelle écrit la {ours}. "
                    "Installez une version plus récente de Marelle."
                ).format(new=since, ours=FORMAT)
            )
        texts: dict[str, str] = {}
        told: list[tuple[str, str]] = []
        for path in sources(root) if since < FORMAT else ():
            if path.endswith(".yml"):
                told += _changed(root, path, since, texts)
        if CATALOGUE in texts:
            # Last: a machine that stops before has said nothing yet, and one does it again.
            texts[CATALOGUE] = texts.pop(CATALOGUE)
        plan = Plan(texts=texts)
        if texts:
            attempt(root, plan)
            if not dry:
                carry_out(root, plan)
    return Migrated(since=since, plan=plan, told=tuple(told))


def _since(sheet: Document) -> int:
    """Return the version that the sheet of the site says; ``Refusal`` when it is none."""
    stated = sheet.data.get("format", 1)
    if type(stated) is not int or stated < 1:  # yes is a bool, and 1.0 a number that is none
        span = sheet.span("format")
        typed = sheet.text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
        sentence = _(
            "{path}:{line}:{column} : « format: {typed} » n’est pas une version. Écrivez la "
            "dernière que ces fichiers suivaient, de 1 à {ours} ; si rien ne la "
            "disait, ôtez la ligne."
        )
        raise Refusal(
            sentence.format(
                path=sheet.path, line=span.line, column=span.column, typed=typed, ours=FORMAT
            )
        )
    return format_of(sheet)


def _changed(root: Path, path: str, since: int, texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Put in *texts* what *path* becomes; yield the reasons."""
    document = _read(root, path)
    for change in changes():
        if change.to > since and (edits := [*change.edits(document)]):
            texts[path] = applied(document.text, edits)
            document = _again(path, texts[path])
            yield path, _(change.title)
    if path == CATALOGUE:
        texts[path] = applied(document.text, _stated(document))
        yield path, _("le projet dit la version de son format : {n}").format(n=FORMAT)


def _stated(document: Document) -> list[Edit]:
    if "format" in document.data:
        span = document.span("format")
        line = document.text.split("\n")[span.line - 1]
        return [Edit(span, line[span.column - 1 : span.end_column - 1], str(FORMAT))]
    span = document.key_span(next(iter(document.data)))
    place = span._replace(end_line=span.line, end_column=span.column)
    return [Edit(place, "", f"format: {FORMAT}\n")]


def _read(root: Path, path: str) -> Document:
    return _again(path, (root / path).read_bytes().decode("utf-8", "replace"))


def _again(path: str, text: str) -> Document:
    document, found = read_yaml(path, text.encode())
    if document is None or has_errors(found) or not isinstance(document.data, dict):
        raise Refusal(
            _("{path} a des erreurs : corrigez-les avec « marelle check ».").format(path=path)
        )
    return document
