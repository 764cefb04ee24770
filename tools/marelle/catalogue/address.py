"""Stage 3, model: the addresses of paper and that of the site in; paper left behind out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _, ngettext
from marelle.model import PrintedCode, Site

_NOBODY = re.compile(
    r"(?:.+\.)?(?:example|invalid|test|localhost|example\.(?:com|net|org))|127(?:\.\d+){3}"
)


def fictional(address: str) -> bool:
    """Tell whether *address* is an example, or this very machine: no phone will ever open it."""
    return bool(_NOBODY.fullmatch(urlsplit(address).hostname or ""))


def left_behind(site: Site, printed: Iterable[PrintedCode]) -> Iterator[Diagnostic]:
    """Yield one finding for each address that paper still bears and that the site has left."""
    found = defaultdict(list)
    for code in printed:
        if code.url and not code.retired and code.url not in (site.url, *site.former_urls):
            found[code.url].append(code)
    for before, those in found.items():
        message = ngettext(
            "{n} code imprimé porte « {before} », mais le site est à « {now} ».",
            "{n} codes imprimés portent « {before} », mais le site est à « {now} ».",
            len(those),
        )
        yield Diagnostic(
            code=codes.MOVED_ADDRESS,
            span=those[0].span,
            message=message.format(n=len(those), before=before, now=site.url),
            hint=_hint(),
        )


def _hint() -> str:
    return _(
        "Le papier ne change pas : remettez l’ancienne adresse dans « url », ou faites-la mener "
        "à la nouvelle pour toujours, puis notez-la dans « former_urls » de "
        "« content/catalogue.yml »."
    )
