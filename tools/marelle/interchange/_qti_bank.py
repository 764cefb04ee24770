"""Stage 5, interchange: a module in; its questions as a package of QTI, of any edition, out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from marelle.interchange._media import content, media_of
from marelle.interchange._package import Entry, Naming, package
from marelle.interchange._qti import BLOCKS, assessment_item
from marelle.interchange._qti_answers import WRITERS
from marelle.interchange._tree import written
from marelle.interchange.base import Exported, Target, Written, convert
from marelle.model import Item, Media, Module, Picture

KEY = "qti21"  # of the fates in each type: both editions say the same
# A folder of their own, so that no question takes the name of the manifest.
FOLDER = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition of QTI: the namespace of its items, and how an element of 2.1 is named in it."""

    namespace: str
    manifest: Naming
    renamed: Callable[[Element], Element] = lambda element: element


def bank(module: Module, folder: Path, edition: Edition) -> Exported:
    """Return the package of the questions of *module*; photographs are below *folder*."""
    entries: list[Entry] = []
    media: dict[str, bytes] = {}

    def write(item: Item, target: Target) -> Written:
        shown: dict[str, bytes] = {}

        def held(picture: Picture) -> Media:
            found = media_of(picture, module)
            shown[found.name] = content(found, folder)
            return found

        name = f"{module.id}.{item.id}"
        tree = edition.renamed(assessment_item(name, item, WRITERS[target](item, held)))
        tree.set("xmlns", edition.namespace)
        blocks = {edition.renamed(Element(tag)).tag for tag in BLOCKS}
        file = f"{FOLDER}/{item.id}.xml"
        data = written(tree, blocks)
        entries.append(Entry(id=name, file=file, data=data, pictures=tuple(shown)))
        media.update(shown)
        return Written(says=frozenset({"partial"}))

    _texts, fates = convert(module, KEY, write)
    return Exported(data=package(module.id, edition.manifest, entries, media), fates=fates)
