"""Two names of a module in, the project with the second out: whole, or as it was.

Everything is done first on a copy made of links beside the build, which is then read: a rename
that would leave an error is refused with that error.
"""

import os
import shutil
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from marelle.catalogue import load_project
from marelle.catalogue.folder import SHEET
from marelle.diagnostics import Diagnostic, Edit, Severity
from marelle.diagnostics.nearest import closest
from marelle.engine.executors import Workers
from marelle.engine.lock import only_builder
from marelle.engine.refusal import Refusal
from marelle.engine.replacing import replace_file
from marelle.engine.survey import survey
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.load import Parts, read_parts
from marelle.read.listing import CONFIGURATION, MODULES, OVERLAYS
from marelle.read.yaml_file import read_yaml
from marelle.renaming.places import applied, former_edit, named_edits, references, step_edits

_PATHS = "content/paths/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """What a rename does: the files whose text changes, by their path of before, and the moves."""

    texts: dict[str, str]
    moves: tuple[tuple[str, str], ...]


def rename(root: Path, old: str, new: str, *, dry: bool = False) -> Renamed:
    """Call the module *old* of the project in *root* by the name *new*; ``Refusal`` if it may not.

    With *dry*, nothing is written.
    """
    with only_builder(root / "build"), Workers() as workers:
        parts = read_parts(root, survey(root), workers, None)
        _refuse(parts, old, new)
        plan = _planned(root, parts, old, new)
        _try(root, plan)
        if not dry:
            _do(root, plan)
    return plan


def _refuse(parts: Parts, old: str, new: str) -> None:
    if old not in parts.modules:
        near = closest(old, [*parts.modules])
        sentence = _("Aucun module ne s’appelle « {name} ».").format(name=old)
        guess = _(" Vouliez-vous écrire « {word} » ?").format(word=near) if near else ""
        raise Refusal(sentence + guess)
    if not ID_PATTERN.match(new):
        raise Refusal(
            _("« {text} » : une lettre minuscule, puis lettres, chiffres ou tirets").format(
                text=new
            )
        )
    if new in parts.modules:
        raise Refusal(_("Un module s’appelle déjà « {name} ».").format(name=new))
    for name, module in parts.modules.items():
        if name != old and new in {former for former, _span in module.formerly}:
            raise Refusal(
                _(
                    "« {name} » est un ancien nom de « {other} » : ses codes imprimés l’ouvrent."
                ).format(name=new, other=name)
            )


def _planned(root: Path, parts: Parts, old: str, new: str) -> Renamed:
    found = defaultdict(list)
    for one in references(parts, old):
        found[one.span.path].append(one)
    sheet = f"{MODULES}/{old}/{SHEET}"
    paths = [path for path in parts.listing.shared if path.startswith(_PATHS)]
    texts = {}
    for path in sorted({*found, sheet, *paths}):
        text = (root / path).read_bytes().decode()
        edits = [*named_edits(text, found.get(path, ()), old, new)]
        edits += _of_sheet(path, text, old, new) if path == sheet else ()
        if path.startswith(_PATHS) and (document := read_yaml(path, text.encode())[0]):
            edits += step_edits(document, old)
        if edits:
            texts[path] = applied(text, edits)
    return Renamed(texts=texts, moves=(*_moves(root, parts, old, new),))


def _of_sheet(path: str, text: str, old: str, new: str) -> list[Edit]:
    document, _found = read_yaml(path, text.encode())
    if document is None or not isinstance(document.data, dict) or "collection" not in document.data:
        raise Refusal(
            _("La fiche {path} ne se lit pas : tapez « marelle check ».").format(path=path)
        )
    edits, sure = former_edit(document, old, new)
    if not sure:
        raise Refusal(
            _("Écrivez « formerly » sur une ligne, entre crochets, dans {path}.").format(path=path)
        )
    return edits


def _moves(root: Path, parts: Parts, old: str, new: str) -> list[tuple[str, str]]:
    """Return what is moved: the module's folder, and the overlays of it with theirs."""
    moves = [(f"{MODULES}/{old}", f"{MODULES}/{new}")]
    for sheet in parts.overlays:
        folder, _slash, name = sheet.rpartition("/")
        if sheet.startswith(OVERLAYS) and name == f"{old}.yml":
            moves.append((sheet, f"{folder}/{new}.yml"))
            if (root / folder / old).is_dir():
                moves.append((f"{folder}/{old}", f"{folder}/{new}"))
    return moves


def _try(root: Path, plan: Renamed) -> None:
    """Do *plan* on a copy, and raise ``Refusal`` when something is wrong there that was not."""
    before = _errors(load_project(root)[1])
    with TemporaryDirectory(dir=root / "build", prefix=".rename-") as place:
        copy = Path(place)
        for folder in ("content", "flyers"):
            if (root / folder).is_dir():
                shutil.copytree(root / folder, copy / folder, symlinks=True, copy_function=_linked)
        shutil.copy(root / CONFIGURATION, copy / CONFIGURATION)
        _do(copy, plan)
        wrong = [d for d in load_project(copy)[1] if _errors([d]) - before]
    if wrong:
        first = wrong[0]
        raise Refusal(
            _("Rien n’est changé : {path}:{line} : {message}").format(
                path=first.span.path, line=first.span.line, message=first.message
            )
        )


def _linked(old: str, new: str) -> None:
    """Give a file a second name, or copy it where there can be none."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _errors(found: list[Diagnostic]) -> set[tuple[str, str]]:
    return {(d.code.id, d.message) for d in found if d.gravity is Severity.ERROR}


def _do(root: Path, plan: Renamed) -> None:
    """Write and move; whatever fails, what was done is undone."""
    kept: dict[str, bytes] = {}
    moved: list[tuple[str, str]] = []
    try:
        for path, text in plan.texts.items():
            kept[path] = (root / path).read_bytes()
            replace_file(root / path, text.encode())
        for old, new in plan.moves:
            (root / old).rename(root / new)
            moved.append((old, new))
    except OSError:
        for old, new in reversed(moved):
            (root / new).rename(root / old)
        for path, data in kept.items():
            replace_file(root / path, data)
        raise
