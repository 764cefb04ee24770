"""The library: a module of a project in, the bundle that others may borrow out."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from marelle.catalogue import LoadedShared, load_module, load_shared
from marelle.catalogue.files import MOST
from marelle.diagnostics import has_errors
from marelle.i18n import _
from marelle.library.bundle import (
    FORMATS,
    About,
    Bundle,
    Named,
    Word,
    digest_of,
    used_terms,
    version_of,
)
from marelle.library.refused import Unfit, lenders, sentences
from marelle.model import Collection, Direction, Module, Site, Term
from marelle.read.listing import MODULES, files_below, scan
from marelle.read.upstream import is_upstream


def bundle_of(
    module: Module,
    site: Site,
    direction: Direction,
    collection: Collection,
    terms: Iterable[Term],
    drawn: Mapping[str, bytes],
    files: Mapping[str, bytes],
) -> Bundle:
    """Return the bundle of *module*, whose folder holds *files*."""
    digest = digest_of(files)
    words = (Word(term=t.term, meaning=t.meaning, definition=t.definition) for t in terms)
    organisation = site.organisation
    if module.origin:  # a work made from another's names both
        first = module.origin.organisation
        organisation = _("{organisation}, d’après {first}").format(
            organisation=organisation, first=first
        )
    about = About(
        id=module.id,
        title=module.title,
        version=version_of(module.updated.isoformat(), digest),
        digest=digest,
        licence=site.licence,
        language=site.lang,
        minutes=module.duration,
        formats=FORMATS,
        site=site.url,
        organisation=organisation[:200],
        direction=Named(id=direction.code, name=direction.name),
        collection=Named(id=collection.id, name=collection.title),
        terms=used_terms(files, words),
    )
    return Bundle(about=about, files=files, drawn=drawn)


def files_of(root: Path, module: str) -> dict[str, bytes]:
    """Return the files of the folder of a sound module, by name."""
    folder = f"{MODULES}/{module}"
    return {
        file.path.removeprefix(f"{folder}/"): (root / file.path).read_bytes()
        for file in files_below(root, folder)
        if not is_upstream(file.path)
    }


def pictograms_of(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the drawings *names* of a sound project, by file name."""
    folder = root / "content/pictograms"
    return {f"{name}.svg": (folder / f"{name}.svg").read_bytes() for name in sorted({*names})}


def lend(root: Path, module: str) -> Bundle:
    """Return the bundle of a module of the project in *root*, which may be anybody's.

    Raises ``Unfit`` when the project or the module has errors, or is not there to be lent.
    """
    listing, _found = scan(root)
    shared = load_shared(root, listing.shared, listing.refused)
    if module not in listing.modules:
        raise Unfit([_("« {module} » n’est pas un module de ce projet.").format(module=module)])
    if heavy := [file.path for file in listing.modules[module] if file.size > MOST]:
        raise Unfit([_("« {name} » est trop lourd.").format(name=name) for name in heavy])
    loaded = load_module(root, module, listing.modules[module], listing.refused)
    if loaded.module is None or shared.site is None:
        found = [*loaded.diagnostics, *(() if shared.site else shared.diagnostics)]
        wrong = [d for d in found if has_errors([d])]
        raise Unfit(sentences(module, wrong, lenders))
    if loaded.module.package:
        raise Unfit([_("Ce module joue le paquet d’un éditeur : il ne se prête pas.")])
    return _lent(root, loaded.module, shared.site, shared)


def _lent(root: Path, module: Module, site: Site, shared: LoadedShared) -> Bundle:
    directions = {each.code: each for each in shared.directions}
    collections = {each.id: each for each in shared.collections}
    if module.direction not in directions or module.collection not in collections:
        raise Unfit([_("La direction ou le thème de ce module n’existe pas chez le prêteur.")])
    collection = collections[module.collection]
    known = {each.name.removesuffix(".svg") for each in shared.pictograms}
    return bundle_of(
        module,
        site,
        directions[module.direction],
        collection,
        shared.glossary,
        pictograms_of(root, {collection.pictogram} & known),
        files_of(root, module.id),
    )
