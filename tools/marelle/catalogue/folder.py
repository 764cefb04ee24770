"""Stages 1 and 2 for one module: the files of its folder in, documents and media out.

Every file is read and checked whatever the others are worth; nothing is compared yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from marelle.catalogue.files import ASIDES, PACKAGE, PAPERS, contents, unexpected, unsettled
from marelle.check.checked import Checked, Draft
from marelle.check.schema import examine
from marelle.diagnostics import Diagnostic, has_errors
from marelle.model import Media
from marelle.read.document import Document
from marelle.read.listing import MODULES, SourceFile
from marelle.read.markdown_file import read_markdown
from marelle.read.media import About, is_media, read_media
from marelle.read.upstream import is_upstream
from marelle.read.yaml_file import read_yaml

SHEET = "module.yml"
MEDIA = "media/"


@dataclass(slots=True, kw_only=True)
class Folder:
    """One module's folder while it is loaded. Names are relative to it.

    ``screens`` names every screen file that is there; ``documents`` holds what could be read, and
    ``drafts`` what can be built of those in YAML; ``sound`` are the names among them that have no
    error; ``refused`` are there and were not read; ``archive`` is the package of a publisher;
    ``asides`` are what judges it.
    """

    id: str
    digest: str = ""
    documents: dict[str, Document] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    sound: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    has_sheet: bool = False
    screens: list[str] = field(default_factory=list)
    media: dict[str, Media] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    archive: bytes | None = None
    asides: dict[str, Document] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The folder, relative to the project's root."""
        return f"{MODULES}/{self.id}"

    @property
    def is_package(self) -> bool:
        """Whether its sheet says that a publisher made it, or means to."""
        sheet = self.documents.get(SHEET)
        return sheet is not None and is_package(sheet)

    def hides(self, name: str) -> bool:
        """Tell whether the file *name* may well be there, in what could not be read."""
        return name in self.refused or name.partition("/")[0] in self.refused

    def has_all_of(self, name: str) -> bool:
        """Tell whether all that the file *name* means to say could be read, right or wrong."""
        document = self.documents.get(name)
        if document is None or document.torn or not isinstance(document.data, dict):
            return False
        # The activities of a set may be missing, or something else than a list.
        listed = "hotspots" if is_scene(document) else "items"
        return name == SHEET or name.endswith(".md") or any(document.root.elements(listed))

    def keep(self, name: str, document: Document | None, found: list[Diagnostic]) -> None:
        """Take a document that was read and checked, and its findings."""
        self.found += found
        if document is not None:
            self.documents[name] = document
            if not has_errors(found):
                self.sound.add(name)


def read_folder(
    root: Path, id: str, files: Iterable[SourceFile], refused: Iterable[str] = ()
) -> Folder:
    """Return the folder of the module *id* with all that is wrong with each of its *files*.

    *refused* are the paths of the project that were found not to be read.
    """
    folder = Folder(id=id)
    start = f"{folder.path}/"
    folder.refused.update(p.removeprefix(start) for p in refused if p.startswith(start))
    whole = sha256()
    for file in files:
        name = file.path.removeprefix(f"{folder.path}/")
        if is_upstream(name):
            folder.found.append(unsettled(file.path, name, file.size))
            continue
        if (data := contents(root, file, folder.found)) is None:
            folder.refused.add(name)
            continue
        digest = sha256(data).hexdigest()
        if name not in ASIDES:
            whole.update(f"{name}\0{digest}\n".encode())
        _take(folder, name, file.path, data, digest)
    folder.digest = whole.hexdigest()
    return folder


def read_contents(id: str, files: Mapping[str, bytes]) -> Folder:
    """Return the module *id* whose *files* are in memory, by name."""
    folder = Folder(id=id)
    whole = sha256()
    for name, data in files.items():
        digest = sha256(data).hexdigest()
        if name not in ASIDES:
            whole.update(f"{name}\0{digest}\n".encode())
        _take(folder, name, f"{folder.path}/{name}", data, digest)
    folder.digest = whole.hexdigest()
    return folder


def _take(folder: Folder, name: str, path: str, data: bytes, digest: str) -> None:
    if name.startswith(MEDIA):
        if not is_media(name):
            folder.found.append(unexpected(path, name.removeprefix(MEDIA)))
            return
        about, found = read_media(path, data)
        folder.found += found
        folder.media[name] = media_of(name, digest, len(data), about)
    elif name in ASIDES:
        _put_aside(folder, name, path, data)
    elif name == PACKAGE:
        folder.archive = data
    elif "/" in name or (name not in PAPERS and not name.endswith((".yml", ".md"))):
        folder.found.append(unexpected(path, name))
    elif name not in PAPERS:
        if name == SHEET:
            folder.has_sheet = True
        else:
            folder.screens.append(name)
        if name.endswith(".md"):
            folder.keep(name, *read_markdown(path, data))
            return
        checked, found = read_checked(path, data, "module" if name == SHEET else "")
        folder.keep(name, checked.document if checked else None, found)
        if checked:
            folder.drafts[name] = checked.draft


def _put_aside(folder: Folder, name: str, path: str, data: bytes) -> None:
    checked, found = read_checked(path, data, ASIDES[name])
    folder.found += found
    if checked:
        folder.asides[name] = checked.document


# The ledger only ever grows: thirty thousand codes, where other files would long be cut in two.
_GROWS = 20


def read_checked(path: str, data: bytes, schema: str) -> tuple[Checked | None, list[Diagnostic]]:
    """Read a YAML file and check it against the schema named *schema*.

    Without a name, it is a screen: a scene says its ``kind``, activities do not. A module that is
    a package says so, and has a schema of its own.
    """
    document, found = read_yaml(path, data, _GROWS if schema == "ledger" else 1)
    if document is None:
        return None, found
    if schema == "module" and is_package(document):
        schema = "package"
    checked = examine(document, schema or ("scene" if is_scene(document) else "activity-set"))
    return checked, [*found, *checked.found]


def is_package(sheet: Document) -> bool:
    """Tell whether the sheet of a module says that a publisher made it, or means to."""
    data = sheet.data
    return isinstance(data, dict) and ("kind" in data or "package" in data)


def is_scene(document: Document) -> bool:
    """Tell whether a screen in YAML says of what kind it is, or forgot to: only scenes do."""
    data = document.data
    return isinstance(data, dict) and (
        "kind" in data or ("panorama" in data and "items" not in data)
    )


def media_of(name: str, digest: str, size: int, about: About) -> Media:
    """Return a file of ``media/`` as the model knows it."""
    return Media(
        name=name,
        digest=digest,
        size=size,
        svg=about.svg,
        width=about.width,
        height=about.height,
        seconds=about.seconds,
        words=about.words,
    )
