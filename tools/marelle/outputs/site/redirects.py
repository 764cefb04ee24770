"""Stage 4, printed codes: one static page per code that opens what the code was printed for.

No parameter, no script: a closed map. ``/Q/<CODE>`` is in upper case, as on paper.
"""

from html import escape

from marelle.i18n import _
from marelle.ids import short_path
from marelle.model import Catalogue, PrintedCode
from marelle.render.addresses import Places

_ROOT = Places("../../")


def redirect_pages(catalogue: Catalogue) -> dict[str, str]:
    """Return the redirect page of every printed code, by path in the site."""
    return {
        f"{short_path(code.code)}index.html": _page(code, catalogue.site.lang)
        for code in catalogue.codes
    }


def _page(code: PrintedCode, lang: str) -> str:
    address = _ROOT(f"{code.target.kind}:{code.target.id}")
    assert address, code
    to = escape(address)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{_("Un instant…")}</title>'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={to}">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:">'
        '<link rel="icon" href="data:,"></head>'
        f'<body><p><a href="{to}">{_("Continuer")}</a></p></body></html>\n'
    )
