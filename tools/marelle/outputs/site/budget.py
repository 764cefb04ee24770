"""Stage 4, render: what a page may weigh, in bytes of gzip, and what to say when it weighs more."""

import re
from collections.abc import Callable
from functools import lru_cache
from gzip import compress

from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import PAGE_TOO_HEAVY
from marelle.engine.job import JobRefused
from marelle.i18n import _
from marelle.model import Module

# One initial congestion window, with its headers (RFC 6928: ten segments).
PAGE = 14_000
# Of which shell, style sheet, player, connector, and the elements of the first types used: those
# that do not fit are loaded after the first view (see render/later.py).
FIXED = 5_000
# The same before any activity: a test holds it there, so that there is room for some.
FRAME = 4_800
KILO = 1_000
_PLACE = "\ue000"
# A figure to weigh a page with, and the bytes that the right one may add or take away.
_ANY, _NEAR = "9", 20
_SECTION = re.compile(r'<section class="screen[^"]*"(?: id="([^"]*)")?>.*?</section>', re.DOTALL)
_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
_MODULE = re.compile(
    r"<(?:nav.*?</nav>|h1>.*?</h1>|svg.*?</svg>|title>.*?</title>|abbr.*?</abbr>"
    r'|meta name="description".*?>)',
    re.DOTALL,
)


def size(text: str) -> int:
    """Return the bytes of *text* once compressed, as a server sends it."""
    return len(compress(text.encode(), 9, mtime=0))


def fixed(html: str) -> int:
    """Return the weight of a page without its module: no text, no square, no drawing, no owner."""
    before, main, rest = html.partition("<main")
    after = rest.rpartition("</main>")[2]
    return shared_size(_MODULE.sub("", f"{_without_blocks(before)}{main}</main>{after}"))


def _without_blocks(head: str) -> str:
    """Return *head* without the style sheet of blocks, a line of its own (see render/join.py)."""
    before, end, after = head.partition("</style>")
    common, line, last = before.rpartition("}\n")
    return head if "\n" in last else f"{common}{line}{end}{after}"


@lru_cache
def shared_size(text: str) -> int:
    """Return the same, remembered: for what many pages have in common."""
    return size(text)


def weigh(module: Module, page: Callable[[str], str], after: int) -> tuple[bytes, int]:
    """Return the page that says its kilobytes, and its weight; refuse one over the budget.

    *page* makes the document from the figure to show, which counts the bytes that come *after* the
    first view. It is compressed once, with any figure: only near a whole kilobyte can another
    figure change what must be said.
    """
    template = page(_PLACE)
    weight = size(template.replace(_PLACE, _ANY))
    html = template.replace(_PLACE, _kilobytes(weight + after))
    if min((weight + after) % KILO, -(weight + after) % KILO) < _NEAR:
        weight = size(html)
        html = template.replace(_PLACE, _kilobytes(weight + after))
    found = [*_too_heavy(module, html, weight)]
    if found:
        raise JobRefused(found)
    return html.encode(), weight


def _kilobytes(weight: int) -> str:
    return str(-(-weight // KILO))


def _too_heavy(module: Module, html: str, weight: int) -> list[Diagnostic]:
    found = []
    if weight > PAGE:
        parts = ", ".join(_("{name} ({n} octets)").format(name=n, n=w) for n, w in heaviest(html))
        found.append(
            Diagnostic(
                code=PAGE_TOO_HEAVY,
                span=module.span,
                message=_(
                    "La page pèse {weight} octets compressés, et un premier affichage en "
                    "supporte {limit}."
                ).format(weight=weight, limit=PAGE),
                hint=_("Raccourcissez le plus lourd : {parts}.").format(parts=parts),
            )
        )
    if (share := fixed(html)) > FIXED:
        found.append(
            Diagnostic(
                code=PAGE_TOO_HEAVY,
                span=module.span,
                message=_(
                    "Sans son contenu, la page pèse déjà {weight} octets compressés, pour "
                    "{limit} permis."
                ).format(weight=share, limit=FIXED),
                hint=_("Raccourcissez le nom de la direction."),
            )
        )
    return found


def heaviest(html: str) -> list[tuple[str, int]]:
    """Return the three parts that add most to a page: squares by their anchor, drawings by alt."""
    whole = size(html)
    parts = {}
    for section in _SECTION.finditer(html):
        anchor = re.search(r'id="([^"]*)"', section[0])
        parts[anchor[1] if anchor else ""] = section[0]
    for drawing in _DRAWING.finditer(html):
        title = re.search(r"<title>(.*?)</title>", drawing[0])
        parts[title[1] if title else _("le pictogramme")] = drawing[0]
    weights = {name: whole - size(html.replace(part, "", 1)) for name, part in parts.items()}
    return sorted(weights.items(), key=lambda part: (-part[1], part[0]))[:3]
