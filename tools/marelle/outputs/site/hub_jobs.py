"""Plan of the hub: pages made by the site generator, the search index, shared files, redirects.

Every file goes to ``docs/`` (what a generator reads) and to ``site/`` (what is published); only
hub pages differ, Markdown in one and HTML in the other. A job's key is what its pages show, so an
edit that changes no card starts no site generator.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from marelle import activities, assets
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.engine.job import Artifact, Job, JobRefused, key_of
from marelle.engine.manifest import Entry as Made
from marelle.i18n import _, speaking
from marelle.library.bundle import LIBRARY_PATH
from marelle.model import Catalogue, Site
from marelle.outputs.base import Options, Read
from marelle.outputs.site.beyond import entries
from marelle.outputs.site.calendar import calendars
from marelle.outputs.site.challenges import Drawn, challenge_pages, drawn
from marelle.outputs.site.decks import Theme, deck_pages, themes
from marelle.outputs.site.feed import feed
from marelle.outputs.site.home import advice
from marelle.outputs.site.hubs import hub_pages
from marelle.outputs.site.kept_index import index_files
from marelle.outputs.site.offline import PAGES
from marelle.outputs.site.positioning_files import positioning_files
from marelle.outputs.site.positionings import Board, boards
from marelle.outputs.site.redirects import redirect_pages
from marelle.outputs.site.search import Entry
from marelle.outputs.site.statics import File, loaded, statics
from marelle.outputs.site.tracker import tracked
from marelle.outputs.site.trees import both
from marelle.outputs.site.weighing import drafted
from marelle.read.listing import CONFIGURATION

Render = Callable[..., Sequence[Artifact]]


def plan_hub(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the jobs of everything on the site that is not a lesson."""
    lang = catalogue.site.lang
    files = loaded(catalogue.directions, lang)
    names = {name: file.path for name, file in files.items()}
    told = tracked(catalogue, options)
    with speaking(lang):
        pages = hub_pages(catalogue, names, full=options.search == "full", told=told)
        redirects = redirect_pages(catalogue)
        found = entries(catalogue)
    configuration = (options.root / CONFIGURATION).read_text(encoding="utf-8")
    theme = assets.digest("theme", "material")
    yield _job("hub", _hub, (pages, configuration, options.generator), theme)
    yield _job("search", _search, (found,))
    yield _job("advice", _advice, (advice(catalogue),))
    yield _job("redirects", _redirects, (redirects,))
    if dates := dict(calendars(catalogue)):
        yield _job("calendars", _calendars, (dates,))
    always = [pages[f"{path}index.md"] for path in PAGES]
    shown = (catalogue.site, tuple(files.values()), always, options.offline, told is not None)
    elements = assets.digest_of_tree(activities.FOLDER, "element.*")
    yield _job("statics", _statics, shown, assets.digest("theme"), elements)
    games = (catalogue.site, drawn(catalogue), themes(catalogue))
    yield _job("decks", _decks, games, assets.digest("theme"), elements)
    for board in boards(catalogue):
        label = f"positioning {board.positioning.id}"
        yield _job(label, _positioning, (catalogue.site, board), assets.digest("theme"), elements)
    if options.search == "full":
        yield _full_text(catalogue)


def follow_feed(
    catalogue: Catalogue, _options: Options, entries: Sequence[Made], _read: Read
) -> Iterator[Job]:
    """Yield the job of the feed, which tells the digest of each bundle."""
    starts = f"site/{LIBRARY_PATH}"
    bundles = {each.module: each for each in entries if each.path.startswith(starts)}
    made = {name: (each.sha256, each.size) for name, each in bundles.items() if name}
    yield _job("feed", _feed, (feed(catalogue, made),))


def _job(label: str, run: Render, args: tuple[object, ...], *more: str) -> Job:
    return Job(output="site", label=label, key=key_of(label, repr(args), *more), run=run, args=args)


def _full_text(catalogue: Catalogue) -> Job:
    from marelle.outputs.site.fulltext import words_of

    all_ = catalogue.modules
    records = tuple((m.id, m.title, words_of(m), " ".join(m.adapted_for)) for m in all_)
    return _job("full text", _pagefind, (records, catalogue.site.lang))


def _hub(pages: Mapping[str, str], configuration: str, generator: str) -> list[Artifact]:
    from marelle.outputs.site.generator import GeneratorError, generate

    try:
        made = generate(pages, configuration, generator)
    except GeneratorError as error:
        raise JobRefused([_refused(generator, str(error))]) from error
    made["404.html"] = made["404/index.html"]  # where servers look for it
    trees = {"docs": ("hub-source", {path: text.encode() for path, text in pages.items()})}
    trees["site"] = ("hub", made)
    return [
        Artifact(path=f"{tree}/{path}", kind=drafted(kind, data), data=data)
        for tree, (kind, files) in trees.items()
        for path, data in files.items()
    ]


def _refused(generator: str, why: str) -> Diagnostic:
    """Return the finding for settings that *generator* does not accept: our pages always are."""
    message = (
        _("{generator} refuse ces réglages : {why}.")
        if why
        else _("Avec ces réglages, {generator} n’écrit pas les pages attendues.")
    )
    return Diagnostic(
        code=codes.GENERATOR_REFUSED,
        span=Span(CONFIGURATION),
        message=message.format(generator=generator, why=why.rstrip(".")),
        hint=_("Corrigez ce réglage ; « marelle init » donne un modèle de ce fichier."),
    )


def _search(entries: Sequence[Entry]) -> list[Artifact]:
    from marelle.outputs.site.search import files

    return both("search", index_files(files(entries)))


def _advice(files: Mapping[str, bytes]) -> list[Artifact]:
    return both("advice", files)


def _redirects(pages: Mapping[str, str]) -> list[Artifact]:
    return both("redirect", {path: html.encode() for path, html in pages.items()})


def _feed(files: Mapping[str, bytes]) -> list[Artifact]:
    return both("feed", files)


def _calendars(files: Mapping[str, bytes]) -> list[Artifact]:
    return both("calendar", files)


def _statics(
    site: Site, files: Sequence[File], pages: Sequence[str], offline: bool, told: bool
) -> list[Artifact]:
    return both("asset", statics(site, files, pages, offline=offline, told=told))


def _decks(site: Site, challenges: Sequence[Drawn], lists: Sequence[Theme]) -> list[Artifact]:
    return both("deck", deck_pages(site, lists) | challenge_pages(site, challenges))


def _positioning(site: Site, board: Board) -> list[Artifact]:
    return both("deck", positioning_files(site, board))


def _pagefind(records: Iterable[tuple[str, str, str, str]], lang: str) -> list[Artifact]:
    from marelle.outputs.site.fulltext import full_text

    return both("full-text", full_text(records, lang))
