"""Stage 4, hub pages: a catalogue in, the lists that need no script: short lessons, trades."""

from collections.abc import Iterator, Sequence

from marelle.i18n import _, ngettext
from marelle.ids import SHORT_PATH, TRADES_PATH, trade_path
from marelle.model import Catalogue, Module, Trade
from marelle.outputs.site import cards
from marelle.outputs.site.paths import path_list

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
        head = _head(trade.title, lead) + path_list(paths, "../../")
        yield trade_path(trade.id), trade.title, head, modules


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
