"""Stage 1, interchange: a package of QTI 2.1, 2.2 or 3.0, or one item of it, in; questions out.

The manifest of a package (IMS Content Packaging) names its items; they are read in its order.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from marelle.i18n import _
from marelle.interchange.readers._markup import sound
from marelle.interchange.readers._qti_answers import READERS
from marelle.interchange.readers._qti_gaps import INLINE
from marelle.interchange.readers._qti_item import question
from marelle.interchange.readers._qti_names import plain
from marelle.interchange.readers._xml import questionnaire
from marelle.interchange.readers.base import Batch, Draft, Found, Importer, Source
from marelle.xml import Element, read_xml

MANIFEST, ITEM = "imsmanifest.xml", "assessmentItem"
_QTI = re.compile(r"imsqti_|imsqti\b|associatedcontent/imsqti", re.IGNORECASE)
_ITEM = re.compile(r"imsqti_(?:apip)?item_xmlv[23]", re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?(?:assessmentItem|qti-assessment-item)\b")


def read(source: Source) -> Batch:
    """Return the questions of a package in the order of its manifest, or of one file."""
    if not source.members:
        root, faults = questionnaire(source.text)
        return Batch(found=[*_item(root, {}, ""), *faults])
    try:
        document = read_xml(source.members[MANIFEST])
    except KeyError:
        return Batch(found=[_absent(MANIFEST)])
    if document.root is None:
        _root, faults = questionnaire(document.text)
        return Batch(found=[replace(fault, member=MANIFEST) for fault in faults])
    return _package(document.root, source.members)


def _package(manifest: Element, members: Mapping[str, bytes]) -> Batch:
    found: list[Found] = []
    title = ""
    for resource in manifest.at("resources").all("resource"):
        kind, file = resource.attributes.get("type", ""), _place(resource)
        if _ITEM.match(kind):
            found += _file(file, members)
        elif "test" in kind and _QTI.match(kind):
            title = title or _title(file, members)
            found.append(_left(resource, _("Seules les questions sont lues\u00a0: ce test, non.")))
        elif _QTI.match(kind) and "_xmlv1" in kind:
            found.append(_left(resource, _("QTI 1 n’est pas lu\u00a0: exportez en QTI 2.1 ou 3.")))
    return Batch(found=found, title=title)


def _place(resource: Element) -> str:
    return unquote(resource.attributes.get("href", ""))


def _title(file: str, members: Mapping[str, bytes]) -> str:
    root = read_xml(members.get(file, b"")).root
    return sound(root.attributes.get("title", "")) if root else ""


def _left(resource: Element, why: str) -> Found:
    return Found(
        name=_place(resource) or _("sans énoncé"),
        line=resource.line,
        column=resource.column,
        member=MANIFEST,
        why=why,
    )


def _absent(file: str) -> Found:
    why = _("Ce fichier manque dans l’archive, ou il est abîmé.")
    return Found(name=file, line=1, member=file, why=why)


def _file(file: str, members: Mapping[str, bytes]) -> Iterator[Found]:
    try:
        data = members[file]
    except KeyError:
        yield _absent(file)
        return
    root, faults = questionnaire(data)
    if not faults:
        yield from _item(root, members, file)
    # One question a file: torn, it is not there.
    yield from (replace(fault, member=file, name=file) for fault in faults)


def _item(root: Element, members: Mapping[str, bytes], file: str) -> Iterator[Found]:
    """Yield the question of an item; nothing of a file that could not be read at all."""
    item = plain(root)
    if item.name != ITEM:
        return
    said = item.attributes
    name = sound(said.get("title", "") or said.get("identifier", "")) or _("sans énoncé")
    drafted, why = _draft(item, members, file)
    yield Found(name=name, line=root.line, column=root.column, member=file, draft=drafted, why=why)


def _draft(item: Element, members: Mapping[str, bytes], file: str) -> tuple[Draft | None, str]:
    if item.all("templateDeclaration") or item.attributes.get("adaptive") == "true":
        return None, _("Cette question change à chaque essai\u00a0: elle n’a pas d’équivalent ici.")
    try:
        asked = question(item, members, file)
        kinds = {each.name for each in asked.interactions}
        if not kinds:
            return None, _("Ce texte ne demande rien\u00a0: mettez-le dans une leçon.")
        if unknown := sorted(kinds - set(READERS)):
            why = _("L’interaction « {type} » de QTI n’a pas d’équivalent ici.")
            return None, why.format(type=unknown[0])
        if len(asked.interactions) > 1 and not kinds <= INLINE:
            return None, _("Ce fichier pose plusieurs questions à la fois.")
        made = READERS[asked.interactions[0].name](asked)
        if isinstance(made, str):
            return None, made
        return replace(made, losses=(*made.losses, *asked.losses(made))), ""
    except (ValueError, OverflowError):
        return None, _("Un nombre de cette question n’en est pas un.")


def _claims(source: Source) -> bool:
    if MANIFEST in source.members:
        return _QTI.search(source.members[MANIFEST].decode("utf-8", "replace")) is not None
    return source.name.endswith(".xml") and _ROOT.search(source.text[:5000]) is not None


IMPORTER = Importer(name="qti", label="QTI 2.1, 2.2, 3.0", claims=_claims, read=read)
