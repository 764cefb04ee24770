"""Two names of a module in, the plan by which it bears the second out."""

from collections import defaultdict
from pathlib import Path

from marelle.attempt import Plan, applied
from marelle.catalogue.folder import SHEET
from marelle.diagnostics import Edit
from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import ID_PATTERN
from marelle.load import Parts
from marelle.read.listing import MODULES, OVERLAYS
from marelle.read.yaml_file import read_yaml
from marelle.renaming.places import former_edit, named_edits, references, step_edits

_PATHS = "content/paths/"


def module_plan(root: Path, parts: Parts, old: str, new: str) -> Plan:
    """Return the plan by which the module *old* is called *new*; ``Refusal`` if it may not."""
    _refuse(parts, old, new)
    return _planned(root, parts, old, new)


def _refuse(parts: Parts, old: str, new: str) -> None:
    if old not in parts.modules:
        raise Refusal(no_module(parts, old))
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


def no_module(parts: Parts, name: str) -> str:
    """Return the sentence that says that no module is called *name*, and which one is nearly."""
    near = closest(name, [*parts.modules])
    sentence = _("Aucun module ne s’appelle « {name} ».").format(name=name)
    guess = _(" Vouliez-vous écrire « {word} » ?").format(word=near) if near else ""
    return sentence + guess


def _planned(root: Path, parts: Parts, old: str, new: str) -> Plan:
    found = defaultdict(list)
    for one in references(parts, "module", old):
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
    return Plan(texts=texts, moves=(*_moves(root, parts, old, new),))


def _of_sheet(path: str, text: str, old: str, new: str) -> list[Edit]:
    document, _found = read_yaml(path, text.encode())
    if document is None or not isinstance(document.data, dict) or "collection" not in document.data:
        raise Refusal(
            _("La fiche {path} ne se lit pas : tapez « marelle check ».").format(path=path)
        )
    edits, sure = former_edit(document, (), "collection", old, new)
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
