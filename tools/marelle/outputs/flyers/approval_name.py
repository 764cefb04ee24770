"""What a « bon à tirer » is one of: its campaign and its files in; the words that name them out.

A page that was taken from the others still says them: they are at the foot of each, and in the box
that people sign.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from marelle.i18n import _, ngettext
from marelle.outputs.flyers.approval import Document, Order
from marelle.render.dates import spoken

_LISTED = 6  # codes that have room in the box; more are counted
_LONG = 60  # characters of a name at the foot: three of them take no more than its three lines


def foot(order: Order, documents: Iterable[Document]) -> str:
    """Return what is at the foot of each page. Call it while ``i18n.speaking``."""
    names = (order.title, order.campaign, order.organisation)
    short = (name if len(name) <= _LONG else f"{name[:_LONG].rstrip()}…" for name in names)
    return " · ".join((_("Bon à tirer"), *short, _common(documents)))


def signed(order: Order, documents: tuple[Document, ...]) -> str:
    """Return what a signature is for. Call it while ``i18n.speaking``."""
    count = len(documents)
    return _("Campagne « {title} », {id}. {files}, {codes}. Empreinte commune : {digest}.").format(
        title=order.title,
        id=order.campaign,
        files=ngettext("{n} fichier", "{n} fichiers", count).format(n=count),
        codes=_codes(order),
        digest=_common(documents),
    )


def days(order: Order) -> Iterator[str]:
    """Yield when a campaign goes up and comes down. Call it while ``i18n.speaking``."""
    if order.first:
        yield _("À afficher dès le {day}.").format(day=spoken(order.first))
    if order.last:
        yield _("À décrocher après le {day}.").format(day=spoken(order.last))


def _codes(order: Order) -> str:
    """Return the codes, if few, else how many they are."""
    names = [code.address.rsplit("/", 1)[-1] for code in order.codes]
    many = ngettext("{n} code", "{n} codes", len(names)).format(n=len(names))
    if len(names) > _LISTED:
        return many
    return f"{many} ({', '.join(names)})"


def _common(documents: Iterable[Document]) -> str:
    """Return the short digest of the files together: of what ``sha256sum`` says, in name order."""
    lines = sorted((each.name, each.sha256) for each in documents)
    together = "".join(f"{digest}  {name}\n" for name, digest in lines)
    digest = sha256(together.encode()).hexdigest()
    return f"{digest[:8]}\u00a0{digest[8:16]}"
