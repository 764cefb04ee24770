"""Stage 1, read: the project's folder in, the list of its sources and findings about names out.

Walks ``content/``, the campaigns of ``flyers/`` and their profiles, and looks for ``mkdocs.yml``;
opens nothing, follows no symbolic link. Names must survive every computer: Windows, macOS, a zip
file, an address typed by hand.
"""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.read.words import names as words

MODULES, PODCASTS = "content/modules", "content/podcasts"
OVERLAYS = "content/overlays/"
CONFIGURATION = "mkdocs.yml"
UNREAD = "marelle.yml"  # where settings are often looked for
PROFILES = "flyers/profiles"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}\Z")
# A campaign, and what was meant to be one; the rest of the folder is the author's own.
_LISTED = (".yml", ".yaml")
_PAPERS = frozenset(("README.md", "LICENSE"))
_CLUTTER = frozenset(("thumbs.db", "desktop.ini", "__macosx"))
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?\Z", re.IGNORECASE)


Suffixes = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file. ``path`` is relative to the project's root; ``size`` is in bytes.

    ``typed`` is what it will hold once an editor saves it.
    """

    path: str
    size: int
    mtime_ns: int
    typed: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The sources of a project, in name order: ``modules`` and ``series`` by the name of their
    folder, and the ``shared``.

    ``refused`` are the paths that are there and were left out, with a finding.
    """

    root: Path
    shared: Mapping[str, SourceFile]
    modules: Mapping[str, tuple[SourceFile, ...]]
    refused: frozenset[str] = frozenset()
    series: Mapping[str, tuple[SourceFile, ...]] = field(default_factory=dict)


def scan(root: Path) -> tuple[Listing, list[Diagnostic]]:
    """Return the sources below *root*, and everything wrong with their names.

    A file with a finding is left out of the listing. Raises ``OSError`` if the disk fails.
    """
    found: list[Diagnostic] = []
    shared: dict[str, SourceFile] = {}
    modules: dict[str, list[SourceFile]] = {}
    series: dict[str, list[SourceFile]] = {}
    for file in _top(root, "content", found):
        parts = file.path.split("/")
        if file.path.startswith(MODULES + "/") and len(parts) > 3:
            modules.setdefault(parts[2], []).append(file)
        elif file.path.startswith(PODCASTS + "/") and len(parts) > 3:
            series.setdefault(parts[2], []).append(file)
        else:
            shared[file.path] = file
    for folder in ("flyers", PROFILES):
        for file in _top(root, folder, found, only=_LISTED):
            shared[file.path] = file
    shared |= _configuration(root, found)
    return Listing(
        root=root,
        shared=shared,
        modules={name: tuple(files) for name, files in modules.items()},
        series={name: tuple(files) for name, files in series.items()},
        refused=frozenset(s.path for d in found for s in (d.span, *(r.span for r in d.related))),
    ), found


def _configuration(root: Path, found: list[Diagnostic]) -> dict[str, SourceFile]:
    """Return the generator's file by its path; nothing when it is absent, or a link."""
    if (root / UNREAD).exists():
        found.append(_about(codes.STRAY_SETTINGS, UNREAD, *words.settings()))
    place = root / CONFIGURATION
    if place.is_symlink():
        found.append(_about(codes.SYMLINK, CONFIGURATION, *words.symlink()))
    elif place.is_file():
        about = place.stat()
        return {CONFIGURATION: SourceFile(CONFIGURATION, about.st_size, about.st_mtime_ns)}
    return {}


def _top(
    root: Path, folder: str, found: list[Diagnostic], only: Suffixes = ""
) -> Iterable[SourceFile]:
    """Return the files below a *folder* of the project, which may be absent but not a link."""
    place = root / folder
    if not place.is_dir():
        return ()
    if place.is_symlink():
        found.append(_about(codes.SYMLINK, folder, *words.symlink()))
        return ()
    return _walk(str(root), folder, found, only)


def _walk(
    root: str, folder: str, found: list[Diagnostic], only: Suffixes = ""
) -> Iterator[SourceFile]:
    """Yield the files below *folder*, in name order; with *only*, those of its first level."""
    for entry in _present(root, folder, only, found):
        path = f"{folder}/{entry.name}"
        if not _acceptable(entry, path, found):
            continue
        if entry.is_dir(follow_symlinks=False):
            below = list(_walk(root, path, found))
            if folder == MODULES and not below and _is_empty(entry):
                found.append(_about(codes.MISSING_FILE, path, *words.empty_module()))
            yield from below
        else:
            try:
                about = entry.stat(follow_symlinks=False)
            except PermissionError as error:
                found.append(_about(codes.UNREADABLE_FILE, path, *words.closed(error)))
            else:
                yield SourceFile(path, about.st_size, about.st_mtime_ns)


def _present(
    root: str, folder: str, only: Suffixes, found: list[Diagnostic]
) -> Iterable[os.DirEntry[str]]:
    """Return what *folder* holds and is worth a look, without the names that are twins."""
    try:
        with os.scandir(f"{root}{os.sep}{folder}") as entries:
            kept = [e for e in entries if e.name.endswith(only) and not _is_clutter(e.name)]
    except PermissionError as error:
        found.append(_about(codes.UNREADABLE_FILE, folder, *words.closed(error)))
        return ()
    kept.sort(key=lambda entry: entry.name)
    refused = _twins(folder, [entry.name for entry in kept], found)
    return [entry for entry in kept if entry.name not in refused] if refused else kept


def _is_empty(folder: os.DirEntry[str]) -> bool:
    try:
        with os.scandir(folder.path) as entries:
            return all(
                _is_clutter(entry.name)
                or (entry.is_dir(follow_symlinks=False) and _is_empty(entry))
                for entry in entries
            )
    except PermissionError:
        return False  # told when it is walked


def _is_clutter(name: str) -> bool:
    """Tell what editors and systems leave behind, and nobody means to publish."""
    return name[0] in ".~#" or name[-1] == "~" or name.lower() in _CLUTTER


def _acceptable(entry: os.DirEntry[str], path: str, found: list[Diagnostic]) -> bool:
    name = entry.name
    if entry.is_symlink():
        found.append(_about(codes.SYMLINK, path, *words.symlink()))
    elif RESERVED.match(name):
        found.append(_about(codes.RESERVED_NAME, path, *words.reserved(name)))
    elif not _NAME.match(name) and name not in _PAPERS:
        found.append(
            _about(codes.BAD_FILE_NAME, path, *words.bad_name(printable(name), _good_name(name)))
        )
    elif not (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)):
        found.append(_about(codes.UNREADABLE_FILE, path, *words.special()))
    else:
        return True
    return False


def acceptable_name(name: str) -> bool:
    """Tell whether a file of this name may be in a module: on every computer, and not hidden."""
    plain = bool(_NAME.match(name)) or name in _PAPERS
    return plain and not RESERVED.match(name) and not _is_clutter(name)


def files_below(root: Path, folder: str) -> list[SourceFile]:
    """Return the files below a *folder* of a project that was found sound, in name order."""
    return list(_walk(str(root), folder, []))


def _twins(folder: str, names: list[str], found: list[Diagnostic]) -> set[str]:
    """Diagnose the names that become one on another computer; return them."""
    if (every := "".join(names)).isascii() and every == every.lower():
        return set()  # each is already what it would become
    refused = _same(folder, names, _composed, codes.UNICODE_TWINS, found)
    return refused | _same(
        folder, [n for n in names if n not in refused], str.casefold, codes.CASE_TWINS, found
    )


def _same(
    folder: str,
    names: Iterable[str],
    form: Callable[[str], str],
    code: Code,
    found: list[Diagnostic],
) -> set[str]:
    first: dict[str, str] = {}
    twins: set[str] = set()
    for name in names:
        other = first.setdefault(form(name), name)
        if other is not name:
            twins |= {name, other}
            about = words.case_twins(name, other)
            if code is codes.UNICODE_TWINS:
                about = words.unicode_twins(name)
            found.append(_about(code, f"{folder}/{name}", *about, f"{folder}/{other}"))
    return twins


def _composed(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def _about(code: Code, path: str, message: str, hint: str, other: str = "") -> Diagnostic:
    related = (Related(Span(printable(other)), _("l’autre fichier")),) if other else ()
    return Diagnostic(
        code=code, span=Span(printable(path)), message=message, hint=hint, related=related
    )


def printable(path: str) -> str:
    """Return *path* with the bytes that are not UTF-8 written as ``\\udcXX``."""
    return path.encode("utf-8", "backslashreplace").decode()


def _good_name(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9._-]+", "-", plain).strip("-._")[:80] or "nouveau-nom"
