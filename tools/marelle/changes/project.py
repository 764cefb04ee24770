"""Changes: two sides of a project in, all that changed between them out.

What learners keep is asked of ``compare``, which knows; the rest is read from the sources.
"""

from collections.abc import Iterator

from marelle.catalogue import load_module
from marelle.catalogue.folder import Folder, read_folder
from marelle.changes.around import around
from marelle.changes.module import outline, parts
from marelle.changes.naming import Names, paired
from marelle.changes.questions import names_of, renamed
from marelle.changes.references import references
from marelle.changes.screens import screens, sheet_of, text_of, title_of
from marelle.changes.unread import version_of
from marelle.changes.value import Change, Changes, Kind, ModuleChanges, Part
from marelle.compare.comparison import Comparison, compare_sides
from marelle.compare.sides import Project
from marelle.compare.words import said, sentences, worth_saying
from marelle.diagnostics import Severity, in_order
from marelle.i18n import _


def changes(old: Project, new: Project, names: tuple[str, str], only: str = "") -> Changes:
    """Return what changed from *old* to *new*, called *names*; with *only*, in that module."""
    before, after = old.names, new.names
    pairs = {name: name for name in before if name in after and before[name] != after[name]}
    learned = compare_sides(old, new)
    renamed = {d.old.module: d.new.module for d in learned.differences if d.elsewhere}
    pairs |= {one: two for one, two in renamed.items() if one in before and two in after}
    gone = [n for n in before if n not in after and n not in pairs]
    fresh = [n for n in after if n not in before and n not in pairs.values()]
    for one, two in (again := _again(old, new, gone, fresh)).items():
        gone.remove(one)
        fresh.remove(two)
    pairs |= again
    if only:
        pairs = {one: two for one, two in pairs.items() if only in (one, two)}
        gone, fresh = ([n for n in side if n == only] for side in (gone, fresh))
    known = references(old, new)
    found = (_module(old, new, *pair, learned, known) for pair in pairs.items())
    return Changes(
        old=names[0],
        new=names[1],
        modules=tuple(each for each in found if each.parts or each.learners),
        added=tuple(outline(_folder(new, name), known, version_of(new)) for name in fresh),
        removed=tuple(outline(_folder(old, name)) for name in gone),
        around=() if only else tuple(around(old, new)),
        learners=() if only else tuple(_whole(learned, old)),
    )


def _again(old: Project, new: Project, gone: list[str], fresh: list[str]) -> dict[str, str]:
    """Return the new name of each module that only has another folder: two screens at least, and
    more than half of them, are the same."""
    left = {name: _screens(new, name) for name in fresh} if gone else {}
    found = {}
    for name in gone:
        texts = _screens(old, name)
        best = max(left, key=lambda other: len(texts & left[other]), default="")
        same = len(texts & left[best]) if best else 0
        if same > 1 and 2 * same > max(len(texts), len(left[best])):
            found[name] = best
            del left[best]
    return found


def _screens(side: Project, name: str) -> set[str]:
    folder = _folder(side, name)
    return {text for name in screens(folder) if (text := text_of(folder, name))}


def _folder(side: Project, name: str) -> Folder:
    listing = side.listing
    return read_folder(listing.root, name, listing.modules[name], listing.refused)


def _module(
    old: Project, new: Project, one: str, two: str, learned: Comparison, known: Names
) -> ModuleChanges:
    before, after = _folder(old, one), _folder(new, two)
    titles = (sheet_of(side).get("title") for side in (after, before))
    versions = (version_of(old), version_of(new))
    roots = (old.listing.root, new.listing.root)
    changed = parts(before, after, roots=roots, known=known, versions=versions)
    if one != two:
        named = Change(kind=Kind.CHANGED, what=_("nom du dossier"), before=one, after=two)
        changed = (Part(title=_("Dossier"), changes=(named,)), *changed)
    return ModuleChanges(
        id=two,
        title=next((each for each in titles if isinstance(each, str)), two),
        parts=changed,
        learners=tuple(_learners(learned, (old, one), (new, two), (before, after))),
    )


def _learners(
    learned: Comparison,
    before: tuple[Project, str],
    after: tuple[Project, str],
    folders: tuple[Folder, Folder],
) -> Iterator[str]:
    """Yield what becomes of those who began a module."""
    names, again = names_of(*folders), renamed(*folders)
    titles = {
        name.rpartition(".")[0]: title_of(folder, name)
        for folder in folders
        for name in screens(folder)
    }
    for each in learned.differences:
        if each.old.module == before[1]:
            yield from sentences(each, titles)
            for change in () if each.elsewhere else filter(worth_saying, each.changes):
                told = said(change, titles)
                if change.id in again.values():
                    told = _("son identifiant change\u00a0: la réponse donnée est oubliée")
                if change.id not in again:
                    yield paired(names.get(change.id, change.id), told)
    for side, name in (before, after):
        if name in learned.unread:
            yield from _unread(side, name)


def _unread(side: Project, name: str) -> Iterator[str]:
    """Yield why what learners keep is not known: the first error of a version, if it has one."""
    listing = side.listing
    read = load_module(listing.root, name, listing.modules[name], listing.refused)
    errors = in_order(d for d in read.diagnostics if d.gravity is Severity.ERROR)
    if read.module is None and errors:
        first = errors[0]
        says = _(
            "On ne sait pas ce que gardent les agents\u00a0: {version} a une erreur, "
            "{place}. {what}"
        )
        place = f"{first.span.path.rpartition('/')[2]}:{first.span.line}"
        yield says.format(version=version_of(side), place=place, what=first.message)


def _whole(learned: Comparison, old: Project) -> Iterator[str]:
    for name in learned.removed:
        codes = learned.codes.get(name, ())
        yield _("{module} est retiré : les agents ne le retrouvent pas.").format(
            module=f"«\u00a0{outline(_folder(old, name)).title}\u00a0»"
        )
        if codes:
            yield _("Ces codes imprimés y mènent : {codes}.").format(codes=", ".join(codes))
    if learned.sites:
        yield _("L’adresse du site change : toutes les leçons recommencent à zéro.")
