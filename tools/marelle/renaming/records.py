"""A direction, a theme or a path, and its new name in; the plan by which it bears it out.

Its record says what it was called: its old address and printed codes lead to it still.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from marelle.attempt import Plan, applied
from marelle.catalogue.former import former_names
from marelle.catalogue.shared import COLLECTIONS, DIRECTIONS
from marelle.diagnostics import Edit
from marelle.diagnostics.nearest import closest
from marelle.engine.refusal import Refusal
from marelle.i18n import N_, _
from marelle.ids import ID_PATTERN
from marelle.load import Parts
from marelle.read.document import Document
from marelle.read.document import Path as Place
from marelle.read.listing import OVERLAYS
from marelle.read.yaml_file import read_yaml
from marelle.renaming.places import former_edit, named_edits, references


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What has a name. ``file`` lists such records under ``listed``, or is one, with ``{}`` for it.

    ``key`` holds the name in a list, ``before`` is the key that former names stand before.
    """

    kind: str
    file: str
    before: str
    message: str
    listed: str = ""
    key: str = "id"
    pattern: re.Pattern[str] = ID_PATTERN
    shape: str = N_("« {text} » : une lettre minuscule, puis lettres, chiffres ou tirets")


RECORDS = {
    "direction": Record(
        kind="direction",
        file=DIRECTIONS,
        listed="directions",
        key="code",
        before="name",
        message=N_("Aucune direction n’a le sigle « {name} »."),
        pattern=re.compile(r"[A-Z][A-Z0-9]{1,9}\Z"),
        shape=N_("« {text} » : un sigle a de 2 à 10 capitales ou chiffres, une lettre d’abord"),
    ),
    "collection": Record(
        kind="collection",
        file=COLLECTIONS,
        listed="collections",
        before="title",
        message=N_("Aucun thème ne s’appelle « {name} »."),
    ),
    "path": Record(
        kind="path",
        file="content/paths/{}.yml",
        before="direction",
        message=N_("Aucun parcours ne s’appelle « {name} »."),
    ),
}


def record_plan(root: Path, parts: Parts, record: Record, old: str, new: str) -> Plan:
    """Return the plan by which *old* is called *new*; ``Refusal`` if it may not."""
    _refuse(parts, record, old, new)
    found = defaultdict(list)
    for one in references(parts, record.kind, old):
        found[one.span.path].append(one)
    own = record.file.format(old)
    texts = {}
    for path in sorted({*found, own}):
        text = (root / path).read_bytes().decode()
        edits = [*named_edits(text, found.get(path, ()), old, new)]
        edits += _own(path, text, record, old, new) if path == own else ()
        texts[path] = applied(text, edits)
    moves = [] if record.listed else [(own, record.file.format(new))]
    folders = (OVERLAYS + old.lower(), OVERLAYS + new.lower())
    if record.kind == "direction" and (root / folders[0]).is_dir():
        moves.append(folders)
    return Plan(texts=texts, moves=tuple(moves))


def _refuse(parts: Parts, record: Record, old: str, new: str) -> None:
    names = parts.shared.names[record.kind] or ()
    if old not in names:
        near = closest(old, [*names])
        guess = _(" Vouliez-vous écrire « {word} » ?").format(word=near) if near else ""
        raise Refusal(_(record.message).format(name=old) + guess)
    if not record.pattern.match(new):
        raise Refusal(_(record.shape).format(text=new))
    if new in names:
        raise Refusal(_("« {name} » est déjà pris.").format(name=new))
    former, _clashes = former_names(parts.shared, [*parts.modules.values()])
    other = former[record.kind].get(new, old)
    if other != old:
        raise Refusal(
            _("« {name} » est un ancien nom de « {other} » : ses codes imprimés l’ouvrent.").format(
                name=new, other=other
            )
        )


def _own(path: str, text: str, record: Record, old: str, new: str) -> list[Edit]:
    """Return the edits of the record: its name, where it is written, and the one it had."""
    document, _found = read_yaml(path, text.encode())
    at = _at(document, record, old) if document else None
    if document is None or at is None or record.before not in document.at(at):
        raise Refusal(_("{path} ne se lit pas : tapez « marelle check ».").format(path=path))
    edits, sure = former_edit(document, at, record.before, old, new)
    if not sure:
        raise Refusal(
            _("Écrivez « formerly » sur une ligne, entre crochets, dans {path}.").format(path=path)
        )
    if record.listed:
        span = document.span(*at, record.key)
        typed = text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
        edits.append(Edit(span, typed, typed.replace(old, new)))
    return edits


def _at(document: Document, record: Record, name: str) -> Place | None:
    if not record.listed:
        return () if isinstance(document.data, dict) else None
    nodes = document.root.records(record.listed)
    return next((node.path for node in nodes if node.get(record.key) == name), None)
