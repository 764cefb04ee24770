"""Stage 4, hub pages: a catalogue in, the lists that need no script: by length, trade, format."""

from collections.abc import Iterator, Sequence

from marelle.i18n import _, ngettext
from marelle.ids import (
    FORMATS_PATH,
    PATHS_PATH,
    POSITIONING_PATH,
    SHORT_PATH,
    TRADES_PATH,
    format_path,
    trade_path,
    wall_path,
)
from marelle.model import Catalogue, Module, Trade
from marelle.outputs.site import cards
from marelle.outputs.site.challenges import challenge_list
from marelle.outputs.site.decks import modes
from marelle.outputs.site.formats import form_names, forms, kind_names, kinds_of
from marelle.outputs.site.path_lists import some_paths
from marelle.outputs.site.podcasts import podcast_link
from marelle.podcast_ids import PODCASTS_PATH

SHORT = 3
List = tuple[str, str, str, Sequence[Module]]


def shelves(catalogue: Catalogue) -> Iterator[List]:
    """Yield (address, title, head, modules) of each list that is cut into pages."""
    title = _("3 minutes, pas plus")
    lead = _("Une leçon tient entre deux tâches. La plus courte d’abord.")
    short = [module for module in catalogue.modules if module.duration <= SHORT]
    short.sort(key=lambda module: (module.duration, module.id))
    yield SHORT_PATH, title, _head(title, lead), short
    for trade, modules in _by_trade(catalogue):
        paths = [path for path in catalogue.paths if trade.id in path.trades]
        lead = _("Les leçons faites d’abord pour ce métier. Les autres vous sont ouvertes aussi.")
        head = _head(trade.title, lead) + some_paths(paths, trade_path(trade.id))
        yield trade_path(trade.id), trade.title, head, modules
    lead = _("Les leçons qui ont ce format.")
    for form, modules in _by_format(catalogue).items():
        name = form_names()[form]
        heard = podcast_link(catalogue.series, "../../") if form == "audio" else ""
        yield format_path(form), name, _head(name, lead) + heard, modules


def format_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the page that leads to each format, and that of the games."""
    names = form_names()
    own = {format_path(f): (names[f], _count(len(m))) for f, m in _by_format(catalogue).items()}
    others = {_list_of(kind): (kind_names()[kind], "") for kind in kinds_of(catalogue)}
    rows = "".join(
        f'<li><a class="card" href="../{to}"><b>{said}</b><small>{count}</small></a></li>'
        for to, (said, count) in (own | others).items()
    )
    title, lead = _("Les formats"), _("Lire, écouter, jouer : choisissez votre façon d’apprendre.")
    if rows:
        yield FORMATS_PATH, title, f'{_head(title, lead)}<ul class="cards">{rows}</ul>'
        title, lead = kind_names()["game"], _("Jouez seul ou à plusieurs avec les leçons.")
        decks = {name: (mode.title, mode.lead) for name, mode in modes().items()}
        listed = challenge_list(catalogue.challenges, "../../") + cards.deck_list(decks, "../../")
        yield format_path("game"), title, _head(title, lead) + listed


def _list_of(kind: str) -> str:
    """Return the address of the list of what is no lesson."""
    listed = {"path": PATHS_PATH, "positioning": POSITIONING_PATH, "episode": PODCASTS_PATH}
    return (listed | {"article": wall_path(), "game": format_path("game")})[kind]


def _by_format(catalogue: Catalogue) -> dict[str, list[Module]]:
    """Return the formats that a lesson has, in the order of the filters, with their lessons."""
    found: dict[str, list[Module]] = {form: [] for form in form_names()}
    for module in catalogue.modules:
        for form in forms(module):
            found[form].append(module)
    return {form: modules for form, modules in found.items() if modules}


def trade_list(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the page that leads to each trade's, when some lesson is made for one."""
    rows = "".join(
        f'<li><a class="card" href="../{trade_path(trade.id)}"><b>{cards.plain(trade.title)}</b>'
        f"<small>{_count(len(modules))}</small></a></li>"
        for trade, modules in _by_trade(catalogue)
    )
    if rows:
        title, lead = _("Les métiers"), _("Chaque métier a ses leçons. Choisissez le vôtre.")
        yield TRADES_PATH, title, f'{_head(title, lead)}<ul class="cards">{rows}</ul>'


def _by_trade(catalogue: Catalogue) -> list[tuple[Trade, list[Module]]]:
    """Return the trades that have a lesson or a path, in their order, with their lessons."""
    made_for: dict[str, list[Module]] = {trade.id: [] for trade in catalogue.trades}
    for module in catalogue.modules:
        for name in module.trades:
            made_for[name].append(module)
    taught = {name for path in catalogue.paths for name in path.trades}
    return [(t, made_for[t.id]) for t in catalogue.trades if made_for[t.id] or t.id in taught]


def _head(title: str, lead: str) -> str:
    return (
        f'<header class="top"><h1>{cards.plain(title)}</h1></header>'
        f'<p class="lead">{cards.plain(lead)}</p>'
    )


def _count(count: int) -> str:
    return ngettext("{n} leçon", "{n} leçons", count).format(n=count)
