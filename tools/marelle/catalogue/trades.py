"""Stage 3, model: ``content/trades.yml`` in, the trades of the city and findings out."""

from collections.abc import Iterator

from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import Trade
from marelle.read.document import Document, Node

TRADES = "content/trades.yml"


def build_trades(document: Document) -> tuple[Trade, ...]:
    """Return the trades without an error, in the authors' order."""
    nodes = document.root.records("trades")
    return tuple(_trade(node) for node in nodes if node.sound)


def _trade(node: Node) -> Trade:
    words = tuple(node.value.get("words", ()))
    title = node.value["title"]
    return Trade(id=node.value["id"], title=title, words=words, span=node["id"].span)


def trades_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of trades."""
    yield from duplicates(
        document.root.records("trades"),
        "id",
        codes.DUPLICATE_TRADE,
        _("L’identifiant « {name} » désigne deux métiers."),
    )


def trade_references(sheet: Node) -> Iterator[Reference]:
    """Yield the trades that the *sheet* of a module or of a path names, which must exist."""
    for trade in sheet.elements("trades"):
        if trade.sound:
            yield Reference(kind="trade", id=trade.value, span=trade.span)
