"""Changes: two sides of a project in, all that changed between them out.

What learners keep is asked of ``compare``, which knows; the rest is read from the sources.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from marelle.catalogue.folder import Folder, read_folder
from marelle.changes.module import outline, parts, text_changes
from marelle.changes.screens import sheet_of
from marelle.changes.tree import compare_trees
from marelle.changes.value import Change, Changes, Kind, ModuleChanges, Part
from marelle.compare.comparison import Comparison, compare_sides
from marelle.compare.sides import Project
from marelle.compare.words import said, sentences, worth_saying
from marelle.i18n import _
from marelle.read.yaml_file import read_yaml

_LEDGER = "flyers/ledger.yml"
# What a revision is unfolded with.
_KEPT = ("content/", "flyers/")
_TEXTS = (".yml", ".md", ".vtt")


def changes(old: Project, new: Project, names: tuple[str, str], only: str = "") -> Changes:
    """Return what changed from *old* to *new*, called *names*; with *only*, in that module."""
    before, after = old.names, new.names
    pairs = {name: name for name in before if name in after and before[name] != after[name]}
    learned = compare_sides(old, new)
    renamed = {d.old.module: d.new.module for d in learned.differences if d.elsewhere}
    pairs |= {one: two for one, two in renamed.items() if one in before and two in after}
    gone = [n for n in before if n not in after and n not in pairs]
    fresh = [n for n in after if n not in before and n not in pairs.values()]
    if only:
        pairs = {one: two for one, two in pairs.items() if only in (one, two)}
        gone, fresh = ([n for n in side if n == only] for side in (gone, fresh))
    found = (_module(old, new, *pair, learned) for pair in pairs.items())
    return Changes(
        old=names[0],
        new=names[1],
        modules=tuple(each for each in found if each.parts or each.learners),
        added=tuple(outline(_folder(new, name)) for name in fresh),
        removed=tuple(outline(_folder(old, name)) for name in gone),
        around=() if only else tuple(_around(old, new)),
        learners=() if only else tuple(_whole(learned)),
    )


def _folder(side: Project, name: str) -> Folder:
    listing = side.listing
    return read_folder(listing.root, name, listing.modules[name], listing.refused)


def _module(old: Project, new: Project, one: str, two: str, learned: Comparison) -> ModuleChanges:
    before, after = _folder(old, one), _folder(new, two)
    title = sheet_of(after).get("title", two)
    return ModuleChanges(
        id=two,
        title=title if isinstance(title, str) else two,
        parts=parts(before, after),
        learners=tuple(_learners(learned, one, two)),
    )


def _learners(learned: Comparison, one: str, two: str) -> Iterator[str]:
    """Yield what becomes of those who began a module."""
    for each in learned.differences:
        if each.old.module == one:
            yield from sentences(each)
            if not each.elsewhere:
                yield from (f"{c.id}\u00a0: {said(c)}" for c in each.changes if worth_saying(c))
    if two in learned.unread or one in learned.unread:
        yield _("Une version a des erreurs : on ne sait pas ce que gardent les agents.")


def _whole(learned: Comparison) -> Iterator[str]:
    for name in learned.removed:
        codes = learned.codes.get(name, ())
        yield _("{module} est retiré : les agents ne le retrouvent pas.").format(module=name)
        if codes:
            yield _("Ces codes imprimés y mènent : {codes}.").format(codes=", ".join(codes))
    if learned.sites:
        yield _("L’adresse du site change : toutes les leçons recommencent à zéro.")


def _around(old: Project, new: Project) -> Iterator[Part]:
    """Yield what changed in the other files of the project."""
    before, after = (_texts(side) for side in (old, new))
    for path in sorted({*before, *after}):
        one, two = before.get(path), after.get(path)
        if one == two or path == _LEDGER:
            continue
        kind = Kind.CHANGED if one is not None and two is not None else Kind.ADDED
        yield Part(
            title=path,
            changes=tuple(_file(path, one or b"", two or b"")) if kind is Kind.CHANGED else (),
            kind=Kind.REMOVED if two is None else kind,
        )


def _texts(side: Project) -> Mapping[str, bytes]:
    listing = side.listing
    files = [*listing.shared.values(), *(f for each in listing.series.values() for f in each)]
    return {f.path: (listing.root / f.path).read_bytes() for f in files if f.path.startswith(_KEPT)}


def _file(path: str, one: bytes, two: bytes) -> Iterator[Change]:
    suffix = PurePosixPath(path).suffix
    if suffix == ".yml":
        read = [read_yaml(path, data)[0] for data in (one, two)]
        before, after = (document.data if document else None for document in read)
        if isinstance(before, dict) and isinstance(after, dict):
            yield from compare_trees(before, after)
    elif suffix in _TEXTS:
        yield from text_changes(*(data.decode("utf-8", "replace") for data in (one, two)))
