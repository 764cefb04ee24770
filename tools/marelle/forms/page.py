"""What the browser loads of the editor: an address in, a type and bytes out.

Only a preview answers these addresses; no published site has them. Everything comes from here: what
Sveltia CMS asks of a content network (fonts, its French) is answered by us, and its policy lets it
reach nobody else.
"""

import json
import re
from functools import lru_cache
from gzip import decompress
from html import escape
from pathlib import Path

from marelle import assets, i18n
from marelle.forms.config import configuration
from marelle.i18n import _

ADDRESS = "/_auteur/editeur/"
_FOLDER = "vendor/sveltia"
# The fonts of the network: icons are needed, the others give way to those of the machine.
_FONT = re.compile(r"url\(https://[^)\s]*/([a-z0-9-]+)(?::vf)?@[^)\s]*\)")
_FILES = re.compile(r"https://unpkg\.com/")
_ELSEWHERE = "unpkg/"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' blob: data:; "
    "worker-src 'self' blob:; frame-src 'self' blob:; base-uri 'none'; form-action 'none'"
)


def editor(root: Path, path: str) -> tuple[str, bytes] | None:
    """Return the type and the bytes of what the editor is made of; nothing for another address."""
    if not path.startswith(ADDRESS):
        return None
    name = path.removeprefix(ADDRESS).partition("?")[0]
    if name == "":
        return "text/html; charset=utf-8", _page().encode()
    if name == "config.json":
        data = json.dumps(configuration(root), ensure_ascii=False)
        return "application/json", data.encode()
    if name == "sveltia-cms.js":
        return "text/javascript; charset=utf-8", _script()
    if name == "icons.woff2":
        return "font/woff2", (assets.folder("theme") / _FOLDER / name).read_bytes()
    if name.startswith(_ELSEWHERE):
        return "application/json", _instead(name)
    return None


def _instead(name: str) -> bytes:
    """Return what Sveltia CMS asks a content network for: its French, and whether it is old."""
    if name.endswith("/locales/fr.json"):
        return assets.text("theme", f"{_FOLDER}/fr.json").encode()
    return b"{}"


def _page() -> str:
    title = escape(_("Écrire avec un formulaire"))
    return (
        f'<!doctype html><html lang="{i18n.current()}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{title}</title>'
        '<link rel="icon" href="data:,">'
        '<link href="config.json" type="application/json" rel="cms-config-url"></head>'
        '<body><script src="sveltia-cms.js"></script></body></html>'
    )


@lru_cache
def _script() -> bytes:
    """Return the script as it was published, but that it asks us what it would a network."""
    packed = (assets.folder("theme") / _FOLDER / "sveltia-cms.js.gz").read_bytes()
    text = _FONT.sub(_own_font, decompress(packed).decode())
    return _FILES.sub(ADDRESS + _ELSEWHERE, text).encode()


def _own_font(found: re.Match[str]) -> str:
    return "url(icons.woff2)" if found[1] == "material-symbols-outlined" else "local(sans-serif)"
