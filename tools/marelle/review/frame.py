"""Review: what stands around each page: its policy, its style, its mark. No script runs."""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from html import escape

from marelle import assets
from marelle.i18n import _


def page(title: str, body: str, lang: str) -> str:
    """Return a whole page."""
    style = _style()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'self' data:; media-src 'self'"
    )
    mark = escape(_("Relecture"))
    return (
        f'<!doctype html><html lang="{escape(lang)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width">'
        '<meta name="robots" content="noindex, nofollow"><meta name="referrer" '
        f'content="no-referrer"><title>{escape(title)}</title><style>{style}</style></head>'
        f'<body data-mark="{mark}"><main>{body}</main></body></html>\n'
    )


def look() -> str:
    """Return the digest of what gives pages their look, for the keys of jobs."""
    return sha256(_style().encode()).hexdigest()


@lru_cache
def _style() -> str:
    return assets.text("theme", "tokens.css") + assets.text("theme", "review/review.css")
