"""Compare: packages, a folder or a revision in, the modules that are there out.

A revision is unfolded in a folder that lasts as long as the side is looked at. Modules are read
when they are asked for: those whose files are the same on both sides never are.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from marelle.catalogue import load_module, load_shared
from marelle.compare.known import site_of
from marelle.compare.module import version_of
from marelle.compare.package import read_package
from marelle.compare.revision import unfold
from marelle.compare.version import Version
from marelle.engine.refusal import Refusal
from marelle.i18n import _, speaking
from marelle.read.listing import Listing, scan
from marelle.verify.archive import MAX_BYTES

SIGN = Path("content", "catalogue.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """Packages by what they hold; ``unread`` are the files in which no lesson could be read,
    *codes* are of projects alone."""

    versions: Mapping[str, Version]
    unread: tuple[str, ...] = ()
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The address of the site, when packages say it: those of SCORM never do."""
        return next(filter(None, map(site_of, self.versions.values())), "")

    @property
    def names(self) -> Mapping[str, str]:
        """The modules, each with what tells that it did not change: nothing here."""
        return dict.fromkeys(self.versions, "")

    def version(self, name: str) -> Version | None:
        """Return a module."""
        return self.versions[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project on the disk. ``inside`` is what paths begin with; ``codes`` are the printed codes
    of each module; ``url`` is the address of the site, empty when it cannot be read."""

    listing: Listing
    lang: str
    url: str
    inside: str
    codes: Mapping[str, tuple[str, ...]]
    unread: tuple[str, ...] = ()

    @property
    def names(self) -> Mapping[str, str]:
        """The modules, each with the digest of its files."""
        return {name: self._digest(name) for name in self.listing.modules}

    def version(self, name: str) -> Version | None:
        """Return a module; ``None`` when it has an error."""
        files, refused = self.listing.modules[name], self.listing.refused
        module = load_module(self.listing.root, name, files, refused).module
        if module is None:
            return None
        with speaking(self.lang):
            return version_of(module, self.inside)

    def _digest(self, name: str) -> str:
        whole = sha256()
        for file in self.listing.modules[name]:
            data = (self.listing.root / file.path).read_bytes()
            whole.update(f"{file.path}\0{len(data)}\0".encode() + data)
        return whole.hexdigest()


Side = Packages | Project


@contextmanager
def side(word: str, root: Path | None, start: Path) -> Iterator[Side]:
    """Give what *word* names: a file or a folder, seen from *start*, or else a revision.

    A revision is one of the project in *root*.

    Raises ``Refusal`` for what is none of them.
    """
    if not word:
        raise Refusal(_("Une version est vide : donnez un fichier, un dossier ou une révision."))
    path = start / word
    if path.is_file():
        yield _packages([path])
    elif root and path.resolve() == root:
        yield _project(root, "")
    elif (path / SIGN).is_file():
        yield _project(path, f"{Path(word).as_posix()}/")
    elif path.is_dir():
        yield _packages(sorted((*path.glob("*.zip"), *path.glob("*/*.zip"))))
    elif root is None:
        raise Refusal(_("« {word} » n’existe pas.").format(word=word))
    else:
        with TemporaryDirectory(prefix="marelle-") as folder:
            unfold(word, root, Path(folder))
            yield _project(Path(folder), f"{word}:")


def _packages(files: list[Path]) -> Packages:
    """Return the modules of packages: the first of each, when several hold it."""
    found: dict[str, Version] = {}
    unread: list[str] = []
    for file in files:
        with file.open("rb") as opened:
            held = read_package(file.as_posix(), opened.read(MAX_BYTES + 1))
        if not held and len(files) == 1:
            raise Refusal(
                _(
                    "« {path} » n’est pas un paquet de Marelle : on n’y trouve pas de leçon à "
                    "comparer."
                ).format(path=file)
            )
        if not held:
            unread.append(file.as_posix())
        for version in held:
            found.setdefault(version.module, version)
    if not found:
        raise Refusal(_("Il n’y a là ni projet, ni paquet de Marelle."))
    return Packages(versions=found, unread=tuple(unread))


def _project(root: Path, inside: str) -> Project:
    listing, _found = scan(root)
    shared = load_shared(root, listing.shared, listing.refused)
    codes: dict[str, tuple[str, ...]] = {}
    for each in shared.codes:
        opened = each.leads_to
        if opened and opened.kind == "module":
            codes[opened.id] = (*codes.get(opened.id, ()), each.code)
    return Project(
        listing=listing,
        lang=shared.lang or "fr",
        url=shared.site.url if shared.site else "",
        inside=inside,
        codes=codes,
        unread=() if shared.site else (f"{inside}{SIGN.as_posix()}",),
    )
