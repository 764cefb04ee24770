"""Stage 4, site: a catalogue in; the bundle of each module that may be borrowed, and pages, out.

What a publisher made is not ours to lend. The pages are for designers: no lesson leads there.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from marelle import assets
from marelle.engine.job import Artifact, Job, key_of
from marelle.i18n import _, ngettext, speaking
from marelle.ids import module_path
from marelle.library.bundle import LIBRARY_PATH, SCHEMA, bundle_path
from marelle.model import Catalogue, Collection, Direction, Module, Site, Term
from marelle.outputs.base import Options
from marelle.outputs.site import cards
from marelle.outputs.site.trees import both


def lent(catalogue: Catalogue) -> list[Module]:
    """Return the modules that may be borrowed, in the order of the catalogue."""
    return [module for module in catalogue.modules if not module.package]


def plan_library(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the job of the bundle of each module, and that of their schema."""
    directions = {each.code: each for each in catalogue.directions}
    collections = {each.id: each for each in catalogue.collections}
    drawings = {each.name.removesuffix(".svg"): each.digest for each in catalogue.pictograms}
    terms = repr(catalogue.glossary)
    for module in lent(catalogue):
        direction, collection = directions[module.direction], collections[module.collection]
        facts = (direction.code, direction.name, collection.id, collection.title, terms)
        site = catalogue.site
        lender = (site.url, site.organisation, site.licence, site.licence_url, site.lang)
        yield Job(
            output="site",
            label=f"{module.id}/library",
            key=key_of(
                "library", module.id, module.digest, drawings[collection.pictogram], *facts, *lender
            ),
            run=render_bundle,
            args=(module, site, direction, collection, catalogue.glossary, str(options.root)),
        )
    schema = assets.text("schemas", SCHEMA)
    yield Job(
        output="site",
        label="library",
        key=key_of("library schema", schema),
        run=render_schema,
        args=(schema,),
    )


def render_bundle(
    module: Module,
    site: Site,
    direction: Direction,
    collection: Collection,
    terms: Sequence[Term],
    root: str,
) -> list[Artifact]:
    """Return the bundle of a module."""
    from marelle.library.lend import bundle_of, files_of, pictograms_of
    from marelle.library.pack import zipped

    top = Path(root)
    drawn = pictograms_of(top, [collection.pictogram])
    files = files_of(top, module.id)
    with speaking(site.lang):
        bundle = bundle_of(module, site, direction, collection, terms, drawn, files)
        notice = _notice(bundle.about.organisation, site, module)
    return both("library", {bundle_path(module.id): zipped(bundle, notice)}, module.id)


def render_schema(schema: str) -> list[Artifact]:
    """Return the schema that the sheets of bundles keep."""
    return both("library", {f"{LIBRARY_PATH}{SCHEMA}": schema.encode()})


def _notice(organisation: str, site: Site, module: Module) -> str:
    lines = (
        _("« {title} », par {organisation}.").format(title=module.title, organisation=organisation),
        _("Licence : {licence}").format(licence=site.licence),
        site.licence_url,
        f"{site.url}/{module_path(module.id)}",
    )
    return "\n".join(filter(None, lines)) + "\n"


def library_pages(catalogue: Catalogue, most: int) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the HTML of each page of modules to borrow, *most* in one.

    They say nothing of versions, so that an edit of a lesson makes none of them again.
    """
    title, modules = _("Emprunter un module"), lent(catalogue)
    lead = _(
        "Vous écrivez des leçons pour une autre collectivité ? Prenez un module, adaptez-le, et "
        "recevez ses mises à jour."
    )
    licence = _("Licence : {licence}").format(licence=cards.plain(catalogue.site.licence))
    how = _("Prenez le zip, ou tapez, avec le nom du module à la fin :")
    count = ngettext("{n} module", "{n} modules", len(modules)).format(n=len(modules))
    head = (
        f'<header class="top"><h1>{title}</h1></header><p class="lead">{lead}</p>'
        f"<p>{licence}</p><p>{how} <code>marelle borrow {catalogue.site.url}#…</code></p>"
        f'<p class="count">{count}</p>'
    )
    last = max(1, -(-len(modules) // most))
    for number in range(1, last + 1):
        here = LIBRARY_PATH if number == 1 else f"{LIBRARY_PATH}{number}/"
        up = "../" * here.count("/")
        shown = modules[(number - 1) * most : number * most]
        rows = "".join(_row(module, up) for module in shown)
        pager = cards.pager(LIBRARY_PATH, number, last, up)
        yield here, title, f'{head}<ul class="cards">{rows}</ul>{pager}'


def _row(module: Module, up: str) -> str:
    minutes = _("{n} min").format(n=module.duration)
    borrow = _("Emprunter ce module")
    return (
        f'<li><a class="card" href="{up}{bundle_path(module.id)}" download>'
        f'<b>{cards.plain(module.title)}</b><span class="about">{borrow} (zip)</span>'
        f"<small><span>{minutes}</span> {cards.sigle(module.direction)} "
        f"<code>#{module.id}</code></small></a></li>"
    )
