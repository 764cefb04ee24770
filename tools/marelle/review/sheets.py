"""Review: a list of any length in, pages of bounded size out, each with the way to the others."""

from collections.abc import Iterator, Sequence
from html import escape

from marelle.i18n import _

# What one page lists.
MOST = 25


def sheets(path: str, head: str, rows: Sequence[str], foot: str = "") -> Iterator[tuple[str, str]]:
    """Yield the address and the body of each page: *head*, so many *rows*, the way on.

    *path* is the address of the first, with its slash, or empty for the site's own; *foot* stands
    on the first page only.
    """
    count = max(1, -(-len(rows) // MOST))
    for number in range(1, count + 1):
        some = "".join(rows[(number - 1) * MOST : number * MOST])
        listed = f'<ul class="cards">{some}</ul>' if some else ""
        below = foot if number == 1 else ""
        at = address(path, number)
        yield at, f"{head}{listed}{_way(path, number, count)}{below}".replace(TOP, up(at))


# Stands for the way from a page to the top of the site.
# No text of an author, which is escaped, holds it.
TOP = "<top>"


def up(path: str) -> str:
    """Return the way from the page at *path* to the top of the site."""
    return "../" * path.count("/")


def to(path: str) -> str:
    """Return the link to the page at *path*: by its file, for pages that are opened from a disk."""
    return f"{TOP}{escape(path)}index.html"


def address(path: str, number: int) -> str:
    """Return the address of page *number* of the list at *path*."""
    return path if number == 1 else f"{path}{number}/"


def _way(path: str, number: int, count: int) -> str:
    """Return the way to the page before and to the next; nothing for a list of one page."""
    if count == 1:
        return ""
    said = _("Page {n} sur {count}").format(n=number, count=count)
    ends = ((number - 1, _("Page précédente")), (number + 1, _("Page suivante")))
    links = "".join(
        f'<a href="{to(address(path, other))}">{name}</a> '
        for other, name in ends
        if 1 <= other <= count
    )
    return f'<nav aria-label="{_("Pages de la liste")}">{links}<span>{said}</span></nav>'
