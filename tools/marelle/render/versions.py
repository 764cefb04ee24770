"""Stage 4, render: the versions of a module in; whose one reads, and the way to the others, out."""

from html import escape

from marelle.i18n import _

# The address of each other version, and whose it is; that of the common one is nobody's.
Versions = tuple[tuple[str, str], ...]


def versions(others: Versions, reader: str) -> str:
    """Return the way to the *others*; *reader* is the direction of this one, or nothing.

    ``theme/later/own`` makes more of the version of whoever holds the phone.
    """
    if not others:
        return ""
    here = ""
    if reader:
        here = _("Vous lisez la version de la direction {code}.").format(code=reader) + " "
    there = _("Autres versions de cette leçon\u00a0:")
    links = ", ".join(_link(to, code, reader) for to, code in others)
    return f'<p class="versions">{here}{there} {links}</p>'


def _link(to: str, code: str, reader: str) -> str:
    if not code:
        return f'<a href="{escape(to)}">{_("la version commune")}</a>'
    told = "" if reader else f' data-version="{code}"'
    return f'<a href="{escape(to)}"{told}>{escape(code)}</a>'
